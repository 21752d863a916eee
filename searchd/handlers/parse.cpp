// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json.hpp"
#include "engine/search/search.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse parse_query(const Call& call) {
  const auto wanted = read_search(call.request);
  if (const auto* mistakes = std::get_if<Mistakes>(&wanted))
    return problem(call.request, *mistakes);
  const auto read = call.reader.searcher.explain(std::get<search::Request>(wanted));
  if (const auto* mistakes = std::get_if<Mistakes>(&read)) return problem(call.request, *mistakes);
  return json_response(present::json(std::get<search::Explanation>(read),
                                     call.reader.index.catalogue().identity,
                                     present::Layout::line));
}

}  // namespace osce::searchd
