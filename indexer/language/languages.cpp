// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <variant>

#include "embedded_languages.hpp"
#include "engine/model/error.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/language/language.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t enough_text = 200000;  ///< bytes; more would change nothing
constexpr std::size_t fewest_votes = 3;

using Target = std::variant<Words*, std::vector<std::string_view>*>;

/// The lists of a language by their names in its file, except the complements.
std::map<std::string_view, Target> lists_of(Language& language) {
  auto& words = language.openings;
  std::map<std::string_view, Target> lists = {{"function_words", &language.function_words},
                                              {"leading_adverbs", &words.leading_adverbs},
                                              {"adverb_endings", &words.adverb_endings},
                                              {"trailing_adverbs", &words.trailing_adverbs},
                                              {"reflexives", &words.reflexives},
                                              {"participles", &words.participles},
                                              {"participle_endings", &words.participle_endings},
                                              {"adjective_endings", &words.adjective_endings},
                                              {"adjective_particles", &words.adjective_particles},
                                              {"no_participles", &words.no_participles},
                                              {"prepositions", &words.prepositions},
                                              {"finite_verbs", &words.finite_verbs},
                                              {"finite_endings", &words.finite_endings},
                                              {"with", &words.with},
                                              {"express", &words.express},
                                              {"attitudes", &words.attitudes},
                                              {"possessives", &words.possessives},
                                              {"auxiliaries", &words.auxiliaries},
                                              {"linking_verbs", &words.linking_verbs},
                                              {"predicates", &words.predicates}};
  const auto months = {"january", "february", "march",     "april",   "may",      "june",
                       "july",    "august",   "september", "october", "november", "december"};
  auto month = language.months.begin();
  for (const auto* name : months) lists.emplace(name, &*month++);
  return lists;
}

/// The words between commas, without the blanks and line ends around them.
std::vector<std::string_view> words_in(std::string_view list) {
  constexpr std::string_view blanks = " \n";
  std::vector<std::string_view> words;
  for (auto at = list.find_first_not_of(blanks); at < list.size();) {
    const auto comma = std::min(list.find(',', at), list.size());
    words.push_back(list.substr(at, list.find_last_not_of(blanks, comma - 1) + 1 - at));
    at = list.find_first_not_of(blanks, comma + 1);
  }
  return words;
}

/// For each telltale word, the languages that have it, as bits in the order of languages().
const std::unordered_map<std::string_view, unsigned>& votes() {
  static const auto table = [] {
    std::unordered_map<std::string_view, unsigned> votes;
    for (std::size_t i = 0; i < languages().size(); ++i) {
      const auto& language = *languages().at(i);
      for (const auto word : language.function_words) votes[word] |= 1U << i;
      for (const auto word : language.openings.participles) votes[word] |= 1U << i;
      for (const auto word : language.openings.finite_verbs) votes[word] |= 1U << i;
    }
    return votes;
  }();
  return table;
}

constexpr bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }

Language in_small_letters(Language language) {
  language.openings.small = true;
  return language;
}

/// With "condemn", "reaffirm" and "express" beside "condemns", "reaffirms" and "expresses".
Language with_plural_verbs(Language language) {
  auto& verbs = language.openings.finite_verbs;
  const auto singular = verbs;
  for (auto verb : singular) {
    verb.remove_suffix(1);
    if (verb.ends_with("sse") || verb.ends_with("she")) verb.remove_suffix(1);
    verbs.insert(verb);
  }
  return language;
}

}  // namespace

const Language english = read_language("en", embedded_languages::english_txt);
const Language english_in_small_letters = in_small_letters(english);
const Language english_of_us = with_plural_verbs(english);
const Language english_of_us_small = in_small_letters(english_of_us);
const Language french = read_language("fr", embedded_languages::french_txt);
const Language german = read_language("de", embedded_languages::german_txt);
const Language italian = read_language("it", embedded_languages::italian_txt);
const Language russian = read_language("ru", embedded_languages::russian_txt);
const Language spanish = read_language("es", embedded_languages::spanish_txt);

Language read_language(std::string_view code, std::string_view text) {
  Language language{.code = code, .openings = {.small = code != "en"}};
  auto lists = lists_of(language);
  const auto refuse = [&](const char* problem, std::string_view name) {
    throw Error(ErrorKind::unreadable, std::string(code) + ": " + problem + std::string(name));
  };
  while (!text.empty()) {
    auto end = std::min(text.find('\n'), text.size());
    while (end + 1 < text.size() && text[end + 1] == ' ')
      end = std::min(text.find('\n', end + 1), text.size());
    const auto entry = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (entry.starts_with('#')) continue;
    const auto name = entry.substr(0, entry.find(':'));
    auto words = words_in(entry.substr(std::min(name.size() + 1, entry.size())));
    constexpr std::string_view complement = "complement ";
    if (name.starts_with(complement)) {
      language.openings.complements.push_back({name.substr(complement.size()), std::move(words)});
    } else if (const auto list = lists.extract(name)) {
      std::visit([&](auto* into) { *into = {words.begin(), words.end()}; }, list.mapped());
    } else {
      refuse("unknown list, or given twice: ", name);
    }
  }
  if (!lists.empty()) refuse("missing list: ", lists.begin()->first);
  return language;
}

const std::array<const Language*, 6>& languages() {
  static const std::array<const Language*, 6> all = {&english, &french,  &german,
                                                     &italian, &russian, &spanish};
  return all;
}

const Language& language_of(std::string_view code) {
  const auto found = std::find_if(languages().begin(), languages().end(),
                                  [&](const Language* l) { return l->code == code; });
  return found == languages().end() ? english : **found;
}

const Language* detect_language(std::string_view text, std::string_view said) {
  const auto folded = text::fold_case(text.substr(0, enough_text));
  std::array<std::size_t, 6> counts{};
  std::array<std::size_t, 2> letters{};  // Latin and other ones, Cyrillic
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size();) {
    auto next = at;
    const auto c = at < folded.size() ? text::next_code_point(folded, next) : U' ';
    const bool letter = text::is_letter(c);
    if (letter) ++letters.at(is_cyrillic(c) ? 1 : 0);
    if (!letter) {
      const auto vote = votes().find(std::string_view(folded).substr(begin, at - begin));
      for (std::size_t i = 0; vote != votes().end() && i < counts.size(); ++i) {
        counts.at(i) += vote->second >> i & 1U;
      }
      begin = next;
    }
    if (at == folded.size()) break;
    at = next;
  }
  if (letters[1] > letters[0]) return &russian;  // the only one in Cyrillic
  for (std::size_t i = 0; i < counts.size(); ++i)
    counts.at(i) += languages().at(i)->code == said ? fewest_votes : 0;
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most < fewest_votes) return nullptr;
  return languages().at(static_cast<std::size_t>(most - counts.begin()));
}

unsigned month_in_any_language(std::string_view name) {
  const auto key = text::fold_case(name);
  for (const auto* language : languages()) {
    for (unsigned month = 0; month < 12; ++month) {
      const auto& names = language->months.at(month);
      if (std::find(names.begin(), names.end(), key) != names.end()) return month + 1;
    }
  }
  return 0;
}

}  // namespace osce::indexer
