// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/word_form.hpp"

#include <fmt/format.h>

#include "engine/query/number_range.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

bool goes_on_at(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_letter_or_digit(text::next_code_point(text, at));
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_letter_or_digit(text::next_code_point(text, at))) return true;
  }
  return false;
}

/// A "*" before letters, or a "?" between them: it would have to be looked for in every word there
/// is.
bool has_forbidden_wildcard(std::string_view text) {
  for (auto at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1)) {
    if (goes_on_at(text, at + 1)) return true;
  }
  const auto mark = text.find('?');
  return mark != std::string_view::npos && mark > 0 && goes_on_at(text, mark + 1);
}

/// The number after a tilde, if there is one; a mistake if it is not within the limits.
int number_behind(std::string_view digits, int fallback, int least, int most, const Token& token,
                  Diagnostics& diagnostics) {
  if (digits.empty()) return fallback;
  const auto number = whole_number(digits);
  if (number && *number >= least && *number <= most) return *number;
  diagnostics.add_mistake(token.span,
                          fmt::format("The number after ~ must be from {} to {}", least, most),
                          fmt::format("Use ~{} to ~{}", least, most));
  return fallback;
}

Word read_prefix(const Token& token, Diagnostics& diagnostics) {
  Word word{token.text.substr(0, token.text.size() - 1), WordForm::prefix};
  if (text::code_points(word.text) < fewest_prefix_letters) {
    diagnostics.add_mistake(token.span,
                            fmt::format("Type at least {} letters before *", fewest_prefix_letters),
                            "For example: traffick*");
  }
  return word;
}

}  // namespace

Word read_word(const Token& token, Diagnostics& diagnostics) {
  const auto& text = token.text;
  if (!has_letter(text)) return {text};
  if (has_forbidden_wildcard(text)) {
    const bool is_star = text.find('*') != std::string::npos;
    diagnostics.add_mistake(
        token.span, is_star ? "* can only be used at the end of a word" : "\"?\" is not a wildcard",
        "Type the beginning of the word and *, for example traffick*");
    return {text};
  }
  if (text.ends_with('*')) return read_prefix(token, diagnostics);
  if (text.front() == '=' && goes_on_at(text, 1)) return {text.substr(1), WordForm::exact};
  const auto tilde = text.rfind('~');
  const bool similar = tilde != std::string::npos && has_letter(text.substr(0, tilde)) &&
                       text.find_first_not_of("0123456789", tilde + 1) == std::string::npos;
  if (similar) {
    const auto edits = number_behind(text.substr(tilde + 1), 1, 1, max_edits, token, diagnostics);
    return {text.substr(0, tilde), WordForm::similar, edits};
  }
  if (text.front() == '+' && goes_on_at(text, 1) && !text::is_ascii_digit(text[1])) {
    diagnostics.notices.push_back({"plus", "Ignored \"+\"", token.span, std::nullopt});
  }
  return {text};
}

Phrase read_phrase(const Token& token, Diagnostics& diagnostics) {
  if (token.tilde.empty()) return {token.text};
  const auto digits = std::string_view(token.tilde).substr(1);
  return {token.text, true, number_behind(digits, 0, 0, max_distance, token, diagnostics)};
}

}  // namespace osce::query
