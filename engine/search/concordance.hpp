// SPDX-License-Identifier: GPL-2.0-or-later
//
// Key word in context: one line for each hit.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::search {

/// The order of the lines. Equal lines stay in the order of the search.
enum class LineOrder {
  found,  ///< as in the search
  left,   ///< by the words before the hit, the nearest first
  right,  ///< by the words after the hit
  date,   ///< the oldest first, undated last
};
inline constexpr std::array<std::string_view, 4> line_order_names = {"found", "left", "right",
                                                                     "date"};

inline constexpr std::uint32_t default_context = 60;
inline constexpr std::uint32_t max_context = 500;

struct ConcordanceRequest {
  Request search;  ///< its `limit` and `offset` are ignored
  LineOrder order = LineOrder::found;
  std::uint32_t width = default_context;  ///< maximum code points on each side
  std::uint32_t limit = default_limit;    ///< maximum number of lines
  std::uint32_t offset = 0;               ///< lines to skip
};

/// A hit with the text before and after it in its paragraph. `document` lives as long as the
/// catalogue.
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
  std::uint32_t paragraphs = 0;  ///< with hits
  std::uint32_t total = 0;       ///< lines; exact
  std::vector<ConcordanceLine> lines;
  std::shared_ptr<const store::Catalogue> catalogue;
};

}  // namespace osce::search
