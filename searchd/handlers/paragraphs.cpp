// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json.hpp"
#include "engine/search/reading.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse show_paragraph(const Call& call) {
  constexpr std::uint32_t most_neighbours = 20;
  const auto paragraph = named_paragraph(call);
  const auto context = number_parameter(call.request, "context", 0, most_neighbours);
  if (!context) {
    return problem(
        call.request,
        {query::QueryError{
            "context", {}, "context is no number of neighbours", "it is a number from 0 to 20"}});
  }
  return json_response(present::json(search::read_paragraph(call.reader.index, paragraph, *context),
                                     present::Layout::line));
}

}  // namespace osce::searchd
