// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>

#include "engine/model/error.hpp"

namespace osce::search {

/// When a request must be finished. Whatever may loop for long asks require_time().
using Deadline = std::chrono::steady_clock::time_point;
inline constexpr Deadline no_deadline = Deadline::max();

/// Throws Error (out of time) after the deadline.
inline void require_time(Deadline deadline) {
  if (std::chrono::steady_clock::now() < deadline) return;
  throw Error(ErrorKind::out_of_time, "Timed out", "Try more specific words");
}

}  // namespace osce::search
