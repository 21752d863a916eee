// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/search/proximity.hpp"
#include "engine/search/request.hpp"
#include "engine/search/words.hpp"
#include "engine/text/analyser.hpp"

namespace osce::search {

/// A mark over words, from `first` to before `end`.
struct WordMark {
  std::size_t first = 0;
  std::size_t end = 0;
  MarkReason reason = MarkReason::word;
};

/// Marks what a plan searches for: each word with a wanted stem in the language of the text, and
/// each complete phrase or synonym as one range. Excluded words are not marked.
class Marker {
 public:
  /// Whether to mark words of the same family, which are not searched for.
  enum class Families { no, yes };
  explicit Marker(const query::Plan& plan, Families families = Families::no);
  Marker(Marker&&) = default;
  Marker& operator=(Marker&&) = default;
  Marker(const Marker&) = delete;
  Marker& operator=(const Marker&) = delete;
  ~Marker() = default;

  /// The marks in `text`, in order and without overlaps; a phrase replaces the words inside it.
  [[nodiscard]] std::vector<Mark> marks(std::string_view text, const std::string& language,
                                        text::Analyser& analyser) const;
  /// The same marks, for the words of a text or paragraph. Words that SoughtWords does not have
  /// may be empty.
  [[nodiscard]] std::vector<WordMark> word_marks(const Words& words,
                                                 const std::string& language) const;

 private:
  /// A word of the query in one language.
  struct Typed {
    std::string folded;
    std::string spelled;
    std::size_t parts = 1;  ///< how many words were typed for it
    bool corrected = false;
  };
  /// A synonym, as consecutive stems.
  struct Wording {
    std::vector<std::string> stems;
    MarkReason reason = MarkReason::synonym;
  };
  struct Wanted {
    std::unordered_map<std::string, std::vector<Typed>> words;  ///< by stem
    std::vector<Wording> wordings;
  };

  /// A NEAR, or a phrase with gaps, and the marker for the words in its spans (null for a phrase,
  /// which is one mark).
  struct Proximity {
    query::PlanNode node;
    std::unique_ptr<Marker> inside;
  };

  Marker() = default;
  void want(const query::PlanNode& node);
  void want_all(const std::vector<query::PlanNode>& nodes);
  void want(const query::WordLeaf& word);
  void want(const query::Synonym& added);
  void mark(const Words& words, const std::string& language, std::vector<WordMark>& marks) const;
  void mark_phrases(const Positions& positions, std::vector<WordMark>& marks) const;
  void mark_forms(const Words& words, std::vector<WordMark>& marks) const;
  void mark_proximity(const Words& words, const std::string& language,
                      std::vector<WordMark>& marks) const;
  static void mark_words(const Wanted& wanted, const Words& words, std::vector<WordMark>& marks);
  static void mark_wordings(const Wanted& wanted, const Words& words, std::vector<WordMark>& marks);

  Families families_ = Families::no;
  std::unordered_map<std::string, Wanted> by_language_;
  std::vector<query::PhraseLeaf> phrases_;
  std::unordered_map<std::string, MarkReason> forms_;
  std::vector<Proximity> proximities_;
};

/// The part of `text`, at most `length` code points long, with the most of the sorted `marks`. It
/// begins and ends between words if possible, and never inside a user-perceived character (which
/// may be longer than `length`). Returns the whole text if it is short enough.
Snippet snippet_of(std::string_view text, const std::vector<Mark>& marks, std::size_t length);

}  // namespace osce::search
