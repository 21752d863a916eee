// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of a sidecar, taken strictly: a mistyped key that nobody notices would be a wrong date.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "engine/model/members.hpp"
#include "indexer/metadata/sidecar.hpp"
#include "indexer/metadata/sidecar_values.hpp"

namespace osce::indexer {
namespace {

/// Reads values that have no rule of their own, by their type; null makes a value unknown.
void read_value(const SidecarJson& json, const std::string& key, std::string& value) {
  value = text_at(json, key, "a string");
}
void read_known(const SidecarJson& json, const std::string& key, std::string& value) {
  value = text_at(json, key, "a string or null");
}
void read_known(const SidecarJson& json, const std::string& key, int& year) {
  year = number_at(json, key, {1000, 2999}, "a year from 1000 to 2999 or null");
}
void read_known(const SidecarJson& json, const std::string& key, DocumentType& value) {
  value = word_at<DocumentType>(json, key, document_type_names);
}
void read_known(const SidecarJson& json, const std::string& key, Status& value) {
  value = word_at<Status>(json, key, status_names);
}
void read_known(const SidecarJson& json, const std::string& key, DateRange& value) {
  value = dates_at(json, key);
}
void read_known(const SidecarJson& json, const std::string& key, Session& value) {
  value = session_given(json, key);
}
template <typename Value>
void read_value(const SidecarJson& json, const std::string& key, std::optional<Value>& value) {
  value.reset();
  if (!json.is_null()) read_known(json, key, value.emplace());
}

/// Reads a value, by the rule of its own if it has one.
template <typename Value>
void read_member(const SidecarJson& json, const std::string& key, Value& value) {
  if constexpr (std::is_assignable_v<Value&, std::string>) {
    using Rule = std::string (*)(const SidecarJson&, const std::string&);
    static const std::map<std::string, Rule, std::less<>> rules = {
        {"body", body_at}, {"language", language_at}, {"url", url_at}};
    const auto rule = rules.find(key);
    if (rule != rules.end() && !(json.is_null() && key != "language")) {
      value = rule->second(json, key);
      return;
    }
  }
  read_value(json, key, value);
}

/// The reasons for which a sidecar is ignored: all that were found.
class ReasonCollector {
 public:
  /// Runs a step; if it fails, the next steps are still worth a try.
  template <typename Step>
  void attempt(Step step) {
    try {
      step();
    } catch (const SidecarMistake& mistake) {
      if (std::find(reasons_.begin(), reasons_.end(), mistake.reason) == reasons_.end())
        reasons_.push_back(mistake.reason);
    }
  }
  [[nodiscard]] const SidecarReasons& all() const { return reasons_; }

 private:
  SidecarReasons reasons_;
};

/// "2017-07-05", "2017-07-05 to 2017-07-09"
std::string iso_range(const DateRange& date) {
  return date.from == date.to ? to_iso(date.from)
                              : fmt::format("{} to {}", to_iso(date.from), to_iso(date.to));
}

void require_year_of_date(const GivenValues& given) {
  if (!given.has("year") || !given.has("date") || !given.values.date) return;
  const auto& date = *given.values.date;
  const auto year = given.values.year.value_or(0);
  if (year >= static_cast<int>(date.from.year()) && year <= static_cast<int>(date.to.year()))
    return;
  throw SidecarMistake{
      fmt::format(R"("year" is {}, but "date" is {}: make them agree, or leave out "year")",
                  given.values.year ? std::to_string(year) : "null", iso_range(date))};
}

/// `own` is the key that is not a value: "documents" at the top, "document" below it.
GivenValues values_in(const SidecarJson& object, const std::string& of, const std::string& own,
                      ReasonCollector& reasons) {
  std::set<std::string> allowed = {own};
  for_each_member([&](const auto& member) {
    if (member.from_sidecar == FromSidecar::yes) allowed.insert(std::string(member.name));
  });
  reasons.attempt([&] { allow_keys(object, of, allowed); });
  GivenValues given;
  for_each_member([&](const auto& member) {
    const auto found = object.find(std::string(member.name));
    if (found == object.end()) return;
    reasons.attempt([&] {
      read_member(*found, found.key(), given.values.*member.value);
      given.names.emplace(member.name);
    });
  });
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

void require_known_body(const GivenValues& given, const Authority& authority) {
  const auto& id = given.values.body;
  if (!id || authority.body(*id) != nullptr) return;
  std::vector<std::string> known;
  for (const auto& body : authority.tables().bodies) known.push_back(body.id);
  refuse("body", fmt::format("one of {} or null", fmt::join(known, ", ")));
}

/// The values of an object, checked against each other and the tables.
GivenValues checked_values(const SidecarJson& object, const std::string& of,
                           const Authority& authority, ReasonCollector& reasons) {
  auto given = values_in(object, of, of.empty() ? "documents" : "document", reasons);
  reasons.attempt([&] { require_year_of_date(given); });
  reasons.attempt([&] { require_known_body(given, authority); });
  return given;
}

Sidecar sidecar_from(const SidecarJson& json, const Authority& authority,
                     ReasonCollector& reasons) {
  if (!json.is_object()) throw SidecarMistake{"must be a JSON object"};
  Sidecar sidecar{.all = checked_values(json, "", authority, reasons)};
  if (!json.contains("documents")) return sidecar;
  const auto* allowed = "a list of objects, each with a \"document\" number, counted from 1";
  if (!json.at("documents").is_array()) refuse("documents", allowed);
  for (const auto& entry : json.at("documents")) {
    reasons.attempt([&] {
      if (!entry.is_object() || !entry.contains("document")) refuse("documents", allowed);
      auto values = checked_values(entry, "an entry of \"documents\"", authority, reasons);
      const auto number = number_at(entry.at("document"), "document", {1, 1'000'000},
                                    "the number of the document in the source, counted from 1");
      if (!sidecar.documents.emplace(static_cast<std::size_t>(number), std::move(values)).second)
        throw SidecarMistake{fmt::format("document {} is given twice", number)};
    });
  }
  return sidecar;
}

/// The 1-based line that holds the byte of this 1-based number.
std::size_t line_of_byte(std::string_view bytes, std::size_t byte) {
  const auto before = bytes.substr(0, byte > 0 ? byte - 1 : 0);
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

}  // namespace

std::variant<Sidecar, SidecarReasons> read_sidecar(std::string_view bytes,
                                                   const Authority& authority) {
  Sidecar sidecar;
  ReasonCollector reasons;
  try {
    reasons.attempt([&] { sidecar = sidecar_from(parse_strictly(bytes), authority, reasons); });
  } catch (const SidecarJson::parse_error& error) {
    return SidecarReasons{fmt::format("not valid JSON: error in line {} (byte {} of the file)",
                                      line_of_byte(bytes, error.byte), error.byte)};
  }
  if (!reasons.all().empty()) return reasons.all();
  return sidecar;
}

}  // namespace osce::indexer
