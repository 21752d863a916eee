// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/suggest.hpp"

#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse suggest(const Call& call) {
  const auto wanted = read_suggest(call.request);
  if (const auto* mistakes = std::get_if<std::vector<query::QueryError>>(&wanted))
    return problem(call.request, *mistakes);
  const auto& [typed, limit] = std::get<SuggestRequest>(wanted);
  const auto completions = search::complete(typed, limit, call.reader.index);
  return json_response(present::json(typed, completions, call.reader.index.catalogue().identity,
                                     present::Layout::line));
}

}  // namespace osce::searchd
