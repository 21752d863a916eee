// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce-searchd: the HTTP daemon.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <future>

#include <unistd.h>

#include "engine/present/program.hpp"
#include "searchd/answer.hpp"
#include "searchd/connections/event_loop.hpp"
#include "searchd/connections/response.hpp"
#include "searchd/index_pool.hpp"
#include "searchd/options.hpp"
#include "searchd/request_log.hpp"

namespace osce::searchd {
namespace {

/// A little longer than ConnectionLimits::drain, and short enough for an exit within five seconds.
constexpr std::chrono::milliseconds stop_timeout{4500};

/// The signals that the daemon handles. They are blocked in every thread, so that sigwait() gets
/// them.
sigset_t signals_waited_for() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGHUP);
  return signals;
}

/// Ends the wait for a signal: a daemon that no longer listens must exit.
struct EndsProgram {
  EndsProgram() = default;
  EndsProgram(const EndsProgram&) = delete;
  EndsProgram& operator=(const EndsProgram&) = delete;
  ~EndsProgram() { kill(getpid(), SIGTERM); }
};

/// Listens on the sockets of the service manager, or else where the options say, and prints the
/// addresses.
void listen_everywhere(const DaemonOptions& options, EventLoop& server) {
  auto listeners = inherited_listeners();
  if (listeners.empty()) {
    for (const auto& address : options.listen) listeners.push_back(listen_on(address));
  }
  std::string addresses;
  for (auto& listener : listeners) {
    addresses += "listening on " + listener.name + "\n";
    server.listen(std::move(listener));
  }
  present::write_output(addresses);
  std::fflush(stdout);
}

/// Waits for a signal that stops the daemon. On SIGHUP it looks for a new index and reopens its
/// log.
void wait_for_end(const sigset_t& signals, IndexPool& pool, RequestLog& log) {
  int signal = SIGHUP;
  while (signal == SIGHUP) {
    sigwait(&signals, &signal);
    if (signal != SIGHUP) continue;
    pool.look_again();
    log.reopen();
  }
}

int run(const DaemonOptions& options) {
  const auto signals = signals_waited_for();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  IndexPool pool(options.db);
  RequestLog log(options.access_log);
  if (options.check) {
    for (const auto& address : options.listen) check_address(address);
    present::write_output("configuration OK\n");
    return present::exit_done;
  }
  const auto answer_it = [&](const HttpRequest& request) {
    return answer(request, pool, options.site, log.metrics());
  };
  const auto respond = [&](const RequestHead& head) {
    return response_bytes(log.record(head.request, answer_it), head.request.method,
                          head.keep_alive);
  };
  const auto refuse = [&](const RefusedHead& refused, bool keep_alive) {
    const auto& [status, reason, request] = refused;
    log.record_refusal(status);
    return response_bytes(refusal(request, status, reason, options.site), request.method,
                          keep_alive);
  };
  const auto respond_at_once = [&](const RequestHead& head) -> std::optional<std::string> {
    auto response = answer_at_once(head.request, options.site);
    if (!response) return std::nullopt;
    const auto same = [&](const HttpRequest&) { return std::move(*response); };
    return response_bytes(log.record(head.request, same), head.request.method, head.keep_alive);
  };
  EventLoop server(options.limits, respond, refuse, respond_at_once);
  listen_everywhere(options, server);
  auto listener = std::async(std::launch::async, [&] {
    const EndsProgram when_done;
    server.run();
  });
  wait_for_end(signals, pool, log);
  server.stop();
  // A search that takes longer must not hold up the exit.
  if (listener.wait_for(stop_timeout) != std::future_status::ready) std::_Exit(present::exit_done);
  listener.get();  // throws the error that ended it
  return present::exit_done;
}

}  // namespace
}  // namespace osce::searchd

int main(int argc, char** argv) {
  return osce::present::run_program("osce-searchd", [&] {
    const auto parsed = osce::searchd::parse_options(argc, argv);
    if (const auto* code = std::get_if<int>(&parsed)) return *code;
    return osce::searchd::run(std::get<osce::searchd::DaemonOptions>(parsed));
  });
}
