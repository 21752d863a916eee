// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/assembly.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "indexer/structure/body/chapeau.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {

void Place::enter(const Section& heading) {
  in_preamble = false;
  begins_chapter = begins_chapter || heading.chapter;
  const bool letter = !heading.chapter && !roman_value(heading.numeral) &&
                      !text::is_ascii_digit(heading.numeral.front());
  if (letter && section_is_outer) {
    subsection = heading.numeral;
    return;
  }
  section = heading.numeral;
  article.clear();
  subsection.clear();
  section_is_outer = !letter;
}

void Assembly::begin(RawParagraph paragraph, std::size_t depth) {
  paragraph.after_enacting = place.below_enacting;
  paragraph.below_chapeau = place.below_chapeau;
  paragraph.section = place.section;
  paragraph.subsection = place.subsection;
  paragraph.article = place.article;
  if (!paragraph.label) place.chapeau_verb.clear();
  if (depth == 0) paragraph.chapeau_verb = place.chapeau_verb;
  paragraph.begins_chapter = place.begins_chapter;
  paragraph.in_preamble = place.in_preamble;
  place.below_enacting = place.below_chapeau = place.begins_chapter = false;
  if (!paragraph.label && open_.size() > 1) interrupted_ = open_;
  gathered_.paragraphs.push_back(std::move(paragraph));
  open_.resize(std::min(open_.size(), depth));
  open_.push_back(gathered_.paragraphs.size() - 1);
}

void Assembly::append(std::size_t line, const std::string& text) {
  auto& paragraph = gathered_.paragraphs.back();
  paragraph.holds_list = paragraph.holds_list || bullet_length(text) > 0;
  if (paragraph.text.empty()) {
    paragraph.text = text;
  } else if (joins_cut(paragraph.text, text)) {
    if (!vocabulary_.keeps_hyphen(paragraph.text, text))
      paragraph.text.resize(without_cut(paragraph.text).size());
    paragraph.text += text;
  } else {
    paragraph.text += " " + text;
  }
  paragraph.lines.push_back(line);
}

void Assembly::drop_last() {
  const auto& last = gathered_.paragraphs.back();
  for (const auto line : last.lines) drop(line, LeftOutKind::chapeau);
  place.below_enacting = place.below_enacting || last.after_enacting;
  place.begins_chapter = place.begins_chapter || last.begins_chapter;
  const auto opening = opening_of(last.text, language_);
  place.below_chapeau = opening.form == Opening::Form::finite;
  place.chapeau_verb = place.below_chapeau ? opening.verb : "";
  gathered_.paragraphs.pop_back();
  open_.clear();
}

void Assembly::drop_lone_verb() {
  if (last() != nullptr && is_lone_verb(*last(), language_)) drop_last();
}

void Assembly::drop_agreement() {
  if (last() != nullptr && says_what_follows(*last(), language_)) drop_last();
}

void Assembly::drop_bare_labels() {
  auto& all = gathered_.paragraphs;
  std::vector<bool> kept(all.size());
  for (auto i = all.size(); i-- > 0;) {  // items come after their parents
    kept[i] = kept[i] || !all[i].text.empty();
    if (kept[i] && all[i].parent) kept[*all[i].parent] = true;
  }
  std::vector<std::size_t> places;  // of each paragraph among those that are kept
  std::vector<RawParagraph> rest;
  for (std::size_t i = 0; i < all.size(); ++i) {
    places.push_back(rest.size());
    if (kept[i]) {
      if (all[i].parent) all[i].parent = places[*all[i].parent];
      rest.push_back(std::move(all[i]));
    } else {
      for (const auto line : all[i].lines) drop(line, LeftOutKind::markup);
    }
  }
  all = std::move(rest);
}

Gathered Assembly::take() {
  drop_lone_verb();
  drop_bare_labels();
  return std::move(gathered_);
}

}  // namespace osce::indexer
