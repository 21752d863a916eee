// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/thesaurus.hpp"

#include <algorithm>
#include <cctype>

namespace osce::query {
namespace {

using Direction = ThesaurusRow::Direction;
using Mode = ThesaurusRow::Mode;

std::size_t word_count(const std::string& key) {
  return key.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
}

bool is_capital(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
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

std::string_view written(const TermForm& form, const std::string& term) {
  return form.written.empty() ? term : form.written;
}

}  // namespace

bool Thesaurus::before(const Entry& one, const Entry& other) {
  return one.key < other.key;
}

Thesaurus::Thesaurus(const AuthorityTables& tables) : tables_(&tables) {
  entries_.reserve(tables.term_forms.size());
  for (const auto& row : tables.thesaurus) {
    if (row.direction == Direction::never || row.mode == Mode::never) continue;
    for (const auto& term : row.terms) {
      const auto& form = form_of(term);
      if (form.key.empty()) continue;
      longest_ = std::max(longest_, word_count(form.key));
      entries_.push_back({form.key, written(form, term), &row});
    }
  }
  std::stable_sort(entries_.begin(), entries_.end(), before);
}

const TermForm& Thesaurus::form_of(const std::string& term) const {
  return tables_->term_forms.at(term);
}

bool Thesaurus::stands(const Entry& entry, const std::vector<TermWord>& words, std::size_t length) {
  const bool strict = entry.row->case_sensitive;
  if (!strict && !is_in_capitals(std::string(entry.written))) return true;
  std::string typed;
  bool known = false;
  for (std::size_t i = 0; i < length; ++i) {
    typed += (i == 0 ? "" : " ") + words[i].text;
    known = known || words[i].known;
  }
  return typed == entry.written || (!known && !strict);
}

TermFound Thesaurus::gather(std::span<const Entry> entries, const std::vector<TermWord>& words,
                            const std::string& key, std::size_t length) const {
  TermFound found{length, {}};
  std::map<std::string_view, std::size_t> places;  // of each wording, by its stems
  for (const auto& entry : entries) {
    if (!stands(entry, words, length)) continue;
    const auto& row = *entry.row;
    for (const auto& other : row.direction == Direction::two_way ? row.terms : row.expands_to) {
      const auto& other_key = form_of(other).key;
      if (other_key.empty() || holds(other_key, key)) continue;
      const Wording wording{other, row.weight, row.id, is_spelling(row), row.mode == Mode::suggest};
      const auto [place, is_new] = places.try_emplace(other_key, found.others.size());
      if (is_new) {
        found.others.push_back(wording);
        continue;
      }
      auto& known = found.others[place->second];
      const bool added = known.suggested && !wording.suggested;
      if (added || (known.suggested == wording.suggested && known.weight < wording.weight))
        known = wording;
    }
  }
  return found;
}

std::vector<TermFound> Thesaurus::find(const std::vector<TermWord>& words) const {
  std::vector<TermFound> terms;
  for (auto length = std::min(longest_, words.size()); length > 0; --length) {
    std::string key;
    for (std::size_t i = 0; i < length; ++i) key += (i == 0 ? "" : " ") + words[i].stem;
    const auto [first, last] =
        std::equal_range(entries_.begin(), entries_.end(), Entry{key, {}, nullptr}, before);
    if (first == last) continue;
    auto term = gather({first, last}, words, key, length);
    if (!term.others.empty()) terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace osce::query
