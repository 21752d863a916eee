// SPDX-License-Identifier: GPL-2.0-or-later
//
// What surrounds a search: how a query is read, what may complete it, one facet in full.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/present/json.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/search.hpp"
#include "engine/search/suggest.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse parse_query(const Call& call) {
  const auto wanted = read_search(call.request);
  if (const auto* errors = std::get_if<QueryErrors>(&wanted)) return problem(call.request, *errors);
  const auto read = call.reader.searcher.explain(std::get<search::Request>(wanted));
  if (const auto* errors = std::get_if<QueryErrors>(&read)) return problem(call.request, *errors);
  return json_response(present::json(std::get<search::Explanation>(read),
                                     call.reader.index.catalogue().identity,
                                     present::Layout::line));
}

HttpResponse suggest(const Call& call) {
  const auto wanted = read_suggest(call.request);
  if (const auto* errors = std::get_if<QueryErrors>(&wanted)) return problem(call.request, *errors);
  const auto& [typed, limit] = std::get<SuggestRequest>(wanted);
  const auto completions = search::complete(typed, limit, call.reader.index);
  return json_response(present::json(typed, completions, call.reader.index.catalogue().identity,
                                     present::Layout::line));
}

HttpResponse list_facet(const Call& call) {
  const auto& name = call.path_values.front();
  const auto* field = schema::find_field(name);
  if (field == nullptr || !field->facet) {
    return problem(call.request,
                   {query::QueryError{
                       "name",
                       {},
                       "Unknown facet",
                       fmt::format("Choose one of: {}", fmt::join(schema::facet_names(), ", "))}});
  }
  const auto wanted = read_search(call.request);
  if (const auto* errors = std::get_if<QueryErrors>(&wanted)) return problem(call.request, *errors);
  auto request = std::get<search::Request>(wanted);
  const present::ListRange part{request.offset, request.limit};
  request.facets = {name};
  request.facet_limit = 0;  // facet_json() takes its part of all values
  request.limit = 0;
  request.offset = 0;
  const auto found = call.reader.searcher.search(request);
  if (const auto* errors = std::get_if<QueryErrors>(&found)) return problem(call.request, *errors);
  return json_response(
      present::facet_json(std::get<search::Response>(found), part, present::Layout::line));
}

}  // namespace osce::searchd
