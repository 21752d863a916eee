// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/fields.hpp"

#include <algorithm>
#include <functional>

#include <fmt/ranges.h>

#include "engine/model/error.hpp"
#include "engine/model/members.hpp"

namespace osce::schema {
namespace {

using FieldText = std::optional<std::string>;

template <auto member>
FieldText in_document(const Document& document) {
  return text_of(document.*member);
}

template <auto member>
FieldText in_paragraph(const Paragraph& paragraph) {
  return text_of(paragraph.*member);
}

constexpr std::span<const std::string_view> open_vocabulary;

// clang-format off
constexpr std::array<Field, field_count> table = {{
    //name       kind                home             slot        filter facet  vocabulary           value                                slot_value                       help, example
    {"text",     FieldKind::words,   Home::terms,     no_slot,    false, false, open_vocabulary,     nullptr,                             nullptr,
     "the words of the paragraph", "age verification"},
    {"title",    FieldKind::wording, Home::document,  no_slot,    true,  false, open_vocabulary,     in_document<&Document::title>,       nullptr,
     "consecutive words in the document's title", "title:\"child sex trafficking\""},
    {"year",     FieldKind::time,    Home::document,  no_slot,    true,  true,  open_vocabulary,     in_document<&Document::year>,        nullptr,
     "the year of the document: 2016, >2016, >=2016, <2016, <=2016, 2014..2017, last5, undated", "year:2014..2017"},
    {"from",     FieldKind::time,    Home::document,  no_slot,    true,  false, open_vocabulary,     nullptr,                             nullptr,
     "this year or date, or later", "from:2016-07-01"},
    {"to",       FieldKind::time,    Home::document,  no_slot,    true,  false, open_vocabulary,     nullptr,                             nullptr,
     "this year or date, or earlier", "to:2016"},
    {"venue",    FieldKind::keyword, Home::document,  no_slot,    true,  true,  open_vocabulary,     in_document<&Document::venue>,       nullptr,
     "the city of the session that adopted the text", "venue:Minsk"},
    {"country",  FieldKind::country, Home::document,  no_slot,    true,  true,  open_vocabulary,     in_document<&Document::country>,     nullptr,
     "the country of the venue, by any of its names", "country:Belarus"},
    {"body",     FieldKind::keyword, Home::document,  no_slot,    true,  true,  open_vocabulary,     in_document<&Document::body>,        nullptr,
     "the body that issued the text", "body:ministerial-council"},
    {"type",     FieldKind::keyword, Home::document,  no_slot,    true,  true,  document_type_names, in_document<&Document::type>,        nullptr,
     "the type of the document", "type:decision"},
    {"status",   FieldKind::keyword, Home::document,  no_slot,    true,  true,  status_names,        in_document<&Document::status>,      nullptr,
     "the status of the document: adopted or draft", "status:draft"},
    {"part",     FieldKind::keyword, Home::paragraph, part_slot,  true,  true,  part_names,          nullptr,                             in_paragraph<&Paragraph::part>,
     "the part of the document that contains the paragraph", "part:operative"},
    {"verb",     FieldKind::keyword, Home::paragraph, verb_slot,  true,  true,  open_vocabulary,     nullptr,                             in_paragraph<&Paragraph::verb>,
     "the opening words of the paragraph", "verb:\"Calls on\""},
    {"para",     FieldKind::label,   Home::paragraph, label_slot, true,  false, open_vocabulary,     nullptr,                             in_paragraph<&Paragraph::label>,
     "the label of the paragraph, or a range of numbers: 18..20; includes sub-items", "para:19"},
    {"language", FieldKind::keyword, Home::document,  no_slot,    true,  true,  open_vocabulary,     in_document<&Document::language>,    nullptr,
     "the language of the document: its ISO 639-1 code (en) or its name", "language:en"},
    {"document", FieldKind::keyword, Home::document,  no_slot,    true,  true,  open_vocabulary,     in_document<&Document::id>,          nullptr,
     "the document's identifier", "document:mc-dec-7-17"},
    {"session",  FieldKind::label,   Home::document,  no_slot,    true,  false, open_vocabulary,     in_document<&Document::session>,     nullptr,
     "the number of the session or meeting, or a range: 24..26", "session:26"},
    {"symbol",   FieldKind::keyword, Home::document,  no_slot,    true,  false, open_vocabulary,     in_document<&Document::symbol>,      nullptr,
     "the document's printed symbol", "symbol:MC.DEC/7/17"},
    {"sponsor",  FieldKind::party,   Home::document,  no_slot,    true,  false, open_vocabulary,     in_document<&Document::sponsor>,     nullptr,
     "the principal sponsor: consecutive words of a name, or a country by any of its names", "sponsor:smith"},
    {"author",   FieldKind::party,   Home::document,  no_slot,    true,  true,  open_vocabulary,     in_document<&Document::author>,      nullptr,
     "the delegation that made a statement: a country by any of its names, or consecutive words of its name", "author:Russia"},
    {"file",     FieldKind::keyword, Home::document,  no_slot,    true,  false, open_vocabulary,     in_document<&Document::source_file>, nullptr,
     "the source file of the document", "file:minsk.txt"},
}};
// clang-format on

/// True if the fields of paragraphs have the slots from 0 up to the first that is not a field's.
constexpr bool has_slots_in_order() {
  int next = 0;
  for (const auto& field : table) {
    if (field.slot != (field.home == Home::paragraph ? next : no_slot)) return false;
    if (field.home == Home::paragraph) ++next;
  }
  return next == first_own_slot;
}
static_assert(has_slots_in_order());

/// True if no two elements of `range` are the same under `of`.
template <typename Range, typename Projection>
constexpr bool all_different(const Range& range, const Projection& of) {
  for (auto one = range.begin(); one != range.end(); ++one) {
    const auto is_same = [&](const auto& other) {
      return std::invoke(of, other) == std::invoke(of, *one);
    };
    if (std::any_of(range.begin(), one, is_same)) return false;
  }
  return true;
}
static_assert(all_different(table, &Field::name) && !table.back().name.empty());

/// What follows a prefix in a term begins with a small letter or a digit, or is an identifier.
constexpr bool is_capitals(std::string_view prefix) {
  return !prefix.empty() &&
         prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}
static_assert(all_different(term::prefixes, std::identity{}) &&
              std::all_of(term::prefixes.begin(), term::prefixes.end(), is_capitals));

std::vector<std::string_view> names_where(bool Field::*flag) {
  std::vector<std::string_view> names;
  for (const auto& field : table) {
    if (field.*flag) names.push_back(field.name);
  }
  return names;
}

}  // namespace

const std::array<Field, field_count> fields = table;

std::string family_metadata(std::string_view stem) { return std::string("family:").append(stem); }

std::string thesaurus_metadata(std::string_view stem) {
  return std::string("thesaurus:").append(stem);
}

std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem) {
  return std::string(prefix).append(language).append(":").append(stem);
}

std::string wording_term(std::string_view language, const std::vector<std::string>& stems) {
  return stem_term(term::wording, language, fmt::format("{}", fmt::join(stems, " ")));
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

std::string_view example_of(std::string_view name) {
  const auto* field = find_field_in_query(name);
  if (field == nullptr) return "venue:Minsk";
  return field->filter ? field->example : "text:hotels";
}

const Field& field_named(std::string_view name) {
  const auto* field = find_field(name);
  if (field == nullptr)
    throw Error(ErrorKind::usage, "Unknown field \"" + std::string(name) + "\"");
  return *field;
}

bool may_be_absent(std::string_view field) {
  constexpr std::array<std::string_view, 6> names = {"author", "session", "sponsor",
                                                     "status", "symbol",  "verb"};
  return std::find(names.begin(), names.end(), field) != names.end();
}

std::string_view facet_of(const Field& field) {
  if (field.kind == FieldKind::time) return "year";
  return field.facet ? field.name : std::string_view();
}

std::vector<std::string_view> filter_names() { return names_where(&Field::filter); }

std::vector<std::string_view> facet_names() { return names_where(&Field::facet); }

}  // namespace osce::schema
