// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/source/descriptor.hpp"

namespace osce::indexer {
namespace {

using Clock = std::chrono::steady_clock;

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

/// Ends the child and all that it started, and takes its status from the system. `stopped` is why
/// it is ended from here; without it, it has closed its output and gets the rest of its time to
/// end.
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
  pointers.reserve(copies.size() + 1);
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
