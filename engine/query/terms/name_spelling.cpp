// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/name_spelling.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "engine/query/phrases/word_classes.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/edit_distance.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/language_names.hpp"

namespace osce::query {
namespace {

constexpr std::size_t fewest_letters = 5;  // shorter words are close to too many others
constexpr std::size_t fewest_in_name = 4;  // "Bakuu"
constexpr int most_edits = 1;

/// The letters of a token, without the punctuation around them.
Span letters_in(std::string_view text) {
  Span letters{text.size(), text.size()};
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (!text::is_letter(text::next_code_point(text, at))) continue;
    letters = {std::min(letters.begin, begin), at};
  }
  return letters;
}

/// A word of so many letters or more, with nothing else inside.
bool has_only_letters(std::string_view word, std::size_t fewest) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (!text::is_letter(text::next_code_point(word, at))) return false;
  }
  return letters >= fewest;
}

/// True of "Minsk" in venue:Minsk and in venue:(Minsk OR Baku).
bool is_value(const std::vector<Token>& tokens, std::size_t i) {
  if (i > 0 && tokens[i - 1].kind == TokenKind::field) return true;
  while (i > 0 &&
         (tokens[i - 1].kind == TokenKind::word || tokens[i - 1].kind == TokenKind::quoted ||
          tokens[i - 1].kind == TokenKind::or_sign))
    --i;
  return i > 1 && tokens[i - 1].kind == TokenKind::open && tokens[i - 2].kind == TokenKind::field;
}

/// "TBLISI": more likely an acronym.
bool is_in_capitals(std::string_view typed) {
  return std::none_of(typed.begin(), typed.end(),
                      [](unsigned char c) { return std::islower(c) != 0 || c >= 0x80; });
}

/// "Russian", "United": a word of a key as it is printed.
std::string capitalised(std::string word) {
  word.replace(0, 1, text::ascii_upper(word.substr(0, 1)));
  return word;
}

/// Short words have neighbours that differ in one letter ("paras", "Paris"); to leave out a letter
/// or to swap two is still a typing error.
bool is_plausible(const std::string& typed, const std::string& name) {
  auto from = text::to_code_points(typed);
  auto to = text::to_code_points(name);
  if (!text::is_plausible_correction(typed, name)) return false;
  if (from.size() != to.size() || from.size() > fewest_letters) return true;
  std::sort(from.begin(), from.end());
  std::sort(to.begin(), to.end());
  return from == to;
}

/// True for a word in a name of a country or person, in any language.
bool is_of_name(const Names& names, const std::string& word) {
  const auto has = [&](const auto& entry) { return text::holds_words(entry.first, word); };
  return std::any_of(names.countries.begin(), names.countries.end(), has) ||
         std::any_of(names.persons.begin(), names.persons.end(), has);
}

/// The one of `words`, which are those of names, that is clearly meant by a word that the
/// collection does not have, or nothing. `nearest` are the words in the collection nearest to it.
std::optional<std::string> correction_of(const std::string& folded, const Names& names,
                                         const std::vector<std::string>& words,
                                         const std::vector<std::string>& nearest) {
  std::vector<std::string> found;
  text::EditDistance distance(text::to_code_points(folded));
  const auto is_near = [&](const std::string& key) {
    return distance.to(text::to_code_points(key), most_edits).has_value();
  };
  for (const auto& word : words) {
    const auto key = text::names_key(word);
    if (!is_near(key) || !is_plausible(folded, key)) continue;
    if (key == folded) return std::nullopt;
    found.push_back(word);
  }
  if (found.size() != 1 || is_of_name(names, folded)) return std::nullopt;
  const auto meant = text::names_key(found.front());
  const bool is_nearest = std::all_of(nearest.begin(), nearest.end(), [&](const auto& word) {
    return word == meant || !is_near(word);
  });
  return is_nearest ? std::optional(found.front()) : std::nullopt;
}

