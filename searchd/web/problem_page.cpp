// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/pages.hpp"
#include "searchd/web/strings.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// The other parameters of the request, which the next search keeps, without those that are wrong.
NamedValues kept_parameters(const HttpRequest& request,
                            const std::vector<query::QueryError>& errors) {
  auto kept = without_unknown(request).parameters;
  std::erase_if(kept, [&](const auto& parameter) {
    const auto& name = parameter.first;
    return name == "q" || name == "cursor" || parameter.second.empty() ||
           std::any_of(errors.begin(), errors.end(),
                       [&](const auto& error) { return error.parameter == name; });
  });
  return kept;
}

/// `year: "20x7" is not a year`; of the query, and of a reason that has the name, only the reason.
std::string reason_of(const query::QueryError& error) {
  const auto& [parameter, span, reason, hint] = error;
  const bool named = parameter == "q" || reason.starts_with(parameter + " ") ||
                     reason.starts_with('"' + parameter + '"');
  return named ? reason : fmt::format("{}: {}", parameter, reason);
}

/// The part of a parameter's value that is wrong, unless the reason quotes it.
std::string place_of(const query::QueryError& error, std::string_view value) {
  const auto [begin, end] = error.span;
  if (begin >= end || begin >= value.size()) return "";
  const auto wrong = value.substr(begin, end - begin);
  return error.reason.find(wrong) == std::string::npos ? std::string(beginning(wrong)) : "";
}

/// The link that leads on from a problem.
struct WayOut {
  std::string_view key;  ///< of its text in the translations
  std::string address;
};

/// `in_query`: errors in the search.
std::string problem_page(const std::string& heading, const data& errors, const WayOut& way_out,
                         const PageContext& context,
                         const std::vector<query::QueryError>& in_query = {}) {
  auto content = page_data(context);
  content.set("heading", heading);
  content.set("errors", errors);
  content.set("again", kept_language(way_out.address, context));
  content.set("english", way_out.key != "clear_search");  // the search words its errors in English
  content.set("way_out", std::string(translated(way_out.key, context.language)));
  return framed({.title = heading,
                 .query = parameter_text(context.request, "q"),
                 .content = render(web_files::problem_mustache, content),
                 .kept = kept_parameters(context.request, in_query)},
                context);
}

}  // namespace

std::string query_error_page(const std::vector<query::QueryError>& errors,
                             const PageContext& context) {
  data list{data::type::list};
  for (const auto& error : errors) {
    const auto text = parameter_text(context.request, error.parameter);
    auto item = object({{"reason", reason_of(error)}, {"hint", error.hint}});
    if (const auto where = place_of(error, text); !where.empty()) item.set("where", where);
    list.push_back(item);
  }
  return problem_page(std::string(translated("problem", context.language)), list,
                      {"clear_search", "/"}, context, errors);
}

std::string error_page(const std::string& reason, const std::string& hint,
                       const PageContext& context, const std::string& document) {
  data item;  // the heading gives the reason
  item.set("reason", false);
  item.set("hint", hint);
  data list{data::type::list};
  if (!hint.empty()) list.push_back(item);
  return document.empty() ? problem_page(reason, list, {"to_search", "/"}, context)
                          : problem_page(reason, list, {"whole_document", document}, context);
}

}  // namespace osce::searchd::web
