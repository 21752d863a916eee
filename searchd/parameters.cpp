// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/parameters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/parser.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/suggest.hpp"
#include "engine/text/edit_distance.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

using search::Request;

/// What a value must be, if it is not accepted.
using Refusal = std::optional<std::string>;
using Reader = Refusal (*)(Request& request, const std::string& value);

std::optional<std::uint32_t> number_in(const std::string& value) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = error == std::errc{} && end == value.data() + value.size();
  return whole ? std::optional(number) : std::nullopt;
}

/// What a number must be.
std::string whole_number() {
  return "Use a whole number, 0 or more";
}
std::string whole_number(std::uint32_t least, std::uint32_t most) {
  return fmt::format("Use a whole number from {} to {}", least, most);
}
template <typename Names>
std::string one_of(const Names& names) {
  return fmt::format("Choose one of: {}", fmt::join(names, ", "));
}

Refusal read_query(Request& request, const std::string& value) {
  request.query = value;
  return std::nullopt;
}
Refusal read_limit(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number) return whole_number();
  request.limit = *number;
  return std::nullopt;
}
Refusal read_offset(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number > search::max_offset) return whole_number(0, search::max_offset);
  request.offset = *number;
  return std::nullopt;
}
Refusal read_snippet(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number > search::max_snippet) return whole_number(0, search::max_snippet);
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
      return fmt::format("Use a comma-separated list of: {}; or none",
                         fmt::join(schema::facet_names(), ", "));
    }
    request.facets.push_back(name);
  }
  return std::nullopt;
}

Refusal read_facet_limit(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number == 0) return "Use a whole number, 1 or more";
  request.facet_limit = *number;
  return std::nullopt;
}
Refusal read_facet_order(Request& request, const std::string& value) {
  if (value != "count" && value != "value") return "Choose one of: count, value";
  request.facet_order = value == "count" ? search::FacetOrder::count : search::FacetOrder::value;
  return std::nullopt;
}

Refusal read_members(present::ResultShape& shape, const std::string& value) {
  const auto& members = present::result_members;
  shape.fields = parts_of(value);
  for (const auto& field : shape.fields) {
    if (std::find(members.begin(), members.end(), field) == members.end())
      return fmt::format("Use a comma-separated list of: {}", fmt::join(members, ", "));
  }
  return std::nullopt;
}
Refusal read_highlight(present::ResultShape& shape, const std::string& value) {
  const auto& names = present::highlight_names;
  const auto* const found = std::find(names.begin(), names.end(), value);
  if (found == names.end()) return one_of(names);
  shape.highlight = static_cast<present::Highlight>(found - names.begin());
  return std::nullopt;
}

