// SPDX-License-Identifier: GPL-2.0-or-later
//
// From citations and identifiers to addresses.
#include "engine/search/resolve.hpp"

#include "engine/present/address.hpp"
#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

HttpResponse redirect(const std::string& address) {
  return {303, "", "", {{"Location", address}}};
}

Error names_nothing() {
  return {ErrorKind::not_found, "the citation names no text of this collection",
          R"(write "MC.DEC/7/17 para 7", "para 22 of the Minsk resolution", or an identifier)"};
}

}  // namespace

HttpResponse resolve(const Call& call) {
  const auto reference = parameter_text(call.request, "ref");
  if (reference.empty()) {
    return problem(
        call.request,
        {query::QueryError{
            "ref", {}, "there is no reference to resolve", "give it as ref=MC.DEC/7/17 para 7"}});
  }
  const auto& index = call.reader.index;
  const auto [paragraphs, ids] = search::resolve(reference, call.reader.searcher, index);
  const std::string_view where = paragraphs ? "/v1/paragraphs/" : "/v1/documents/";
  if (ids.empty()) throw names_nothing();
  if (ids.size() == 1) return redirect(std::string(where) + present::path_of(ids.front()));
  auto several =
      json_response(present::choices_json(reference, ids, where, index.catalogue().identity));
  several.status = 300;
  return several;
}

HttpResponse redirect_document(const Call& call) {
  named_document(call);
  return redirect("/p/" + present::path_of(call.path_values[0]));
}

HttpResponse redirect_paragraph(const Call& call) {
  named_paragraph(call);
  return redirect("/p/" + present::path_of(paragraph_id(call.path_values[0], call.path_values[1])));
}

}  // namespace osce::searchd
