// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "searchd/connections/request_head.hpp"

namespace osce::searchd {

/// Makes the response to a request, in bytes. Called from several threads at the same time. If it
/// throws (for example, because memory has run out), the client gets 503.
using Responder = std::function<std::string(const RequestHead&)>;

/// Threads that answer requests in the order in which they arrive. Only so many can wait.
class Workers {
 public:
  struct Done {
    std::uint64_t connection;
    std::string bytes;
    bool keep;  ///< the connection can be used for another request
  };

  /// A worker calls `finished` whenever an answer is ready.
  Workers(std::size_t threads, std::size_t most_waiting, Responder responder,
          std::function<void()> finished);
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  /// Waits for the running answers; requests that are still waiting are dropped.
  ~Workers();

  /// False if too many are waiting; `head` is moved from only if not.
  bool offer(std::uint64_t connection, RequestHead& head);

  /// The answers since the last call.
  std::vector<Done> take_done();

 private:
  struct Job {
    std::uint64_t connection;
    RequestHead head;
  };
  void work();
  [[nodiscard]] Done done(const Job& job) const;

  const std::size_t most_waiting_;
  const Responder responder_;
  const std::function<void()> finished_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> waiting_;
  std::vector<Done> done_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace osce::searchd
