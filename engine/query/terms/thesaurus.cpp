// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/thesaurus.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>

namespace osce::query {
namespace {

std::size_t word_count(const std::string& key) {
  return 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
}

bool is_capital(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

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

bool stands(const ThesaurusTerm& term, const std::vector<TermWord>& words, std::size_t length) {
  if (!term.case_sensitive && !is_in_capitals(term.written)) return true;
  std::string typed;
  bool known = false;
  for (std::size_t i = 0; i < length; ++i) {
    typed += (i == 0 ? "" : " ") + words[i].text;
    known = known || words[i].known;
  }
  return typed == term.written || (!known && !term.case_sensitive);
}

/// What the rows have for one term, each wording once.
class Gathered {
 public:
  void add(const ThesaurusTerm& term) {
    for (const auto& other : term.others) {
      const Wording wording{other.text, term.weight, term.row, term.spelling, term.suggested};
      const auto [place, is_new] = places_.try_emplace(other.key, wordings.size());
      if (is_new) {
        wordings.push_back(wording);
      } else if (is_better(wording, wordings[place->second])) {
        wordings[place->second] = wording;
      }
    }
  }
  std::vector<Wording> wordings;

 private:
  static bool is_better(const Wording& one, const Wording& other) {
    if (one.suggested != other.suggested) return other.suggested;
    return other.weight < one.weight;
  }
  std::map<std::string_view, std::size_t> places_;  ///< of each wording, by its stems
};

}  // namespace

std::size_t longest_of(const std::vector<ThesaurusTerm>& terms) {
  std::size_t longest = 0;
  for (const auto& term : terms) longest = std::max(longest, word_count(term.key));
  return longest;
}

std::vector<TermFound> terms_found(const std::vector<ThesaurusTerm>& terms,
                                   const std::vector<TermWord>& words) {
  std::vector<TermFound> found;
  std::string key;
  for (std::size_t length = 1; length <= words.size(); ++length) {
    key += (length == 1 ? "" : " ") + words[length - 1].stem;
    Gathered gathered;
    for (const auto& term : terms) {
      if (term.key == key && stands(term, words, length)) gathered.add(term);
    }
    if (!gathered.wordings.empty()) found.push_back({length, std::move(gathered.wordings)});
  }
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace osce::query
