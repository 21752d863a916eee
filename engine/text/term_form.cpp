// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/term_form.hpp"

#include "engine/text/code_point.hpp"

namespace osce::text {
namespace {

std::string key_of(const std::vector<Token>& tokens) {
  std::string key;
  for (std::size_t i = 0; i < tokens.size();) {
    const auto& compound = tokens[i].compound;
    const bool one_word = compound && compound->is_one_word;
    key.append(key.empty() ? "" : " ").append(one_word ? compound->stem : tokens[i].stem);
    i += one_word ? compound->words : 1;
  }
  return key;
}

std::string as_written(const std::string& term, const std::vector<Token>& tokens) {
  std::string words;
  for (const auto& token : tokens)
    words.append(words.empty() ? "" : " ").append(code_point_range(term, token.begin, token.end));
  return words;
}

}  // namespace

std::map<std::string, TermForm> term_forms(const std::vector<ThesaurusRow>& thesaurus,
                                           Analyser& analyser) {
  std::map<std::string, TermForm> forms;
  const auto read = [&](const std::string& term) {
    if (forms.contains(term)) return;
    const auto tokens = analyser.analyse(term, thesaurus_language);
    auto written = as_written(term, tokens);
    if (written == term) written.clear();
    forms.emplace(term, TermForm{key_of(tokens), std::move(written)});
  };
  for (const auto& row : thesaurus) {
    for (const auto& term : row.terms) read(term);
    for (const auto& term : row.expands_to) read(term);
  }
  return forms;
}

}  // namespace osce::text
