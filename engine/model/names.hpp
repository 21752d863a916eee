// SPDX-License-Identifier: GPL-2.0-or-later
//
// The names of places, countries, persons, bodies, meetings and texts that a query may mention: "in
// Minsk", "by Russia", "since the 24th Ministerial Council", "MC.DEC/7/17". Plain data, made with
// the index and kept in it. All keys are text::names_key() of the name.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/date.hpp"

namespace osce {

struct Names {
  struct City {
    std::string name;            ///< as in the collection or the tables
    bool has_documents = false;  ///< a text in the collection was adopted there
    bool operator==(const City&) const = default;
  };
  /// What one name says: "russia", "russie" and "russian" all say "Russian Federation".
  struct Country {
    std::string name;                    ///< of the country, as in the tables or the collection
    std::vector<std::string> languages;  ///< that call it so (ISO 639-1); empty if not known
    bool adjective = false;              ///< "russian"
    /// An abbreviation of two letters, which may be a word in small ones: "US", but not "us".
    bool only_capitals = false;
    std::vector<std::string> cities = {};  ///< where texts in the collection were adopted
    bool has_venue = false;                ///< a text in the collection was adopted there
    bool has_author = false;               ///< the author of a text is from there
    bool has_sponsor = false;              ///< a sponsor of a text is from there
    bool operator==(const Country&) const = default;
  };
  /// Words in a row in the name of a sponsor, or the name of an author that is not a country.
  struct Person {
    std::string name;  ///< as printed: "Christopher Smith"
    bool has_author = false;
    bool has_sponsor = false;
    bool operator==(const Person&) const = default;
  };
  /// A session or meeting.
  struct Occasion {
    std::string body;
    std::optional<int> number;
    std::string city;
    DateRange days;
    bool has_documents = false;
    bool operator==(const Occasion&) const = default;
  };
  /// A text with its own symbol.
  struct Text {
    std::string symbol;  ///< as printed
    std::optional<DateRange> days;
    bool operator==(const Text&) const = default;
  };

  std::map<std::string, City> cities;
  /// All countries of the tables and the collection, by each of their names.
  std::map<std::string, Country> countries;
  /// The countries in a document's country, author or sponsor, by the key of that value: "united
  /// states" for "mr christopher smith usa".
  std::map<std::string, std::vector<std::string>> countries_in;
  /// "smith", "christopher smith"; titles ("Mr.") and countries are not part of a name.
  std::map<std::string, Person> persons;
  std::vector<Occasion> occasions;
  std::map<std::string, std::string> bodies;  ///< to the body's id
  std::map<std::string, Text> texts;          ///< by text::symbol_key()
  std::map<std::string, std::string> verbs;   ///< by the plural: "call on" is "Calls on"
  /// Names of treaties, bodies and plans. Inside "OSCE Action Plan on Trafficking", no words are a
  /// filter.
  std::map<std::string, std::string> proper_names;
  /// What texts in the collection are: "type:resolution", "status:draft".
  std::set<std::string> kinds;
  std::vector<std::string> titles;  ///< keys of the documents' titles, in the catalogue's order
  int newest_year = 0;              ///< of texts and sessions; 0 if there are none
  int newest_text_year = 0;         ///< of texts; 0 if none has a date
  bool operator==(const Names&) const = default;
};

/// The name of a country with this key, with or without "the" before it, or null.
inline const Names::Country* country_with_key(const Names& names, std::string_view key) {
  constexpr std::string_view article = "the ";
  auto found = names.countries.find(std::string(key));
  if (found == names.countries.end() && key.starts_with(article))
    found = names.countries.find(std::string(key.substr(article.size())));
  return found == names.countries.end() ? nullptr : &found->second;
}

/// True if a document's country, author or sponsor with this key mentions the country.
inline bool mentions_country(const Names& names, const std::string& key,
                             const std::string& country) {
  const auto found = names.countries_in.find(key);
  return found != names.countries_in.end() &&
         std::find(found->second.begin(), found->second.end(), country) != found->second.end();
}

}  // namespace osce
