// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/search/request.hpp"
#include "engine/text/analyser.hpp"

namespace osce::search {

/// Marks in a text what a plan looks for: each word that has a wanted stem in the text's language, each
/// wanted phrase and other wording as one range and only as a whole. What a query excludes is not
/// marked.
class Marker {
 public:
  explicit Marker(const query::Plan& plan);

  /// The marks of `text`, which is of `language`, in order, without overlaps; a phrase wins over the
  /// words inside it.
  [[nodiscard]] std::vector<Mark> marks(std::string_view text, const std::string& language,
                                        text::Analyser& analyser) const;

 private:
  using Tokens = std::vector<text::Token>;
  /// A word that was typed, as one language has it.
  struct Typed {
    std::string folded;
    std::string spelled;
    std::size_t parts = 1;  ///< how many words it was typed as
    bool mended = false;
  };
  /// Stems that stand side by side, instead of what was typed.
  struct Wording {
    std::vector<std::string> stems;
    MarkReason reason = MarkReason::synonym;
  };
  struct Wanted {
    std::unordered_map<std::string, std::vector<Typed>> words;  ///< by stem
    std::vector<Wording> wordings;
  };

  void want(const query::WordLeaf& word);
  void want(const query::Added& added);
  void mark_phrases(const Tokens& tokens, std::vector<Mark>& marks) const;
  static void mark_words(const Wanted& wanted, const Tokens& tokens, std::vector<Mark>& marks);
  static void mark_wordings(const Wanted& wanted, const Tokens& tokens, std::vector<Mark>& marks);

  std::unordered_map<std::string, Wanted> by_language_;
  std::vector<query::PhraseLeaf> phrases_;
};

}  // namespace osce::search
