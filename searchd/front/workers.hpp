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

#include "searchd/front/request_head.hpp"

namespace osce::searchd {

/// A response as it goes over the wire.
struct Answer {
  std::string bytes;
  bool keep = false;  ///< the connection may take another request
};

/// Makes the answer to a request. Called by several threads at a time; must not throw.
using Responder = std::function<Answer(const RequestHead&)>;

/// Threads that answer requests, in the order in which they came, with a bound on how many wait.
class Workers {
 public:
  struct Done {
    std::uint64_t connection;
    Answer answer;
  };

  /// `finished` is called, by a worker, whenever an answer is ready.
  Workers(std::size_t threads, std::size_t most_waiting, Responder responder,
          std::function<void()> finished);
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  /// Waits for the answers under way; those that nobody has begun are dropped.
  ~Workers();

  /// False where too many are waiting.
  bool offer(std::uint64_t connection, RequestHead head);

  /// The answers since the last call.
  std::vector<Done> take_done();

 private:
  struct Job {
    std::uint64_t connection;
    RequestHead head;
  };
  void work();

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
