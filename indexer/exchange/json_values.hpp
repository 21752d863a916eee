// SPDX-License-Identifier: GPL-2.0-or-later
//
// Looks values up in JSON from other programs. A missing value is null. A value of the wrong type
// throws a BadLine that names it.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace osce::indexer {

/// Says why a line cannot be read.
class BadLine : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

inline constexpr std::int64_t largest_number = std::numeric_limits<int>::max();

/// The value of this name, or null.
const nlohmann::ordered_json& member(const nlohmann::ordered_json& json, const char* name);

/// The object of this name, or an empty one.
const nlohmann::ordered_json& object_in(const nlohmann::ordered_json& json, const char* name);

/// The string of this name, or an empty one.
std::string string_in(const nlohmann::ordered_json& json, const char* name);

/// Throws unless the value is null or a whole number from 0 to `largest`.
void require_number(const nlohmann::ordered_json& value, const char* name, std::int64_t largest);

/// Throws unless the value is null or a range [from, to] of whole numbers.
void require_range(const nlohmann::ordered_json& json, const char* name);

/// Throws unless the value is null or one of `names`.
void require_known(const nlohmann::ordered_json& json, const char* name,
                   std::span<const std::string_view> names);

}  // namespace osce::indexer
