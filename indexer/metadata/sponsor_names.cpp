// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/sponsor_names.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/sponsors.hpp"

namespace osce::indexer {
namespace {

using PrintedWords = std::vector<std::string>;

PrintedWords printed_words(std::string_view text) {
  std::istringstream stream{std::string(text)};
  PrintedWords words;
  for (std::string word; stream >> word;) words.push_back(std::move(word));
  return words;
}

std::string text_from(const PrintedWords& words, std::size_t begin) {
  return fmt::format(
      "{}", fmt::join(words.begin() + static_cast<std::ptrdiff_t>(begin), words.end(), " "));
}

/// True if a person's title is at `at`: "Mr.", "The Hon."
bool has_title(const PrintedWords& words, std::size_t at) {
  std::string begin;
  for (auto i = at; i < std::min(words.size(), at + 3); ++i) begin += words[i] + " ";
  return begins_with_honorific(begin);
}

bool is_joint(const std::string& word) {
  constexpr std::array<std::string_view, 7> joints = {"and", "et", "und", "e", "y", "и", "&"};
  return std::find(joints.begin(), joints.end(), word) != joints.end();
}

/// Cuts a list of sponsors after commas and closing brackets, and before titles: one person or
/// country each.
std::vector<PrintedWords> sponsors_in(const PrintedWords& words) {
  std::vector<PrintedWords> pieces(1);
  std::ptrdiff_t open = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto word = words[i];
    const bool closed = i > 0 && words[i - 1].ends_with(')');
    if (open == 0 && is_joint(word) && (closed || has_title(words, i + 1))) continue;
    const bool second_title = i > 0 && has_title(words, i - 1);
    if (open == 0 && has_title(words, i) && !second_title) pieces.emplace_back();
    open += std::count(word.begin(), word.end(), '(') - std::count(word.begin(), word.end(), ')');
    open = std::max<std::ptrdiff_t>(open, 0);
    const bool ends = open == 0 && (word.ends_with(',') || word.ends_with(';'));
    if (ends) word.pop_back();
    pieces.back().push_back(word);
    if (ends || (open == 0 && word.ends_with(')'))) pieces.emplace_back();
  }
  std::erase_if(pieces, [](const PrintedWords& piece) { return piece.empty(); });
  return pieces;
}

/// A name in capitals, or one after a title: "Chair of the Committee" is neither.
bool is_person_name(const std::string& text) {
  const auto words = printed_words(text);
  return begins_with_honorific(text) ||
         std::all_of(words.begin(), words.end(),
                     [](const auto& word) { return text::begins_with_capital(word); });
}

std::string without_title(std::string name) {
  while (begins_with_honorific(name)) name.erase(0, name.find(' ') + 1);
  return name;
}

/// The number of words of a piece before the country that ends it; all if there is none.
std::size_t words_before_country(const PrintedWords& piece, std::string_view language,
                                 CountryNames& countries) {
  constexpr std::size_t longest_country = 10;
  const auto first = piece.size() - std::min(piece.size(), longest_country);
  for (auto begin = first; begin < piece.size(); ++begin) {
    if (countries.named(text_from(piece, begin), language)) return begin;
  }
  return piece.size();
}

}  // namespace

SponsorNames sponsor_names(std::string_view printed, std::string_view language,
                           CountryNames& countries) {
  SponsorNames names;
  for (auto& piece : sponsors_in(printed_words(printed))) {
    const auto bracket = std::find_if(piece.begin(), piece.end(),
                                      [](const auto& word) { return word.starts_with('('); });
    const auto length = bracket == piece.end() ? words_before_country(piece, language, countries)
                                               : static_cast<std::size_t>(bracket - piece.begin());
    for (auto& country : countries.mentioned(text_from(piece, length), language)) {
      auto& all = names.countries;
      if (std::find(all.begin(), all.end(), country) == all.end()) all.push_back(country);
    }
    piece.resize(length);
    const auto person = text_from(piece, 0);
    if (!person.empty() && is_person_name(person)) names.persons.push_back(without_title(person));
  }
  return names;
}

}  // namespace osce::indexer
