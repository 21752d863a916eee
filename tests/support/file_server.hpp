// SPDX-License-Identifier: GPL-2.0-or-later
//
// A web server that serves the files in a folder, so that a test decides what is answered.
#pragma once

#include <filesystem>
#include <string>

namespace osce::test {

/// Runs as long as the object lives. file_server.py explains how the files are named.
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
