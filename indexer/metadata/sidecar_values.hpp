// SPDX-License-Identifier: GPL-2.0-or-later
//
// The values of a sidecar's JSON, one kind a function: each gives the value under `key`, or refuses
// it with what is allowed.
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "engine/model/document.hpp"

namespace osce::indexer {

using SidecarJson = nlohmann::json;

/// What is wrong with a sidecar; read_sidecar() catches it.
struct SidecarMistake {
  std::string reason;
};

[[noreturn]] void refuse(const std::string& key, const std::string& allowed);

/// Refuses any key of `object` (called `of` in the reason) but the `allowed`.
void allow_keys(const SidecarJson& object, const std::string& of,
                const std::set<std::string>& allowed);

/// A text in one line that is not blank.
std::string text_at(const SidecarJson& value, const std::string& key, const char* allowed);
int number_at(const SidecarJson& value, const std::string& key, std::pair<int, int> range,
              const std::string& allowed);
DateRange dates_at(const SidecarJson& value, const std::string& key);
Session session_given(const SidecarJson& value, const std::string& key);
/// A body's id, known or not.
std::string body_at(const SidecarJson& value, const std::string& key);
/// A language of ISO 639-1.
std::string language_at(const SidecarJson& value, const std::string& key);
/// Pages link to it, so nothing but the web's own schemes will do.
std::string url_at(const SidecarJson& value, const std::string& key);

/// A word of a closed vocabulary.
template <typename Value, std::size_t size>
Value word_at(const SidecarJson& value, const std::string& key,
              const std::array<std::string_view, size>& names) {
  const auto word =
      value.is_string() ? value_named<Value>(names, value.get<std::string>()) : std::nullopt;
  if (!word) refuse(key, fmt::format("one of {} or null", fmt::join(names, ", ")));
  return *word;
}

}  // namespace osce::indexer
