// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/exchange/json_values.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::indexer {

const nlohmann::ordered_json& member(const nlohmann::ordered_json& json, const char* name) {
  static const nlohmann::ordered_json nothing;
  const auto found = json.find(name);
  return found == json.end() ? nothing : *found;
}

const nlohmann::ordered_json& object_in(const nlohmann::ordered_json& json, const char* name) {
  static const nlohmann::ordered_json empty = nlohmann::ordered_json::object();
  const auto& value = member(json, name);
  if (value.is_null()) return empty;
  if (!value.is_object()) throw BadLine(fmt::format("\"{}\" must be an object", name));
  return value;
}

std::string string_in(const nlohmann::ordered_json& json, const char* name) {
  const auto& value = member(json, name);
  if (value.is_null()) return "";
  if (!value.is_string()) throw BadLine(fmt::format("\"{}\" must be a string", name));
  return value.get<std::string>();
}

void require_number(const nlohmann::ordered_json& value, const char* name, std::int64_t largest) {
  if (value.is_null()) return;
  const bool fit = value.is_number_integer() && value.get<double>() >= 0 &&
                   value.get<double>() <= static_cast<double>(largest);
  if (!fit) throw BadLine(fmt::format("\"{}\" must be a whole number from 0 to {}", name, largest));
}

void require_range(const nlohmann::ordered_json& json, const char* name) {
  const auto& range = member(json, name);
  if (range.is_null()) return;
  if (!range.is_array() || range.size() != 2)
    throw BadLine(fmt::format("\"{}\" must be a pair of numbers", name));
  for (const auto& number : range) require_number(number, name, largest_number);
  if (range[0] > range[1]) throw BadLine(fmt::format("\"{}\" must not end before it begins", name));
}

void require_known(const nlohmann::ordered_json& json, const char* name,
                   std::span<const std::string_view> names) {
  const auto value = string_in(json, name);
  if (!member(json, name).is_null() &&
      std::find(names.begin(), names.end(), value) == names.end()) {
    throw BadLine(fmt::format(R"("{}" cannot be "{}"; choose one of {})", name, value,
                              fmt::join(names, ", ")));
  }
}

}  // namespace osce::indexer
