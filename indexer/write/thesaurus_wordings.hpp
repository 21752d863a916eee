// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/authority_tables.hpp"
#include "engine/text/analyser.hpp"

namespace osce::indexer {

/// Finds the wordings of several words that a search may add as synonyms, so that each is a term of
/// its own: "sex trade".
class ThesaurusWordings {
 public:
  /// `analyser` must outlive this object.
  ThesaurusWordings(const std::vector<ThesaurusRow>& rows, text::Analyser& analyser);

  /// The terms (schema::wording_term) of the wordings in a paragraph, each as often as it occurs.
  std::vector<std::string> terms_in(const std::vector<text::Token>& words,
                                    const std::string& language);

 private:
  using Stems = std::vector<std::string>;
  using ByFirstStem = std::unordered_map<std::string, std::vector<Stems>>;
  const ByFirstStem& in_language(const std::string& language);

  std::vector<std::string> wordings_;
  text::Analyser& analyser_;
  std::map<std::string, ByFirstStem> by_language_;
};

}  // namespace osce::indexer