struct Parameter {
  std::string_view name;
  Reader read;
};
constexpr std::array search_parameters = {
    Parameter{"q", read_query},
    Parameter{"limit", read_limit},
    Parameter{"offset", read_offset},
    Parameter{"cursor", read_cursor},
    Parameter{"snippet", read_snippet},
    Parameter{"facets", read_facets},
    Parameter{"facet_limit", read_facet_limit},
    Parameter{"facet_order", read_facet_order},
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

/// How scripts write "yes" and "no".
std::optional<std::string_view> yes_or_no(std::string_view value) {
  if (value == "true" || value == "1") return "yes";
  if (value == "false" || value == "0") return "no";
  return std::nullopt;
}

Refusal read_parameter(Request& request, const std::string& name, const std::string& value) {
  if (const auto* parameter = find_parameter(name)) return parameter->read(request, value);
  const auto& setting = *query::find_setting(name);
  if (query::set_value(setting, value, request.settings)) return std::nullopt;
  const auto switched = yes_or_no(value);
  if (switched && query::set_value(setting, *switched, request.settings)) return std::nullopt;
  return one_of(setting.values);
}

/// The names in a comma-separated list.
std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    names.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

/// True if `name` is in a comma-separated list.
bool is_listed(std::string_view name, std::string_view list) {
  const auto names = names_in(list);
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// At most 60 bytes of `text`: an answer must not grow with what is sent.
std::string_view beginning(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return text;
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string in_quotes(std::string_view text) {
  const auto shown = beginning(text);
  return fmt::format("\"{}{}\"", shown, shown.size() < text.size() ? "…" : "");
}

query::QueryError bad_value(const std::string& name, const std::string& value,
                            const std::string& hint) {
  return {name, {0, value.size()}, fmt::format("{} cannot be {}", name, in_quotes(value)), hint};
}

/// The value of a parameter; empty if it is not given.
std::string given(const HttpRequest& request, std::string_view name) {
  for (const auto& [known, value] : request.parameters) {
    if (known == name && !value.empty()) return value;
  }
  return "";
}

query::QueryError unknown(const std::string& name, const std::vector<std::string_view>& known) {
  auto hint = text::did_you_mean(name, known);
  if (hint.empty()) {
    hint = known.empty() ? "This route takes no parameters"
                         : fmt::format("The parameters are {}", fmt::join(known, ", "));
  }
  return {
      std::string(beginning(name)), {}, fmt::format("Unknown parameter {}", in_quotes(name)), hint};
}

}  // namespace

bool is_tracking_parameter(std::string_view name) {
  return name.starts_with("utm_") || name.starts_with('_');
}

std::vector<std::string_view> search_parameter_names(std::string_view beside) {
  std::vector<std::string_view> names;
  names.reserve(search_parameters.size() + query::settings.size() + schema::field_count);
  for (const auto& parameter : search_parameters) names.push_back(parameter.name);
  for (const auto& setting : query::settings) names.push_back(setting.name);
  for (const auto name : schema::filter_names()) names.push_back(name);
  for (const auto name : names_in(beside)) names.push_back(name);
  return names;
}

QueryErrors unwanted_parameters(const HttpRequest& request, std::string_view wanted) {
  QueryErrors errors;
  for (const auto& [name, value] : request.parameters) {
    if (errors.size() == most_errors) break;
    if (wanted == "*" || is_tracking_parameter(name) || is_listed(name, wanted)) continue;
    errors.push_back(unknown(name, names_in(wanted)));
  }
  return errors;
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

std::variant<Request, QueryErrors> read_search(const HttpRequest& request, std::string_view beside,
                                               std::uint32_t most) {
  Request search;
  QueryErrors errors;
  std::set<std::string> given;
  for (const auto& [name, value] : request.parameters) {
    if (errors.size() == most_errors) break;
    if (is_tracking_parameter(name) || is_listed(name, beside)) continue;
    if (!is_known(name)) {
      errors.push_back(unknown(name, search_parameter_names(beside)));
    } else if (value.empty()) {
      continue;
    } else if (is_filter(name)) {
      search.filters.push_back({name, value});
    } else if (!given.insert(name).second) {
      errors.push_back(
          {name, {}, fmt::format("{} may appear only once", name), "Remove one of them"});
    } else if (const auto refusal = read_parameter(search, name, value)) {
      errors.push_back(bad_value(name, value, *refusal));
    }
  }
  if (search.limit > most) {
    errors.push_back(bad_value("limit", std::to_string(search.limit), whole_number(0, most)));
  }
  if (!errors.empty()) return errors;
  return search;
}

HttpRequest without_unknown(HttpRequest request, std::string_view beside) {
  std::erase_if(request.parameters, [&](const auto& one) {
    return !is_known(one.first) && !is_listed(one.first, beside);
  });
  return request;
}

std::variant<present::ResultShape, QueryErrors> read_shape(const HttpRequest& request) {
  present::ResultShape shape;
  QueryErrors errors;
  for (const auto& [name, value] : request.parameters) {
    if (value.empty()) continue;
    Refusal refusal;
    if (name == "fields") refusal = read_members(shape, value);
    if (name == "highlight") refusal = read_highlight(shape, value);
    if (refusal) errors.push_back(bad_value(name, value, *refusal));
  }
  if (!errors.empty()) return errors;
  return shape;
}

std::variant<search::StatisticsRequest, QueryErrors> read_statistics(const HttpRequest& request) {
  auto wanted = read_search(request, "by,format");
  if (auto* errors = std::get_if<QueryErrors>(&wanted)) return std::move(*errors);
  search::StatisticsRequest statistics{std::get<Request>(std::move(wanted))};
  if (const auto by = given(request, "by"); !by.empty()) statistics.by = by;
  const auto names = search::statistics_names();
  if (std::find(names.begin(), names.end(), statistics.by) == names.end()) {
    return QueryErrors{bad_value("by", statistics.by, one_of(names))};
  }
  return statistics;
}

std::variant<search::ConcordanceRequest, QueryErrors> read_concordance(const HttpRequest& request) {
  auto wanted = read_search(request, "sort,width,limit,offset,format");
  if (auto* errors = std::get_if<QueryErrors>(&wanted)) return std::move(*errors);
  search::ConcordanceRequest lines{std::get<Request>(std::move(wanted))};
  QueryErrors errors;
  const auto read_number = [&](const std::string& name, std::uint32_t& number, std::uint32_t most) {
    const auto value = number_parameter(request, name, number, most);
    if (value) {
      number = *value;
    } else {
      errors.push_back(bad_value(name, given(request, name), whole_number(0, most)));
    }
  };
  read_number("width", lines.width, search::max_context);
  read_number("limit", lines.limit, present::max_lines);
  read_number("offset", lines.offset, search::max_offset);
  if (const auto sort = given(request, "sort"); !sort.empty()) {
    const auto& names = search::line_order_names;
    const auto* const found = std::find(names.begin(), names.end(), sort);
    if (found == names.end()) {
      errors.push_back(bad_value("sort", sort, one_of(names)));
    } else {
      lines.order = static_cast<search::LineOrder>(found - names.begin());
    }
  }
  if (!errors.empty()) return errors;
  return lines;
}

std::variant<SuggestRequest, QueryErrors> read_suggest(const HttpRequest& request) {
  SuggestRequest suggest;
  QueryErrors errors;
  for (const auto& [name, value] : request.parameters) {
    if (errors.size() == most_errors) break;
    if (is_tracking_parameter(name) || value.empty()) continue;
    if (name == "q") {
      suggest.typed = value;
    } else if (name != "limit") {
      errors.push_back(unknown(name, {"q", "limit"}));
    } else if (const auto limit = number_in(value);
               limit && *limit > 0 && *limit <= search::max_completions) {
      suggest.limit = *limit;
    } else {
      errors.push_back(bad_value(name, value, whole_number(1, search::max_completions)));
    }
  }
  if (suggest.typed.size() > query::max_query_bytes) {
    errors.push_back({"q",
                      {query::max_query_bytes, suggest.typed.size()},
                      "The query is too long",
                      fmt::format("Use at most {} bytes", query::max_query_bytes)});
  }
  if (!errors.empty()) return errors;
  return suggest;
}

}  // namespace osce::searchd
