// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/parameters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/vocabulary.hpp"
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

/// A parameter, and how its value gets into a request.
template <typename Target>
struct Parameter {
  std::string_view name;
  Refusal (*read)(Target& target, const std::string& value);
};

constexpr auto any_number = std::numeric_limits<std::uint32_t>::max();

/// What a number must be.
std::string whole_number(std::uint32_t least, std::uint32_t most) {
  return most == any_number ? fmt::format("Use a whole number, {} or more", least)
                            : fmt::format("Use a whole number from {} to {}", least, most);
}
template <typename Names>
std::string one_of(const Names& names) {
  return fmt::format("Choose one of: {}", fmt::join(names, ", "));
}

template <auto member, std::uint32_t least, std::uint32_t most, typename Target>
Refusal read_number(Target& target, const std::string& value) {
  std::uint32_t number = 0;
  const auto* const end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number < least || number > most)
    return whole_number(least, most);
  target.*member = number;
  return std::nullopt;
}

template <auto member, typename Target>
Refusal read_text(Target& target, const std::string& value) {
  target.*member = value;
  return std::nullopt;
}

/// One of `names`, which are those of the member's type, in order.
template <auto member, const auto& names, typename Target>
Refusal read_name(Target& target, const std::string& value) {
  const auto named = value_named<std::remove_reference_t<decltype(target.*member)>>(names, value);
  if (!named) return one_of(names);
  target.*member = *named;
  return std::nullopt;
}

/// The parts of a comma-separated list.
std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    names.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Sets `target` to the names in a list. All of them must be in `names`.
template <typename Names>
Refusal read_list(std::vector<std::string>& target, const std::string& value, const Names& names) {
  target.clear();
  for (const auto name : names_in(value)) {
    if (!contains(names, name)) {
      const auto guess = text::did_you_mean(name, {names.begin(), names.end()});
      return fmt::format("{}{}Use a comma-separated list of: {}", guess, guess.empty() ? "" : " ",
                         fmt::join(names, ", "));
    }
    target.emplace_back(name);
  }
  return std::nullopt;
}

Refusal read_facets(Request& request, const std::string& value) {
  auto refusal = read_list(request.facets, value == "none" ? "" : value, schema::facet_names());
  if (refusal) *refusal += "; or none";
  return refusal;
}

Refusal read_members(present::ResultShape& shape, const std::string& value) {
  return read_list(shape.fields, value, present::result_members);
}

Refusal read_grouping(search::StatisticsRequest& statistics, const std::string& value) {
  const auto names = search::statistics_names();
  if (!contains(names, value)) return one_of(names);
  statistics.by = value;
  return std::nullopt;
}

Refusal read_facet_order(Request& request, const std::string& value) {
  if (value != "count" && value != "value") return "Choose one of: count, value";
  request.facet_order = value == "count" ? search::FacetOrder::count : search::FacetOrder::value;
  return std::nullopt;
}

Refusal read_explain(Request& request, const std::string& value) {
  const auto yes = value == "yes" || value == "true" || value == "1";
  if (!yes && value != "no" && value != "false" && value != "0") return "Choose one of: no, yes";
  request.explain = yes;
  return std::nullopt;
}

constexpr std::array search_parameters = {
    Parameter<Request>{"q", read_text<&Request::query>},
    Parameter<Request>{"limit", read_number<&Request::limit, 0, any_number>},
    Parameter<Request>{"offset", read_number<&Request::offset, 0, search::max_offset>},
    Parameter<Request>{"cursor", read_text<&Request::cursor>},
    Parameter<Request>{"snippet", read_number<&Request::snippet, 0, search::max_snippet>},
    Parameter<Request>{"related", read_number<&Request::related, 0, any_number>},
    Parameter<Request>{"explain", read_explain},
    Parameter<Request>{"facets", read_facets},
    Parameter<Request>{"facet_limit", read_number<&Request::facet_limit, 1, any_number>},
    Parameter<Request>{"facet_order", read_facet_order},
};

using Shape = present::ResultShape;
constexpr std::array shape_parameters = {
    Parameter<Shape>{"fields", read_members},
    Parameter<Shape>{"highlight", read_name<&Shape::highlight, present::highlight_names>},
};

constexpr std::array statistics_parameters = {
    Parameter<search::StatisticsRequest>{"by", read_grouping},
};

using Lines = search::ConcordanceRequest;
constexpr std::array line_parameters = {
    Parameter<Lines>{"width", read_number<&Lines::width, 0, search::max_context>},
    Parameter<Lines>{"limit", read_number<&Lines::limit, 0, present::max_lines>},
    Parameter<Lines>{"offset", read_number<&Lines::offset, 0, search::max_offset>},
    Parameter<Lines>{"sort", read_name<&Lines::order, search::line_order_names>},
};

constexpr std::array suggest_parameters = {
    Parameter<SuggestRequest>{"q", read_text<&SuggestRequest::typed>},
    Parameter<SuggestRequest>{"limit",
                              read_number<&SuggestRequest::limit, 1, search::max_completions>},
};

constexpr std::array context_parameters = {
    Parameter<ContextRequest>{"context", read_number<&ContextRequest::paragraphs, 0, 20>},
};

template <typename Parameters>
const auto* find_parameter(const Parameters& parameters, std::string_view name) {
  const auto* const found = std::find_if(parameters.begin(), parameters.end(),
                                         [&](const auto& one) { return one.name == name; });
  return found == parameters.end() ? nullptr : found;
}

