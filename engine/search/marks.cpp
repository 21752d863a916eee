// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/marks.hpp"

#include <algorithm>
#include <utility>

#include "engine/search/proximity.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/splitter.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::search {
namespace {

bool stands_at(const query::PhraseLeaf& phrase, const std::vector<text::Token>& tokens,
               std::size_t at) {
  if (at + phrase.words.size() > tokens.size()) return false;
  return std::equal(
      phrase.words.begin(), phrase.words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
      [](const std::string& word, const text::Token& token) { return token.folded == word; });
}

/// The positions of words in a text.
class TextPositions : public Positions {
 public:
  TextPositions(const std::vector<text::Token>& tokens, const std::string& language)
      : tokens_(tokens), language_(language) {}

  [[nodiscard]] std::vector<Position> of_stem(const query::Stem& stem) const override {
    if (stem.language != language_) return {};
    return where([&](const text::Token& token) {
      return token.stem == stem.text || (token.compound && token.compound->stem == stem.text);
    });
  }
  [[nodiscard]] std::vector<Position> of_form(const std::string& folded) const override {
    return where([&](const text::Token& token) { return token.folded == folded; });
  }

 private:
  template <typename Wanted>
  [[nodiscard]] std::vector<Position> where(const Wanted& wanted) const {
    std::vector<Position> positions;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (wanted(tokens_[i])) positions.push_back(static_cast<Position>(i));
    }
    return positions;
  }
  const std::vector<text::Token>& tokens_;
  const std::string& language_;
};

/// In "children, children in institutions" only the shorter span is marked.
bool holds_another(const WordSpan& span, const std::vector<WordSpan>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const WordSpan& other) {
    return other != span && span.first <= other.first && other.last <= span.last;
  });
}

/// The end of the consecutive `stems` that begin at `at`, or `at` if they do not. A compound may
/// match one of them.
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

/// Of overlapping marks, keeps the one that begins first and is longest. Overlapping phrases are
/// merged.
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

/// The last of the sorted `breaks` at or before `place`.
std::size_t at_or_before(const std::vector<std::size_t>& breaks, std::size_t place) {
  return *std::prev(std::upper_bound(breaks.begin(), breaks.end(), place));
}

/// The first of the sorted `breaks` at or after `place`, which must not be after the last.
std::size_t at_or_after(const std::vector<std::size_t>& breaks, std::size_t place) {
  return *std::lower_bound(breaks.begin(), breaks.end(), place);
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first range that contains as many marks as fit in `length`.
Stretch most_marks(const std::vector<Mark>& marks, std::size_t length) {
  Stretch best;
  std::size_t most = 0;
  for (std::size_t first = 0, last = 0; first < marks.size(); ++first) {
    last = std::max(last, first);
    while (last + 1 < marks.size() && marks[last + 1].end - marks[first].begin <= length) ++last;
    if (last + 1 - first <= most) continue;
    most = last + 1 - first;
    best = {marks[first].begin, marks[last].end};
  }
  return best;
}

/// `stretch` without blanks at its end.
Stretch trimmed(std::string_view text, Stretch stretch) {
  const auto blank_before = [&](std::size_t end) {
    std::size_t at = 0;
    const auto last = text::code_point_range(text, end - 1, end);
    return text::is_blank(text::next_code_point(last, at));
  };
  while (stretch.end > stretch.begin && blank_before(stretch.end)) --stretch.end;
  return stretch;
}

/// At most `length` code points around `marked`, in a text of `all` code points.
Stretch window_round(std::string_view text, const Stretch& marked, std::size_t length,
                     std::size_t all) {
  const auto characters = text::character_breaks(text);
  const auto lines = text::line_breaks(text);
  const auto room = length - (marked.end - marked.begin);
  const auto wanted = std::min(marked.begin - std::min(marked.begin, room / 2), all - length);
  const auto begin = at_or_before(
      characters, std::min(at_or_after(lines, wanted), std::max(marked.begin, wanted)));
  for (const auto reach :
       {begin + length + 1, begin + length}) {  // the character after the end may be a blank
    const auto window = trimmed(text, {begin, at_or_before(lines, std::min(all, reach))});
    const bool fits = window.end > begin && window.end - begin <= length;
    if (fits && window.end >= marked.end) return {begin, at_or_before(characters, window.end)};
  }
  const auto end = at_or_before(characters, std::min(all, begin + length));
  return {begin, end > begin ? end : at_or_after(characters, begin + 1)};
}

}  // namespace

/// "the" beside other words is not marked.
void Marker::want(const query::WordLeaf& word) {
  for (const auto& stem : query::all_stems(word)) {
    if (!word.counts && text::is_stop_word(word.folded, {stem.language})) continue;
    by_language_[stem.language].words[stem.text].push_back(
        {word.folded, stem.spelled, word.parts, word.corrected});
  }
  if (families_ == Families::no) return;
  for (const auto& wording : query::family_synonyms(word)) want(wording);
}

