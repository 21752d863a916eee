// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/words_that_count.hpp"

#include <algorithm>

#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

class Chooser {
 public:
  Chooser(const std::vector<std::string>& languages, const store::IndexVocabulary& vocabulary)
      : languages_(languages), vocabulary_(vocabulary) {}

  /// True if the collection has what the node looks for, so that a paragraph must contain it.
  bool counts(const PlanNode& node) {
    if (const auto* word = std::get_if<WordLeaf>(&node.kind)) return word_counts(*word);
    if (const auto* expanded = std::get_if<Expanded>(&node.kind)) return expanded_counts(*expanded);
    const auto* parts = std::get_if<AllOf>(&node.kind);
    if (parts == nullptr) return true;
    return std::count_if(parts->children.begin(), parts->children.end(),
                         [&](const PlanNode& part) { return counts(part); }) > 0;
  }

  /// Clears `counts` of the words of a node that do not count.
  void clear(PlanNode& node) {
    if (auto* word = std::get_if<WordLeaf>(&node.kind)) {
      word->counts = word_counts(*word);
    } else if (auto* parts = std::get_if<AllOf>(&node.kind)) {
      for (auto& part : parts->children) clear(part);
    } else if (auto* expanded = std::get_if<Expanded>(&node.kind)) {
      clear_own_words(*expanded);
    }
  }

  [[nodiscard]] bool found_unknown() const { return found_unknown_; }

 private:
  bool word_counts(const WordLeaf& word) {
    if (text::is_stop_word(word.folded, languages_)) return false;
    const bool known = is_in_paragraphs(word, vocabulary_);
    found_unknown_ = found_unknown_ || !known;
    return known;
  }

  [[nodiscard]] bool has_known_wording(const Expanded& expanded) const {
    const auto is_known = [&](const Synonym& added) {
      return std::all_of(added.words.begin(), added.words.end(),
                         [&](const WordLeaf& word) { return is_in_paragraphs(word, vocabulary_); });
    };
    return std::any_of(expanded.added.begin(), expanded.added.end(), is_known);
  }

  bool expanded_counts(const Expanded& expanded) {
    return has_known_wording(expanded) ||
           std::any_of(expanded.own.begin(), expanded.own.end(),
                       [&](const PlanNode& own) { return counts(own); });
  }

  /// A term of several words has other wordings only as a whole: if one of its words is unknown,
  /// only those can be found.
  void clear_own_words(Expanded& expanded) {
    if (!has_known_wording(expanded)) {
      for (auto& own : expanded.own) clear(own);
    } else if (expanded.own.size() > 1) {
      for (auto& own : expanded.own) {
        auto* word = std::get_if<WordLeaf>(&own.kind);
        if (word != nullptr && text::is_stop_word(word->folded, languages_)) word->counts = false;
      }
    }
  }

  const std::vector<std::string>& languages_;
  const store::IndexVocabulary& vocabulary_;
  bool found_unknown_ = false;
};

}  // namespace

bool is_in_paragraphs(const WordLeaf& word, const store::IndexVocabulary& vocabulary) {
  const auto stems = all_stems(word);
  return std::any_of(stems.begin(), stems.end(), [&](const Stem& stem) {
    return vocabulary.paragraphs_with(stem.language, stem.text) > 0;
  });
}

bool choose_words_that_count(std::vector<PlanNode>& texts,
                             const std::vector<std::string>& languages,
                             const store::IndexVocabulary& vocabulary) {
  Chooser chooser(languages, vocabulary);
  const auto counting = std::count_if(texts.begin(), texts.end(),
                                      [&](const PlanNode& node) { return chooser.counts(node); });
  if (counting == 0 && !chooser.found_unknown()) return true;  // stop words alone
  for (auto& node : texts) chooser.clear(node);
  return counting > 0 || texts.empty();
}

}  // namespace osce::query
