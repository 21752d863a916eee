// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/search.hpp"

#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse run_search(const Call& call) {
  using Mistakes = std::vector<query::Mistake>;
  const auto wanted = read_search(call.request);
  if (const auto* mistakes = std::get_if<Mistakes>(&wanted))
    return problem(call.request, *mistakes);
  const auto reader = call.pool.lend();
  const auto found = reader->searcher.search(std::get<search::Request>(wanted));
  if (const auto* mistakes = std::get_if<Mistakes>(&found)) return problem(call.request, *mistakes);
  return json_response(present::json(std::get<search::Response>(found), present::Layout::line));
}

}  // namespace osce::searchd
