// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/present/json.hpp"
#include "engine/schema/fields.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse list_facet(const Call& call) {
  const auto& name = call.path_values.front();
  const auto* field = schema::find_field(name);
  if (field == nullptr || !field->facet) {
    throw Error(ErrorKind::not_found, fmt::format("there is no facet \"{}\"", name),
                fmt::format("the facets are {}", fmt::join(schema::facet_names(), ", ")));
  }
  const auto wanted = read_search(call.request);
  if (const auto* mistakes = std::get_if<Mistakes>(&wanted))
    return problem(call.request, *mistakes);
  auto request = std::get<search::Request>(wanted);
  const present::ListRange part{request.offset, request.limit};
  request.facets = {name};
  request.facet_limit = 0;  // the part wanted is cut from all of them
  request.limit = 0;
  request.offset = 0;
  const auto found = call.reader.searcher.search(request);
  if (const auto* mistakes = std::get_if<Mistakes>(&found)) return problem(call.request, *mistakes);
  return json_response(
      present::facet_json(std::get<search::Response>(found), part, present::Layout::line));
}

}  // namespace osce::searchd
