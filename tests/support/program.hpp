// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs the real programs in a folder and an environment that the test chooses.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace osce::test {

struct Run {
  int exit_code = -1;  ///< -N: ended by signal N
  std::string out;
  std::string err;
};

struct Surroundings {
  std::filesystem::path folder = ".";
  std::map<std::string, std::string> variables;  ///< in addition to PATH and HOME
};

/// The path of one of our programs: "osce", "osce-index", "osce-searchd".
std::string program(const std::string& name);

/// True if `text` contains `part`.
bool contains(const std::string& text, const std::string& part);

/// Runs a command and waits for it to end.
Run run(const std::vector<std::string>& command, const Surroundings& surroundings = {});

/// Runs a command and sends it `signal` after `delay`; true if it had already ended by itself.
bool run_and_kill(const std::vector<std::string>& command, std::chrono::microseconds delay,
                  int signal);

/// A daemon that runs as long as the object lives.
class Daemon {
 public:
  /// Starts osce-searchd on a free port of 127.0.0.1 and waits until it prints its address.
  explicit Daemon(const std::filesystem::path& db);
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;
  ~Daemon();

  /// "http://127.0.0.1:PORT"
  [[nodiscard]] const std::string& address() const { return address_; }
  [[nodiscard]] std::string host_and_port() const { return address_.substr(7); }

  /// Sends SIGTERM; returns the exit code and how long the daemon took to end.
  struct Ending {
    int exit_code;
    std::chrono::milliseconds took;
  };
  Ending stop();

 private:
  int process_ = -1;
  int output_ = -1;
  std::string address_;
};

/// A response, fetched with curl.
struct Answer {
  int status = 0;
  std::string content_type;
  std::string headers;  ///< all of them
  std::string body;
};
Answer ask(const std::string& address, const std::vector<std::string>& curl_options = {});

}  // namespace osce::test