query::QueryError bad_value(const std::string& name, const std::string& value,
                            const std::string& hint) {
  return {name, {0, value.size()}, fmt::format("{} cannot be {}", name, in_quotes(value)), hint};
}

void throw_if_any(QueryErrors errors) {
  if (!errors.empty()) throw BadRequest(std::move(errors));
}

/// Reads the parameters of a table; throws BadRequest.
template <typename Target, std::size_t size>
Target read_into(Target target, const HttpRequest& request,
                 const std::array<Parameter<Target>, size>& parameters) {
  QueryErrors errors;
  for (const auto& [name, value] : request.parameters) {
    const auto* const parameter = find_parameter(parameters, name);
    if (parameter == nullptr || value.empty()) continue;
    if (const auto refusal = parameter->read(target, value))
      errors.push_back(bad_value(name, value, *refusal));
  }
  throw_if_any(std::move(errors));
  return target;
}

bool is_filter(std::string_view name) {
  const auto* field = schema::find_field(name);
  return field != nullptr && field->filter;
}

/// How scripts write "yes" and "no".
std::optional<std::string_view> yes_or_no(std::string_view value) {
  if (value == "true" || value == "1") return "yes";
  if (value == "false" || value == "0") return "no";
  return std::nullopt;
}

Refusal read_setting(const query::Setting& setting, const std::string& value,
                     query::Settings& settings) {
  if (query::set_value(setting, value, settings)) return std::nullopt;
  const auto switched = yes_or_no(value);
  if (switched && query::set_value(setting, *switched, settings)) return std::nullopt;
  return one_of(setting.values);
}

Refusal read_parameter(Request& request, const std::string& name, const std::string& value) {
  if (const auto* parameter = find_parameter(search_parameters, name))
    return parameter->read(request, value);
  if (const auto* setting = query::find_setting(name))
    return read_setting(*setting, value, request.settings);
  if (is_filter(name)) request.filters.push_back({name, value});
  return std::nullopt;
}

query::QueryError unknown(const std::string& name, const std::vector<std::string_view>& known) {
  auto hint = text::did_you_mean(name, known);
  if (hint.empty()) {
    hint = known.empty()       ? "This route takes no parameters"
           : known.size() == 1 ? fmt::format("The only parameter is {}", known.front())
                               : fmt::format("The parameters are {}", fmt::join(known, ", "));
  }
  return {
      std::string(beginning(name)), {}, fmt::format("Unknown parameter {}", in_quotes(name)), hint};
}

/// An error for each parameter that is not in `known` or, filters aside, has two values.
QueryErrors unwanted(const HttpRequest& request, const std::vector<std::string_view>& known) {
  QueryErrors errors;
  std::set<std::string_view> given;
  for (const auto& [name, value] : request.parameters) {
    if (errors.size() == most_errors) break;
    if (is_tracking_parameter(name)) continue;
    if (!contains(known, name)) {
      errors.push_back(unknown(name, known));
    } else if (!value.empty() && !is_filter(name) && !given.insert(name).second) {
      errors.push_back(
          {name, {}, fmt::format("\"{}\" is given twice", name), "Remove one of them"});
    }
  }
  return errors;
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

void check_parameters(const HttpRequest& request, std::string_view wanted) {
  if (wanted != "*") throw_if_any(unwanted(request, names_in(wanted)));
}

Request read_search(const HttpRequest& request, std::string_view beside, std::uint32_t most) {
  Request search;
  auto errors = unwanted(request, search_parameter_names(beside));
  for (const auto& [name, value] : request.parameters) {
    if (errors.size() >= most_errors) break;
    if (value.empty() || contains(names_in(beside), name)) continue;
    auto refusal = read_parameter(search, name, value);
    if (name == "limit" && (refusal || search.limit > most)) refusal = whole_number(0, most);
    if (refusal) errors.push_back(bad_value(name, value, *refusal));
  }
  throw_if_any(std::move(errors));
  return search;
}

Request readable_search(const HttpRequest& request) {
  Request search;
  for (const auto& [name, value] : request.parameters) {
    if (!value.empty()) read_parameter(search, name, value);
  }
  return search;
}

HttpRequest without_unknown(HttpRequest request, std::string_view beside) {
  const auto known = search_parameter_names(beside);
  std::erase_if(request.parameters, [&](const auto& one) { return !contains(known, one.first); });
  return request;
}

present::ResultShape read_shape(const HttpRequest& request) {
  return read_into(Shape{}, request, shape_parameters);
}

search::StatisticsRequest read_statistics(const HttpRequest& request) {
  return read_into(search::StatisticsRequest{read_search(request, "by,format")}, request,
                   statistics_parameters);
}

search::ConcordanceRequest read_concordance(const HttpRequest& request) {
  return read_into(Lines{read_search(request, "sort,width,limit,offset,format")}, request,
                   line_parameters);
}

SuggestRequest read_suggest(const HttpRequest& request) {
  auto suggest = read_into(SuggestRequest{}, request, suggest_parameters);
  if (suggest.typed.size() > query::max_query_bytes) {
    throw BadRequest({{"q",
                       {query::max_query_bytes, suggest.typed.size()},
                       "The query is too long",
                       fmt::format("Use at most {} bytes", query::max_query_bytes)}});
  }
  return suggest;
}

ContextRequest read_context(const HttpRequest& request) {
  return read_into(ContextRequest{}, request, context_parameters);
}

}  // namespace osce::searchd
