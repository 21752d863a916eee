// SPDX-License-Identifier: GPL-2.0-or-later
//
// How often something is mentioned: by year, venue and so on, and by word form.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::search {

/// Counts by the words as they appear in the texts. Other counts are by facet.
inline constexpr std::string_view by_form = "form";

struct StatisticsRequest {
  Request search;           ///< its `limit` and `offset` are ignored
  std::string by = "year";  ///< a facet, or by_form
};

struct StatisticsRow {
  std::optional<std::string> value;  ///< nothing: unknown
  std::uint64_t hits = 0;            ///< words found; a phrase counts as one
  std::uint32_t paragraphs = 0;      ///< with hits
  std::uint64_t words = 0;           ///< in all paragraphs with this value that pass the filters
};

/// Years are in order, undated last; other values have the most hits first. Values without hits are
/// listed if paragraphs with them pass the filters.
struct Statistics {
  std::string query;
  query::Understood understood;
  std::string by;
  std::vector<StatisticsRow> rows;
  StatisticsRow total;  ///< of all rows, without a value
  std::shared_ptr<const store::Catalogue> catalogue;
};

/// Hits per 1,000 words; 0 if there are no words.
double per_thousand(const StatisticsRow& row);

/// The valid values of `by`: the facets, and by_form.
std::vector<std::string_view> statistics_names();

}  // namespace osce::search
