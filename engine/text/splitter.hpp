// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds word boundaries: the first half of the analyser.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// What separates a word from the previous one: a single hyphen, blanks, or anything else.
enum class Joint { hyphen, blank, other };

/// A word that is not stemmed yet.
struct Segment {
  std::string folded;     ///< keeps its accents, which stemmers need
  std::size_t begin = 0;  ///< in code points of the text
  std::size_t end = 0;
  Joint joint = Joint::other;
};

/// Splits text into words as defined in analyser.hpp. Holds ICU state, so each thread needs its
/// own.
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
