// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/sentence.hpp"

#include <algorithm>
#include <array>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"
#include "indexer/pattern.hpp"

namespace osce::indexer {
namespace {

std::string_view without_closing_quotes(std::string_view text) {
  static constexpr std::array<std::string_view, 8> closing = {"”", "’", "»", "\"",
                                                              "'", ")", "“", "\u00A0"};
  bool quoted = true;
  while (quoted) {
    quoted = false;
    for (const auto quote : closing) {
      if (!text.ends_with(quote)) continue;
      text.remove_suffix(quote.size());
      quoted = true;
    }
  }
  return text;
}

/// "[…]": something was left out, and another sentence begins.
bool ends_with_omission(std::string_view text) {
  static constexpr std::array<std::string_view, 4> marks = {"[...]", "[…]", "(…)", "[ … ]"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.ends_with(mark); });
}

/// `text` before a conjunction at its end, or all of it.
std::string_view before_conjunction(std::string_view text) {
  for (const std::string_view ending :
       {" and", " or", " et", " ou", " und", " oder", " и", " или", " e", " y", " o"}) {
    if (text.ends_with(ending)) return text.substr(0, text.size() - ending.size());
  }
  return text;
}

/// "; and", ", y": what joins an item of a list, or of a sentence, to the last one is left off.
std::string_view without_conjunction(std::string_view text) {
  const auto rest = before_conjunction(text);
  return rest.ends_with(';') || rest.ends_with(',') ? rest : text;
}

/// "… of the mission.[1]" without the mark of its note.
std::string_view without_mark(std::string_view text) {
  constexpr std::size_t longest = 4;  // "[12]"
  const auto open = text.ends_with(']') ? text.rfind('[') : std::string_view::npos;
  if (open == std::string_view::npos || text.size() - open > longest) return text;
  const auto inside = text.substr(open + 1, text.size() - open - 2);
  if (inside.empty() || inside.find_first_not_of("0123456789") != std::string_view::npos)
    return text;
  text.remove_suffix(text.size() - open);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool ends_closed(std::string_view text) {
  text = without_conjunction(without_mark(text));
  if (ends_with_omission(text)) return true;
  text = without_closing_quotes(text);
  return !text.empty() && std::string_view(".,;:?!").find(text.back()) != std::string_view::npos;
}

bool ends_sentence(std::string_view text) {
  text = without_conjunction(text);
  return ends_closed(text) && !text.ends_with(',') && !text.ends_with(",”") &&
         !text.ends_with(",»");
}

bool ends_with_conjunction(std::string_view text) {
  const auto rest = before_conjunction(text);
  return rest.size() < text.size() && !rest.ends_with(')');
}

bool begins_small(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::next_code_point(text, at);
    if (text::is_letter_or_digit(c)) return text::is_small_letter(c);
  }
  return false;
}

bool ends_before_number(std::string_view text) {
  static constexpr std::array<std::string_view, 5> abbreviations = {"para", "paras", "no", "nos",
                                                                    "nr"};
  static constexpr std::array<std::string_view, 49> words = {
      "paragraph", "paragraphs", "article",    "articles",    "section",   "sections", "chapter",
      "decision",  "decisions",  "resolution", "resolutions", "item",      "items",    "annex",
      "page",      "pages",      "point",      "points",      "part",      "protocol", "n°",
      "№",         "§",          "paragraphe", "paragraphes", "alinéa",    "chapitre", "absatz",
      "ziffer",    "artikel",    "kapitel",    "punkt",       "beschluss", "seite",    "paragrafo",
      "articolo",  "punto",      "capitolo",   "decisione",   "párrafo",   "párrafos", "artículo",
      "decisión",  "пункт",      "пункта",     "пункте",      "статья",    "статьи",   "решение"};
  while (text.ends_with(' ')) text.remove_suffix(1);
  const bool stops = text.ends_with('.');
  while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
  const auto blank = text.rfind(' ');
  const auto word = text::fold_case(text.substr(blank == std::string_view::npos ? 0 : blank + 1));
  const auto is_among = [&word](const auto& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  if (is_among(abbreviations)) return true;
  if (stops) return false;  // "We need more."
  return is_among(words) || text::is_stop_word(word, {"en", "fr", "de", "it", "ru", "es"});
}

bool begins_introduction(std::string_view text) {
  static constexpr std::array<std::string_view, 6> openings = {"We, ",  "Nous, ", "Wir, ",
                                                               "Noi, ", "Мы, ",   "Nosotros, "};
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return text.starts_with(opening); });
}

bool is_salutation(const std::string& text) {
  static const Pattern salutation(
      R"((?:dear |distinguished |honou?rable )?(?:mr\.?|madam|ms\.?|mrs\.?|monsieur|madame|herr|frau|signor[ae]?|)"
      R"(señora?|г-н|г-жа|господин|госпожа) (?:le |la |el )?(?:co-)?(?:chair\p{L}*|pr[eé]sident\p{L}*|vorsitzend\p{L}*|)"
      R"(председател\p{L}*|speaker)[,!]?|(?:dear |chers |liebe |cari |queridos )?)"
      R"((?:(?:your )?excellenc(?:y|ies)|exzellenzen|eccellenze|excelencias|ваши превосходительства|colleagues|collègues|kolleginnen und kollegen|colleghi|colegas|уважаемые коллеги|)"
      R"(ladies and gentlemen|mesdames(?: et|,) messieurs|(?:meine )?(?:sehr (?:geehrten|verehrten) )?damen und herren|signore e signori|señoras y señores|дамы и господа|(?:, ?| and | et | und | e | y | и ))+[,!])");
  constexpr std::size_t longest = 60;  // bytes
  const bool addressed = text.ends_with(',') || text.ends_with('!');
  return addressed && text.size() <= longest && salutation.matches(text);
}

bool is_all_capitals(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::next_code_point(text, at);
    if (text::is_small_letter(c)) return false;
    letters = letters || text::is_letter(c);
  }
  return letters;
}

std::size_t count_blanks(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace osce::indexer
