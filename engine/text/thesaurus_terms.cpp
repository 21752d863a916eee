// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/thesaurus_terms.hpp"

#include <string>

#include <fmt/ranges.h>

#include "engine/text/code_point.hpp"

namespace osce::text {
namespace {

using Direction = ThesaurusRow::Direction;
using Mode = ThesaurusRow::Mode;

std::string key_of(const std::vector<Token>& tokens) {
  return fmt::format("{}", fmt::join(stems_of(tokens, Compounds::as_one), " "));
}

std::string as_written(const std::string& term, const std::vector<Token>& tokens) {
  std::string words;
  for (const auto& token : tokens)
    words.append(words.empty() ? "" : " ").append(code_point_range(term, token.begin, token.end));
  return words;
}

/// True if `key` contains `wanted` as whole words.
bool holds(const std::string& key, const std::string& wanted) {
  return (" " + key + " ").find(" " + wanted + " ") != std::string::npos;
}

/// `terms` with their keys, without those that contain no words.
std::vector<ThesaurusTerm::Other> with_keys(const std::vector<std::string>& terms,
                                            Analyser& analyser) {
  std::vector<ThesaurusTerm::Other> keyed;
  for (const auto& term : terms) {
    auto key = key_of(analyser.analyse(term, thesaurus_language));
    if (!key.empty()) keyed.push_back({term, std::move(key)});
  }
  return keyed;
}

}  // namespace

std::vector<ThesaurusTerm> thesaurus_terms(const std::vector<ThesaurusRow>& thesaurus,
                                           Analyser& analyser) {
  std::vector<ThesaurusTerm> terms;
  for (const auto& row : thesaurus) {
    if (row.direction == Direction::never || row.mode == Mode::never) continue;
    const auto own = with_keys(row.terms, analyser);
    const auto& all =
        row.direction == Direction::two_way ? own : with_keys(row.expands_to, analyser);
    for (const auto& [text, key] : own) {
      auto others = all;
      std::erase_if(others,
                    [&, &own_key = key](const auto& other) { return holds(other.key, own_key); });
      if (others.empty()) continue;
      terms.push_back({.key = key,
                       .written = as_written(text, analyser.analyse(text, thesaurus_language)),
                       .row = row.id,
                       .weight = row.weight,
                       .case_sensitive = row.case_sensitive,
                       .spelling = is_spelling(row),
                       .suggested = row.mode == Mode::suggest,
                       .others = std::move(others)});
    }
  }
  return terms;
}

}  // namespace osce::text
