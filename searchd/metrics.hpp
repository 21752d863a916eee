// SPDX-License-Identifier: GPL-2.0-or-later
//
// Counters for Prometheus (its text format, version 0.0.4). They contain only the patterns of
// routes: what people search for is private.
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

/// What has been answered since the start. Thread-safe.
class Metrics {
 public:
  /// An answer by a route (its pattern; "" for an unknown address).
  void count(std::string_view route, int status, std::chrono::duration<double> took);
  /// A request that was refused before it was answered.
  void count_refusal(int status);
  /// All counters as text, with those of the index that is served.
  [[nodiscard]] std::string text(const schema::Identity& served) const;

  /// The upper bounds of the histogram, in seconds; there is one more bucket above them.
  static constexpr std::array<double, 8> bounds = {0.001, 0.0025, 0.005, 0.01,
                                                   0.025, 0.1,    0.5,   2.5};

 private:
  struct Times {
    std::array<std::uint64_t, bounds.size() + 1> within = {};  ///< by bucket, not cumulative
    double sum = 0;                                            ///< seconds
  };
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> answers_;  ///< by route and status
  std::map<int, std::uint64_t> refusals_;                         ///< by status
  std::map<std::string, Times, std::less<>> times_;               ///< by route
};

}  // namespace osce::searchd
