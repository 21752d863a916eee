// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/page.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include "engine/model/paragraph.hpp"
#include "engine/present/citation.hpp"
#include "engine/text/code_point.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/links.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr std::string_view site = "OSCE texts against trafficking in human beings";

std::string render(const data& page) {
  mustache page_template{std::string(web_files::page_mustache)};
  return page_template.render(page);
}

/// The text in runs, marked or not: marks count code points, the runs are cut at them.
data text_runs(const std::string& text, const std::vector<search::Mark>& marks) {
  data runs{data::type::list};
  const auto add = [&](std::size_t from, std::size_t to, bool marked) {
    if (from == to) return;
    data run;
    run.set("run", text.substr(from, to - from));
    run.set("marked", marked);
    runs.push_back(run);
  };
  std::size_t at = 0;     // bytes
  std::size_t place = 0;  // code points
  std::size_t done = 0;
  const auto advance_to = [&](std::size_t wanted) {
    for (; place < wanted && at < text.size(); ++place) text::next_code_point(text, at);
    return at;
  };
  for (const auto& mark : marks) {
    const auto from = advance_to(mark.begin);
    const auto to = advance_to(mark.end);
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.size(), false);
  return runs;
}

data corrections_data(const Document& document, const store::Catalogue& catalogue) {
  data lines{data::type::list};
  for (const auto& line : present::corrections(document, catalogue)) lines.push_back(line);
  return lines;
}

data result_data(const search::Result& result, const store::Catalogue& catalogue) {
  const auto& document = *result.document;
  const auto id = paragraph_id(document.id, result.paragraph.label);
  data item;
  item.set("id", id);
  item.set("citation", present::citation(document, result.paragraph, catalogue));
  item.set("title", present::shown_title(document));
  item.set("corrections", corrections_data(document, catalogue));
  item.set("language", document.language);
  item.set("text", text_runs(result.paragraph.text, result.marks));
  item.set("link", "/v1/paragraphs/" + id);
  data twins{data::type::list};
  for (const auto& twin : result.twins.value_or(std::vector<std::string>{})) {
    data other;
    other.set("id", twin);
    other.set("link", "/v1/paragraphs/" + twin);
    twins.push_back(other);
  }
  item.set("twins", twins);
  return item;
}

data facet_data(const search::Request& request, const search::Response& response,
                const search::Facet& facet) {
  data values{data::type::list};
  for (const auto& value : facet.values) {
    data item;
    item.set("label", present::value_label(facet.field, value.value, *response.catalogue));
    item.set("count", std::to_string(value.count));
    item.set("selected", value.selected);
    item.set("link", facet_link(request, response, facet.field, value));
    values.push_back(item);
  }
  data item;
  item.set("name", facet.field);
  item.set("values", values);
  return item;
}

data filters_data(const search::Request& request, const search::Response& response) {
  data filters{data::type::list};
  for (const auto& filter : response.understood.filters) {
    data item;
    item.set("label", filter.field + " " + filter.label);
    item.set("link", link_without(request, response, filter));
    filters.push_back(item);
  }
  return filters;
}

data notices_data(const search::Response& response) {
  data notices{data::type::list};
  for (const auto& notice : response.understood.notices) {
    if (notice.code != "undated-left-out") notices.push_back(notice.message);
  }
  return notices;
}

/// What is sent along when the form is sent again.
data kept_data(const search::Request& request) {
  data kept{data::type::list};
  for (const auto& [name, value] : parameters_beside(request)) {
    data item;
    item.set("name", name);
    item.set("value", value);
    kept.push_back(item);
  }
  return kept;
}

std::string heading(const search::Response& response) {
  if (response.total == 0) return "Nothing found";
  return response.total == 1 ? "1 paragraph" : fmt::format("{} paragraphs", response.total);
}

data answer_data(const search::Request& request, const search::Response& response) {
  data answer;
  answer.set("heading", heading(response));
  answer.set("understood", response.understood.text);
  answer.set("has_filters", !response.understood.filters.empty());
  answer.set("filters", filters_data(request, response));
  answer.set("notices", notices_data(response));
  data results{data::type::list};
  for (const auto& result : response.results)
    results.push_back(result_data(result, *response.catalogue));
  answer.set("results", results);
  data facets{data::type::list};
  for (const auto& facet : response.facets) facets.push_back(facet_data(request, response, facet));
  answer.set("facets", facets);
  if (response.next) {
    auto next = request;
    next.offset = 0;
    next.cursor = response.next;
    data link;
    link.set("link", page_link(next));
    answer.set("next", link);
  }
  answer.set("json", api_link(request));
  return answer;
}

}  // namespace

std::string results_page(const search::Request& request, const search::Response& response) {
  data page;
  const auto& query = request.query;
  page.set("title", query.empty() ? std::string(site) : fmt::format("{} – {}", query, site));
  page.set("query", query);
  page.set("kept", kept_data(request));
  page.set("answer", answer_data(request, response));
  return render(page);
}

std::string mistake_page(const HttpRequest& request, const std::vector<query::Mistake>& mistakes) {
  data page;
  const auto query = parameter_text(request, "q");
  page.set("title", std::string("Please mend the query – ") + std::string(site));
  page.set("query", query);
  data list{data::type::list};
  for (const auto& mistake : mistakes) {
    const auto text = parameter_text(request, mistake.parameter);
    data item;
    item.set("reason", mistake.reason);
    item.set("hint", mistake.hint);
    if (mistake.span.begin < text.size()) {
      item.set("where", text.substr(mistake.span.begin, mistake.span.end - mistake.span.begin));
    }
    list.push_back(item);
  }
  page.set("mistakes", list);
  return render(page);
}

std::string error_page(const HttpRequest& request, const std::string& what,
                       const std::string& hint) {
  data page;
  page.set("title", what + " – " + std::string(site));
  page.set("query", parameter_text(request, "q"));
  data item;
  item.set("reason", what);
  item.set("hint", hint);
  data list{data::type::list};
  list.push_back(item);
  page.set("mistakes", list);
  return render(page);
}

std::string_view style_sheet() {
  return web_files::style_css;
}

}  // namespace osce::searchd::web
