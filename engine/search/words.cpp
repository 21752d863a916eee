// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/words.hpp"

#include <algorithm>
#include <utility>

namespace osce::search {
namespace {

const text::Token not_needed;

}  // namespace

Words words_of(const std::vector<text::Token>& tokens) {
  Words words;
  words.reserve(tokens.size());
  for (const auto& token : tokens) words.push_back(&token);
  return words;
}

SoughtWords::SoughtWords(const query::Plan& plan) {
  if (plan.text) add(*plan.text);
}

void SoughtWords::add_all(const std::vector<query::PlanNode>& nodes) {
  for (const auto& node : nodes) add(node);
}

void SoughtWords::add_stem(std::string_view language, std::string_view stem) {
  stems_.emplace(language, stem);
}

void SoughtWords::add(const query::WordLeaf& word) {
  for (const auto& stem : query::all_stems(word)) add_stem(stem.language, stem.text);
  for (const auto& related : word.family) add_stem(related.stem.language, related.stem.text);
}

void SoughtWords::add(const query::PlanNode& node) {
  if (const auto* word = std::get_if<query::WordLeaf>(&node.kind)) {
    add(*word);
  } else if (const auto* phrase = std::get_if<query::PhraseLeaf>(&node.kind)) {
    for (const auto& folded : phrase->words) add_form(folded);
  } else if (const auto* forms = std::get_if<query::TermSet>(&node.kind)) {
    for (const auto& folded : forms->forms) add_form(folded);
  } else if (const auto* loose = std::get_if<query::LoosePhrase>(&node.kind)) {
    add_all(loose->words);
  } else if (const auto* near = std::get_if<query::NearLeaf>(&node.kind)) {
    add_all(near->sides);
  } else if (const auto* all = std::get_if<query::AllOf>(&node.kind)) {
    add_all(all->children);
  } else if (const auto* any = std::get_if<query::AnyOf>(&node.kind)) {
    add_all(any->children);
  } else if (const auto* expanded = std::get_if<query::Expanded>(&node.kind)) {
    add_all(expanded->own);
    for (const auto& synonym : expanded->added) {
      for (const auto& other : synonym.words) add(other);
    }
  }
}

std::vector<std::uint32_t> SoughtWords::forms_in(const store::WordRows& rows) const {
  std::vector<std::uint32_t> forms;
  const auto add = [&](const std::vector<std::uint32_t>& more) {
    forms.insert(forms.end(), more.begin(), more.end());
  };
  for (const auto& [language, stem] : stems_) add(rows.forms_with_stem(language, stem));
  for (const auto& folded : forms_) add(rows.forms_of_word(folded));
  return forms;
}

RowWords::RowWords(const store::WordRows& rows, const SoughtWords& sought)
    : rows_(rows), is_sought_(rows.form_count(), false) {
  for (const auto form : sought.forms_in(rows)) is_sought_.at(form) = true;
}

const text::Token& RowWords::token_of(const store::RowWord& word) {
  const auto known = tokens_.find(word);
  if (known != tokens_.end()) return known->second;
  const auto form = rows_.form(word.form);
  text::Token token{std::string(form.folded), std::string(form.stem), std::string(form.spelled)};
  if (word.compound_words > 0) {
    token.compound =
        text::Compound{std::string(rows_.form(word.compound).stem), word.compound_words};
  }
  return tokens_.emplace(word, std::move(token)).first->second;
}

const Words& RowWords::of(store::ParagraphNumber paragraph) {
  paragraph_ = paragraph;
  words_.assign(rows_.row(paragraph).size() / sizeof(std::uint16_t), &not_needed);
  std::size_t count = 0;
  std::size_t needed = 0;  // the words before this one belong to a compound that is sought
  rows_.for_each_word(paragraph, [&](const store::RowWord& word) {
    const bool compound = word.compound_words > 0 && is_sought(word.compound);
    if (compound) needed = std::max(needed, count + word.compound_words);
    if (compound || count < needed || is_sought(word.form)) words_[count] = &token_of(word);
    ++count;
  });
  words_.resize(count);
  return words_;
}

std::vector<std::string_view> RowWords::folded(std::size_t first, std::size_t end) const {
  std::vector<std::string_view> words;
  words.reserve(end - first);
  std::size_t at = 0;
  rows_.for_each_word(paragraph_, [&](const store::RowWord& word) {
    if (at >= first && at < end) words.push_back(rows_.form(word.form).folded);
    ++at;
  });
  return words;
}

}  // namespace osce::search
