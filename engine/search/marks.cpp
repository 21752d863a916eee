// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/marks.hpp"

#include <algorithm>

namespace osce::search {
namespace {

bool stands_at(const query::PhraseLeaf& phrase, const std::vector<text::Token>& tokens,
               std::size_t at) {
  if (at + phrase.words.size() > tokens.size()) return false;
  return std::equal(
      phrase.words.begin(), phrase.words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
      [](const std::string& word, const text::Token& token) { return token.folded == word; });
}

/// Of marks that overlap, the one that begins first and reaches farthest stays; phrases that
/// overlap become one.
std::vector<Mark> without_overlaps(std::vector<Mark> marks) {
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<Mark> kept;
  for (const auto& mark : marks) {
    if (kept.empty() || mark.begin >= kept.back().end) {
      kept.push_back(mark);
    } else if (mark.end > kept.back().end) {
      kept.back().end = mark.end;
    }
  }
  return kept;
}

}  // namespace

Marker::Marker(const query::Plan& plan) : phrases_(query::wanted_phrases(plan)) {
  for (const auto& word : query::wanted_words(plan)) {
    for (const auto& stem : word.stems) by_language_[stem.language][stem.text].insert(word.folded);
  }
}

void Marker::mark_phrases(const std::vector<text::Token>& tokens, std::vector<Mark>& marks) const {
  for (const auto& phrase : phrases_) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!stands_at(phrase, tokens, i)) continue;
      marks.push_back(
          {tokens[i].begin, tokens[i + phrase.words.size() - 1].end, MarkReason::phrase});
    }
  }
}

std::vector<Mark> Marker::marks(std::string_view text, const std::string& language,
                                text::Analyser& analyser) const {
  static const Forms none;
  const auto found = by_language_.find(language);
  const auto& forms = found != by_language_.end() ? found->second : none;
  if (forms.empty() && phrases_.empty()) return {};
  const auto tokens = analyser.analyse(text, language);
  std::vector<Mark> marks;
  mark_phrases(tokens, marks);
  for (const auto& token : tokens) {
    const auto wanted = forms.find(token.stem);
    if (wanted == forms.end()) continue;
    const bool as_typed = wanted->second.contains(token.folded);
    marks.push_back({token.begin, token.end, as_typed ? MarkReason::word : MarkReason::stem});
  }
  return without_overlaps(std::move(marks));
}

}  // namespace osce::search
