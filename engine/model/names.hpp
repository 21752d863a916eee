// SPDX-License-Identifier: GPL-2.0-or-later
//
// The names that people use for places, bodies, meetings and texts: what phrases of a query may speak
// of ("in Minsk", "since the 24th Ministerial Council", "MC.DEC/7/17"). Plain data, made when
// an index is written and kept in it; all keys are text::names_key() of what is written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/date.hpp"

namespace osce {

struct Names {
  struct City {
    std::string name;            ///< as the collection or the tables write it
    bool has_documents = false;  ///< a text of the collection was adopted there
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
  /// A text with a symbol of its own.
  struct Text {
    std::string symbol;  ///< as printed
    std::optional<DateRange> days;
    bool operator==(const Text&) const = default;
  };

  std::map<std::string, City> cities;
  /// Of countries where texts of the collection were adopted: the cities.
  std::map<std::string, std::vector<std::string>> countries;
  std::vector<Occasion> occasions;
  std::map<std::string, std::string> bodies;  ///< the identifiers
  std::map<std::string, Text> texts;          ///< by symbol
  /// Words side by side in the names of sponsors, as they are there: "smith", "christopher smith".
  std::map<std::string, std::string> sponsors;
  std::map<std::string, std::string> verbs;  ///< by the plural: "call on" => "Calls on"
  /// Of treaties, bodies and plans: inside "OSCE Action Plan on Trafficking" no words are a limit.
  std::map<std::string, std::string> proper_names;
  std::vector<std::string> titles;  ///< the keys of the documents' titles, in the catalogue's order
  int newest_year = 0;              ///< of the texts and the sessions; 0 where there are none
  bool operator==(const Names&) const = default;
};

}  // namespace osce
