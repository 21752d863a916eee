// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/workers.hpp"

#include <exception>
#include <utility>

namespace osce::searchd {
namespace {

constexpr std::string_view no_response =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\n"
    "Connection: close\r\n\r\n";

}  // namespace

Workers::Workers(std::size_t threads, std::size_t most_waiting, Responder responder,
                 std::function<void()> finished)
    : most_waiting_(most_waiting),
      responder_(std::move(responder)),
      finished_(std::move(finished)) {
  threads_.reserve(threads);
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
}

bool Workers::offer(std::uint64_t connection, RequestHead& head) {
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= most_waiting_) return false;
    waiting_.push_back({connection, std::move(head)});
  }
  changed_.notify_one();
  return true;
}

std::vector<Workers::Done> Workers::take_done() {
  const std::lock_guard lock(mutex_);
  return std::exchange(done_, {});
}

void Workers::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    if (ending_) return;
    const auto job = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    auto answer = done(job);
    lock.lock();
    const bool first = done_.empty();
    done_.push_back(std::move(answer));
    if (first) finished_();
  }
}

Workers::Done Workers::done(const Job& job) const {
  try {
    return {job.connection, responder_(job.head), job.head.keep_alive};
  } catch (const std::exception&) {
    return {job.connection, std::string(no_response), false};
  }
}

}  // namespace osce::searchd
