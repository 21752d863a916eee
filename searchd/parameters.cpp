// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/parameters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/schema/fields.hpp"

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

template <typename Value, std::size_t size>
Refusal read_name(Value& target, const std::array<std::string_view, size>& names,
                  const std::string& value) {
  const auto named = value_named<Value>(names, value);
  if (!named) return fmt::format("it is one of {}", fmt::join(names, ", "));
  target = *named;
  return std::nullopt;
}

Refusal read_query(Request& request, const std::string& value) {
  request.query = value;
  return std::nullopt;
}
Refusal read_match(Request& request, const std::string& value) {
  return read_name(request.match, search::match_names, value);
}
Refusal read_expand(Request& request, const std::string& value) {
  return read_name(request.expand, query::expand_names, value);
}
Refusal read_sort(Request& request, const std::string& value) {
  return read_name(request.sort, search::sort_names, value);
}
Refusal read_limit(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number > max_limit) return fmt::format("it is a number from 0 to {}", max_limit);
  request.limit = *number;
  return std::nullopt;
}
Refusal read_offset(Request& request, const std::string& value) {
  const auto number = number_in(value);
  if (!number || *number > std::numeric_limits<std::int32_t>::max()) return "it is a whole number";
  request.offset = *number;
  return std::nullopt;
}
Refusal read_cursor(Request& request, const std::string& value) {
  request.cursor = value;
  return std::nullopt;
}
Refusal read_inferred(Request& request, const std::string& value) {
  return read_name(request.inferred, search::inferred_names, value);
}
Refusal read_facets(Request& request, const std::string& value) {
  request.facets.clear();
  std::istringstream names(value);
  for (std::string name; std::getline(names, name, ',');) {
    const auto* field = schema::find_field(name);
    if (field == nullptr || !field->facet) {
      return fmt::format("the facets are {}", fmt::join(schema::facet_names(), ", "));
    }
    request.facets.push_back(name);
  }
  return std::nullopt;
}

struct Parameter {
  std::string_view name;
  Reader read;
};
constexpr std::array search_parameters = {
    Parameter{"q", read_query},            // the query
    Parameter{"match", read_match},        // auto, all or any
    Parameter{"expand", read_expand},      // auto, none or all
    Parameter{"sort", read_sort},          // relevance, newest, oldest or document
    Parameter{"limit", read_limit},        // how many results
    Parameter{"offset", read_offset},      // how many to pass over
    Parameter{"cursor", read_cursor},      // go on behind an earlier answer
    Parameter{"facets", read_facets},      // which facets, by commas
    Parameter{"inferred", read_inferred},  // probable values count: yes or no
};

bool is_filter(const std::string& name) {
  const auto* field = schema::find_field(name);
  return field != nullptr && field->filter;
}

bool gathered_on_the_way(const std::string& name) {
  return name.starts_with("utm_") || name.starts_with('_');
}

query::Mistake unknown(const std::string& name) {
  return {name,
          {},
          fmt::format("there is no parameter \"{}\"", name),
          fmt::format("the parameters are {}", fmt::join(search_parameter_names(), ", "))};
}

}  // namespace

std::vector<std::string> search_parameter_names() {
  const auto filters = schema::filter_names();
  std::vector<std::string> names(filters.begin(), filters.end());
  std::transform(search_parameters.begin(), search_parameters.end(),
                 std::inserter(names, names.begin()),
                 [](const Parameter& parameter) { return std::string(parameter.name); });
  return names;
}

std::vector<query::Mistake> unwanted_parameters(const HttpRequest& request) {
  std::vector<query::Mistake> mistakes;
  for (const auto& [name, value] : request.parameters) {
    if (gathered_on_the_way(name)) continue;
    mistakes.push_back({name, {}, "this address takes no parameters", "leave it out"});
  }
  return mistakes;
}

std::variant<Request, std::vector<query::Mistake>> read_search(const HttpRequest& request) {
  Request search;
  std::vector<query::Mistake> mistakes;
  std::set<std::string_view> given;
  for (const auto& [name, value] : request.parameters) {
    if (gathered_on_the_way(name)) continue;
    const auto known = std::find_if(search_parameters.begin(), search_parameters.end(),
                                    [&name = name](const Parameter& p) { return p.name == name; });
    if (known == search_parameters.end() && !is_filter(name)) {
      mistakes.push_back(unknown(name));
    } else if (value.empty()) {
      continue;
    } else if (known == search_parameters.end()) {
      search.filters.push_back({name, value});
    } else if (!given.insert(known->name).second) {
      mistakes.push_back({name, {}, fmt::format("{} is given twice", name), "give it once"});
    } else if (const auto refusal = known->read(search, value)) {
      mistakes.push_back(
          {name, {0, value.size()}, fmt::format("{} cannot be \"{}\"", name, value), *refusal});
    }
  }
  if (!mistakes.empty()) return mistakes;
  return search;
}

}  // namespace osce::searchd
