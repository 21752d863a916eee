// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/search/search.hpp"
#include "engine/store/index.hpp"

namespace osce::searchd {

/// An open index and its searcher, for one request at a time.
struct Reader {
  explicit Reader(store::Index opened) : index(std::move(opened)), searcher(index) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() = default;
  store::Index index;
  search::Searcher searcher;
};

/// Lends readers to threads. A reader belongs to the newest generation at the time it is lent; as
/// long as a new generation cannot be opened, the old one is served. Thread-safe.
class IndexPool {
 public:
  /// Opens the index; throws Error if that fails.
  explicit IndexPool(const std::filesystem::path& location);

  /// A reader, returned to the pool when the lease ends.
  using Lease = std::unique_ptr<Reader, std::function<void(Reader*)>>;
  [[nodiscard]] Lease lend();

  /// Opens a new generation now, if there is one, even if that failed a moment ago.
  void look_again();

 private:
  void follow_generation();
  std::unique_ptr<Reader> make_reader();
  void take_back(std::unique_ptr<Reader> reader);

  std::filesystem::path location_;
  std::mutex mutex_;
  store::Index newest_;  ///< never lent: readers are made from it
  std::vector<std::unique_ptr<Reader>> idle_;
  std::chrono::steady_clock::time_point next_attempt_;  ///< to open another generation
  bool reported_ = false;  ///< that another generation cannot be opened
};

}  // namespace osce::searchd
