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

/// `length` words from `at` on, written as one word.
std::string folded_as_one(const Words& words, std::size_t at, std::size_t length) {
  std::string folded;
  for (std::size_t i = at; i < at + length; ++i) folded += words[i]->folded;
  return folded;
}

/// In "children, children in institutions" only the shorter span is marked.
bool holds_another(const WordSpan& span, const std::vector<WordSpan>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const WordSpan& other) {
    return other != span && span.first <= other.first && other.last <= span.last;
  });
}

/// The end of the consecutive `stems` that begin at `at`, or `at` if they do not. A compound may
/// match one of them.
std::size_t end_of(const std::vector<std::string>& stems, const Words& words, std::size_t at) {
  auto end = at;
  for (const auto& stem : stems) {
    if (end >= words.size()) return at;
    const auto& compound = words[end]->compound;
    if (words[end]->stem == stem) {
      ++end;
    } else if (compound && compound->stem == stem) {
      end += compound->words;
    } else {
      return at;
    }
  }
  return end <= words.size() ? end : at;
}

/// Of overlapping marks, keeps the one that begins first and is longest. Overlapping phrases are
/// merged.
std::vector<WordMark> without_overlaps(std::vector<WordMark> marks) {
  std::sort(marks.begin(), marks.end(), [](const WordMark& a, const WordMark& b) {
    return a.first != b.first ? a.first < b.first : a.end > b.end;
  });
  std::vector<WordMark> kept;
  for (const auto& mark : marks) {
    if (kept.empty() || mark.first >= kept.back().end) {
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

void Marker::mark_phrases(const Positions& positions, std::vector<WordMark>& marks) const {
  for (const auto& phrase : phrases_) {
    for (const auto at : positions.of_phrase(phrase))
      marks.push_back({at, at + phrase.words.size(), MarkReason::phrase});
  }
}

void Marker::mark_words(const Wanted& wanted, const Words& words, std::vector<WordMark>& marks) {
  const auto mark = [&](std::size_t at, std::size_t length, const std::string& stem,
                        const std::string& spelled) {
    const auto found = wanted.words.find(stem);
    if (found == wanted.words.end()) return;
    auto reason = MarkReason::spelling;
    for (const auto& typed : found->second) {
      if (typed.corrected || typed.parts != length || typed.spelled != spelled) continue;
      const bool same = typed.folded == folded_as_one(words, at, length);
      reason = std::min(reason, same ? MarkReason::word : MarkReason::stem);
    }
    marks.push_back({at, at + length, reason});
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = *words[i];
    if (!word.stem.empty()) mark(i, 1, word.stem, word.spelled);
    const auto& compound = word.compound;
    const bool whole = compound && i + compound->words <= words.size();  // a span may end inside it
    if (whole) mark(i, compound->words, compound->stem, compound->stem);
  }
}

void Marker::mark_wordings(const Wanted& wanted, const Words& words, std::vector<WordMark>& marks) {
  for (const auto& wording : wanted.wordings) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto end = end_of(wording.stems, words, i);
      if (end > i) marks.push_back({i, end, wording.reason});
    }
  }
}

void Marker::mark_forms(const Words& words, std::vector<WordMark>& marks) const {
  if (forms_.empty()) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = forms_.find(words[i]->folded);
    if (found != forms_.end()) marks.push_back({i, i + 1, found->second});
  }
}

/// Marks the words inside a span, or the whole span.
void Marker::mark_proximity(const Words& words, const std::string& language,
                            std::vector<WordMark>& marks) const {
  const Positions positions(words, language);
  for (const auto& [node, inside] : proximities_) {
    const auto spans = proximity_spans(node, positions);
    for (const auto& span : spans) {
      if (holds_another(span, spans)) continue;
      if (inside == nullptr) {
        marks.push_back({span.first, std::size_t{span.last} + 1, MarkReason::phrase});
        continue;
      }
      // The last word may be written as two.
      const auto& compound = words[span.last]->compound;
      const auto end = span.last + (compound ? compound->words : 1);
      const auto place = [&](std::size_t at) {
        return words.begin() + static_cast<std::ptrdiff_t>(std::min(at, words.size()));
      };
      std::vector<WordMark> marked;
      inside->mark({place(span.first), place(end)}, language, marked);
      for (const auto& mark : marked)
        marks.push_back({span.first + mark.first, span.first + mark.end, mark.reason});
    }
  }
}

void Marker::mark(const Words& words, const std::string& language,
                  std::vector<WordMark>& marks) const {
  mark_phrases(Positions(words, language), marks);
  mark_proximity(words, language, marks);
  mark_forms(words, marks);
  const auto wanted = by_language_.find(language);
  if (wanted == by_language_.end()) return;
  mark_wordings(wanted->second, words, marks);
  mark_words(wanted->second, words, marks);
}

std::vector<WordMark> Marker::word_marks(const Words& words, const std::string& language) const {
  std::vector<WordMark> marks;
  mark(words, language, marks);
  return without_overlaps(std::move(marks));
}

std::vector<Mark> Marker::marks(std::string_view text, const std::string& language,
                                text::Analyser& analyser) const {
  const auto tokens = analyser.analyse(text, language);
  std::vector<Mark> marks;
  for (const auto& [first, end, reason] : word_marks(words_of(tokens), language))
    marks.push_back({tokens[first].begin, tokens[end - 1].end, reason});
  return marks;
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
