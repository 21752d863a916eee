// SPDX-License-Identifier: GPL-2.0-or-later
//
// The authority files: the OSCE's bodies and their sessions. What a text does not print (the city
// of a Ministerial Council) stands here.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/date.hpp"

namespace osce::indexer {

/// A body, as data/authority/bodies.tsv has it.
struct Body {
  std::string id;                    ///< "parliamentary-assembly"
  std::string short_id;              ///< "pa", begins the identifiers of its documents
  std::string name;                  ///< "OSCE Parliamentary Assembly"
  std::vector<std::string> symbols;  ///< what its symbols begin with: "AS", "SC", "PA"
  std::string session_kind;          ///< "annual session"
  std::vector<std::string> aliases;  ///< its names as texts print them
};

/// A session, as data/authority/sessions.csv has it.
struct SessionRow {
  std::string body;  ///< a Body's id
  std::optional<int> number;
  std::optional<int> year;
  std::string city;
  std::vector<std::string> city_variants;
  std::string country;
  std::optional<DateRange> dates;
  std::string row;  ///< how the row is quoted as evidence
};

class Authority {
 public:
  /// The files that were compiled in.
  static Authority built_in();
  /// The files `bodies.tsv` and `sessions.csv` of a folder, and `places.tsv` if it has one; throws
  /// Error where one is missing or cannot be read.
  static Authority from_folder(const std::filesystem::path& folder);
  /// From the texts of the three files.
  Authority(const std::string& bodies_tsv, const std::string& sessions_csv,
            const std::string& places_tsv);

  /// Of the files that these are: other files, another checksum.
  [[nodiscard]] const std::string& checksum() const { return checksum_; }
  [[nodiscard]] const std::vector<Body>& bodies() const { return bodies_; }
  /// The body of this id, or null.
  [[nodiscard]] const Body* body(std::string_view id) const;
  /// The body whose symbols begin with `prefix` ("MC"), or null.
  [[nodiscard]] const Body* body_with_symbol(std::string_view prefix) const;
  /// The body that texts call `name`, whatever the case, or null.
  [[nodiscard]] const Body* body_called(std::string_view name) const;

  /// The body's session of this number, or null.
  [[nodiscard]] const SessionRow* session(std::string_view body, int number) const;
  /// The body's session in this year, in this city where one is given; null if there is none or
  /// more than one.
  [[nodiscard]] const SessionRow* session_in(std::string_view body, int year,
                                             const std::optional<std::string>& city) const;
  /// How the tables write a city that is printed as `city` ("MINSK", "Kiev"), or nothing.
  [[nodiscard]] std::optional<std::string> city_named(std::string_view city) const;

 private:
  void index_names();
  std::string checksum_;
  std::vector<Body> bodies_;
  std::vector<SessionRow> sessions_;
  std::unordered_map<std::string, std::size_t> body_by_name_;  ///< by text::value_key
  std::unordered_map<std::string, std::string> city_by_name_;  ///< by text::value_key
};

}  // namespace osce::indexer
