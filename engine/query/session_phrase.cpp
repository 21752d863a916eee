// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/session_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace osce::query {
namespace {

constexpr std::array<std::string_view, 20> first_ordinals = {
    "",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

/// "twenty-fifth" => 25, "twentieth" => 20; nothing for what is no ordinal below a hundred. (ICU
/// knows them, too, but takes longer to get ready than a whole search.)
std::optional<int> spelled_ordinal(std::string_view word) {
  constexpr int ten = 10;
  const auto* const small = std::find(first_ordinals.begin() + 1, first_ordinals.end(), word);
  if (small != first_ordinals.end()) return static_cast<int>(small - first_ordinals.begin());
  for (std::size_t i = 2; i < tens.size(); ++i) {
    const auto stem = tens.at(i).substr(0, tens.at(i).size() - 1);
    if (word == std::string(stem) + "ieth") return static_cast<int>(i) * ten;
    if (!word.starts_with(tens.at(i)) || word.size() <= tens.at(i).size()) continue;
    const auto unit = word.substr(tens.at(i).size());
    const auto* const last = first_ordinals.begin() + ten;
    const auto* const found = std::find(first_ordinals.begin() + 1, last, unit.substr(1));
    if (unit.front() == '-' && found != last)
      return static_cast<int>(i) * ten + static_cast<int>(found - first_ordinals.begin());
  }
  return std::nullopt;
}

std::optional<int> ordinal(const std::string& word) {
  if (const auto spelled = spelled_ordinal(word)) return spelled;
  if (word.size() < 3) return std::nullopt;
  const auto ending = std::string_view(word).substr(word.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return std::nullopt;
  return whole_number(std::string_view(word).substr(0, word.size() - 2));
}

struct Kind {
  std::string_view words;
  std::string_view body;
};
constexpr std::array kinds = {
    Kind{"annual session", "parliamentary-assembly"},
    Kind{"session", "parliamentary-assembly"},
    Kind{"meeting of the ministerial council", "ministerial-council"},
    Kind{"osce ministerial council", "ministerial-council"},
    Kind{"ministerial council", "ministerial-council"},
    Kind{"ministerial", "ministerial-council"},
    Kind{"meeting", "ministerial-council"},
};

/// "MC(24)", one token.
std::optional<int> in_brackets(const std::string& word) {
  constexpr std::string_view before = "mc(";
  if (!word.starts_with(before)) return std::nullopt;
  auto digits = std::string_view(word).substr(before.size());
  while (digits.ends_with(')')) digits.remove_suffix(1);
  return whole_number(digits);
}

}  // namespace

std::optional<SessionAt> session_at(const PhraseWords& words, std::size_t offset) {
  const auto article = words.length_of("the", offset);
  if (const auto number = in_brackets(words.word(offset + article)))
    return SessionAt{*number, "ministerial-council", article + 1, article + 1};
  if (const auto noun = words.length_of_any({"annual session", "session"}, offset + article)) {
    const auto number = whole_number(words.word(offset + article + noun));
    constexpr int most = 99;  // "session 2017" is no session of the Assembly
    if (number && *number <= most) {
      return SessionAt{*number, "parliamentary-assembly", article + noun + 1, article + noun + 1};
    }
  }
  const auto number = ordinal(words.word(offset + article));
  if (!number) return std::nullopt;
  for (const auto& kind : kinds) {
    const auto length = words.length_of(kind.words, offset + article + 1);
    const bool other_body =
        kind.words == "meeting" && words.length_of("of", offset + article + 1 + length) > 0;
    if (length > 0 && !other_body)
      return SessionAt{*number, std::string(kind.body), article + 1, article + 1 + length};
  }
  return std::nullopt;
}

std::optional<PlainPhrase> session_phrase_at(const PhraseWords& words, const Names& names) {
  const auto connector = words.length_of_any({"adopted at", "at", "in", "of", "from"});
  const auto session = session_at(words, connector);
  const auto is_here = [&](const Names::Occasion& occasion) {
    return occasion.has_documents && occasion.body == session->body &&
           occasion.number == session->number;
  };
  if (!session || std::none_of(names.occasions.begin(), names.occasions.end(), is_here))
    return std::nullopt;
  const auto first = connector + session->number_length;
  const auto length = connector + session->length;
  PlainPhrase phrase{{words.filter("session", std::to_string(session->number), 0, first)}, length};
  if (first < length) {
    phrase.nodes.push_back(words.filter("body", session->body, first, length - first));
  }
  return phrase;
}

}  // namespace osce::query
