// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/authority.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "embedded_authority.hpp"
#include "engine/model/error.hpp"
#include "engine/store/checksum.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (!file || !(bytes << file.rdbuf())) {
    throw Error(ErrorKind::unreadable, fmt::format("cannot read {}", path.string()),
                "the folder given with --authority must contain bodies.tsv and sessions.csv "
                "(places.tsv, countries.tsv, thesaurus.tsv and families.tsv are optional)");
  }
  return bytes.str();
}

std::string checksum_of(const AuthorityFiles& files) {
  store::Checksum checksum;
  for (const auto& file : {files.bodies_tsv, files.sessions_csv, files.places_tsv,
                           files.countries_tsv, files.thesaurus_tsv, files.families_tsv}) {
    checksum.add(fmt::format("{} ", file.size()));
    checksum.add(file);
  }
  return checksum.hexadecimal();
}

/// Names of cities are compared by their letters: "WASHINGTON D.C." is "Washington, D.C.".
std::string city_key(std::string_view city) {
  auto key = text::value_key(city);
  std::erase_if(key, [](unsigned char c) { return std::ispunct(c) != 0; });
  return key;
}

bool is_city(const SessionRow& session, const std::string& key) {
  return city_key(session.city) == key ||
         std::any_of(session.city_variants.begin(), session.city_variants.end(),
                     [&](const std::string& variant) { return city_key(variant) == key; });
}

}  // namespace

Authority::Authority(const AuthorityFiles& files)
    : checksum_(checksum_of(files)),
      tables_(read_authority_files(files)),
      symbol_forms_(
          std::make_shared<const std::vector<SymbolForm>>(read_symbol_forms(files.bodies_tsv))) {
  index_names();
}

Authority Authority::built_in() {
  return Authority(AuthorityFiles{
      std::string(embedded_authority::bodies_tsv), std::string(embedded_authority::sessions_csv),
      std::string(embedded_authority::places_tsv), std::string(embedded_authority::countries_tsv),
      std::string(embedded_authority::thesaurus_tsv),
      std::string(embedded_authority::families_tsv)});
}

Authority Authority::from_folder(const std::filesystem::path& folder) {
  const auto own_or = [&](const char* name, std::string_view built_in) {
    return std::filesystem::exists(folder / name) ? read_file(folder / name)
                                                  : std::string(built_in);
  };
  const AuthorityFiles files{read_file(folder / "bodies.tsv"),
                             read_file(folder / "sessions.csv"),
                             own_or("places.tsv", embedded_authority::places_tsv),
                             own_or("countries.tsv", embedded_authority::countries_tsv),
                             own_or("thesaurus.tsv", embedded_authority::thesaurus_tsv),
                             own_or("families.tsv", embedded_authority::families_tsv)};
  try {
    return Authority(files);
  } catch (const Error& error) {  // its text begins with the name of the file
    throw Error(error.kind(), (folder / error.what()).string(), error.hint());
  }
}

const Body* Authority::body(std::string_view id) const {
  const auto found = std::find_if(tables_.bodies.begin(), tables_.bodies.end(),
                                  [&](const Body& b) { return b.id == id; });
  return found == tables_.bodies.end() ? nullptr : &*found;
}

const Body* Authority::body_with_symbol(std::string_view prefix) const {
  const auto found = std::find_if(tables_.bodies.begin(), tables_.bodies.end(), [&](const Body& b) {
    return std::find(b.symbols.begin(), b.symbols.end(), prefix) != b.symbols.end();
  });
  return found == tables_.bodies.end() ? nullptr : &*found;
}

std::optional<Symbol> Authority::symbol_in(std::string_view text) const {
  constexpr std::size_t longest_symbol = 60;
  if (text.empty() || text.size() > longest_symbol) return std::nullopt;
  const char first = text::ascii_lower(std::string(text.substr(0, 1))).front();
  for (const auto& form : *symbol_forms_) {
    if (form.first != first && (first & 0x80) == 0) continue;
    const auto match = form.pattern.match(text);
    if (!match) continue;
    Symbol symbol{
        .printed = std::string(text), .prefix = form.prefix, .kind = form.prefix, .language = ""};
    symbol.type = form.type;
    if (form.year != 0) symbol.year = std::stoi((*match)[form.year]);
    return symbol;
  }
  return std::nullopt;
}

const Body* Authority::body_called(std::string_view name) const {
  const auto found = body_by_name_.find(text::value_key(name));
  return found == body_by_name_.end() ? nullptr : &tables_.bodies[found->second];
}

const SessionRow* Authority::session(std::string_view body, int number) const {
  const auto found =
      std::find_if(tables_.sessions.begin(), tables_.sessions.end(),
                   [&](const SessionRow& s) { return s.body == body && s.number == number; });
  return found == tables_.sessions.end() ? nullptr : &*found;
}

const SessionRow* Authority::session_in(std::string_view body, int year,
                                        const std::optional<std::string>& city) const {
  const SessionRow* only = nullptr;
  for (const auto& session : tables_.sessions) {
    if (session.body != body || session.year != year) continue;
    if (city && !is_city(session, city_key(*city))) continue;
    if (only != nullptr) return nullptr;
    only = &session;
  }
  return only;
}

const SessionRow* Authority::seat_of(std::string_view body) const {
  const auto seat = std::find_if(
      tables_.sessions.begin(), tables_.sessions.end(),
      [&](const SessionRow& row) { return row.body == body && !row.number && !row.year; });
  return seat == tables_.sessions.end() ? nullptr : &*seat;
}

std::optional<std::string> Authority::city_named(std::string_view city) const {
  const auto found = city_by_name_.find(city_key(city));
  return found == city_by_name_.end() ? std::nullopt : std::optional(found->second);
}

void Authority::index_names() {
  for (std::size_t i = 0; i < tables_.bodies.size(); ++i) {
    for (const auto& alias : tables_.bodies[i].aliases)
      body_by_name_.try_emplace(text::value_key(alias), i);
  }
  for (const auto& session : tables_.sessions) {
    city_by_name_.try_emplace(city_key(session.city), session.city);
    for (const auto& variant : session.city_variants)
      city_by_name_.try_emplace(city_key(variant), session.city);
  }
}

}  // namespace osce::indexer
