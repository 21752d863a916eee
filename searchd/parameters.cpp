// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/parameters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/parser.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/suggest.hpp"

namespace osce::searchd {
namespace {

using search::Request;

/// Why a value is refused, or nothing.
using Refusal = std::optional<std::string>;
using Reader = Refusal (*)(Request& request, const std::string& value);

std::optional<std::uint32_t> number_in(const std::string& value) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = error == std::errc{} && end == value.data() + value.size();
  return whole ? std::optional(number) : std::nullopt;
}

Refusal read_query(Request& request, const std::string& value) {
  request.query = value;
  return std::nullopt;
}
Refusal read_limit(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number) return "it is a whole number";
  request.limit = *number;
  return std::nullopt;
}
Refusal read_offset(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number > search::max_offset) return "it is a whole number";
  request.offset = *number;
  return std::nullopt;
}
Refusal read_snippet(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number > search::max_snippet)
    return fmt::format("it is a number from 0 to {}", search::max_snippet);
  request.snippet = *number;
  return std::nullopt;
}
Refusal read_cursor(Request& request, const std::string& value) {
  request.cursor = value;
  return std::nullopt;
}
std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  std::istringstream text(list);
  for (std::string part; std::getline(text, part, ',');) parts.push_back(part);
  return parts;
}
Refusal read_facets(Request& request, const std::string& value) {
  request.facets.clear();
  if (value == "none") return std::nullopt;
  for (const auto& name : parts_of(value)) {
    const auto* field = schema::find_field(name);
    if (field == nullptr || !field->facet) {
      return fmt::format("the facets are {}; or none", fmt::join(schema::facet_names(), ", "));
    }
    request.facets.push_back(name);
  }
  return std::nullopt;
}

Refusal read_facet_limit(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number == 0) return "it is a number from 1";
  request.facet_limit = *number;
  return std::nullopt;
}
Refusal read_facet_order(Request& request, const std::string& value) {
  if (value != "count" && value != "value") return "it is one of count, value";
  request.facet_order = value == "count" ? search::FacetOrder::count : search::FacetOrder::value;
  return std::nullopt;
}

Refusal read_members(present::ResultShape& shape, const std::string& value) {
  const auto& members = present::result_members;
  shape.fields = parts_of(value);
  for (const auto& field : shape.fields) {
    if (std::find(members.begin(), members.end(), field) == members.end())
      return fmt::format("it is some of {}, by commas", fmt::join(members, ", "));
  }
  return std::nullopt;
}
Refusal read_highlight(present::ResultShape& shape, const std::string& value) {
  const auto& names = present::highlight_names;
  const auto* const found = std::find(names.begin(), names.end(), value);
  if (found == names.end()) return fmt::format("it is one of {}", fmt::join(names, ", "));
  shape.highlight = static_cast<present::Highlight>(found - names.begin());
  return std::nullopt;
}

struct Parameter {
  std::string_view name;
  Reader read;
};
constexpr std::array search_parameters = {
    Parameter{"q", read_query},                  // the query
    Parameter{"limit", read_limit},              // how many results
    Parameter{"offset", read_offset},            // how many to pass over
    Parameter{"cursor", read_cursor},            // go on behind an earlier answer
    Parameter{"snippet", read_snippet},          // the length of snippets
    Parameter{"facets", read_facets},            // which facets, by commas, or none
    Parameter{"facet_limit", read_facet_limit},  // how many values of each
    Parameter{"facet_order", read_facet_order},  // in which order
};

bool is_filter(const std::string& name) {
  const auto* field = schema::find_field(name);
  return field != nullptr && field->filter;
}

const Parameter* find_parameter(const std::string& name) {
  const auto* const found =
      std::find_if(search_parameters.begin(), search_parameters.end(),
                   [&](const Parameter& parameter) { return parameter.name == name; });
  return found == search_parameters.end() ? nullptr : found;
}

bool is_known(const std::string& name) {
  return find_parameter(name) != nullptr || query::find_setting(name) != nullptr || is_filter(name);
}

