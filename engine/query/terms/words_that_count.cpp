// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/words_that_count.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

class Chooser {
 public:
  explicit Chooser(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// True if the collection has what the node looks for, so that a paragraph must contain it.
  bool counts(const PlanNode& node) {
    if (const auto* word = std::get_if<WordLeaf>(&node.kind)) return word_counts(*word);
    if (const auto* expanded = std::get_if<Expanded>(&node.kind))
      return has_known_wording(*expanded) || any_counts(expanded->own);
    const auto* parts = std::get_if<AllOf>(&node.kind);
    if (parts == nullptr) return true;
    const bool any = any_counts(parts->children);
    return any && !(parts->one_word && has_unknown_number(*parts));
  }

  /// Of all parts, so that no unknown word among them is missed.
  bool any_counts(const std::vector<PlanNode>& parts) {
    return std::count_if(parts.begin(), parts.end(),
                         [&](const PlanNode& part) { return counts(part); }) > 0;
  }

  /// Clears `counts` of the words of a node that do not count.
  void clear(PlanNode& node) {
    if (auto* word = std::get_if<WordLeaf>(&node.kind)) word->counts = word_counts(*word);
    if (auto* expanded = std::get_if<Expanded>(&node.kind)) clear_own_words(*expanded);
    if (auto* parts = std::get_if<AllOf>(&node.kind)) {
      const bool none = parts->one_word && has_unknown_number(*parts);
      for (auto& part : parts->children) {
        clear(part);
        auto* word = std::get_if<WordLeaf>(&part.kind);
        if (none && word != nullptr) word->counts = false;
      }
    }
  }

  [[nodiscard]] bool found_unknown() const { return found_unknown_; }

  [[nodiscard]] bool is_stop_word(const WordLeaf& word) const {
    return text::is_stop_word(word.folded, lexicon_.languages);
  }

 private:
  /// "8/07" is not in texts that have "9/07"; "MC.DEC/15/06" may be in those that have "15/06".
  [[nodiscard]] bool has_unknown_number(const AllOf& typed_as_one) const {
    return std::any_of(typed_as_one.children.begin(), typed_as_one.children.end(),
                       [&](const PlanNode& part) {
                         const auto* word = std::get_if<WordLeaf>(&part.kind);
                         return word != nullptr && text::is_ascii_digit(word->folded.front()) &&
                                !is_in_paragraphs(*word, lexicon_.vocabulary);
                       });
  }

  bool word_counts(const WordLeaf& word) {
    if (is_stop_word(word)) return false;
    const bool known = is_in_paragraphs(word, lexicon_.vocabulary);
    found_unknown_ = found_unknown_ || !known;
    return known;
  }

  /// A term of several words has other wordings only as a whole: if one of its words is unknown,
  /// only those can be found.
  void clear_own_words(Expanded& expanded) {
    if (!has_known_wording(expanded)) {
      for (auto& own : expanded.own) clear(own);
    } else if (expanded.own.size() > 1) {
      for (auto& own : expanded.own) {
        auto* word = std::get_if<WordLeaf>(&own.kind);
        if (word != nullptr && is_stop_word(*word)) word->counts = false;
      }
    }
  }

  [[nodiscard]] bool has_known_wording(const Expanded& expanded) const {
    return std::any_of(expanded.added.begin(), expanded.added.end(), [&](const Synonym& added) {
      return std::all_of(added.words.begin(), added.words.end(), [&](const WordLeaf& word) {
        return is_in_paragraphs(word, lexicon_.vocabulary);
      });
    });
  }

  const Lexicon& lexicon_;
  bool found_unknown_ = false;
};

}  // namespace

bool choose_words_that_count(std::vector<PlanNode>& texts, bool has_filters,
                             const Lexicon& lexicon) {
  Chooser chooser(lexicon);
  const bool any = chooser.any_counts(texts);
  if (!any && !chooser.found_unknown()) {  // stop words alone
    if (has_filters) texts.clear();
    return true;
  }
  for (auto& node : texts) chooser.clear(node);
  return any || texts.empty();
}

void clear_stop_words(std::vector<PlanNode>& texts, const Lexicon& lexicon) {
  const Chooser chooser(lexicon);
  std::vector<WordLeaf*> stop_words;
  bool any_other = false;
  for (auto& node : texts) {
    auto* word = std::get_if<WordLeaf>(&node.kind);
    if (word != nullptr && chooser.is_stop_word(*word)) {
      stop_words.push_back(word);
    } else {
      any_other = any_other || !std::holds_alternative<NoneOf>(node.kind);
    }
  }
  if (!any_other) return;
  for (auto* word : stop_words) word->counts = false;
}

}  // namespace osce::query
