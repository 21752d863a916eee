// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/page.hpp"

#include "engine/search/search.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

/// Pages load nothing but their own style sheet, and run nothing.
const std::vector<std::pair<std::string, std::string>> page_headers = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
     "'none'"},
};

HttpResponse html(int status, std::string body) {
  return {status, "text/html; charset=utf-8", std::move(body), page_headers};
}

HttpResponse search_page(const Call& call) {
  using Mistakes = std::vector<query::Mistake>;
  const auto wanted = read_search(call.request);
  if (const auto* mistakes = std::get_if<Mistakes>(&wanted)) {
    return html(400, web::mistake_page(call.request, *mistakes));
  }
  const auto& request = std::get<search::Request>(wanted);
  const auto reader = call.pool.lend();
  const auto found = reader->searcher.search(request);
  if (const auto* mistakes = std::get_if<Mistakes>(&found)) {
    return html(400, web::mistake_page(call.request, *mistakes));
  }
  return html(200, web::results_page(request, std::get<search::Response>(found)));
}

}  // namespace

HttpResponse show_page(const Call& call) {
  try {
    return search_page(call);
  } catch (const Error& error) {
    const auto failure = failure_of(error);
    return html(failure.status, web::error_page(call.request, failure.what, failure.hint));
  } catch (const std::exception&) {
    return html(500,
                web::error_page(call.request, "Something went wrong in here", "try again later"));
  }
}

HttpResponse show_style(const Call& /*call*/) {
  return {200, "text/css; charset=utf-8", std::string(web::style_sheet()), {}};
}

}  // namespace osce::searchd
