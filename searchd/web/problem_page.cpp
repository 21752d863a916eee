// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/problem_page.hpp"

#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/strings.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// What was asked beside the query goes along with the next one.
data kept(const HttpRequest& request) {
  data list{data::type::list};
  for (const auto& [name, value] : without_unknown(request).parameters) {
    if (name == "q" || name == "cursor" || value.empty()) continue;
    data item;
    item.set("name", name);
    item.set("value", value);
    list.push_back(item);
  }
  return list;
}

std::string problem_page(const std::string& heading, const data& list, const PageContext& context) {
  auto content = page_data(context);
  content.set("heading", heading);
  content.set("mistakes", list);
  content.set("again", kept_language("/", context));
  return framed({.title = heading,
                 .query = parameter_text(context.request, "q"),
                 .content = render(web_files::problem_mustache, content),
                 .kept = kept(context.request)},
                context);
}

}  // namespace

std::string mistake_page(const std::vector<query::QueryError>& mistakes,
                         const PageContext& context) {
  data list{data::type::list};
  for (const auto& mistake : mistakes) {
    const auto text = parameter_text(context.request, mistake.parameter);
    data item;
    item.set("reason", mistake.reason);
    item.set("hint", mistake.hint);
    if (mistake.span.begin < mistake.span.end && mistake.span.begin < text.size())
      item.set("where", text.substr(mistake.span.begin, mistake.span.end - mistake.span.begin));
    list.push_back(item);
  }
  return problem_page(std::string(phrase("mend", context.language)), list, context);
}

std::string error_page(const std::string& what, const std::string& hint,
                       const PageContext& context) {
  data item;  // the heading says what is wrong
  item.set("reason", false);
  item.set("hint", hint);
  data list{data::type::list};
  list.push_back(item);
  return problem_page(what, list, context);
}

}  // namespace osce::searchd::web
