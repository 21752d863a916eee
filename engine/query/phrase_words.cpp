// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrase_words.hpp"

#include <algorithm>
#include <charconv>

namespace osce::query {

std::string PhraseWords::typed(std::size_t offset) const {
  return is(TokenKind::word, offset) ? tokens_[at_ + offset].text : std::string();
}

std::string PhraseWords::word(std::size_t offset) const {
  return is(TokenKind::word, offset) ? tokens_[at_ + offset].key : std::string();
}

bool PhraseWords::is(TokenKind kind, std::size_t offset) const {
  const auto index = at_ + offset;
  return index < tokens_.size() && tokens_[index].kind == kind;
}

std::string PhraseWords::before() const { return at_ > 0 ? tokens_[at_ - 1].key : std::string(); }

bool PhraseWords::ends_with_comma(std::size_t offset) const { return typed(offset).ends_with(','); }

bool PhraseWords::ends(std::size_t offset) const {
  const auto kind = tokens_[std::min(at_ + offset, tokens_.size() - 1)].kind;
  return kind == TokenKind::end || kind == TokenKind::close || kind == TokenKind::and_sign ||
         kind == TokenKind::or_sign;
}

std::size_t PhraseWords::length_of(std::string_view phrase, std::size_t offset) const {
  std::size_t length = 0;
  while (!phrase.empty()) {
    const auto blank = std::min(phrase.find(' '), phrase.size());
    if (word(offset + length) != phrase.substr(0, blank)) return 0;
    ++length;
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
  }
  return length;
}

std::size_t PhraseWords::length_of_any(std::initializer_list<std::string_view> phrases,
                                       std::size_t offset) const {
  for (const auto phrase : phrases) {
    if (const auto length = length_of(phrase, offset)) return length;
  }
  return 0;
}

std::string PhraseWords::bracketed_number(std::size_t offset) const {
  if (!is(TokenKind::open, offset) || !is(TokenKind::close, offset + 2)) return {};
  const auto digits = word(offset + 1);
  return whole_number(digits) ? digits : std::string();
}

Span PhraseWords::span(std::size_t offset, std::size_t length) const {
  return {tokens_[at_ + offset].span.begin, tokens_[at_ + offset + length - 1].span.end};
}

std::size_t PhraseWords::topic_preposition(std::size_t offset) const {
  return length_of_any({"on", "about", "concerning", "regarding", "mentioning", "that mention",
                        "which mention", "mention"},
                       offset);
}

Node PhraseWords::filter(std::string_view field, const std::string& value, std::size_t offset,
                         std::size_t length) const {
  return filter(field, std::vector{value_of(value)}, offset, length);
}

Node PhraseWords::filter(std::string_view field, std::vector<FilterValue> values,
                         std::size_t offset, std::size_t length) const {
  const auto place = span(offset, length);
  for (auto& value : values) value.span = place;
  return {Filter{std::string(field), std::move(values), true}, place};
}

FilterValue value_of(const std::string& value) {
  return {value, value.find(' ') != std::string::npos};
}

std::optional<int> whole_number(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional(number) : std::nullopt;
}

}  // namespace osce::query
