// SPDX-License-Identifier: GPL-2.0-or-later
//
// How often something is said: by year, venue, … , and by the form it is said in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::search {

/// What statistics are by, beside the facets: the words as they stand in the texts.
inline constexpr std::string_view by_form = "form";

struct StatisticsRequest {
  Request search;           ///< its `limit` and `offset` are of no account here
  std::string by = "year";  ///< a facet, or by_form
};

struct StatisticsRow {
  std::optional<std::string> value;  ///< nothing: unknown
  std::uint64_t hits = 0;            ///< places found: a word each, a phrase as one
  std::uint32_t paragraphs = 0;      ///< that they are in
  std::uint64_t words = 0;           ///< of all paragraphs with this value that the filters admit
};

/// Years stand in their order, undated last; others with the most hits first. Values without a hit are there where
/// the filters admit words of theirs.
struct Statistics {
  std::string query;
  query::Understood understood;
  std::string by;
  std::vector<StatisticsRow> rows;
  StatisticsRow total;  ///< of all rows; its value is nothing
  std::shared_ptr<const store::Catalogue> catalogue;
};

/// Hits in a thousand words; 0 where there are no words.
double per_thousand(const StatisticsRow& row);

/// What statistics may be by: the facets, and by_form.
std::vector<std::string_view> statistics_names();

}  // namespace osce::search
