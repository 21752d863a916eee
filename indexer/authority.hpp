// SPDX-License-Identifier: GPL-2.0-or-later
//
// The authority files: the OSCE's bodies and their sessions, and which words mean the same. What a text
// does not print (the city of a Ministerial Council) stands here.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/model/authority_tables.hpp"
#include "indexer/authority_files.hpp"

namespace osce::indexer {

class Authority {
 public:
  /// The files that were compiled in.
  static Authority built_in();
  /// The files `bodies.tsv` and `sessions.csv` of a folder, `places.tsv` and `thesaurus.tsv` if it has
  /// them; throws Error where one is missing or cannot be read.
  static Authority from_folder(const std::filesystem::path& folder);
  explicit Authority(const AuthorityFiles& files);

  /// Of the files that these are: other files, another checksum.
  [[nodiscard]] const std::string& checksum() const { return checksum_; }
  [[nodiscard]] const AuthorityTables& tables() const { return tables_; }
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
  AuthorityTables tables_;
  std::unordered_map<std::string, std::size_t> body_by_name_;  ///< by text::value_key
  std::unordered_map<std::string, std::string> city_by_name_;  ///< by text::value_key
};

}  // namespace osce::indexer
