// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/child.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>

namespace osce::indexer::child_test {
namespace {

ChildResult shell(const std::string& script, const ChildLimits& limits = {},
                  const std::string& input = "") {
  return run_child({"/bin/sh", "-c", script}, input, limits);
}

bool no_child_is_left() { return waitpid(-1, nullptr, WNOHANG) == -1; }

}  // namespace

TEST_CASE("a program gets its input, and returns output, messages and status") {
  const auto result = shell("cat; echo said >&2; exit 3", {}, std::string(300'000, 'x'));
  CHECK(result.end == ChildEnd::exited);
  CHECK(result.status == 3);
  CHECK(result.output == std::string(300'000, 'x'));
  CHECK(result.messages == "said\n");
  CHECK(no_child_is_left());
}

TEST_CASE("a program has no other files, its own process group, and the default SIGPIPE") {
  CHECK(shell("ls /proc/self/fd | wc -l").output == "4\n");  // 0, 1, 2, and /proc/self/fd itself
  CHECK(shell("test $(ps -o pgid= -p $$) = $$ && echo own").output == "own\n");
  CHECK(shell("trap '' PIPE; kill -PIPE $$; echo kept").output == "kept\n");
  CHECK(shell("kill -PIPE $$").end == ChildEnd::killed);
}

TEST_CASE("recover: a program that does not exist") {
  CHECK(run_child({"no-such-program"}, "", {}).end == ChildEnd::not_found);
  const auto folder = run_child({"/tmp"}, "", {});
  CHECK(folder.end == ChildEnd::not_started);
  CHECK(folder.messages == "Permission denied");
  CHECK(no_child_is_left());
}

TEST_CASE("pathological: programs that hang, flood, hide or crash are killed") {
  using std::chrono::milliseconds;
  const auto begin = std::chrono::steady_clock::now();
  CHECK(shell("sleep 100", {.wall = milliseconds(200)}).end == ChildEnd::timed_out);
  CHECK(shell("sleep 100 & sleep 100", {.wall = milliseconds(200)}).end == ChildEnd::timed_out);
  CHECK(shell("exec >&- 2>&-; sleep 100 & exit 0").end == ChildEnd::exited);
  CHECK(shell("yes", {.output = 1 << 20}).end == ChildEnd::flooded);
  const auto noisy = shell("yes >&2 & sleep 0.3; kill $!", {.messages = 100});
  CHECK(noisy.messages.size() == 100);
  CHECK(shell("kill -SEGV $$").status == SIGSEGV);
  CHECK(shell("while :; do :; done", {.cpu = std::chrono::seconds(1)}).end == ChildEnd::killed);
  CHECK(shell("echo no > /tmp/osce-no-such-file; echo $?").output != "0\n");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  CHECK(no_child_is_left());
}

}  // namespace osce::indexer::child_test
