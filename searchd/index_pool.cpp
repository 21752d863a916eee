// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/index_pool.hpp"

#include <utility>

#include "engine/model/error.hpp"
#include "engine/present/program.hpp"

namespace osce::searchd {

IndexPool::IndexPool(const std::filesystem::path& location)
    : location_(location), newest_(location) {}

/// Opens the current generation if it is not the one we have. If it cannot be opened, it is tried
/// again after a pause, because finding out that it is damaged takes longer than a search.
void IndexPool::follow_generation() {
  constexpr std::chrono::milliseconds pause{500};
  const auto now = std::chrono::steady_clock::now();
  if (newest_.is_current()) reported_ = false;
  if (now < next_attempt_ || newest_.is_current()) return;
  try {
    newest_ = store::Index(location_);
    idle_.clear();
    reported_ = false;
  } catch (const Error& error) {  // being replaced, or damaged; the one we have is intact
    next_attempt_ = now + pause;
    if (!std::exchange(reported_, true)) {
      present::write_error("osce-searchd", "cannot use the new index, still serving the old one: " +
                                               present::continued(present::error_line(error)));
    }
  }
}

/// The generation that we know may be replaced and removed before it is opened again.
std::unique_ptr<Reader> IndexPool::make_reader() {
  for (int attempts = 3;; --attempts) {
    try {
      return std::make_unique<Reader>(newest_.another());
    } catch (const Error&) {
      if (attempts == 1) throw;
      next_attempt_ = {};
      follow_generation();
    }
  }
}

IndexPool::Lease IndexPool::lend() {
  const std::lock_guard lock(mutex_);
  follow_generation();
  if (idle_.empty()) idle_.push_back(make_reader());
  auto* const reader = idle_.back().release();
  idle_.pop_back();
  return {reader, [this](Reader* lent) { take_back(std::unique_ptr<Reader>(lent)); }};
}

void IndexPool::look_again() {
  const std::lock_guard lock(mutex_);
  next_attempt_ = {};
  follow_generation();
}

void IndexPool::take_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(mutex_);
  if (reader->index.generation() == newest_.generation()) idle_.push_back(std::move(reader));
}

}  // namespace osce::searchd
