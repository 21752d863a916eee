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

/// What the words from `at` on are, written as one.
std::string folded_at(const std::vector<text::Token>& tokens, std::size_t at, std::size_t length) {
  std::string folded;
  for (std::size_t i = at; i < at + length; ++i) folded += tokens[i].folded;
  return folded;
}

/// Where stems that stand side by side from `at` on end, or `at`. A compound may stand for one of them.
std::size_t end_of(const std::vector<std::string>& stems, const std::vector<text::Token>& tokens,
                   std::size_t at) {
  auto end = at;
  for (const auto& stem : stems) {
    if (end >= tokens.size()) return at;
    const auto& compound = tokens[end].compound;
    if (tokens[end].stem == stem) {
      ++end;
    } else if (compound && compound->stem == stem) {
      end += compound->words;
    } else {
      return at;
    }
  }
  return end;
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

void Marker::want(const query::WordLeaf& word) {
  for (const auto& stem : word.stems) {
    by_language_[stem.language].words[stem.text].push_back(
        {word.folded, stem.spelled, word.parts, word.mended});
  }
}

void Marker::want(const query::Added& added) {
  const auto reason = added.spelling ? MarkReason::spelling : MarkReason::synonym;
  for (std::size_t l = 0; l < added.words.front().stems.size(); ++l) {
    Wording wording{{}, reason};
    for (const auto& word : added.words) wording.stems.push_back(word.stems[l].text);
    by_language_[added.words.front().stems[l].language].wordings.push_back(std::move(wording));
  }
}

Marker::Marker(const query::Plan& plan) : phrases_(query::wanted_phrases(plan)) {
  for (const auto& word : query::wanted_words(plan)) want(word);
  for (const auto& widened : query::wanted_widened(plan)) {
    for (const auto& added : widened.added) want(added);
  }
}

void Marker::mark_phrases(const Tokens& tokens, std::vector<Mark>& marks) const {
  for (const auto& phrase : phrases_) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!stands_at(phrase, tokens, i)) continue;
      marks.push_back(
          {tokens[i].begin, tokens[i + phrase.words.size() - 1].end, MarkReason::phrase});
    }
  }
}

void Marker::mark_words(const Wanted& wanted, const Tokens& tokens, std::vector<Mark>& marks) {
  const auto mark = [&](std::size_t at, std::size_t length, const std::string& stem,
                        const std::string& spelled) {
    const auto found = wanted.words.find(stem);
    if (found == wanted.words.end()) return;
    auto reason = MarkReason::spelling;
    for (const auto& typed : found->second) {
      if (typed.mended || typed.parts != length || typed.spelled != spelled) continue;
      const bool same = typed.folded == folded_at(tokens, at, length);
      reason = std::min(reason, same ? MarkReason::word : MarkReason::stem);
    }
    marks.push_back({tokens[at].begin, tokens[at + length - 1].end, reason});
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    mark(i, 1, tokens[i].stem, tokens[i].spelled);
    const auto& compound = tokens[i].compound;
    if (compound) mark(i, compound->words, compound->stem, compound->stem);
  }
}

void Marker::mark_wordings(const Wanted& wanted, const Tokens& tokens, std::vector<Mark>& marks) {
  for (const auto& wording : wanted.wordings) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto end = end_of(wording.stems, tokens, i);
      if (end > i) marks.push_back({tokens[i].begin, tokens[end - 1].end, wording.reason});
    }
  }
}

std::vector<Mark> Marker::marks(std::string_view text, const std::string& language,
                                text::Analyser& analyser) const {
  static const Wanted none;
  const auto found = by_language_.find(language);
  const auto& wanted = found != by_language_.end() ? found->second : none;
  if (wanted.words.empty() && phrases_.empty()) return {};
  const auto tokens = analyser.analyse(text, language);
  std::vector<Mark> marks;
  mark_phrases(tokens, marks);
  mark_wordings(wanted, tokens, marks);
  mark_words(wanted, tokens, marks);
  return without_overlaps(std::move(marks));
}

}  // namespace osce::search
