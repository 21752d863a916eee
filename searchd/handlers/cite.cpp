// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/format.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/handlers/reference_form.hpp"

namespace osce::searchd {
namespace {

const std::vector<Format> reference_formats = {Format::text, Format::ris, Format::bibtex,
                                               Format::csl_json};

HttpResponse cite(const Call& call, const Document& document, const Paragraph* paragraph) {
  const auto format = format_of(call.request, reference_formats);
  if (!format) return no_such_format(call.request, reference_formats);
  const auto& catalogue = call.reader.index.catalogue();
  return response_in(*format, present::reference({document, paragraph}, catalogue,
                                                 call.site.public_url, *reference_form(*format)));
}

}  // namespace

HttpResponse cite_document(const Call& call) {
  return cite(call, call.reader.index.catalogue().documents[named_document(call)], nullptr);
}

HttpResponse cite_paragraph(const Call& call) {
  const auto number = named_paragraph(call);
  const auto& catalogue = call.reader.index.catalogue();
  const auto paragraph = call.reader.index.paragraph(number);
  return cite(call, catalogue.documents[catalogue.document_of[number - 1]], &paragraph);
}

}  // namespace osce::searchd
