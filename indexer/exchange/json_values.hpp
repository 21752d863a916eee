// SPDX-License-Identifier: GPL-2.0-or-later
//
// Looking values up in JSON that came from elsewhere. What is absent is null, what has the wrong
// type is a BadLine that names it.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace osce::indexer {

/// Why a line cannot be read, for people.
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

/// Refuses what is neither null nor a whole number from 0 to `largest`.
void require_number(const nlohmann::ordered_json& value, const char* name, std::int64_t largest);

/// Refuses what is neither null nor a range [from, to] of such numbers.
void require_range(const nlohmann::ordered_json& json, const char* name);

/// Refuses what is neither null nor one of `names`.
void require_known(const nlohmann::ordered_json& json, const char* name,
                   std::span<const std::string_view> names);

}  // namespace osce::indexer
