// SPDX-License-Identifier: GPL-2.0-or-later
//
// What surrounds a search: how a query is read, what may complete it, one facet in full.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/present/json.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/search.hpp"
#include "engine/search/suggest.hpp"
#include "engine/text/edit_distance.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse parse_query(const Call& call) {
  const auto read = valid(call.reader.searcher.explain(read_search(call.request)));
  return json_response(
      present::json(read, call.reader.index.catalogue().identity, present::Layout::line));
}

HttpResponse suggest(const Call& call) {
  const auto [typed, limit] = read_suggest(call.request);
  const auto completions = search::complete(typed, limit, call.reader.searcher, call.reader.index);
  return json_response(present::json(typed, completions, call.reader.index.catalogue().identity,
                                     present::Layout::line));
}

HttpResponse list_facet(const Call& call) {
  const auto& name = call.path_values.front();
  const auto facets = schema::facet_names();
  if (std::find(facets.begin(), facets.end(), name) == facets.end()) {
    const auto guess = text::did_you_mean(name, facets);
    throw BadRequest({{"name",
                       {},
                       "Unknown facet " + in_quotes(name),
                       fmt::format("{}{}The facets are {}", guess, guess.empty() ? "" : " ",
                                   fmt::join(facets, ", "))}});
  }
  auto request = read_search(call.request);
  const present::ListRange part{request.offset, request.limit};
  request.facets = {name};
  request.facet_limit = 0;  // facet_json() takes its part of all values
  request.limit = 0;
  request.offset = 0;
  const auto found = valid(call.reader.searcher.search(request));
  return json_response(present::facet_json(found, part, present::Layout::line));
}

}  // namespace osce::searchd
