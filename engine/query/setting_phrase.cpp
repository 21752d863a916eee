// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/setting_phrase.hpp"

namespace osce::query {
namespace {

std::optional<PlainPhrase> setting(const PhraseWords& words, std::string_view name,
                                   const std::string& value, std::size_t length) {
  PlainPhrase phrase{{}, length};
  phrase.nodes.push_back(words.filter(name, value, 0, length));
  return phrase;
}

/// "At the latest" is a term, not an order.
std::optional<PlainPhrase> order_at(const PhraseWords& words) {
  if (words.before() == "the") return std::nullopt;
  const auto newest =
      words.length_of_any({"newest first", "latest first", "most recent first", "latest"});
  if (newest > 0 && words.is(TokenKind::end, newest))
    return setting(words, "sort", "newest", newest);
  const auto oldest = words.length_of_any({"oldest first", "earliest first"});
  if (oldest > 0 && words.is(TokenKind::end, oldest))
    return setting(words, "sort", "oldest", oldest);
  return std::nullopt;
}

}  // namespace

std::optional<PlainPhrase> setting_phrase_at(const PhraseWords& words) {
  if (auto order = order_at(words)) return order;
  auto length = words.length_of_any({"include undated", "including undated"});
  if (length == 0) return std::nullopt;
  length += words.length_of_any({"texts", "documents", "ones"}, length);
  return setting(words, "undated", "yes", length);
}

}  // namespace osce::query
