// SPDX-License-Identifier: GPL-2.0-or-later
//
// The authority files: the OSCE's bodies and their sessions, names of countries, and words with the
// same meaning. They supply what a text does not print, such as the city of a Ministerial Council.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/model/authority_tables.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/symbol.hpp"

namespace osce::indexer {

/// The contents of the authority files.
struct AuthorityFiles {
  std::string bodies_tsv;
  std::string sessions_csv;
  std::string places_tsv;
  std::string countries_tsv;
  std::string thesaurus_tsv;
  std::string families_tsv;
};

/// What the symbols of a body look like, from a template of bodies.tsv: "A/RES/N/N".
struct SymbolForm {
  char first;  ///< byte of every symbol of this form, in lower case: most texts have another one
  Pattern pattern;
  std::size_t year = 0;  ///< the group that holds it, 0 for none
  std::string prefix;    ///< of the body: Body::symbols
  std::optional<DocumentType> type;
};

/// The symbol forms of bodies.tsv; none where the file has no such column.
std::vector<SymbolForm> read_symbol_forms(const std::string& bodies_tsv);

/// Parses them; throws Error (unreadable) with the name of the file and what is wrong.
AuthorityTables read_authority_files(const AuthorityFiles& files);

class Authority {
 public:
  /// The files that were compiled into the program.
  static Authority built_in();
  /// `bodies.tsv` and `sessions.csv` from a folder; also `places.tsv`, `countries.tsv`,
  /// `thesaurus.tsv` and `families.tsv` if they are there, else the built-in ones. Throws Error if
  /// a file is missing or cannot be read.
  static Authority from_folder(const std::filesystem::path& folder);
  explicit Authority(const AuthorityFiles& files);

  /// The checksum of the files.
  [[nodiscard]] const std::string& checksum() const { return checksum_; }
  [[nodiscard]] const AuthorityTables& tables() const { return tables_; }
  /// The body with this id, or null.
  [[nodiscard]] const Body* body(std::string_view id) const;
  /// The body whose symbols begin with `prefix` ("MC"), or null.
  [[nodiscard]] const Body* body_with_symbol(std::string_view prefix) const;
  /// The symbol that `text` is as a whole by a form of bodies.tsv, or nothing.
  [[nodiscard]] std::optional<Symbol> symbol_in(std::string_view text) const;
  /// The body that texts call `name`, ignoring case, or null.
  [[nodiscard]] const Body* body_called(std::string_view name) const;

  /// The body's session with this number, or null.
  [[nodiscard]] const SessionRow* session(std::string_view body, int number) const;
  /// The body's session in this year, and in this city if one is given; null if there is none, or
  /// more than one.
  [[nodiscard]] const SessionRow* session_in(std::string_view body, int year,
                                             const std::optional<std::string>& city) const;
  /// The row of the city in which the body always meets, one without number and year, or null.
  [[nodiscard]] const SessionRow* seat_of(std::string_view body) const;
  /// The tables' spelling of a city that is printed as `city` ("MINSK", "Kiev"), or nothing.
  [[nodiscard]] std::optional<std::string> city_named(std::string_view city) const;

 private:
  void index_names();
  std::string checksum_;
  AuthorityTables tables_;
  std::shared_ptr<const std::vector<SymbolForm>> symbol_forms_;  ///< patterns cannot be copied
  std::unordered_map<std::string, std::size_t> body_by_name_;    ///< by text::value_key
  std::unordered_map<std::string, std::string> city_by_name_;    ///< by city_key()
};

}  // namespace osce::indexer
