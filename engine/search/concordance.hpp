// SPDX-License-Identifier: GPL-2.0-or-later
//
// Key word in context: a line for every place that was found.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::search {

/// In which order the lines stand. Lines that the order does not tell apart stay in the order of the search.
enum class LineOrder {
  found,  ///< of the search
  left,   ///< by the words before the hit, the nearest first
  right,  ///< by the words behind the hit
  date,   ///< the oldest first, undated last
};
inline constexpr std::array<std::string_view, 4> line_order_names = {"found", "left", "right",
                                                                     "date"};

inline constexpr std::uint32_t default_context = 60;
inline constexpr std::uint32_t max_context = 500;

struct ConcordanceRequest {
  Request search;  ///< its `limit` and `offset` are of paragraphs, and of no account here
  LineOrder order = LineOrder::found;
  std::uint32_t width = default_context;  ///< code points of text on each side, at most
  std::uint32_t limit = default_limit;    ///< how many lines at most
  std::uint32_t offset = 0;               ///< how many to pass over
};

/// A hit between what stands before and behind it in its paragraph. `document` lives as long as the catalogue.
struct ConcordanceLine {
  const Document* document = nullptr;
  std::string label;
  std::string left;
  std::string hit;
  std::string right;
  MarkReason reason = MarkReason::word;
};

struct Concordance {
  std::string query;
  query::Understood understood;
  std::uint32_t paragraphs = 0;  ///< found
  std::uint32_t total = 0;       ///< lines; exact
  std::vector<ConcordanceLine> lines;
  std::shared_ptr<const store::Catalogue> catalogue;
};

}  // namespace osce::search
