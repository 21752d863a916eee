// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/index_writer.hpp"

#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xapian.h>

#include "engine/model/error.hpp"
#include "engine/schema/fields.hpp"
#include "engine/schema/record.hpp"
#include "engine/store/checksum.hpp"
#include "engine/store/layout.hpp"
#include "engine/text/analyser.hpp"
#include "engine/text/thesaurus_terms.hpp"
#include "engine/text/unaccented.hpp"
#include "engine/text/word_families.hpp"
#include "engine/version.hpp"
#include "indexer/write/dedup_key.hpp"
#include "indexer/write/names_of.hpp"
#include "indexer/write/phrase_counter.hpp"
#include "indexer/write/printed_forms.hpp"
#include "indexer/write/row_writer.hpp"
#include "indexer/write/thesaurus_wordings.hpp"

namespace osce::indexer {
namespace {

std::string document_record(const ReadDocument& read) {
  const auto paragraphs = static_cast<std::uint32_t>(read.paragraphs.size());
  return schema::write_record(schema::DocumentRecord{read.document, paragraphs});
}

/// The stem of a word, and of the compound that begins with it.
std::vector<std::string> stems_of(const text::Token& token) {
  if (!token.compound) return {token.stem};
  return {token.stem, token.compound->stem};
}

/// The thesaurus, and the names of each country in its language as synonyms: "Italy", "Italian".
std::vector<ThesaurusRow> with_countries(const AuthorityTables& tables) {
  constexpr double weight = 0.8;
  auto rows = tables.thesaurus;
  for (const auto& country : tables.countries) {
    ThesaurusRow row{.id = country.code, .terms = {country.name}, .weight = weight};
    for (const auto& [name, language] : country.names) {
      if (language == thesaurus_language) row.terms.push_back(name);
    }
    row.terms.insert(row.terms.end(), country.adjectives.begin(), country.adjectives.end());
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Turns documents into Xapian documents and metadata.
class Writer {
 public:
  Writer(const DatabasePlace& place, const AuthorityTables& tables)
      : place_(place),
        database_((place.scratch / "database").string(),
                  Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC),
        rows_(place.folder / store::rows_name),
        tables_(tables),
        analyser_(spellings_in(tables.thesaurus)),
        wordings_(with_countries(tables), analyser_) {
    database_.set_metadata("authority", schema::write_record(SearchTables{
                                            tables.bodies, spellings_in(tables.thesaurus)}));
    add_thesaurus();
  }

  void add(const ReadDocument& read) {
    database_.set_metadata(fmt::format("document:{:08}", documents_++), document_record(read));
    const auto title = analyser_.analyse(read.document.title, read.document.language);
    accented_.add(title, read.document.language);
    for (const auto& paragraph : read.paragraphs) add_paragraph(read.document, paragraph, title);
  }

  /// Writes the collection's metadata, and compacts the database into one file.
  void finish(const schema::Identity& identity, const Names& names) {
    database_.set_metadata("names", schema::write_record(names));
    database_.set_metadata("identity", schema::write_record(identity));
    database_.set_metadata("unaccented", schema::write_record(accented_.unaccented(analyser_)));
    add_families();
    database_.set_metadata("phrases", schema::write_record(phrases_.frequent()));
    database_.set_metadata("printed", schema::write_record(printed_.forms()));
    rows_.finish();
    database_.commit();
    database_.compact((place_.folder / store::database_name).string(),
                      Xapian::DBCOMPACT_SINGLE_FILE | Xapian::DBCOMPACT_NO_RENUMBER);
  }

 private:
  void add_thesaurus() {
    std::map<std::string, std::vector<ThesaurusTerm>> by_first_stem;
    for (auto& term : text::thesaurus_terms(with_countries(tables_), analyser_)) {
      auto& terms = by_first_stem[term.key.substr(0, term.key.find(' '))];
      terms.push_back(std::move(term));
    }
    for (const auto& [stem, terms] : by_first_stem)
      database_.set_metadata(schema::thesaurus_metadata(stem), schema::write_record(terms));
  }

  void add_families() {
    const auto has_stem = [&](const std::string& stem) {
      return database_.term_exists(schema::stem_term(schema::term::stem, thesaurus_language, stem));
    };
    const auto has_word = [&](const std::string& word) { return database_.term_exists(word); };
    for (const auto& family : text::word_families(tables_, analyser_, {has_stem, has_word}))
      database_.set_metadata(schema::family_metadata(family.stem), schema::write_record(family));
  }

  void add_paragraph(const Document& document, const Paragraph& paragraph,
                     const std::vector<text::Token>& title) {
    Xapian::Document stored_paragraph;
    const auto words = analyser_.analyse(paragraph.text, document.language);
    for (const auto& token : words) {
      stored_paragraph.add_term(token.folded);
      for (const auto& stem : stems_of(token)) {
        stored_paragraph.add_term(schema::stem_term(schema::term::stem, document.language, stem));
      }
    }
    for (const auto& term : wordings_.terms_in(words, document.language))
      stored_paragraph.add_term(term);
    for (const auto& token : title) {
      for (const auto& stem : stems_of(token)) {
        stored_paragraph.add_term(
            schema::stem_term(schema::term::title_stem, document.language, stem));
      }
    }
    stored_paragraph.add_boolean_term(std::string(schema::term::id) +
                                      paragraph_id(document.id, paragraph.label));
    for (const auto& field : schema::fields) {
      const auto value = field.slot_value ? field.slot_value(paragraph) : std::nullopt;
      if (value) stored_paragraph.add_value(static_cast<Xapian::valueno>(field.slot), *value);
    }
    stored_paragraph.add_value(schema::words_slot, std::to_string(words.size()));
    stored_paragraph.add_value(schema::document_slot, std::to_string(documents_));
    if (const auto key = dedup_key(paragraph, words)) {
      stored_paragraph.add_value(schema::dedup_slot, *key);
      stored_paragraph.add_boolean_term(std::string(schema::term::dedup) + *key);
    }
    rows_.add(words, document.language);
    phrases_.add(paragraph.text, words, document.language);
    accented_.add(words, document.language);
    printed_.add(paragraph.text, words);
    stored_paragraph.set_data(schema::write_record(paragraph, document.source_file));
    database_.add_document(stored_paragraph);
  }

  const DatabasePlace& place_;
  Xapian::WritableDatabase database_;
  RowWriter rows_;
  const AuthorityTables& tables_;
  text::Analyser analyser_;
  ThesaurusWordings wordings_;
  PhraseCounter phrases_;
  text::AccentedWords accented_;
  PrintedForms printed_;
  std::uint32_t documents_ = 0;
};

}  // namespace

schema::Identity identity_of(const std::vector<ReadDocument>& documents,
                             const Authority& authority) {
  schema::Identity identity{.schema_version = schema::version,
                            .program_version = std::string(program_version),
                            .documents = static_cast<std::uint32_t>(documents.size())};
  std::set<std::string> languages;
  store::Checksum checksum;
  checksum.add(fmt::format("schema {}\n", schema::version));
  checksum.add(fmt::format("authority {}\n", authority.checksum()));
  for (const auto& read : documents) {
    checksum.add(document_record(read) + "\n");
    languages.insert(read.document.language);
    identity.paragraphs += static_cast<std::uint32_t>(read.paragraphs.size());
    for (const auto& paragraph : read.paragraphs)
      checksum.add(schema::write_record(paragraph, read.document.source_file) + "\n");
  }
  checksum.add(fmt::format("languages {}\n", fmt::join(languages, " ")));
  identity.languages.assign(languages.begin(), languages.end());
  identity.id = checksum.hexadecimal();
  return identity;
}

void write_database(const DatabasePlace& place, const std::vector<ReadDocument>& documents,
                    const Authority& authority, const schema::Identity& identity,
                    const std::function<void(std::size_t)>& written) {
  try {
    Writer writer(place, authority.tables());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      writer.add(documents[i]);
      written(i + 1);
    }
    writer.finish(identity, names_of(documents, authority.tables()));
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::system,
                fmt::format("cannot write {}: {}", (place.folder / store::database_name).string(),
                            error.get_description()),
                "check disk space and permissions");
  }
}

}  // namespace osce::indexer
