// SPDX-License-Identifier: GPL-2.0-or-later
//
// Counters for Prometheus (its text format, version 0.0.4). Of addresses they know the pattern alone: what was asked is
// nobody's business.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "engine/schema/fields.hpp"

namespace osce::searchd {

/// What was answered since the start. Thread-safe.
class Metrics {
 public:
  /// An answer of a route (its pattern; "" for an address that there is not).
  void count(std::string_view route, int status, std::chrono::duration<double> took);
  /// A request that the front refused.
  void count_refusal(int status);
  /// All of it as text, with the index that is served.
  [[nodiscard]] std::string text(const schema::Identity& served) const;

  /// The upper bounds of the times counted, in seconds; above, there is one more.
  static constexpr std::array<double, 8> bounds = {0.001, 0.0025, 0.005, 0.01,
                                                   0.025, 0.1,    0.5,   2.5};

 private:
  struct Times {
    std::array<std::uint64_t, bounds.size() + 1> within = {};  ///< each its own, not added up
    double sum = 0;                                            ///< seconds
  };
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> answers_;  ///< by route and status
  std::map<int, std::uint64_t> refusals_;                         ///< by status
  std::map<std::string, Times, std::less<>> times_;               ///< by route
};

}  // namespace osce::searchd
