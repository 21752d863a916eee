// SPDX-License-Identifier: GPL-2.0-or-later
//
// Counts requests, and logs them if the operator wants it, as one line of JSON each:
//
//     {"time":"2026-11-23T02:14:05.123Z","method":"GET","path":"/v1/search",
//      "parameters":{"q":["tourism"]},"status":200,"bytes":4711,"ms":1.9}
//
// There are no client addresses in it, and everything that is not plain ASCII is escaped, so that
// neither a terminal nor a log reader takes it for a command. A request that was refused before it
// was read has only "time" and "status".
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>

#include "engine/file_descriptor.hpp"
#include "searchd/http.hpp"
#include "searchd/metrics.hpp"

namespace osce::searchd {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// The line of an answered request, with its line end.
std::string log_line(const HttpRequest& request, const HttpResponse& response, Milliseconds took,
                     std::chrono::system_clock::time_point when);

/// The line of a refused request.
std::string refusal_line(int status, std::chrono::system_clock::time_point when);

/// Counts and logs what the daemon answers. Thread-safe.
class RequestLog {
 public:
  /// Appends to `file`; "-" is stdout, and if it is empty, requests are only counted. Throws Error
  /// if it cannot be opened.
  explicit RequestLog(std::filesystem::path file);

  /// Calls `answer`, and records the request and its response.
  HttpResponse record(const HttpRequest& request,
                      const std::function<HttpResponse(const HttpRequest&)>& answer);
  /// Records a request that was refused before it was answered.
  void record_refusal(int status);

  /// Opens the file again, so that it can be moved away. If that fails, the old one is kept and
  /// stderr says so.
  void reopen();

  [[nodiscard]] const Metrics& metrics() const { return metrics_; }

 private:
  void add(const std::string& line);

  Metrics metrics_;
  const std::filesystem::path file_;
  std::mutex mutex_;  ///< of what follows
  FileDescriptor descriptor_;
  bool reported_ = false;  ///< that lines are lost
};

}  // namespace osce::searchd
