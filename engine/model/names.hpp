// SPDX-License-Identifier: GPL-2.0-or-later
//
// The names of places, bodies, meetings and texts that a query may mention: "in Minsk", "since the
// 24th Ministerial Council", "MC.DEC/7/17". Plain data, made with the index and kept in it. All
// keys are text::names_key() of the name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/date.hpp"

namespace osce {

struct Names {
  struct City {
    std::string name;            ///< as in the collection or the tables
    bool has_documents = false;  ///< a text in the collection was adopted there
    bool operator==(const City&) const = default;
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
  /// Countries where texts in the collection were adopted, with the cities.
  std::map<std::string, std::vector<std::string>> countries;
  std::vector<Occasion> occasions;
  std::map<std::string, std::string> bodies;  ///< to the body's id
  std::map<std::string, Text> texts;          ///< by symbol
  /// Words in a row in the names of sponsors: "smith", "christopher smith".
  std::map<std::string, std::string> sponsors;
  std::map<std::string, std::string> verbs;  ///< by the plural: "call on" is "Calls on"
  /// Names of treaties, bodies and plans. Inside "OSCE Action Plan on Trafficking", no words are a
  /// filter.
  std::map<std::string, std::string> proper_names;
  std::vector<std::string> titles;  ///< keys of the documents' titles, in the catalogue's order
  int newest_year = 0;              ///< of texts and sessions; 0 if there are none
  bool operator==(const Names&) const = default;
};

}  // namespace osce