void Marker::want(const query::Synonym& added) {
  const auto reason = added.spelling ? MarkReason::spelling
                      : added.family ? MarkReason::family
                                     : MarkReason::synonym;
  for (std::size_t l = 0; l < added.words.front().stems.size(); ++l) {
    Wording wording{{}, reason};
    for (const auto& word : added.words) wording.stems.push_back(word.stems[l].text);
    by_language_[added.words.front().stems[l].language].wordings.push_back(std::move(wording));
  }
}

Marker::Marker(const query::Plan& plan, Families families) : families_(families) {
  if (plan.text) want(*plan.text);
}

void Marker::want_all(const std::vector<query::PlanNode>& nodes) {
  for (const auto& node : nodes) want(node);
}

void Marker::want(const query::PlanNode& node) {
  if (const auto* word = std::get_if<query::WordLeaf>(&node.kind)) {
    want(*word);
  } else if (const auto* phrase = std::get_if<query::PhraseLeaf>(&node.kind)) {
    phrases_.push_back(*phrase);
  } else if (const auto* forms = std::get_if<query::TermSet>(&node.kind)) {
    const auto reason = forms->similar ? MarkReason::spelling : MarkReason::word;
    for (const auto& form : forms->forms) forms_.emplace(form, reason);
  } else if (std::holds_alternative<query::LoosePhrase>(node.kind)) {
    proximities_.push_back({node, nullptr});
  } else if (const auto* near = std::get_if<query::NearLeaf>(&node.kind)) {
    auto inside = std::unique_ptr<Marker>(new Marker);
    inside->want_all(near->sides);
    proximities_.push_back({node, std::move(inside)});
  } else if (const auto* all = std::get_if<query::AllOf>(&node.kind)) {
    want_all(all->children);
  } else if (const auto* any = std::get_if<query::AnyOf>(&node.kind)) {
    want_all(any->children);
  } else if (const auto* expanded = std::get_if<query::Expanded>(&node.kind)) {
    want_all(expanded->own);
    for (const auto& added : expanded->added) want(added);
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
      if (typed.corrected || typed.parts != length || typed.spelled != spelled) continue;
      const bool same = typed.folded == text::folded_as_one(tokens, at, length);
      reason = std::min(reason, same ? MarkReason::word : MarkReason::stem);
    }
    marks.push_back({tokens[at].begin, tokens[at + length - 1].end, reason});
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    mark(i, 1, tokens[i].stem, tokens[i].spelled);
    const auto& compound = tokens[i].compound;
    const bool whole =
        compound && i + compound->words <= tokens.size();  // a span may end inside it
    if (whole) mark(i, compound->words, compound->stem, compound->stem);
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

void Marker::mark_forms(const Tokens& tokens, std::vector<Mark>& marks) const {
  for (const auto& token : tokens) {
    const auto found = forms_.find(token.folded);
    if (found != forms_.end()) marks.push_back({token.begin, token.end, found->second});
  }
}

/// Marks the words inside a span, or the whole span.
void Marker::mark_proximity(const Tokens& tokens, const std::string& language,
                            std::vector<Mark>& marks) const {
  const TextPositions positions(tokens, language);
  for (const auto& [node, inside] : proximities_) {
    const auto spans = proximity_spans(node, positions);
    for (const auto& span : spans) {
      if (holds_another(span, spans)) continue;
      const auto first = static_cast<std::ptrdiff_t>(span.first);
      const auto last = static_cast<std::ptrdiff_t>(span.last);
      if (inside == nullptr) {
        marks.push_back({tokens[span.first].begin, tokens[span.last].end, MarkReason::phrase});
      } else {
        // The last word may be written as two.
        const auto& compound = tokens[span.last].compound;
        const auto more = compound ? static_cast<std::ptrdiff_t>(compound->words) : 1;
        inside->mark({tokens.begin() + first, tokens.begin() + last + more}, language, marks);
      }
    }
  }
}

void Marker::mark(const Tokens& tokens, const std::string& language,
                  std::vector<Mark>& marks) const {
  mark_phrases(tokens, marks);
  mark_proximity(tokens, language, marks);
  mark_forms(tokens, marks);
  const auto wanted = by_language_.find(language);
  if (wanted == by_language_.end()) return;
  mark_wordings(wanted->second, tokens, marks);
  mark_words(wanted->second, tokens, marks);
}

std::vector<Mark> Marker::marks(std::string_view text, const std::string& language,
                                text::Analyser& analyser) const {
  std::vector<Mark> marks;
  mark(analyser.analyse(text, language), language, marks);
  return without_overlaps(std::move(marks));
}

Snippet snippet_of(std::string_view text, const std::vector<Mark>& marks, std::size_t length) {
  const auto all = text::code_points(text);
  const auto window =
      all > length ? window_round(text, most_marks(marks, length), length, all) : Stretch{0, all};
  Snippet snippet{window.begin,
                  window.end,
                  std::string(text::code_point_range(text, window.begin, window.end)),
                  {}};
  for (const auto& mark : marks) {
    if (mark.begin >= window.begin && mark.end <= window.end)
      snippet.marks.push_back({mark.begin - window.begin, mark.end - window.begin, mark.reason});
  }
  return snippet;
}

}  // namespace osce::search
