// SPDX-License-Identifier: GPL-2.0-or-later
//
// References in the formats of reference managers, and from citations and identifiers to addresses.
#include <fmt/format.h>

#include "engine/present/address.hpp"
#include "engine/present/json.hpp"
#include "engine/search/reading.hpp"
#include "searchd/content_negotiation.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

const std::vector<ResponseFormat> reference_formats = {
    ResponseFormat::text, ResponseFormat::ris, ResponseFormat::bibtex, ResponseFormat::csl_json};

HttpResponse cite(const Call& call, const Document& document, const Paragraph* paragraph) {
  const auto format = format_of(call.request, reference_formats);
  if (!format) return no_such_format(call.request, reference_formats);
  const auto& catalogue = call.reader.index.catalogue();
  return response_in(*format, present::reference({document, paragraph}, catalogue,
                                                 call.site.public_url, *reference_form(*format)));
}

HttpResponse redirect(const std::string& address) { return {303, "", "", {{"Location", address}}}; }

/// Throws Error if a citation names a document, but a paragraph that it lacks.
void require_paragraph(const std::string& reference, Reader& reader) {
  const auto answer = reader.searcher.explain({.query = reference});
  const auto* const read = std::get_if<search::Explanation>(&answer);
  if (read == nullptr) return;
  const auto& filters = read->understood.filters;
  for (const auto& filter : filters) {
    if (filter.field != "para" || filters.size() < 2) continue;
    const auto ids = search::resolve(filter.without, reader.searcher, reader.index).ids;
    if (ids.empty()) continue;
    throw Error(ErrorKind::not_found,
                fmt::format("{} has no paragraph {}", filter.without,
                            filter.canonical.substr(filter.canonical.find(':') + 1)),
                ids.size() == 1 ? list_of_paragraphs(ids.front()) : "");
  }
}

}  // namespace

HttpResponse cite_document(const Call& call) {
  return cite(call, call.reader.index.catalogue().documents[named_document(call)], nullptr);
}

HttpResponse cite_paragraph(const Call& call) {
  const auto number = named_paragraph(call);
  const auto& catalogue = call.reader.index.catalogue();
  const auto paragraph = call.reader.index.paragraph(number);
  return cite(call, catalogue.document_with(number), &paragraph);
}

HttpResponse resolve(const Call& call) {
  const auto reference = parameter_text(call.request, "ref");
  if (reference.empty()) {
    throw BadRequest(
        {{"ref", {}, "The parameter \"ref\" is required", "For example: ref=MC.DEC/7/17+para+7"}});
  }
  const auto& index = call.reader.index;
  const auto [paragraphs, ids] = search::resolve(reference, call.reader.searcher, index);
  const std::string_view where = paragraphs ? "/v1/paragraphs/" : "/v1/documents/";
  if (ids.empty()) {
    require_paragraph(reference, call.reader);
    throw Error(
        ErrorKind::not_found, "No text in this collection matches the citation",
        R"(Use a form such as "MC.DEC/7/17 para 7" or "para 22 of the Minsk resolution", or an identifier)");
  }
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
  if (!find_paragraph(call) && prefers_page(call.request))
    return show_paragraph_page(call);  // it says so, and has a link to the document
  named_paragraph(call);
  return redirect("/p/" + present::path_of(paragraph_id(call.path_values[0], call.path_values[1])));
}

}  // namespace osce::searchd
