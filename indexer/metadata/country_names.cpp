// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/country_names.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

/// ICU's name of a region: "Suède" for SE in French.
std::string region_name(const std::string& code, const char* language) {
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale(language), name);
  std::string text;
  return name.toUTF8String(text);
}

/// The words of a name. Those after an elided article ("d'Arménie") and those joined by hyphens
/// ("Saint-Siège") are words too.
std::vector<std::string> words_of(std::string_view text) {
  auto key = text::names_key(text);
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == '-' || c == '\''; }, ' ');
  std::istringstream stream(key);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(std::move(word));
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

/// "US", "UK", "EU"
bool is_two_capitals(const std::string& name) {
  return text::code_points(name) == 2 && text::fold_case(name) != name &&
         !text::begins_with_small_letter(std::string_view(name).substr(name.size() / 2));
}

}  // namespace

CountryNames::CountryNames(const std::vector<CountryRow>& rows) {
  constexpr std::array<const char*, 6> languages = {"en", "fr", "de", "it", "ru", "es"};
  for (const auto& row : rows) {
    add(row.name, row.name, languages.front());
    for (const auto& [name, language] : row.names) add(row.name, name, language);
  }
  for (const auto& row : rows) {
    for (const auto* language : languages) add(row.name, region_name(row.code, language), language);
  }
  for (const auto& row : rows) {
    for (const auto& adjective : row.adjectives) add_adjective(row.name, adjective);
  }
}

void CountryNames::add(const std::string& country, const std::string& name,
                       std::string_view language) {
  add_key(text::names_key(name), language,
          {.name = country, .languages = {}, .only_capitals = is_two_capitals(name)});
  auto words = joined(words_of(name));
  if (by_words_.try_emplace(words, country).first->second != country) return;
  by_language_[std::string(language)].push_back(std::move(words));
}

void CountryNames::add_adjective(const std::string& country, const std::string& adjective) {
  add_key(text::names_key(adjective), thesaurus_language,
          {.name = country, .languages = {}, .adjective = true});
}

/// Adds the name as written, and with blanks for its hyphens. A name belongs to the first country
/// that has it.
void CountryNames::add_key(const std::string& key, std::string_view language,
                           Names::Country entry) {
  auto apart = key;
  std::replace(apart.begin(), apart.end(), '-', ' ');
  for (const auto& form : {key, apart}) {
    auto& known = by_key_.try_emplace(form, entry).first->second;
    auto& languages = known.languages;
    const bool is_new = std::find(languages.begin(), languages.end(), language) == languages.end();
    if (known.name == entry.name && is_new) languages.emplace_back(language);
  }
}

CountryNames::Inflected& CountryNames::inflected(std::string_view language) {
  const auto found = inflected_.find(language);
  if (found != inflected_.end()) return found->second;
  auto& made = inflected_.emplace(language, Inflected{text::Stemming(language), {}}).first->second;
  const auto names = by_language_.find(language);
  if (names == by_language_.end()) return made;
  for (const auto& name : names->second) {
    auto words = words_of(name);
    for (auto& word : words) word = made.stemming.stem_of(word).stem;
    made.countries.try_emplace(joined(words), by_words_.at(name));
  }
  return made;
}

std::optional<std::string> CountryNames::named(const NameWords& words, std::string_view language) {
  const auto found = by_words_.find(joined(words));
  if (found != by_words_.end()) return found->second;
  if (language == thesaurus_language) return std::nullopt;  // English names are not inflected
  auto& [stemming, countries] = inflected(language);
  auto stems = words;
  for (auto& stem : stems) stem = stemming.stem_of(stem).stem;
  const auto of_stems = countries.find(joined(stems));
  return of_stems == countries.end() ? std::nullopt : std::optional(of_stems->second);
}

std::optional<std::string> CountryNames::named(std::string_view text, std::string_view language) {
  return named(words_of(text), language);
}

std::vector<std::string> CountryNames::mentioned(std::string_view text, std::string_view language) {
  constexpr std::size_t longest_name = 10;
  const auto words = words_of(text);
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (auto end = std::min(words.size(), begin + longest_name); end > begin; --end) {
      const auto at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
      const auto country = named(NameWords(at(begin), at(end)), language);
      if (!country) continue;
      if (std::find(found.begin(), found.end(), *country) == found.end()) found.push_back(*country);
      begin = end - 1;
      break;
    }
  }
  return found;
}

}  // namespace osce::indexer
