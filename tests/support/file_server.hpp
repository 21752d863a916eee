// SPDX-License-Identifier: GPL-2.0-or-later
//
// A web server of which a test says the answers: the files of a folder.
#pragma once

#include <filesystem>
#include <string>

namespace osce::test {

/// Runs while the object lives. What the files are called, file_server.py says.
class FileServer {
 public:
  explicit FileServer(const std::filesystem::path& folder);
  FileServer(const FileServer&) = delete;
  FileServer& operator=(const FileServer&) = delete;
  ~FileServer();

  /// "http://127.0.0.1:PORT"
  [[nodiscard]] const std::string& address() const { return address_; }

 private:
  std::string process_;
  std::string address_;
};

}  // namespace osce::test
