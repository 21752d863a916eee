// SPDX-License-Identifier: GPL-2.0-or-later
//
// From citations and identifiers to addresses.
#include <algorithm>

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

/// Nothing in the query is looked for as words: it names texts, or paragraphs.
bool is_citation(const query::Understood& understood) {
  const auto& spans = understood.spans;
  return !spans.empty() && std::all_of(spans.begin(), spans.end(),
                                       [](const auto& span) { return span.kind == "filter"; });
}

bool names_paragraphs(const query::Understood& understood) {
  const auto& filters = understood.filters;
  return std::any_of(filters.begin(), filters.end(),
                     [](const auto& filter) { return filter.field == "para"; });
}

std::vector<std::string> ids_of(const search::Response& found, bool paragraphs) {
  std::vector<std::string> ids;
  for (const auto& result : found.results) {
    const auto& document = result.document->id;
    const auto id = paragraphs ? paragraph_id(document, result.paragraph.label) : document;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

Error names_nothing() {
  return {ErrorKind::not_found, "the citation names no text of this collection",
          R"(write "MC.DEC/7/17 para 7", "para 22 of the Minsk resolution", or an identifier)"};
}

}  // namespace

HttpResponse resolve(const Call& call) {
  constexpr std::uint32_t most = 200;
  const auto reference = parameter_text(call.request, "ref");
  if (reference.empty()) {
    return problem(
        call.request,
        {query::Mistake{
            "ref", {}, "there is no reference to resolve", "give it as ref=MC.DEC/7/17 para 7"}});
  }
  const auto& index = call.reader.index;
  if (index.find(reference)) return redirect("/v1/paragraphs/" + reference);
  if (index.catalogue().find(reference)) return redirect("/v1/documents/" + reference);
  const auto found = call.reader.searcher.search({.query = reference, .limit = most, .facets = {}});
  const auto* response = std::get_if<search::Response>(&found);
  if (response == nullptr || !is_citation(response->understood)) throw names_nothing();
  const bool paragraphs = names_paragraphs(response->understood);
  const auto ids = ids_of(*response, paragraphs);
  const std::string_view where = paragraphs ? "/v1/paragraphs/" : "/v1/documents/";
  if (ids.empty()) throw names_nothing();
  if (ids.size() == 1) return redirect(std::string(where) + ids.front());
  auto several = json_response(present::choices_json(reference, ids, where, index.catalogue()));
  several.status = 300;
  return several;
}

HttpResponse redirect_document(const Call& call) {
  named_document(call);
  return redirect("/p/" + call.path_values[0]);
}

HttpResponse redirect_paragraph(const Call& call) {
  named_paragraph(call);
  return redirect("/p/" + paragraph_id(call.path_values[0], call.path_values[1]));
}

}  // namespace osce::searchd
