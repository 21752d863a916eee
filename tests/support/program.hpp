// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs the real programs, each in the folder and with the variables that a test gives it.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace osce::test {

struct Run {
  int exit_code = -1;  ///< negative: ended by that signal
  std::string out;
  std::string err;
};

struct Surroundings {
  std::filesystem::path folder = ".";
  std::map<std::string, std::string> variables;  ///< beside PATH and HOME
};

/// The path of one of our programs: "osce", "osce-index", "osce-searchd".
std::string program(const std::string& name);

/// True where `part` stands in what a program said.
bool contains(const std::string& text, const std::string& part);

/// Runs a command to its end.
Run run(const std::vector<std::string>& command, const Surroundings& surroundings = {});

/// Runs a command and sends it `signal` after `delay`; true if it had ended by itself before.
bool run_and_kill(const std::vector<std::string>& command, std::chrono::microseconds delay,
                  int signal);

/// A daemon that runs while the object lives.
class Daemon {
 public:
  /// Starts osce-searchd on a free port of 127.0.0.1 and waits until it says where it listens.
  explicit Daemon(const std::filesystem::path& db);
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;
  ~Daemon();

  /// "http://127.0.0.1:PORT"
  [[nodiscard]] const std::string& address() const { return address_; }
  [[nodiscard]] std::string host_and_port() const { return address_.substr(7); }

  /// Sends SIGTERM; the exit code and how long the daemon took to end.
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

/// What a server answers, asked with curl.
struct Answer {
  int status = 0;
  std::string content_type;
  std::string headers;  ///< all of them
  std::string body;
};
Answer ask(const std::string& address, const std::vector<std::string>& curl_options = {});

}  // namespace osce::test
