// SPDX-License-Identifier: GPL-2.0-or-later
//
// The first half of the analyser: where words begin and end.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// What stands between a word and the one before it: a single hyphen, blanks, or anything else.
enum class Joint { hyphen, blank, other };

/// A word before it is stemmed.
struct Segment {
  std::string folded;     ///< with its accents, which stemmers need
  std::size_t begin = 0;  ///< in code points of the text
  std::size_t end = 0;
  Joint joint = Joint::other;
};

/// Cuts texts into words (analyser.hpp says what a word is). Keeps ICU's state: one per thread.
class Splitter {
 public:
  Splitter();
  Splitter(Splitter&&) noexcept;
  Splitter& operator=(Splitter&&) noexcept;
  Splitter(const Splitter&) = delete;
  Splitter& operator=(const Splitter&) = delete;
  ~Splitter();

  /// The words of UTF-8 `text`, in order.
  [[nodiscard]] std::vector<Segment> split(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace osce::text
