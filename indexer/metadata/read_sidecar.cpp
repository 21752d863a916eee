// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of a sidecar, taken strictly: a mistyped key that nobody notices would be a wrong date.
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "engine/text/code_point.hpp"
#include "indexer/metadata/sidecar.hpp"

namespace osce::indexer {
namespace {

using SidecarJson = nlohmann::json;

/// What is wrong with a sidecar; caught in read_sidecar().
struct SidecarMistake {
  std::string reason;
};

[[noreturn]] void refuse(const std::string& key, const std::string& allowed) {
  throw SidecarMistake{fmt::format("\"{}\" must be {}", key, allowed)};
}

std::string text_at(const SidecarJson& value, const std::string& key, const char* allowed) {
  if (!value.is_string()) refuse(key, allowed);
  auto text = value.get<std::string>();
  bool blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::next_code_point(text, at);
    if (text::is_control(c)) refuse(key, "a text in one line");
    blank = blank && text::is_blank(c);
  }
  if (blank) refuse(key, allowed);
  return text;
}

int number_at(const SidecarJson& value, const std::string& key, std::pair<int, int> range,
              const std::string& allowed) {
  if (!value.is_number_integer() || value < range.first || value > range.second)
    refuse(key, allowed);
  return value.get<int>();
}

template <typename Value, std::size_t size>
Value word_at(const SidecarJson& value, const std::string& key,
              const std::array<std::string_view, size>& names) {
  const auto word =
      value.is_string() ? value_named<Value>(names, value.get<std::string>()) : std::nullopt;
  if (!word) refuse(key, fmt::format("one of {}, or null", fmt::join(names, ", ")));
  return *word;
}

Date day_at(const SidecarJson& value, const std::string& key) {
  const auto day = value.is_string() ? parse_iso(value.get<std::string>()) : std::nullopt;
  if (!day) refuse(key, R"("YYYY-MM-DD", {"from": …, "to": …} or null)");
  return *day;
}

void allow_keys(const SidecarJson& object, const std::string& of,
                const std::set<std::string>& allowed) {
  for (const auto& [key, value] : object.items()) {
    if (!allowed.contains(key)) {
      throw SidecarMistake{fmt::format("unknown key \"{}\" in {}; allowed are {}", key, of,
                                       fmt::join(allowed, ", "))};
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
  if (range.from > range.to) refuse(key, "a range whose \"from\" is not after its \"to\"");
  return range;
}

Session session_given(const SidecarJson& value, const std::string& key) {
  constexpr std::pair<int, int> numbers{1, 9999};
  const auto* allowed = R"(a number from 1, {"number": …, "name": "…"} or null)";
  if (!value.is_object()) return {number_at(value, key, numbers, allowed), ""};
  allow_keys(value, fmt::format("\"{}\"", key), {"number", "name"});
  if (value.empty()) refuse(key, allowed);
  Session session;
  if (value.contains("number") && !value.at("number").is_null())
    session.number = number_at(value.at("number"), key + ".number", numbers, allowed);
  if (value.contains("name")) session.name = text_at(value.at("name"), key + ".name", "a text");
  return session;
}

std::string slug_at(const SidecarJson& value, const std::string& key) {
  const auto* allowed =
      "a body's id in small letters and hyphens (\"ministerial-council\") or null";
  auto id = text_at(value, key, allowed);
  if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
    refuse(key, allowed);
  return id;
}

std::string language_at(const SidecarJson& value, const std::string& key) {
  const auto* allowed = "two small letters (ISO 639-1: \"en\", \"fr\")";
  auto language = text_at(value, key, allowed);
  const bool small = language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  if (language.size() != 2 || !small) refuse(key, allowed);
  return language;
}

/// Pages link to it, so nothing but the web's own schemes will do.
std::string url_at(const SidecarJson& value, const std::string& key) {
  const auto* allowed = "an address that begins with https:// or http://, or null";
  auto url = text_at(value, key, allowed);
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  if (!web || url.find_first_of(" \"<>") != std::string::npos) refuse(key, allowed);
  return url;
}

using Setter = std::function<void(const SidecarJson&, const std::string&, GivenValues&)>;

/// A setter for a value that may be null; `read` is asked for any other.
template <typename Value, typename Read>
Setter nullable(std::optional<std::optional<Value>> GivenValues::*member, Read read) {
  return [=](const SidecarJson& value, const std::string& key, GivenValues& given) {
    given.*member =
        value.is_null() ? std::optional<Value>() : std::optional<Value>(read(value, key));
  };
}

/// THE table of keys.
const std::map<std::string, Setter>& key_setters() {
  const auto text = [](const SidecarJson& value, const std::string& key) {
    return text_at(value, key, "a text, or null");
  };
  const auto year = [](const SidecarJson& value, const std::string& key) {
    return number_at(value, key, {1000, 2999}, "a year from 1000 to 2999, or null");
  };
  const auto type = [](const SidecarJson& value, const std::string& key) {
    return word_at<DocumentType>(value, key, document_type_names);
  };
  const auto status = [](const SidecarJson& value, const std::string& key) {
    return word_at<Status>(value, key, status_names);
  };
  static const std::map<std::string, Setter> setters = {
      {"title", [](const auto& value, const auto& key,
                   auto& given) { given.title = text_at(value, key, "a text"); }},
      {"language", [](const auto& value, const auto& key,
                      auto& given) { given.language = language_at(value, key); }},
      {"symbol", nullable(&GivenValues::symbol, text)},
      {"venue", nullable(&GivenValues::venue, text)},
      {"country", nullable(&GivenValues::country, text)},
      {"sponsor", nullable(&GivenValues::sponsor, text)},
      {"author", nullable(&GivenValues::author, text)},
      {"body", nullable(&GivenValues::body, slug_at)},
      {"url", nullable(&GivenValues::url, url_at)},
      {"type", nullable(&GivenValues::type, type)},
      {"status", nullable(&GivenValues::status, status)},
      {"year", nullable(&GivenValues::year, year)},
      {"date", nullable(&GivenValues::date, dates_at)},
      {"session", nullable(&GivenValues::session, session_given)},
  };
  return setters;
}

/// `own` is the key that is not a value: "documents" at the top, "document" below it.
GivenValues values_in(const SidecarJson& object, const std::string& of, const std::string& own) {
  std::set<std::string> allowed = {own};
  for (const auto& [key, setter] : key_setters()) allowed.insert(key);
  allow_keys(object, of, allowed);
  GivenValues given;
  for (const auto& [key, value] : object.items()) {
    if (key != own) key_setters().at(key)(value, key, given);
  }
  if (given.year && given.date && *given.date) {
    const auto& date = **given.date;
    const auto year = given.year->value_or(0);
    if (year < static_cast<int>(date.from.year()) || year > static_cast<int>(date.to.year()))
      refuse("year",
             fmt::format("a year of \"date\" ({} to {})", to_iso(date.from), to_iso(date.to)));
  }
  return given;
}

/// JSON allows an object to name a key twice, and the library then forgets the first.
SidecarJson parse_strictly(std::string_view bytes) {
  std::vector<std::set<std::string>> keys;
  return SidecarJson::parse(
      bytes, [&keys](int /*depth*/, SidecarJson::parse_event_t event, SidecarJson& parsed) {
        if (event == SidecarJson::parse_event_t::object_start) keys.emplace_back();
        if (event == SidecarJson::parse_event_t::object_end) keys.pop_back();
        if (event == SidecarJson::parse_event_t::key && !keys.back().insert(parsed).second)
          throw SidecarMistake{fmt::format("\"{}\" is given twice", parsed.get<std::string>())};
        return true;
      });
}

Sidecar sidecar_from(const SidecarJson& json) {
  if (!json.is_object()) throw SidecarMistake{"it must be a JSON object"};
  Sidecar sidecar{.all = values_in(json, "a sidecar", "documents")};
  if (!json.contains("documents")) return sidecar;
  const auto* allowed = "a list of objects, each with its \"document\", 1 for the first";
  if (!json.at("documents").is_array()) refuse("documents", allowed);
  for (const auto& entry : json.at("documents")) {
    if (!entry.is_object() || !entry.contains("document")) refuse("documents", allowed);
    const auto number = number_at(entry.at("document"), "document", {1, 1'000'000},
                                  "the document's number in the source, 1 for the first");
    auto values = values_in(entry, "an entry of \"documents\"", "document");
    const auto key = static_cast<std::size_t>(number);
    if (!sidecar.documents.emplace(key, std::move(values)).second)
      throw SidecarMistake{fmt::format("document {} is given twice", number)};
  }
  return sidecar;
}

}  // namespace

std::variant<Sidecar, std::string> read_sidecar(std::string_view bytes) {
  try {
    return sidecar_from(parse_strictly(bytes));
  } catch (const SidecarMistake& mistake) {
    return mistake.reason;
  } catch (const SidecarJson::parse_error& error) {
    return fmt::format("not JSON: a mistake at byte {}", error.byte);
  }
}

}  // namespace osce::indexer
