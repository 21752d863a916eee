// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/index_pool.hpp"

#include <utility>

#include "engine/model/error.hpp"

namespace osce::searchd {

IndexPool::IndexPool(const std::filesystem::path& location)
    : location_(location), newest_(location) {}

IndexPool::Lease::~Lease() {
  if (reader_) pool_->take_back(std::move(reader_));
}

/// Opens the generation that is served now, if it is not the one we have.
void IndexPool::follow_generation() {
  if (newest_.is_current()) return;
  try {
    newest_ = store::Index(location_);
    idle_.clear();
  } catch (const Error&) {  // being replaced, or damaged: what we have open is whole
  }
}

/// The generation that we know may be replaced, and removed, before it is opened once more.
std::unique_ptr<Reader> IndexPool::make_reader() {
  for (int attempts = 3;; --attempts) {
    try {
      return std::make_unique<Reader>(newest_.another());
    } catch (const Error&) {
      if (attempts == 1) throw;
      follow_generation();
    }
  }
}

IndexPool::Lease IndexPool::lend() {
  const std::lock_guard lock(mutex_);
  follow_generation();
  if (idle_.empty()) return {*this, make_reader()};
  auto reader = std::move(idle_.back());
  idle_.pop_back();
  return {*this, std::move(reader)};
}

void IndexPool::take_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(mutex_);
  if (reader->index.generation() == newest_.generation()) idle_.push_back(std::move(reader));
}

}  // namespace osce::searchd
