// SPDX-License-Identifier: GPL-2.0-or-later
//
// Regular expressions over UTF-8, for the short lines that heads and labels are made of. ICU's
// engine, because the standard library's knows no Unicode and overflows the stack on long lines.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osce::indexer {

/// A case-insensitive expression that must match a whole text. Keeps ICU's matcher, which costs more to
/// make than to run, and all patterns share the text that was matched last: all are for one thread.
class Pattern {
 public:
  /// `expression` in ICU's syntax; throws Error where it has a mistake.
  explicit Pattern(std::string_view expression);
  Pattern(Pattern&&) noexcept;
  ~Pattern();

  /// The groups of the match, group 0 first, an absent group as ""; nothing where `text` does not
  /// match or is too long to be a head line.
  [[nodiscard]] std::optional<std::vector<std::string>> match(std::string_view text) const;
  [[nodiscard]] bool matches(std::string_view text) const { return match(text).has_value(); }

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace osce::indexer
