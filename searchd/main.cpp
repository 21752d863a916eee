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
#include "searchd/account.hpp"
#include "searchd/answer.hpp"
#include "searchd/index_pool.hpp"
#include "searchd/options.hpp"
#include "searchd/server.hpp"

namespace osce::searchd {
namespace {

constexpr std::chrono::seconds longest_goodbye{6};

/// The signals that mean something to the daemon. Blocked in every thread, so that they wait for sigwait().
sigset_t signals_waited_for() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGHUP);
  return signals;
}

/// Wakes whoever waits for an ending signal: a daemon that no longer listens must not live on.
struct EndsProgram {
  EndsProgram() = default;
  EndsProgram(const EndsProgram&) = delete;
  EndsProgram& operator=(const EndsProgram&) = delete;
  ~EndsProgram() { kill(getpid(), SIGTERM); }
};

/// Listens on what the service manager hands over, else where the options say, and tells where.
void listen_everywhere(const Options& options, Server& server) {
  auto listeners = inherited_listeners();
  if (listeners.empty()) {
    for (const auto& address : options.listen) listeners.push_back(listen_on(address));
  }
  std::string told;
  for (auto& listener : listeners) {
    told += "listening on " + listener.name + "\n";
    server.listen(std::move(listener));
  }
  present::write_output(told);
  std::fflush(stdout);
}

/// Waits for a signal that ends the daemon; SIGHUP has it look for a new index and open its log anew.
void wait_for_end(const sigset_t& signals, IndexPool& pool, Account& account) {
  int signal = SIGHUP;
  while (signal == SIGHUP) {
    sigwait(&signals, &signal);
    if (signal != SIGHUP) continue;
    pool.look_again();
    account.reopen();
  }
}

int run(const Options& options) {
  const auto signals = signals_waited_for();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  IndexPool pool(options.db);
  Account account(options.access_log);
  if (options.check) {
    present::write_output("the options and the index are right\n");
    return present::exit_done;
  }
  const auto answer_it = [&](const HttpRequest& request) {
    return answer(request, pool, options.site, account.metrics());
  };
  Server server([&](const HttpRequest& request) { return account.keep(request, answer_it); },
                [&](int status) { account.refused(status); }, options.limits);
  listen_everywhere(options, server);
  auto listener = std::async(std::launch::async, [&] {
    const EndsProgram when_done;
    server.run();
  });
  wait_for_end(signals, pool, account);
  server.stop();
  // A search that takes longer must not keep us.
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
