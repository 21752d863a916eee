// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/file_descriptor.hpp"

namespace osce::indexer {
namespace {

using Clock = std::chrono::steady_clock;

/// The two ends of a pipe; a child process inherits neither.
struct Pipe {
  FileDescriptor read;
  FileDescriptor write;
};

/// A pipe, or nothing if the system refuses (see errno).
std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

/// A file in memory that holds `bytes`, positioned at the start; not open if the system refuses
/// (see errno).
FileDescriptor memory_file(std::string_view bytes) {
  FileDescriptor file(memfd_create("source", MFD_CLOEXEC));
  while (file.is_open() && !bytes.empty()) {
    const auto written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return FileDescriptor();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file.is_open() && lseek(file.get(), 0, SEEK_SET) != 0) return FileDescriptor();
  return file;
}

void set_limit(decltype(RLIMIT_CPU) what, rlim_t value) {
  const rlimit limit{value, value};
  setrlimit(what, &limit);
}

struct Start {
  char* const* arguments;
  const ChildLimits* limits;
  int input;
  int output;
  int messages;
  int failure;  ///< a pipe for errno, if the program cannot be run
};

/// Runs in the child, between fork and exec, so it allocates no memory and calls only what is safe
/// there.
[[noreturn]] void become(const Start& start) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  std::signal(SIGPIPE, SIG_DFL);  // NOLINT(bugprone-signal-handler): no handler of ours
  const bool ready = dup2(start.input, STDIN_FILENO) >= 0 &&
                     dup2(start.output, STDOUT_FILENO) >= 0 &&
                     dup2(start.messages, STDERR_FILENO) >= 0;
  if (ready) {
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    set_limit(RLIMIT_CPU, static_cast<rlim_t>(start.limits->cpu.count()));
    set_limit(RLIMIT_FSIZE, 0);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_AS, start.limits->memory);
    execvp(start.arguments[0], start.arguments);
  }
  const int error = errno;
  [[maybe_unused]] const auto written = write(start.failure, &error, sizeof error);
  _exit(127);
}

/// Reads what is available. False at the end, or once more than `most` bytes have arrived.
bool take(FileDescriptor& from, std::string& to, std::size_t most) {
  std::array<char, 65536> buffer;  // NOLINT(*-member-init): written before it is read
  const auto count = read(from.get(), buffer.data(), buffer.size());
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) {
    from.close();
    return false;
  }
  to.append(buffer.data(), static_cast<std::size_t>(count));
  return to.size() <= most;
}

/// Reads output and messages until both end or a limit is reached.
std::optional<ChildEnd> listen(FileDescriptor output, FileDescriptor messages,
                               const ChildLimits& limits, ChildResult& result) {
  const auto deadline = Clock::now() + limits.wall;
  while (output.is_open() || messages.is_open()) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildEnd::timed_out;
    std::array<pollfd, 2> ready = {{{output.get(), POLLIN, 0}, {messages.get(), POLLIN, 0}}};
    if (poll(ready.data(), ready.size(), static_cast<int>(left)) <= 0) continue;
    if (ready[0].revents != 0 && !take(output, result.output, limits.output) && output.is_open())
      return ChildEnd::flooded;
    if (ready[1].revents != 0) {
      take(messages, result.messages, limits.messages);
      result.messages.resize(std::min(result.messages.size(), limits.messages));
    }
  }
  return std::nullopt;
}

/// Ends the child and everything it started, and collects its exit status. `stopped` is why we kill
/// it; without a reason, the child has closed its output and may use the rest of its time to exit.
void finish(pid_t child, std::optional<ChildEnd> stopped, ChildResult& result) {
  int status = 0;
  if (stopped) kill(-child, SIGKILL);
  siginfo_t info{};
  while (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
  }
  // Until the child is reaped, nobody else can get its process id or its group's.
  kill(-child, SIGKILL);
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (stopped) {
    result.end = *stopped;
  } else if (WIFEXITED(status)) {
    result.end = ChildEnd::exited;
    result.status = WEXITSTATUS(status);
  } else {
    result.end = ChildEnd::killed;
    result.status = WTERMSIG(status);
  }
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits) {
  std::vector<std::string> copies = arguments;
  std::vector<char*> pointers;
  pointers.reserve(copies.size() + 1);
  for (auto& copy : copies) pointers.push_back(copy.data());
  pointers.push_back(nullptr);
  auto file = memory_file(input);
  auto output = make_pipe();
  auto messages = make_pipe();
  auto failure = make_pipe();
  ChildResult result;
  const bool ready = file.is_open() && output && messages && failure;
  const pid_t child = ready ? fork() : -1;
  if (child < 0) {
    result.messages = std::strerror(errno);
    return result;
  }
  if (child == 0) {
    become({pointers.data(), &limits, file.get(), output->write.get(), messages->write.get(),
            failure->write.get()});
  }
  setpgid(child, child);  // parent and child both do this, because either may run first
  output->write.close();
  messages->write.close();
  failure->write.close();
  int error = 0;
  ssize_t received = 0;
  while ((received = read(failure->read.get(), &error, sizeof error)) < 0 && errno == EINTR) {
  }
  const auto stopped = listen(std::move(output->read), std::move(messages->read), limits, result);
  finish(child, stopped, result);
  if (received == static_cast<ssize_t>(sizeof error)) {
    result.end = error == ENOENT ? ChildEnd::not_found : ChildEnd::not_started;
    result.messages = std::strerror(error);
  }
  return result;
}

}  // namespace osce::indexer
