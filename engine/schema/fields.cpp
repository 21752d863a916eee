// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/fields.hpp"

#include <algorithm>
#include <vector>

#include "engine/model/error.hpp"

namespace osce::schema {
namespace {

using Value = std::optional<std::string>;

Value year(const Document& d) {
  return d.year ? Value(std::to_string(*d.year)) : std::nullopt;
}
Value venue(const Document& d) {
  return d.venue;
}
Value body(const Document& d) {
  return d.body;
}
Value type(const Document& d) {
  return d.type ? Value(name_of(*d.type)) : std::nullopt;
}
Value status(const Document& d) {
  return d.status ? Value(name_of(*d.status)) : std::nullopt;
}
Value language(const Document& d) {
  return d.language;
}
Value document(const Document& d) {
  return d.id;
}
Value session(const Document& d) {
  return d.session && d.session->number ? Value(std::to_string(*d.session->number)) : std::nullopt;
}
Value symbol(const Document& d) {
  return d.symbol;
}
Value sponsor(const Document& d) {
  return d.sponsor;
}
Value title(const Document& d) {
  return d.title;
}
Value file(const Document& d) {
  return d.source_file;
}

Value part(const Paragraph& p) {
  return std::string(name_of(p.part));
}
Value verb(const Paragraph& p) {
  return p.verb;
}
Value label(const Paragraph& p) {
  return p.label;
}

constexpr int no_slot = -1;
constexpr std::span<const std::string_view> open_vocabulary;

}  // namespace

// clang-format off
const std::array<Field, field_count> fields = {{
    //name        kind           home             slot     filter facet  vocabulary            value     slot_value  help, example
    {"text",      Kind::words,   Home::terms,     no_slot, false, false, open_vocabulary,      nullptr,  nullptr,
     "the words of the paragraph", "age verification"},
    {"title",     Kind::wording, Home::document,  no_slot, true,  false, open_vocabulary,      title,    nullptr,
     "words side by side in the document's title; without a name before them such words help, but are never enough alone", "title:\"child sex trafficking\""},
    {"year",      Kind::time,    Home::document,  no_slot, true,  true,  open_vocabulary,      year,     nullptr,
     "the year of the document: 2016, >2016, >=2016, <2016, <=2016, 2014..2017, last5, unknown", "year:2014..2017"},
    {"from",      Kind::time,    Home::document,  no_slot, true,  false, open_vocabulary,      nullptr,  nullptr,
     "not before this year or date", "from:2016-07-01"},
    {"to",        Kind::time,    Home::document,  no_slot, true,  false, open_vocabulary,      nullptr,  nullptr,
     "not after this year or date", "to:2016"},
    {"venue",     Kind::keyword, Home::document,  no_slot, true,  true,  open_vocabulary,      venue,    nullptr,
     "the city of the session that adopted the text", "venue:Minsk"},
    {"body",      Kind::keyword, Home::document,  no_slot, true,  true,  open_vocabulary,      body,     nullptr,
     "the body whose text it is", "body:ministerial-council"},
    {"type",      Kind::keyword, Home::document,  no_slot, true,  true,  document_type_names,  type,     nullptr,
     "what the document is", "type:decision"},
    {"status",    Kind::keyword, Home::document,  no_slot, true,  true,  status_names,         status,   nullptr,
     "adopted or draft", "status:draft"},
    {"part",      Kind::keyword, Home::paragraph, 0,       true,  true,  part_names,           nullptr,  part,
     "the part of the document that the paragraph stands in", "part:operative"},
    {"verb",      Kind::keyword, Home::paragraph, 1,       true,  true,  open_vocabulary,      nullptr,  verb,
     "the opening words of the paragraph", "verb:\"Calls on\""},
    {"para",      Kind::label,   Home::paragraph, 2,       true,  false, open_vocabulary,      nullptr,  label,
     "the label of the paragraph, or a range of numbers: 18..20; sub-items are found as well", "para:19"},
    {"language",  Kind::keyword, Home::document,  no_slot, true,  true,  open_vocabulary,      language, nullptr,
     "the language of the document, as ISO 639-1", "language:en"},
    {"document",  Kind::keyword, Home::document,  no_slot, true,  true,  open_vocabulary,      document, nullptr,
     "the document's identifier", "document:mc-dec-7-17"},
    {"session",   Kind::label,   Home::document,  no_slot, true,  false, open_vocabulary,      session,  nullptr,
     "the number of the session or meeting, or a range: 24..26", "session:26"},
    {"symbol",    Kind::keyword, Home::document,  no_slot, true,  false, open_vocabulary,      symbol,   nullptr,
     "the document's printed sign", "symbol:MC.DEC/7/17"},
    {"sponsor",   Kind::wording, Home::document,  no_slot, true,  false, open_vocabulary,      sponsor,  nullptr,
     "words side by side in the principal sponsor's name and country, as printed", "sponsor:smith"},
    {"file",      Kind::keyword, Home::document,  no_slot, true,  false, open_vocabulary,      file,     nullptr,
     "the source that the document was read from", "file:minsk.txt"},
}};
// clang-format on

std::string thesaurus_metadata(std::string_view stem) {
  return std::string("thesaurus:").append(stem);
}

std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem) {
  return std::string(prefix).append(language).append(":").append(stem);
}

const Field* find_field(std::string_view name) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

const Field* find_field_in_query(std::string_view name) {
  using Alias = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Alias, 4> aliases = {
      {{"date", "year"}, {"id", "document"}, {"lang", "language"}, {"section", "para"}}};
  const auto found = std::find_if(aliases.begin(), aliases.end(),
                                  [&](const Alias& alias) { return alias.first == name; });
  return find_field(found == aliases.end() ? name : found->second);
}

const Field& field_named(std::string_view name) {
  const auto* field = find_field(name);
  if (field == nullptr) throw Error(ErrorKind::usage, "no field is called " + std::string(name));
  return *field;
}

std::string_view facet_of(const Field& field) {
  if (field.kind == Kind::time) return "year";
  return field.facet ? field.name : std::string_view();
}

std::vector<std::string_view> filter_names() {
  std::vector<std::string_view> names;
  for (const auto& field : fields) {
    if (field.filter) names.push_back(field.name);
  }
  return names;
}

std::vector<std::string_view> facet_names() {
  std::vector<std::string_view> names;
  for (const auto& field : fields) {
    if (field.facet) names.push_back(field.name);
  }
  return names;
}

}  // namespace osce::schema
