// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of a sidecar, taken strictly: a mistyped key that nobody notices would be a wrong date.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "indexer/metadata/sidecar.hpp"
#include "indexer/metadata/sidecar_values.hpp"

namespace osce::indexer {
namespace {

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
      {"body", nullable(&GivenValues::body, body_at)},
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
    if (year < static_cast<int>(date.from.year()) || year > static_cast<int>(date.to.year())) {
      refuse("year", fmt::format("within \"date\" ({} to {})", to_iso(date.from), to_iso(date.to)));
    }
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
  const auto* allowed = "a list of objects, each with a \"document\" number, counted from 1";
  if (!json.at("documents").is_array()) refuse("documents", allowed);
  for (const auto& entry : json.at("documents")) {
    if (!entry.is_object() || !entry.contains("document")) refuse("documents", allowed);
    const auto number = number_at(entry.at("document"), "document", {1, 1'000'000},
                                  "the number of the document in the source, counted from 1");
    auto values = values_in(entry, "an entry of \"documents\"", "document");
    const auto key = static_cast<std::size_t>(number);
    if (!sidecar.documents.emplace(key, std::move(values)).second)
      throw SidecarMistake{fmt::format("document {} is given twice", number)};
  }
  return sidecar;
}

void require_known_body(const GivenValues& given, const Authority& authority) {
  const auto& id = given.body ? *given.body : std::nullopt;
  if (!id || authority.body(*id) != nullptr) return;
  std::vector<std::string> known;
  for (const auto& body : authority.tables().bodies) known.push_back(body.id);
  refuse("body", fmt::format("one of {}, or null", fmt::join(known, ", ")));
}

/// The 1-based line that holds the byte of this 1-based number.
std::size_t line_of_byte(std::string_view bytes, std::size_t byte) {
  const auto before = bytes.substr(0, byte > 0 ? byte - 1 : 0);
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

}  // namespace

std::variant<Sidecar, std::string> read_sidecar(std::string_view bytes,
                                                const Authority& authority) {
  try {
    auto sidecar = sidecar_from(parse_strictly(bytes));
    require_known_body(sidecar.all, authority);
    for (const auto& [number, given] : sidecar.documents) require_known_body(given, authority);
    return sidecar;
  } catch (const SidecarMistake& mistake) {
    return mistake.reason;
  } catch (const SidecarJson::parse_error& error) {
    return fmt::format("not valid JSON: error at byte {}, line {}", error.byte,
                       line_of_byte(bytes, error.byte));
  }
}

}  // namespace osce::indexer
