// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce-searchd: the HTTP daemon.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <future>

#include <fmt/format.h>
#include <unistd.h>

#include "engine/present/program.hpp"
#include "searchd/index_pool.hpp"
#include "searchd/options.hpp"
#include "searchd/routes.hpp"
#include "searchd/server.hpp"

namespace osce::searchd {
namespace {

constexpr std::chrono::seconds longest_goodbye{5};

/// The signals that end the daemon. Blocked in every thread, so that they wait for sigwait().
sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

/// Wakes whoever waits for an ending signal: a daemon that no longer listens must not live on.
struct EndsProgram {
  EndsProgram() = default;
  EndsProgram(const EndsProgram&) = delete;
  EndsProgram& operator=(const EndsProgram&) = delete;
  ~EndsProgram() { kill(getpid(), SIGTERM); }
};

int run(const Options& options) {
  const auto signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  IndexPool pool(options.db);
  Server server([&](const HttpRequest& request) { return answer(request, pool); });
  const int port = server.bind(options.host, options.port);
  auto listener = std::async(std::launch::async, [&] {
    const EndsProgram when_done;
    server.run();
  });
  const bool ipv6 = options.host.find(':') != std::string::npos;
  present::write_output(fmt::format("listening on http://{}:{}/\n",
                                    ipv6 ? "[" + options.host + "]" : options.host, port));
  std::fflush(stdout);
  int signal = 0;
  sigwait(&signals, &signal);
  server.stop();
  // A client that sends its request a byte at a time must not keep us.
  if (listener.wait_for(longest_goodbye) != std::future_status::ready)
    std::_Exit(present::exit_done);
  listener.get();  // throws what ended it by itself
  return present::exit_done;
}

}  // namespace
}  // namespace osce::searchd

int main(int argc, char** argv) {
  return osce::present::run_program("osce-searchd", [&] {
    const auto parsed = osce::searchd::parse_options(argc, argv);
    if (const auto* code = std::get_if<int>(&parsed)) return *code;
    return osce::searchd::run(std::get<osce::searchd::Options>(parsed));
  });
}
