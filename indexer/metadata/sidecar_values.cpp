// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/sidecar_values.hpp"

#include <unicode/uloc.h>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

Date day_at(const SidecarJson& value, const std::string& key) {
  const auto day = value.is_string() ? parse_iso(value.get<std::string>()) : std::nullopt;
  if (!day) refuse(key, R"("YYYY-MM-DD", {"from": …, "to": …} or null)");
  return *day;
}

bool is_known_language(const std::string& language) {
  for (const auto* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    if (language == *code) return true;
  }
  return false;
}

}  // namespace

void refuse(const std::string& key, const std::string& allowed) {
  throw SidecarMistake{fmt::format("\"{}\" must be {}", key, allowed)};
}

std::string text_at(const SidecarJson& value, const std::string& key, const char* allowed) {
  if (!value.is_string()) refuse(key, allowed);
  auto text = value.get<std::string>();
  bool blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::next_code_point(text, at);
    if (text::is_control(c)) refuse(key, "a single line of text");
    blank = blank && text::is_blank(c);
  }
  if (blank) throw SidecarMistake{fmt::format("\"{}\" must not be blank", key)};
  return text;
}

int number_at(const SidecarJson& value, const std::string& key, std::pair<int, int> range,
              const std::string& allowed) {
  if (!value.is_number_integer() || value < range.first || value > range.second)
    refuse(key, allowed);
  return value.get<int>();
}

void allow_keys(const SidecarJson& object, const std::string& of,
                const std::set<std::string>& allowed) {
  for (const auto& [key, value] : object.items()) {
    if (!allowed.contains(key)) {
      throw SidecarMistake{fmt::format("unknown key \"{}\"{}; the keys are {}", key,
                                       of.empty() ? "" : " in " + of, fmt::join(allowed, ", "))};
    }
  }
}

DateRange dates_at(const SidecarJson& value, const std::string& key) {
  if (!value.is_object()) {
    const auto day = day_at(value, key);
    return {day, day};
  }
  allow_keys(value, fmt::format("\"{}\"", key), {"from", "to"});
  const auto member = [&value](const char* name) {
    return value.contains(name) ? value.at(name) : SidecarJson();
  };
  const DateRange range{day_at(member("from"), key + ".from"), day_at(member("to"), key + ".to")};
  if (range.from > range.to)
    throw SidecarMistake{fmt::format(R"(in "{}", "from" must not be later than "to")", key)};
  return range;
}

Session session_given(const SidecarJson& value, const std::string& key) {
  constexpr std::pair<int, int> numbers{1, 9999};
  const auto* allowed = R"(a number from 1 to 9999, {"number": …, "name": "…"} or null)";
  if (!value.is_object()) return {number_at(value, key, numbers, allowed), ""};
  allow_keys(value, fmt::format("\"{}\"", key), {"number", "name"});
  if (value.empty()) refuse(key, allowed);
  Session session;
  if (value.contains("number") && !value.at("number").is_null())
    session.number = number_at(value.at("number"), key + ".number", numbers, allowed);
  if (value.contains("name")) session.name = text_at(value.at("name"), key + ".name", "a string");
  return session;
}

std::string body_at(const SidecarJson& value, const std::string& key) {
  const auto* allowed =
      R"(the id of a body in lower case and hyphens ("ministerial-council") or null)";
  auto id = text_at(value, key, allowed);
  if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
    refuse(key, allowed);
  return id;
}

std::string language_at(const SidecarJson& value, const std::string& key) {
  const auto* allowed = R"(an ISO 639-1 code in lower case ("en", "fr"))";
  auto language = text_at(value, key, allowed);
  const bool small = language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  if (language.size() != 2 || !small || !is_known_language(language)) refuse(key, allowed);
  return language;
}

std::string url_at(const SidecarJson& value, const std::string& key) {
  const auto* allowed = "an address beginning with https:// or http:// or null";
  auto url = text_at(value, key, allowed);
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  if (!web || url.find_first_of(" \"<>") != std::string::npos) refuse(key, allowed);
  return url;
}

}  // namespace osce::indexer
