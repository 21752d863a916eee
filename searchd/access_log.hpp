// SPDX-License-Identifier: GPL-2.0-or-later
//
// What was asked, a line of JSON a request, where the operator wants it:
//
//     {"time":"2026-11-23T02:14:05.123Z","method":"GET","path":"/v1/search","parameters":{"q":["tourism"]},
//      "status":200,"bytes":4711,"ms":1.9}
//
// No addresses, and nothing that a terminal or another reader of logs would take for a command: whatever is not plain
// ASCII is escaped. A request that the front refused has but "time" and "status".
#pragma once

#include <chrono>
#include <filesystem>
#include <mutex>
#include <string>

#include "searchd/front/descriptor.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// The line of an answered request, with its end.
std::string access_line(const HttpRequest& request, const HttpResponse& response, Milliseconds took,
                        std::chrono::system_clock::time_point when);

/// The line of a request that the front refused.
std::string refusal_line(int status, std::chrono::system_clock::time_point when);

/// A file that lines are added to. Thread-safe.
class AccessLog {
 public:
  /// "-" is stdout. Throws Error where the file cannot be opened.
  explicit AccessLog(std::filesystem::path file);

  /// Adds a line. Where that fails, stderr says so once, and the request is answered all the same.
  void add(const std::string& line);

  /// Opens the file anew, so that it may be moved away. Where that fails, the old one is kept, and stderr says so.
  void reopen();

 private:
  std::filesystem::path file_;
  std::mutex mutex_;
  Descriptor descriptor_;
  bool told_ = false;  ///< that lines are lost
};

}  // namespace osce::searchd
