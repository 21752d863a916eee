// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/chapeau.hpp"

#include <algorithm>
#include <array>

#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool says_as_follows(std::string_view rest) {
  static constexpr std::array<std::string_view, 6> phrases = {
      " as follows:", " the following:", " ce qui suit",
      " следующее:",  " quanto segue:",  " lo siguiente:"};
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return rest.starts_with(phrase); });
}

}  // namespace

bool is_lone_verb(const RawParagraph& paragraph, const Language& language) {
  constexpr std::size_t longest_particle = 8;  // bytes: " de :"
  if (paragraph.label || paragraph.parent || !paragraph.text.ends_with(':')) return false;
  const auto [form, verb] = opening_of(paragraph.text, language);
  if (form != Opening::Form::finite) return false;
  const auto rest =
      std::string_view(paragraph.text).substr(std::min(verb.size(), paragraph.text.size()));
  return says_as_follows(rest) || (count_blanks(rest) <= 1 && rest.size() <= longest_particle);
}

bool is_chapeau(const RawParagraph& paragraph, const Label& first, const Language& language) {
  constexpr std::size_t most_words = 12;
  if (paragraph.label || paragraph.parent || !paragraph.text.ends_with(':')) return false;
  if (opening_of(paragraph.text, language).form == Opening::Form::participle) return false;
  return is_lone_verb(paragraph, language) ||
         (is_first(first) && count_blanks(paragraph.text) < most_words);
}

bool is_opening_address(const RawParagraph& paragraph, std::string_view below,
                        const Language& language) {
  constexpr std::size_t most_words = 10;
  const auto& text = paragraph.text;
  if (paragraph.label || !(text.ends_with(',') || text.ends_with(':'))) return false;
  return count_blanks(text) < most_words &&
         opening_of(text, language).form == Opening::Form::none &&
         opening_of(below, language).form == Opening::Form::participle;
}

}  // namespace osce::indexer