Refusal read_parameter(Request& request, const std::string& name, const std::string& value) {
  if (const auto* parameter = find_parameter(name)) return parameter->read(request, value);
  const auto& setting = *query::find_setting(name);
  if (query::set_value(setting, value, request.settings)) return std::nullopt;
  return fmt::format("it is one of {}", fmt::join(setting.values, ", "));
}

/// `name` is one of a list by commas.
bool is_listed(std::string_view name, std::string_view list) {
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    if (list.substr(at, end - at) == name) return true;
    at = end + 1;
  }
  return false;
}

query::QueryError not_possible(const std::string& name, const std::string& value,
                               const std::string& hint) {
  return {name, {0, value.size()}, fmt::format("{} cannot be \"{}\"", name, value), hint};
}

/// The value of a parameter, empty where it is not given.
std::string given(const HttpRequest& request, std::string_view name) {
  for (const auto& [known, value] : request.parameters) {
    if (known == name && !value.empty()) return value;
  }
  return "";
}

query::QueryError unknown(const std::string& name) {
  return {name,
          {},
          fmt::format("there is no parameter \"{}\"", name),
          fmt::format("the parameters are {}", fmt::join(search_parameter_names(), ", "))};
}

}  // namespace

bool is_gathered_on_the_way(std::string_view name) {
  return name.starts_with("utm_") || name.starts_with('_');
}

std::vector<std::string> search_parameter_names() {
  std::vector<std::string> names;
  names.reserve(search_parameters.size() + query::settings.size() + schema::field_count);
  for (const auto& parameter : search_parameters) names.emplace_back(parameter.name);
  for (const auto& setting : query::settings) names.emplace_back(setting.name);
  for (const auto name : schema::filter_names()) names.emplace_back(name);
  return names;
}

std::vector<query::QueryError> unwanted_parameters(const HttpRequest& request,
                                                   std::string_view wanted) {
  std::vector<query::QueryError> mistakes;
  for (const auto& [name, value] : request.parameters) {
    if (wanted == "*" || is_gathered_on_the_way(name) || is_listed(name, wanted)) continue;
    mistakes.push_back({name,
                        {},
                        fmt::format("there is no parameter \"{}\"", name),
                        wanted.empty() ? "this address takes none"
                                       : fmt::format("the parameters are {}", wanted)});
  }
  return mistakes;
}

std::optional<std::uint32_t> number_parameter(const HttpRequest& request, std::string_view name,
                                              std::uint32_t fallback, std::uint32_t most) {
  for (const auto& [known, value] : request.parameters) {
    if (known != name || value.empty()) continue;
    const auto number = number_in(value);
    return number && *number <= most ? number : std::nullopt;
  }
  return fallback;
}

std::variant<Request, std::vector<query::QueryError>> read_search(const HttpRequest& request,
                                                                  std::string_view beside,
                                                                  std::uint32_t most) {
  Request search;
  std::vector<query::QueryError> mistakes;
  std::set<std::string> given;
  for (const auto& [name, value] : request.parameters) {
    if (is_gathered_on_the_way(name) || is_listed(name, beside)) continue;
    if (!is_known(name)) {
      mistakes.push_back(unknown(name));
    } else if (value.empty()) {
      continue;
    } else if (is_filter(name)) {
      search.filters.push_back({name, value});
    } else if (!given.insert(name).second) {
      mistakes.push_back({name, {}, fmt::format("{} is given twice", name), "give it once"});
    } else if (const auto refusal = read_parameter(search, name, value)) {
      mistakes.push_back(not_possible(name, value, *refusal));
    }
  }
  if (search.limit > most) {
    mistakes.push_back(not_possible("limit", std::to_string(search.limit),
                                    fmt::format("it is a number from 0 to {}", most)));
  }
  if (!mistakes.empty()) return mistakes;
  return search;
}

