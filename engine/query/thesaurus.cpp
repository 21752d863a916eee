// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/thesaurus.hpp"

#include <algorithm>
#include <cctype>

#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

using Direction = ThesaurusRow::Direction;
using Mode = ThesaurusRow::Mode;

/// The stems of the words, a blank between them; of what is one word by its spelling one stem.
std::string key_of(const std::vector<text::Token>& tokens) {
  std::string key;
  for (std::size_t i = 0; i < tokens.size();) {
    const auto& compound = tokens[i].compound;
    const bool one_word = compound && compound->is_one_word;
    key += (key.empty() ? "" : " ") + (one_word ? compound->stem : tokens[i].stem);
    i += one_word ? compound->words : 1;
  }
  return key;
}

std::size_t word_count(const std::string& key) {
  return key.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
}

bool is_capital(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

/// The words of `text` as they are written, a blank between them.
std::string as_written(const std::string& text, const std::vector<text::Token>& tokens) {
  std::string words;
  for (const auto& token : tokens) {
    words.append(words.empty() ? "" : " ")
        .append(text::code_point_range(text, token.begin, token.end));
  }
  return words;
}

/// THB, ICTs, CiO, OSCE PA: each word has a capital behind its first letter.
bool is_in_capitals(const std::string& words) {
  bool behind_first = false;
  bool found = false;
  for (const char c : words + " ") {
    if (c == ' ' && !found) return false;
    found = c != ' ' && (found || (behind_first && is_capital(c)));
    behind_first = c != ' ';
  }
  return true;
}

/// `wanted` stands in `key` as whole words.
bool holds(const std::string& key, const std::string& wanted) {
  return (" " + key + " ").find(" " + wanted + " ") != std::string::npos;
}

}  // namespace

Thesaurus::Thesaurus(const std::vector<ThesaurusRow>& rows, text::Analyser& analyser) {
  for (const auto& row : rows) {
    if (row.direction == Direction::never || row.mode == Mode::never) continue;
    for (const auto& term : row.terms) add(row, term, analyser);
  }
}

const Thesaurus::Term& Thesaurus::read(const std::string& text, text::Analyser& analyser) {
  const auto known = terms_.find(text);
  if (known != terms_.end()) return known->second;
  const auto tokens = analyser.analyse(text, thesaurus_language);
  return terms_.emplace(text, Term{key_of(tokens), as_written(text, tokens)}).first->second;
}

void Thesaurus::add(const ThesaurusRow& row, const std::string& term, text::Analyser& analyser) {
  const auto& [key, written] = read(term, analyser);
  if (key.empty()) return;
  Entry entry{written, is_in_capitals(written), row.case_sensitive, {}};
  for (const auto& other : row.direction == Direction::two_way ? row.terms : row.expands_to) {
    const auto& other_key = read(other, analyser).key;
    if (other_key.empty() || holds(other_key, key)) continue;
    entry.others.push_back(
        {other, row.weight, row.id, is_spelling(row), row.mode == Mode::suggest});
  }
  longest_ = std::max(longest_, word_count(key));
  entries_[key].push_back(std::move(entry));
}

bool Thesaurus::stands(const Entry& entry, const std::vector<TermWord>& words, std::size_t length) {
  if (!entry.capitals && !entry.strict) return true;
  std::string typed;
  bool known = false;
  for (std::size_t i = 0; i < length; ++i) {
    typed += (i == 0 ? "" : " ") + words[i].text;
    known = known || words[i].known;
  }
  return typed == entry.text || (!known && !entry.strict);
}

TermFound Thesaurus::gather(const std::vector<Entry>& entries, const std::vector<TermWord>& words,
                            std::size_t length) const {
  TermFound found{length, {}};
  std::map<std::string, std::size_t> places;  // of each wording, by its stems
  for (const auto& entry : entries) {
    if (!stands(entry, words, length)) continue;
    for (const auto& other : entry.others) {
      const auto [place, is_new] =
          places.try_emplace(terms_.at(other.text).key, found.others.size());
      if (is_new) {
        found.others.push_back(other);
        continue;
      }
      auto& known = found.others[place->second];
      const bool added = known.suggested && !other.suggested;
      if (added || (known.suggested == other.suggested && known.weight < other.weight))
        known = other;
    }
  }
  return found;
}

std::vector<TermFound> Thesaurus::find(const std::vector<TermWord>& words) const {
  std::vector<TermFound> terms;
  for (auto length = std::min(longest_, words.size()); length > 0; --length) {
    std::string key;
    for (std::size_t i = 0; i < length; ++i) key += (i == 0 ? "" : " ") + words[i].stem;
    const auto entries = entries_.find(key);
    if (entries == entries_.end()) continue;
    auto term = gather(entries->second, words, length);
    if (!term.others.empty()) terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace osce::query
