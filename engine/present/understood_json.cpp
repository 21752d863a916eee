// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/understood_json.hpp"

#include "engine/text/code_point.hpp"

namespace osce::present {

using Json = nlohmann::ordered_json;

Json span_json(const query::Span& span, std::string_view text) {
  return Json::array(
      {text::code_points(text.substr(0, span.begin)), text::code_points(text.substr(0, span.end))});
}

namespace {

Json queries_json(const std::vector<query::Alternatively>& queries) {
  auto json = Json::array();
  for (const auto& [label, query] : queries) json.push_back({{"label", label}, {"query", query}});
  return json;
}

Json spans_json(const std::vector<query::UnderstoodSpan>& spans, std::string_view query) {
  auto json = Json::array();
  for (const auto& span : spans) {
    const auto range = span_json(span.span, query);
    Json entry = {{"start", range[0]}, {"end", range[1]}, {"kind", span.kind}};
    if (!span.field.empty()) {
      entry["field"] = span.field;
      entry["canonical"] = span.canonical;
      entry["label"] = span.label;
    }
    if (!span.alternatives.empty()) entry["alternatives"] = queries_json(span.alternatives);
    json.push_back(std::move(entry));
  }
  return json;
}

Json filters_json(const std::vector<query::UnderstoodFilter>& filters) {
  auto json = Json::array();
  for (const auto& filter : filters) {
    json.push_back({{"field", filter.field},
                    {"label", filter.label},
                    {"canonical", filter.canonical},
                    {"given", filter.given},
                    {"without", filter.without}});
  }
  return json;
}

Json notices_json(const std::vector<query::Notice>& notices, std::string_view query) {
  auto json = Json::array();
  for (const auto& notice : notices) {
    Json entry = {{"code", notice.code}, {"message", notice.message}};
    if (notice.span) entry["span"] = span_json(*notice.span, query);
    if (notice.count) entry["count"] = *notice.count;
    if (notice.query) entry["query"] = *notice.query;
    json.push_back(std::move(entry));
  }
  return json;
}

Json expansions_json(const std::vector<query::Expansion>& expansions, std::string_view query) {
  auto json = Json::array();
  for (const auto& expansion : expansions) {
    json.push_back({{"term", expansion.term},
                    {"added", expansion.added},
                    {"rule", expansion.rule},
                    {"span", span_json(expansion.span, query)}});
  }
  return json;
}

}  // namespace

Json understood_json(const query::Understood& understood, std::string_view query) {
  return {{"text", understood.text},
          {"canonical", understood.canonical},
          {"spans", spans_json(understood.spans, query)},
          {"filters", filters_json(understood.filters)},
          {"expansions", expansions_json(understood.expansions, query)},
          {"notices", notices_json(understood.notices, query)},
          {"suggestions", queries_json(understood.suggestions)}};
}

}  // namespace osce::present
