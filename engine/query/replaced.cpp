// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/replaced.hpp"

namespace osce::query {

std::string_view typed_at(std::string_view query, const Span& span) {
  return query.substr(span.begin, span.end - span.begin);
}

std::string replaced(std::string_view query, const Span& span, std::string_view replacement) {
  return std::string(query.substr(0, span.begin))
      .append(replacement)
      .append(query.substr(span.end));
}

}  // namespace osce::query
