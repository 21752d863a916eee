// SPDX-License-Identifier: GPL-2.0-or-later
//
// Regular expressions over UTF-8, for the short lines of heads and labels. They use ICU's engine,
// because the standard library's does not know Unicode and overflows the stack on long lines.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osce::indexer {

/// A case-insensitive expression that must match a whole text. Not thread-safe: it keeps ICU's
/// matcher, which costs more to make than to run, and all patterns share the last text matched.
class Pattern {
 public:
  /// `expression` is in ICU's syntax; throws Error if it is invalid.
  explicit Pattern(std::string_view expression);
  Pattern(Pattern&&) noexcept;
  ~Pattern();

  /// The groups of the match, group 0 first; a group that took no part is "". Nothing if `text`
  /// does not match, or is too long to be a head line.
  [[nodiscard]] std::optional<std::vector<std::string>> match(std::string_view text) const;
  [[nodiscard]] bool matches(std::string_view text) const { return match(text).has_value(); }

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace osce::indexer