/// "language:es": the words of the query are not English.
NameLanguages languages_of(const std::vector<Token>& tokens) {
  const auto asks = [](const Token& token, const Token& value) {
    return token.kind == TokenKind::field && (token.text == "language" || token.text == "lang") &&
           value.kind == TokenKind::word && text::language_code(value.key) != "en";
  };
  const auto found = std::adjacent_find(tokens.begin(), tokens.end(), asks);
  return found == tokens.end() ? NameLanguages::all : NameLanguages::without_english;
}

void add_words(std::string_view name, std::set<std::string>& words) {
  std::string separated(name);
  std::replace(separated.begin(), separated.end(), '-', ' ');
  std::istringstream list(separated);
  for (std::string word; list >> word;) {
    if (has_only_letters(word, fewest_in_name)) words.insert(word);
  }
}

/// English names of countries in the collection.
void add_countries(const Names& names, std::set<std::string>& words) {
  for (const auto& [key, country] : names.countries) {
    const auto& languages = country.languages;
    const bool english =
        languages.empty() || std::find(languages.begin(), languages.end(), "en") != languages.end();
    if (!english || !(country.has_venue || country.has_author || country.has_sponsor)) continue;
    std::istringstream list(key);
    for (std::string word; list >> word;) add_words(capitalised(word), words);
  }
}

}  // namespace

Notice misspelling_notice(std::string_view query, const Span& span, std::string_view searched) {
  const auto word = without_marks(query, span);
  const auto typed = typed_at(query, word);
  return {"misspelling",
          fmt::format(R"(No paragraph contains "{}"; searching for "{}" instead)", typed, searched),
          word, std::nullopt, replaced(query, word, fmt::format("\"{}\"", typed))};
}

std::vector<std::string> name_words(const Names& names, NameLanguages languages) {
  std::set<std::string> words;
  for (const auto& [key, city] : names.cities) add_words(city.name, words);
  if (languages == NameLanguages::without_english) return {words.begin(), words.end()};
  add_countries(names, words);
  for (const auto& [name, body] : names.bodies) add_words(name, words);
  for (const auto& month : word_classes().of("MONTH"))
    add_words(capitalised(month.words.front()), words);
  for (const auto* types : {"TYPE", "TYPES"}) {
    for (const auto& type : word_classes().of(types)) {
      for (const auto& word : type.words) add_words(word, words);
    }
  }
  return {words.begin(), words.end()};
}

void correct_names(std::string_view query, const Names& names, const NearestWords& nearest,
                   std::vector<Token>& tokens, Diagnostics& diagnostics) {
  constexpr int most_looked_up = 8;  // each is compared with every word in the collection
  int looked_up = 0;
  std::vector<std::string> words_of_names;  // read if needed
  for (std::size_t i = 0; i < tokens.size() && looked_up < most_looked_up; ++i) {
    auto& token = tokens[i];
    const bool may_be_name = token.kind == TokenKind::word &&
                             has_only_letters(token.key, fewest_letters) && !is_value(tokens, i) &&
                             !is_in_capitals(token.text);
    if (!may_be_name) continue;
    const auto words = nearest(token.key);
    if (words.size() == 1 && words.front() == token.key) continue;
    ++looked_up;
    if (words_of_names.empty()) words_of_names = name_words(names, languages_of(tokens));
    const auto correction = correction_of(token.key, names, words_of_names, words);
    if (!correction) continue;
    const auto letters = letters_in(token.text);
    const bool capital = text::begins_with_capital(typed_at(token.text, letters));
    const auto word = capital ? capitalised(*correction) : *correction;
    const Span span{token.span.begin + letters.begin, token.span.begin + letters.end};
    diagnostics.notices.push_back(misspelling_notice(query, span, word));
    token.text = replaced(token.text, letters, word);
    token.key = text::names_key(token.text);
  }
}

}  // namespace osce::query
