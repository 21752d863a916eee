// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/shard_writer.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "engine/schema/fields.hpp"
#include "engine/schema/record.hpp"
#include "indexer/write/dedup_key.hpp"

namespace osce::indexer {
namespace {

/// The stem of a word, and of the compound that begins with it.
std::vector<std::string> stems_of(const text::Token& token) {
  if (!token.compound) return {token.stem};
  return {token.stem, token.compound->stem};
}

void add_stems(const std::vector<text::Token>& words, std::string_view prefix,
               const std::string& language, Xapian::Document& to) {
  for (const auto& token : words) {
    for (const auto& stem : stems_of(token)) to.add_term(schema::stem_term(prefix, language, stem));
  }
}

void add_values(const Paragraph& paragraph, const std::vector<text::Token>& words,
                Xapian::Document& to) {
  for (const auto& field : schema::fields) {
    const auto value = field.slot_value ? field.slot_value(paragraph) : std::nullopt;
    if (value) to.add_value(static_cast<Xapian::valueno>(field.slot), *value);
  }
  to.add_value(schema::words_slot, std::to_string(words.size()));
  const auto key = dedup_key(paragraph, words);
  if (!key) return;
  to.add_value(schema::dedup_slot, *key);
  to.add_boolean_term(std::string(schema::term::dedup) + *key);
}

}  // namespace

std::string document_record(const ReadDocument& read) {
  const auto paragraphs = static_cast<std::uint32_t>(read.paragraphs.size());
  return schema::write_record(schema::DocumentRecord{read.document, paragraphs});
}

std::vector<ThesaurusRow> rows_with_countries(const AuthorityTables& tables) {
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

ShardWriter::ShardWriter(const AuthorityTables& tables)
    : analyser_(spellings_in(tables.thesaurus)),
      wordings_(rows_with_countries(tables), analyser_) {}

/// Nothing reads the list of a document's terms, so it is not written.
std::vector<DocumentWords> ShardWriter::write(const Shard& shard) {
  Xapian::WritableDatabase database(
      shard.database.string(),
      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
  std::vector<DocumentWords> written;
  written.reserve(shard.documents.size());
  auto number = shard.first;
  for (const auto& read : shard.documents) {
    const auto& [document, paragraphs] = read;
    database.set_metadata(fmt::format("document:{:08}", number), document_record(read));
    ++number;
    DocumentWords words{analyser_.analyse(document.title, document.language), {}};
    for (const auto& paragraph : paragraphs) {
      auto tokens = analyser_.analyse(paragraph.text, document.language);
      Xapian::Document stored;
      for (const auto& token : tokens) stored.add_term(token.folded);
      add_stems(tokens, schema::term::stem, document.language, stored);
      for (const auto& term : wordings_.terms_in(tokens, document.language)) stored.add_term(term);
      add_stems(words.title, schema::term::title_stem, document.language, stored);
      stored.add_boolean_term(std::string(schema::term::id) +
                              paragraph_id(document.id, paragraph.label));
      add_values(paragraph, tokens, stored);
      stored.add_value(schema::document_slot, std::to_string(number));
      stored.set_data(schema::write_record(paragraph, document.source_file));
      database.add_document(stored);
      words.paragraphs.push_back(std::move(tokens));
    }
    written.push_back(std::move(words));
  }
  database.commit();
  return written;
}

}  // namespace osce::indexer
