// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pattern.hpp"

#include <unicode/regex.h>

#include "engine/model/error.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest_head_line = 400;

icu::UnicodeString to_unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

/// In a head line, no-break blanks count as blanks and a no-break hyphen as a hyphen.
void make_signs_plain(icu::UnicodeString& text) {
  for (int32_t i = 0; i < text.length(); ++i) {
    const auto c = text.charAt(i);
    if (c == 0x00A0 || c == 0x202F || c == 0x2007) text.setCharAt(i, u' ');
    if (c == 0x2011) text.setCharAt(i, u'-');
  }
}

/// The text to match against. Many patterns are tried on each line, so it is converted only once.
struct Input {
  std::string text;
  icu::UnicodeString unicode;

  const icu::UnicodeString& of(std::string_view wanted) {
    if (wanted == text) return unicode;
    text = wanted;
    unicode = to_unicode(wanted);
    make_signs_plain(unicode);
    return unicode;
  }
};

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;
  std::unique_ptr<icu::RegexMatcher> matcher;  ///< of `pattern`
};

Pattern::Pattern(std::string_view expression) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  std::unique_ptr<icu::RegexPattern> pattern(
      icu::RegexPattern::compile(to_unicode(expression), UREGEX_CASE_INSENSITIVE, where, status));
  if (U_FAILURE(status)) {
    throw Error(ErrorKind::usage, "not a regular expression: " + std::string(expression));
  }
  std::unique_ptr<icu::RegexMatcher> matcher(pattern->matcher(status));
  if (U_FAILURE(status)) throw Error(ErrorKind::system, std::string("ICU: ") + u_errorName(status));
  compiled_ = std::make_unique<Compiled>(Compiled{std::move(pattern), std::move(matcher)});
}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<std::vector<std::string>> Pattern::match(std::string_view text) const {
  if (text.size() > longest_head_line) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  static Input input;
  auto& matcher = *compiled_->matcher;
  matcher.reset(input.of(text));
  if (matcher.matches(status) == 0 || U_FAILURE(status)) return std::nullopt;
  std::vector<std::string> groups;
  for (int32_t i = 0; i <= matcher.groupCount(); ++i) {
    std::string group;
    matcher.group(i, status).toUTF8String(group);
    groups.push_back(group);
  }
  return groups;
}

}  // namespace osce::indexer
