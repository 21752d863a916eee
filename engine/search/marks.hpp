// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/search/request.hpp"
#include "engine/text/analyser.hpp"

namespace osce::search {

/// Marks in a text what a plan looks for: each word that has a wanted stem in the text's language, each wanted phrase as
/// one range and only as a whole. What a query excludes is not marked.
class Marker {
 public:
  explicit Marker(const query::Plan& plan);

  /// The marks of `text`, which is of `language`, in order, without overlaps; a phrase wins over the words inside it.
  [[nodiscard]] std::vector<Mark> marks(std::string_view text, const std::string& language,
                                        text::Analyser& analyser) const;

 private:
  void mark_phrases(const std::vector<text::Token>& tokens, std::vector<Mark>& marks) const;
  /// By stem, the words as typed, folded.
  using Forms = std::unordered_map<std::string, std::set<std::string>>;
  std::unordered_map<std::string, Forms> by_language_;
  std::vector<query::PhraseLeaf> phrases_;
};

}  // namespace osce::search
