// SPDX-License-Identifier: GPL-2.0-or-later
//
// The records that consist of lines. That of a document:
//
//     d  the members in the order of engine/model/members.hpp, then source_file and paragraphs
//     i  year  from  to  venue  country  session number  session name     if a value is inferred
//     e  name of a value  derivation  text  line                          its evidence
//
// That of the authority tables, with what every search reads:
//
//     b  id  short id  name  symbols  session kind  aliases              a body
//     w  spellings                                                       of one word or term
//
// Those of the thesaurus, one for all terms with the same first stem, so that a search reads only
// those for its own words:
//
//     t  key  written  row  weight  case_sensitive  spelling  suggested  texts and keys of others
//
// That of the words that people type without accents:
//
//     a  language  typed  stems
//
// That of a word's family:
//
//     f  stem  related
//
// That of the names that queries may mention. Keys are those of the maps in model/names.hpp:
//
//     c  key  name  has_documents                      a city
//     k  key  name  languages  adjective  only_capitals  cities  has_venue  has_author
//        has_sponsor                                   a name of a country
//     a  key  countries                                that an author, sponsor or venue names
//     o  body  number  city  from  to  has_documents   a session or meeting
//     b  key  id                                       a body
//     x  key  symbol  from  to                         a text with a symbol
//     s  key  name  has_author  has_sponsor            a person
//     v  key  verb
//     p  key  term                                     a proper name
//     t  key                                           a title
//     i  field and value                               what texts are: "type:resolution"
//     y  newest_year  newest_text_year
#include "engine/schema/line_record.hpp"

#include "engine/model/members.hpp"
#include "engine/schema/record.hpp"

