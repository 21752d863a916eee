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

namespace osce::indexer {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// A file in memory that holds `bytes`, to be read from the start.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(memfd_create("source", MFD_CLOEXEC));
  while (file.is_open() && !bytes.empty()) {
    const auto written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file.is_open() && lseek(file.get(), 0, SEEK_SET) != 0) return Descriptor();
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
  int failure;  ///< a pipe that takes errno if the program cannot be run
};

/// In the child, between fork and exec: only what is safe there, so no memory is asked for.
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
  [[maybe_unused]] const auto told = write(start.failure, &error, sizeof error);
  _exit(127);
}

/// Reads what there is. False at the end, or when more than `most` has come.
bool take(Descriptor& from, std::string& to, std::size_t most) {
  std::array<char, 65536> buffer;  // NOLINT(*-member-init): it is written before it is read
  const auto count = read(from.get(), buffer.data(), buffer.size());
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) {
    from.close();
    return false;
  }
  to.append(buffer.data(), static_cast<std::size_t>(count));
  return to.size() <= most;
}

/// Reads output and messages until both end, or a limit is met.
std::optional<ChildEnd> listen(Descriptor output, Descriptor messages, const ChildLimits& limits,
                               ChildResult& result) {
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

/// Ends the child and all that it started, and takes its status from the system. `stopped` is why it
/// is ended from here; without it, it has closed its output and gets the rest of its time to end.
void finish(pid_t child, std::optional<ChildEnd> stopped, ChildResult& result) {
  int status = 0;
  if (stopped) kill(-child, SIGKILL);
  siginfo_t info{};
  while (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
  }
  // While the child is not yet reaped, its number and its group's are nobody else's.
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
  for (auto& copy : copies) pointers.push_back(copy.data());
  pointers.push_back(nullptr);
  auto file = file_of(input);
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
  setpgid(child, child);  // whichever of the two comes first
  output->write.close();
  messages->write.close();
  failure->write.close();
  int error = 0;
  ssize_t told = 0;
  while ((told = read(failure->read.get(), &error, sizeof error)) < 0 && errno == EINTR) {
  }
  const auto stopped = listen(std::move(output->read), std::move(messages->read), limits, result);
  finish(child, stopped, result);
  if (told == static_cast<ssize_t>(sizeof error)) {
    result.end = error == ENOENT ? ChildEnd::not_found : ChildEnd::not_started;
    result.messages = std::strerror(error);
  }
  return result;
}

}  // namespace osce::indexer
