// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/analyser.hpp"

#include <map>
#include <set>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/splitter.hpp"
#include "engine/text/stemming.hpp"

namespace osce::text {

struct Analyser::State {
  /// The stems of one language, and its words that can be written as two.
  struct Language {
    explicit Language(std::string_view name) : stemming(name) {}

    Stemming stemming;
    std::set<std::string> one_words;    ///< stems of compounds that count as one word
    std::set<std::string> first_words;  ///< the first parts of those
  };

  explicit State(Spellings rows) : spellings(std::move(rows)) {}

  Language& language(std::string_view name) {
    const auto known = by_language.find(name);
    if (known != by_language.end()) return known->second;
    auto& language = by_language.emplace(name, Language(name)).first->second;
    for (const auto& row : spellings) add_row(row, language);
    return language;
  }

  void add_row(const std::vector<std::string>& row, Language& language) {
    std::set<std::string> single;
    std::string first;
    std::vector<std::vector<Segment>> several;
    for (const auto& form : row) {
      auto segments = splitter.split(form);
      if (segments.size() != 1) {
        several.push_back(std::move(segments));
        continue;
      }
      const auto stem = language.stemming.stem_of(segments.front().folded).stem;
      if (first.empty()) first = stem;
      single.insert(stem);
    }
    for (const auto& segments : several) {
      const auto stem = language.stemming.stem_of(joined(segments, 0, segments.size())).stem;
      if (!single.contains(stem)) continue;
      language.one_words.insert(first);
      language.first_words.insert(segments.front().folded);
    }
    for (const auto& stem : single) language.stemming.join(first, stem);
  }

  static std::string joined(const std::vector<Segment>& segments, std::size_t from,
                            std::size_t to) {
    std::string word;
    for (auto i = from; i < to; ++i) word += segments[i].folded;
    return cut_to_term(std::move(word));
  }

  /// The compound that begins at a segment: a hyphenated sequence, or two words listed as one.
  static std::optional<Compound> compound_at(const std::vector<Segment>& segments, std::size_t at,
                                             Language& language) {
    const bool continues = segments[at].joint == Joint::hyphen;
    auto end = at + 1;
    while (end < segments.size() && segments[end].joint == Joint::hyphen) ++end;
    const bool pair = end == at + 1 && end < segments.size() &&
                      segments[end].joint == Joint::blank &&
                      language.first_words.contains(segments[at].folded);
    if (pair) ++end;
    if (continues || end == at + 1) return std::nullopt;
    for (auto i = at; i < end; ++i) {
      if (has_digit(segments[i].folded)) return std::nullopt;
    }
    const auto& stem = language.stemming.stem_of(joined(segments, at, end)).stem;
    const bool one_word = language.one_words.contains(stem);
    if (pair && !one_word) return std::nullopt;
    return Compound{stem, end - at, one_word};
  }

  Spellings spellings;
  Splitter splitter;
  std::map<std::string, Language, std::less<>> by_language;
};

std::size_t length_at(const std::vector<Token>& tokens, std::size_t at, Compounds compounds) {
  const auto& compound = tokens[at].compound;
  const bool as_one = compounds == Compounds::as_one && compound && compound->is_one_word;
  return as_one ? compound->words : 1;
}

std::vector<std::string> stems_of(const std::vector<Token>& tokens, Compounds compounds) {
  std::vector<std::string> stems;
  stems.reserve(tokens.size());
  for (std::size_t at = 0, length = 0; at < tokens.size(); at += length) {
    length = length_at(tokens, at, compounds);
    stems.push_back(length > 1 ? tokens[at].compound->stem : tokens[at].stem);
  }
  return stems;
}

std::string folded_as_one(const std::vector<Token>& tokens, std::size_t at, std::size_t length) {
  std::string folded;
  for (std::size_t i = at; i < at + length; ++i) folded += tokens[i].folded;
  return folded;
}

Analyser::Analyser(Spellings spellings) : state_(std::make_unique<State>(std::move(spellings))) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

std::vector<std::string> Analyser::words_also_apart() {
  std::vector<std::string> words;
  for (const auto& row : state_->spellings) {
    std::vector<std::string> single;
    bool apart = false;
    for (const auto& form : row) {
      const auto segments = state_->splitter.split(form);
      apart = apart || segments.size() > 1;
      if (segments.size() == 1) single.push_back(segments.front().folded);
    }
    if (apart) words.insert(words.end(), single.begin(), single.end());
  }
  return words;
}

std::vector<Token> Analyser::analyse(std::string_view text, std::string_view language_name) {
  auto& language = state_->language(language_name);
  const auto segments = state_->splitter.split(text);
  std::vector<Token> tokens;
  tokens.reserve(segments.size());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto& segment = segments[i];
    const auto& stem = language.stemming.stem_of(segment.folded);
    Token token{cut_to_term(strip_accents(segment.folded)), stem.stem, stem.as_spelled,
                segment.begin, segment.end};
    token.compound = State::compound_at(segments, i, language);
    if (token.folded != segment.folded) token.accented = segment.folded;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace osce::text
