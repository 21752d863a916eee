// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/pages.hpp"
#include "searchd/web/strings.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// The other parameters of the request, which the next search keeps.
NamedValues kept_parameters(const HttpRequest& request) {
  auto kept = without_unknown(request).parameters;
  std::erase_if(kept, [](const auto& parameter) {
    const auto& [name, value] = parameter;
    return name == "q" || name == "cursor" || value.empty();
  });
  return kept;
}

/// `way_out` is the key of the link to `address`.
std::string problem_page(const std::string& heading, const data& errors, std::string_view way_out,
                         const std::string& address, const PageContext& context) {
  auto content = page_data(context);
  content.set("heading", heading);
  content.set("errors", errors);
  content.set("again", kept_language(address, context));
  content.set("english", way_out != "clear_search");  // the search words its errors in English
  content.set("way_out", std::string(translated(way_out, context.language)));
  return framed({.title = heading,
                 .query = parameter_text(context.request, "q"),
                 .content = render(web_files::problem_mustache, content),
                 .kept = kept_parameters(context.request)},
                context);
}

}  // namespace

std::string query_error_page(const std::vector<query::QueryError>& errors,
                             const PageContext& context) {
  data list{data::type::list};
  for (const auto& error : errors) {
    const auto text = parameter_text(context.request, error.parameter);
    auto item = object({{"reason", error.reason}, {"hint", error.hint}});
    if (error.span.begin < error.span.end && error.span.begin < text.size()) {
      const auto length = error.span.end - error.span.begin;
      item.set("where",
               std::string(beginning(std::string_view(text).substr(error.span.begin, length))));
    }
    list.push_back(item);
  }
  return problem_page(std::string(translated("problem", context.language)), list, "clear_search",
                      "/", context);
}

std::string error_page(const std::string& reason, const std::string& hint,
                       const PageContext& context, const std::string& document) {
  data item;  // the heading gives the reason
  item.set("reason", false);
  item.set("hint", hint);
  data list{data::type::list};
  if (!hint.empty()) list.push_back(item);
  return document.empty() ? problem_page(reason, list, "to_search", "/", context)
                          : problem_page(reason, list, "whole_document", document, context);
}

}  // namespace osce::searchd::web