HttpRequest without_unknown(HttpRequest request, std::string_view beside) {
  std::erase_if(request.parameters, [&](const auto& one) {
    return !is_known(one.first) && !is_listed(one.first, beside);
  });
  return request;
}

std::variant<present::ResultShape, std::vector<query::QueryError>> read_shape(
    const HttpRequest& request) {
  present::ResultShape shape;
  std::vector<query::QueryError> mistakes;
  for (const auto& [name, value] : request.parameters) {
    if (value.empty()) continue;
    Refusal refusal;
    if (name == "fields") refusal = read_members(shape, value);
    if (name == "highlight") refusal = read_highlight(shape, value);
    if (refusal) mistakes.push_back(not_possible(name, value, *refusal));
  }
  if (!mistakes.empty()) return mistakes;
  return shape;
}

std::variant<search::StatisticsRequest, std::vector<query::QueryError>> read_statistics(
    const HttpRequest& request) {
  auto wanted = read_search(request, "by,format");
  if (auto* mistakes = std::get_if<Mistakes>(&wanted)) return std::move(*mistakes);
  search::StatisticsRequest statistics{std::get<Request>(std::move(wanted))};
  if (const auto by = given(request, "by"); !by.empty()) statistics.by = by;
  const auto names = search::statistics_names();
  if (std::find(names.begin(), names.end(), statistics.by) == names.end()) {
    return Mistakes{
        not_possible("by", statistics.by, fmt::format("it is one of {}", fmt::join(names, ", ")))};
  }
  return statistics;
}

std::variant<search::ConcordanceRequest, std::vector<query::QueryError>> read_concordance(
    const HttpRequest& request) {
  auto wanted = read_search(request, "sort,width,limit,offset,format");
  if (auto* mistakes = std::get_if<Mistakes>(&wanted)) return std::move(*mistakes);
  search::ConcordanceRequest lines{std::get<Request>(std::move(wanted))};
  Mistakes mistakes;
  const auto read_number = [&](const std::string& name, std::uint32_t& number, std::uint32_t most) {
    const auto value = number_parameter(request, name, number, most);
    if (value) {
      number = *value;
    } else {
      mistakes.push_back(not_possible(name, given(request, name),
                                      fmt::format("it is a number from 0 to {}", most)));
    }
  };
  read_number("width", lines.width, search::max_context);
  read_number("limit", lines.limit, present::max_lines);
  read_number("offset", lines.offset, search::max_offset);
  if (const auto sort = given(request, "sort"); !sort.empty()) {
    const auto& names = search::line_order_names;
    const auto* const found = std::find(names.begin(), names.end(), sort);
    if (found == names.end()) {
      mistakes.push_back(
          not_possible("sort", sort, fmt::format("it is one of {}", fmt::join(names, ", "))));
    } else {
      lines.order = static_cast<search::LineOrder>(found - names.begin());
    }
  }
  if (!mistakes.empty()) return mistakes;
  return lines;
}

std::variant<SuggestRequest, std::vector<query::QueryError>> read_suggest(
    const HttpRequest& request) {
  SuggestRequest suggest;
  std::vector<query::QueryError> mistakes;
  for (const auto& [name, value] : request.parameters) {
    if (is_gathered_on_the_way(name) || value.empty()) continue;
    if (name == "q") {
      suggest.typed = value;
    } else if (name != "limit") {
      mistakes.push_back({name,
                          {},
                          fmt::format("there is no parameter \"{}\"", name),
                          "the parameters are q, limit"});
    } else if (const auto limit = number_in(value);
               limit && *limit > 0 && *limit <= search::max_completions) {
      suggest.limit = *limit;
    } else {
      mistakes.push_back(not_possible(name, value, "it is a number from 1 to 10"));
    }
  }
  if (suggest.typed.size() > query::max_query_bytes) {
    mistakes.push_back({"q",
                        {query::max_query_bytes, suggest.typed.size()},
                        "the query is too long",
                        "type less"});
  }
  if (!mistakes.empty()) return mistakes;
  return suggest;
}

}  // namespace osce::searchd
