// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/chapeau.hpp"

#include <algorithm>
#include <array>

#include "engine/text/fold.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool says_as_follows(std::string_view rest) {
  static constexpr std::array<std::string_view, 7> phrases = {
      " as follows:",   " the following:", " ce qui suit",          " следующее:",
      " quanto segue:", " lo siguiente:",  " nachstehender Gründe:"};
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return rest.starts_with(phrase); });
}

/// "The Government of Albania and the Government of Malta, hereinafter …": who concludes a treaty.
bool names_parties(std::string_view text) {
  static constexpr std::array<std::string_view, 16> words = {
      "Governments", "The Government of", "hereinafter",   "Contracting Parties",
      "Signatories", "Le Gouvernement",   "ci-après",      "Parties contractantes",
      "Regierung",   "im Folgenden",      "Il Governo",    "di seguito",
      "El Gobierno", "en lo sucesivo",    "Правительство", "далее именуем"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace

bool begins_sentence(std::string_view text, const Language& language) {
  if (opening_of(text, language).form != Opening::Form::none) return true;
  const auto folded = text::fold_case(text);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find_first_of(" :", at), folded.size());
    const auto word = std::string_view(folded).substr(at, end - at);
    const bool infinitive = at >= 3 && std::string_view(folded).substr(at - 3, 3) == "to ";
    if (!infinitive && language.openings.predicates.contains(word)) return true;
    at = end + 1;
  }
  return false;
}

bool is_lone_verb(const RawParagraph& paragraph, const Language& language) {
  constexpr std::size_t longest_particle = 8;  // bytes: " de :"
  if (paragraph.label || paragraph.parent || !paragraph.text.ends_with(':')) return false;
  const auto [form, verb] = opening_of(paragraph.text, language);
  if (form == Opening::Form::none) return false;
  const auto rest =
      std::string_view(paragraph.text).substr(std::min(verb.size(), paragraph.text.size()));
  if (says_as_follows(rest)) return true;  // "considerando quanto segue:"
  return form == Opening::Form::finite &&
         (rest.size() <= longest_particle && count_blanks(rest) <= 1);
}

bool says_what_follows(const RawParagraph& paragraph, const Language& language) {
  constexpr std::size_t most_words = 9;
  return !paragraph.label && !paragraph.parent && paragraph.text.ends_with(':') &&
         count_blanks(paragraph.text) < most_words &&
         opening_of(paragraph.text, language).form != Opening::Form::participle;
}

bool is_chapeau(const RawParagraph& paragraph, const Label& below, const Language& language) {
  constexpr std::size_t most_words = 12;
  if (paragraph.label || paragraph.parent) return false;
  const bool finite = opening_of(paragraph.text, language).form == Opening::Form::finite;
  if (finite && is_first(below) && count_blanks(paragraph.text) == 0) return true;  // "Decides"
  if (!paragraph.text.ends_with(':')) return false;
  const bool one_word = count_blanks(paragraph.text) == 0;  // "Whereas:"
  if (one_word || is_lone_verb(paragraph, language)) return true;
  if (finite) return is_first(below) || count_blanks(paragraph.text) < most_words;
  return count_blanks(paragraph.text) < most_words && !begins_sentence(paragraph.text, language);
}

bool is_opening_address(const RawParagraph& paragraph, std::string_view below,
                        const Language& language) {
  constexpr std::size_t most_words = 10;
  const auto& text = paragraph.text;
  const bool parties = names_parties(text);
  if (paragraph.label ||
      !(text.ends_with(',') || text.ends_with(':') || (parties && text.ends_with(';'))))
    return false;
  const bool brief = count_blanks(text) < most_words;
  return (brief || (parties && !begins_sentence(text, language))) &&
         opening_of(text, language).form == Opening::Form::none &&
         opening_of(below, language).form == Opening::Form::participle;
}

}  // namespace osce::indexer
