// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temp_folder.hpp"

namespace osce::test {
namespace {

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot create a pipe");
  return {ends[0], ends[1]};
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (auto& string : strings) result.push_back(string.data());
  result.push_back(nullptr);
  return result;
}

/// What sanitized programs keep: no callers of allocations, and so much freed memory.
constexpr const char* sanitizer_limits =
    "abort_on_error=0:malloc_context_size=0:quarantine_size_mb=16";

/// A check for leaks takes half of the time of a short run, so programs/leaks_test.cpp does it for
/// every command.
std::vector<std::string> environment(const Surroundings& surroundings) {
  std::map<std::string, std::string> variables = surroundings.variables;
  variables.emplace("LANG", "C.UTF-8");
  variables.emplace("ASAN_OPTIONS", std::string(sanitizer_limits) + ":detect_leaks=0");
  for (const auto* name : {"PATH", "HOME"}) {
    if (const auto* value = std::getenv(name)) variables.emplace(name, value);
  }
  std::vector<std::string> lines;
  for (const auto& [name, value] : variables) lines.push_back(name + "=" + value);
  return lines;
}

/// posix_spawn, because a fork of a sanitized program copies the tables of all its memory. It keeps
/// signals from the handlers of the test program, too.
int start(std::vector<std::string> command, const Surroundings& surroundings, int out, int err) {
  auto variables = environment(surroundings);
  const auto arguments = pointers(command);
  const auto variable_pointers = pointers(variables);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  posix_spawn_file_actions_addchdir_np(&actions, surroundings.folder.c_str());
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t handled;
  sigemptyset(&handled);
  for (const int signal : {SIGINT, SIGTERM}) sigaddset(&handled, signal);
  posix_spawnattr_setsigdefault(&attributes, &handled);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  const int error = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(),
                                 variable_pointers.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::system_error(error, std::generic_category(), command.front());
  return child;
}

int wait_for(int process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Reads both pipes until both are closed.
void drain(int out, int err, Run& run) {
  std::array<pollfd, 2> files = {{{out, POLLIN, 0}, {err, POLLIN, 0}}};
  std::array<std::string*, 2> texts = {&run.out, &run.err};
  std::array<char, 1 << 16> buffer{};
  int open_files = 2;
  while (open_files > 0 && poll(files.data(), files.size(), -1) >= 0) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (files.at(i).fd < 0 || files.at(i).revents == 0) continue;
      const auto count = read(files.at(i).fd, buffer.data(), buffer.size());
      if (count > 0) {
        texts.at(i)->append(buffer.data(), static_cast<std::size_t>(count));
      } else {
        files.at(i).fd = -1;
        --open_files;
      }
    }
  }
}

std::string read_line(int file) {
  std::string line;
  for (char c = 0; read(file, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

}  // namespace

std::string program(const std::string& name) {
  return (std::filesystem::path(OSCE_PROGRAM_FOLDER) / name).string();
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Run run(const std::vector<std::string>& command, const Surroundings& surroundings) {
  const auto out = make_pipe();
  const auto err = make_pipe();
  const int process = start(command, surroundings, out.write, err.write);
  close(out.write);
  close(err.write);
  Run result;
  drain(out.read, err.read, result);
  close(out.read);
  close(err.read);
  result.exit_code = wait_for(process);
  return result;
}

bool run_and_kill(const std::vector<std::string>& command, std::chrono::microseconds delay,
                  int signal) {
  const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  const int process = start(command, {}, nothing, nothing);
  close(nothing);
  std::this_thread::sleep_for(delay);
  kill(process, signal);
  return wait_for(process) >= 0;
}

Daemon::Daemon(const std::filesystem::path& db) {
  const auto out = make_pipe();
  process_ = start({program("osce-searchd"), "--db", db.string(), "--listen", "127.0.0.1:0"},
                   {".", {{"ASAN_OPTIONS", sanitizer_limits}}}, out.write, STDERR_FILENO);
  close(out.write);
  output_ = out.read;
  const auto line = read_line(output_);
  const auto begin = line.find("http://");
  if (begin == std::string::npos)
    throw std::runtime_error("the daemon did not print its address: " + line);
  address_ = line.substr(begin, line.size() - begin - 1);
}

Daemon::~Daemon() {
  if (process_ > 0) stop();
  close(output_);
}

Daemon::Ending Daemon::stop() {
  const auto begin = std::chrono::steady_clock::now();
  kill(process_, SIGTERM);
  const int code = wait_for(process_);
  process_ = -1;
  const auto took = std::chrono::steady_clock::now() - begin;
  return {code, std::chrono::duration_cast<std::chrono::milliseconds>(took)};
}

Answer ask(const std::string& address, const std::vector<std::string>& curl_options) {
  const TempFolder folder;
  const auto headers = folder / "headers";
  const auto body = folder / "body";
  std::vector<std::string> command = {
      "curl",           "--silent", "--show-error", "--noproxy",    "*",
      "--max-time",     "30",       "--globoff",    "--path-as-is", "--dump-header",
      headers.string(), "--output", body.string(),  "--write-out",  "%{http_code} %{content_type}"};
  command.insert(command.end(), curl_options.begin(), curl_options.end());
  command.push_back(address);
  const auto result = run(command);
  if (result.exit_code != 0) throw std::runtime_error("curl: " + result.err);
  Answer answer;
  answer.status = std::stoi(result.out);
  answer.content_type = result.out.substr(std::min(result.out.find(' ') + 1, result.out.size()));
  answer.headers = read_file(headers);
  if (std::filesystem::exists(body)) answer.body = read_file(body);
  return answer;
}

}  // namespace osce::test
