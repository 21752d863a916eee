// SPDX-License-Identifier: GPL-2.0-or-later
//
// The handlers. They know neither connections nor Xapian.
#pragma once

#include "engine/model/error.hpp"
#include "searchd/http.hpp"
#include "searchd/problem.hpp"
#include "searchd/routes.hpp"

namespace osce::searchd {

// search.cpp
HttpResponse run_search(const Call& call);
HttpResponse run_feed(const Call& call);
// query.cpp
HttpResponse parse_query(const Call& call);
HttpResponse suggest(const Call& call);
HttpResponse list_facet(const Call& call);
// study.cpp
HttpResponse count_hits(const Call& call);
HttpResponse list_contexts(const Call& call);
// texts.cpp
HttpResponse list_documents(const Call& call);
HttpResponse show_document(const Call& call);
HttpResponse list_paragraphs(const Call& call);
HttpResponse show_paragraph(const Call& call);
// citations.cpp
HttpResponse resolve(const Call& call);
HttpResponse redirect_document(const Call& call);
HttpResponse redirect_paragraph(const Call& call);
HttpResponse cite_document(const Call& call);
HttpResponse cite_paragraph(const Call& call);
// service.cpp
HttpResponse show_links(const Call& call);
HttpResponse show_status(const Call& call);
HttpResponse show_health(const Call& call);
HttpResponse show_metrics(const Call& call);
HttpResponse show_opensearch(const Call& call);
// page.cpp
HttpResponse show_page(const Call& call);
HttpResponse show_statistics_page(const Call& call);
HttpResponse show_help_page(const Call& call);
HttpResponse show_document_page(const Call& call);
HttpResponse show_paragraph_page(const Call& call);
HttpResponse show_demo(const Call& call);
HttpResponse show_demo_style(const Call& call);
/// Errors, as a page.
HttpResponse page_of_error(const HttpRequest& request, const Error& error, const Site& site);
HttpResponse page_of_errors(const HttpRequest& request, const QueryErrors& errors,
                            const Site& site);

/// A file that never changes, of this media type.
template <const std::string_view& type, const std::string_view& content>
HttpResponse show_file(const Call& /*call*/) {
  return {200, std::string(type), std::string(content), {}};
}

/// 200 with a JSON body.
inline HttpResponse json_response(const std::string& json) {
  return {200, "application/json", json + "\n", {}};
}

}  // namespace osce::searchd