namespace osce::schema {
namespace {

/// The fields of a line, to write or to read.
template <typename Value>
auto fields_of(Value& v) {
  using Type = std::remove_const_t<Value>;
  if constexpr (std::is_same_v<Type, DocumentRecord>) {
    const auto members = [&v](const auto&... member) {
      return std::tie(v.document.*member.value..., v.document.source_file, v.paragraphs);
    };
    return std::apply(members, document_members);
  } else if constexpr (std::is_same_v<Type, Evidence>) {
    return std::tie(v.derivation, v.text, v.line);
  } else if constexpr (std::is_same_v<Type, Body>) {
    return std::tie(v.id, v.short_id, v.name, v.symbols, v.session_kind, v.aliases);
  } else if constexpr (std::is_same_v<Type, ThesaurusTerm>) {
    return std::tie(v.key, v.written, v.row, v.weight, v.case_sensitive, v.spelling, v.suggested);
  } else if constexpr (std::is_same_v<Type, UnaccentedWord>) {
    return std::tie(v.language, v.typed, v.stems);
  } else if constexpr (std::is_same_v<Type, WordFamily>) {
    return std::tie(v.stem, v.related);
  } else if constexpr (std::is_same_v<Type, Names::City>) {
    return std::tie(v.name, v.has_documents);
  } else if constexpr (std::is_same_v<Type, Names::Country>) {
    return std::tie(v.name, v.languages, v.adjective, v.only_capitals, v.cities, v.has_venue,
                    v.has_author, v.has_sponsor);
  } else if constexpr (std::is_same_v<Type, Names::Person>) {
    return std::tie(v.name, v.has_author, v.has_sponsor);
  } else if constexpr (std::is_same_v<Type, Names::Occasion>) {
    return std::tie(v.body, v.number, v.city, v.days, v.has_documents);
  } else if constexpr (std::is_same_v<Type, Names::Text>) {
    return std::tie(v.symbol, v.days);
  } else {
    return std::tie(v);
  }
}

template <typename Value>
void write_lines(RecordWriter& writer, char kind, const std::vector<Value>& list) {
  for (const auto& value : list) writer.line(kind, fields_of(value));
}

template <typename Value>
void write_lines(RecordWriter& writer, char kind, const std::map<std::string, Value>& map) {
  for (const auto& [key, value] : map)
    writer.line(kind, std::tuple_cat(std::tie(key), fields_of(value)));
}

void write_lines(RecordWriter& writer, char kind, const std::set<std::string>& set) {
  for (const auto& value : set) writer.line(kind, std::tie(value));
}

void read_line(RecordReader& reader, std::set<std::string>& set) {
  std::string value;
  reader.read(std::tie(value));
  set.insert(set.end(), std::move(value));
}

template <typename Value>
void read_line(RecordReader& reader, std::vector<Value>& list) {
  reader.read(fields_of(list.emplace_back()));
}

/// Records are in the order of the maps, so each entry goes to the end.
template <typename Value>
void read_line(RecordReader& reader, std::map<std::string, Value>& map) {
  std::string key;
  Value value;
  reader.read(std::tuple_cat(std::tie(key), fields_of(value)));
  map.emplace_hint(map.end(), std::move(key), std::move(value));
}

/// The values of a record with lines of one kind.
template <typename Value>
std::vector<Value> read_list(const std::string& record, char wanted) {
  std::vector<Value> list;
  RecordReader reader(record);
  while (const auto kind = reader.line()) {
    if (*kind != wanted) RecordReader::refuse();
    read_line(reader, list);
  }
  return list;
}

void read_line(RecordReader& reader, char kind, Names& names) {
  switch (kind) {
    case 'c':
      return read_line(reader, names.cities);
    case 'k':
      return read_line(reader, names.countries);
    case 'a':
      return read_line(reader, names.countries_in);
    case 'o':
      return read_line(reader, names.occasions);
    case 'b':
      return read_line(reader, names.bodies);
    case 'x':
      return read_line(reader, names.texts);
    case 's':
      return read_line(reader, names.persons);
    case 'v':
      return read_line(reader, names.verbs);
    case 'p':
      return read_line(reader, names.proper_names);
    case 'i':
      return read_line(reader, names.kinds);
    case 't':
      return read_line(reader, names.titles);
    case 'y':
      return reader.read(std::tie(names.newest_year, names.newest_text_year));
    default:
      RecordReader::refuse();
  }
}

}  // namespace

std::string write_record(const DocumentRecord& record) {
  const auto& document = record.document;
  std::string lines;
  RecordWriter writer(lines);
  writer.line('d', fields_of(record));
  if (document.inferred != InferredValues{}) {
    writer.line('i');
    for_each_inferable([&](const auto& member) { writer.add(document.inferred.*member.inferred); });
  }
  write_lines(writer, 'e', document.evidence);
  return lines;
}

std::string write_record(const SearchTables& tables) {
  std::string record;
  RecordWriter writer(record);
  write_lines(writer, 'b', tables.bodies);
  write_lines(writer, 'w', tables.spellings);
  return record;
}

std::string write_record(const std::vector<ThesaurusTerm>& terms) {
  std::string record;
  RecordWriter writer(record);
  for (const auto& term : terms) {
    std::vector<std::string> texts;
    std::vector<std::string> keys;
    for (const auto& other : term.others) {
      texts.push_back(other.text);
      keys.push_back(other.key);
    }
    writer.line('t', std::tuple_cat(fields_of(term), std::tie(texts, keys)));
  }
  return record;
}

std::string write_record(const std::vector<UnaccentedWord>& words) {
  std::string record;
  RecordWriter writer(record);
  write_lines(writer, 'a', words);
  return record;
}

std::string write_record(const WordFamily& family) {
  std::string record;
  RecordWriter writer(record);
  write_lines(writer, 'f', std::vector<WordFamily>{family});
  return record;
}

std::string write_record(const Names& names) {
  std::string record;
  RecordWriter writer(record);
  write_lines(writer, 'c', names.cities);
  write_lines(writer, 'k', names.countries);
  write_lines(writer, 'a', names.countries_in);
  write_lines(writer, 'o', names.occasions);
  write_lines(writer, 'b', names.bodies);
  write_lines(writer, 'x', names.texts);
  write_lines(writer, 's', names.persons);
  write_lines(writer, 'v', names.verbs);
  write_lines(writer, 'p', names.proper_names);
  write_lines(writer, 'i', names.kinds);
  write_lines(writer, 't', names.titles);
  writer.line('y', std::tie(names.newest_year, names.newest_text_year));
  return record;
}

DocumentRecord read_document_record(const std::string& record) {
  RecordReader reader(record);
  if (reader.line() != 'd') RecordReader::refuse();
  DocumentRecord result;
  auto& document = result.document;
  reader.read(fields_of(result));
  while (const auto kind = reader.line()) {
    if (*kind == 'i') {
      for_each_inferable(
          [&](const auto& member) { reader.read(document.inferred.*member.inferred); });
    } else if (*kind == 'e') {
      read_line(reader, document.evidence);
    } else {
      RecordReader::refuse();
    }
  }
  return result;
}

SearchTables read_authority_record(const std::string& record) {
  SearchTables tables;
  RecordReader reader(record);
  while (const auto kind = reader.line()) {
    if (*kind == 'b') {
      read_line(reader, tables.bodies);
    } else if (*kind == 'w') {
      read_line(reader, tables.spellings);
    } else {
      RecordReader::refuse();
    }
  }
  return tables;
}

std::vector<ThesaurusTerm> read_terms_record(const std::string& record) {
  std::vector<ThesaurusTerm> terms;
  RecordReader reader(record);
  while (const auto kind = reader.line()) {
    if (*kind != 't') RecordReader::refuse();
    auto& term = terms.emplace_back();
    std::vector<std::string> texts;
    std::vector<std::string> keys;
    reader.read(std::tuple_cat(fields_of(term), std::tie(texts, keys)));
    if (texts.size() != keys.size()) RecordReader::refuse();
    for (std::size_t i = 0; i < texts.size(); ++i)
      term.others.push_back({std::move(texts[i]), std::move(keys[i])});
  }
  return terms;
}

std::vector<UnaccentedWord> read_unaccented_record(const std::string& record) {
  return read_list<UnaccentedWord>(record, 'a');
}

WordFamily read_family_record(const std::string& record) {
  auto families = read_list<WordFamily>(record, 'f');
  return families.empty() ? WordFamily{} : std::move(families.front());
}

Names read_names_record(const std::string& record) {
  Names names;
  RecordReader reader(record);
  while (const auto kind = reader.line()) read_line(reader, *kind, names);
  return names;
}

}  // namespace osce::schema
