// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an answer without results says about what would have been found:
//
//     hotels in Baku               Without "in Baku": Tbilisi 1, Vienna 1, not known 1
//     "modern forms of tourism"    Without the quotation marks: 2 paragraphs contain all the words
//     role AND corruption          Each word alone: "role" in 12 paragraphs, "corruption" in 4
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/search/matcher.hpp"
#include "engine/search/request.hpp"
#include "engine/store/vocabulary.hpp"

namespace osce::search {

/// What another request finds.
struct OtherMatches {
  Matches matches;
  std::vector<std::string> unknown;  ///< its words that no paragraph contains
};
/// Finds the matches of another request; nothing if it has errors.
using FindMatches = std::function<std::optional<OtherMatches>(const Request&)>;

/// Adds notices to the response to `request`, which found nothing and was planned as `plan`: what
/// it would find without each of its filters, by the values of the filter's facet; without
/// quotation marks; and by each word alone.
void explain_empty_answer(const Request& request, const query::Plan& plan,
                          const store::IndexVocabulary& vocabulary, const FindMatches& find,
                          Response& response);

}  // namespace osce::search
