// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/index_writer.hpp"

#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xapian.h>

#include "engine/model/error.hpp"
#include "engine/schema/fields.hpp"
#include "engine/schema/record.hpp"
#include "engine/store/checksum.hpp"
#include "engine/store/index.hpp"
#include "engine/store/layout.hpp"
#include "engine/text/analyser.hpp"
#include "engine/version.hpp"
#include "indexer/write/generation.hpp"

namespace osce::indexer {
namespace {

/// Turns documents into Xapian documents and metadata, and hashes what it stores.
class Writer {
 public:
  explicit Writer(const std::filesystem::path& database)
      : database_(database.string(),
                  Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC) {
    checksum_.add(fmt::format("schema {}\n", schema::version));
  }

  void add_bodies(const std::vector<Body>& bodies) {
    schema::BodyNames names;
    for (const auto& body : bodies) names[body.id] = body.name;
    database_.set_metadata("bodies", stored(schema::write_record(names)));
  }

  void add(const ReadDocument& document) {
    const auto paragraphs = static_cast<std::uint32_t>(document.paragraphs.size());
    database_.set_metadata(fmt::format("document:{:08}", documents_++),
                           stored(schema::write_record({document.document, paragraphs})));
    const auto& language = *languages_.insert(document.document.language).first;
    const auto title = analyser_.analyse(document.document.title, language);
    for (const auto& paragraph : document.paragraphs)
      add_paragraph(document.document, paragraph, title);
  }

  /// Ends the writing; compacts into `file`.
  schema::Identity finish(const std::filesystem::path& file) {
    checksum_.add(fmt::format("languages {}\n", fmt::join(languages_, " ")));
    schema::Identity identity{.id = checksum_.hexadecimal(),
                              .schema_version = schema::version,
                              .program_version = std::string(program_version),
                              .languages = {languages_.begin(), languages_.end()},
                              .documents = documents_,
                              .paragraphs = database_.get_doccount()};
    database_.set_metadata("identity", schema::write_record(identity));
    database_.commit();
    database_.compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::DBCOMPACT_NO_RENUMBER);
    return identity;
  }

 private:
  const std::string& stored(const std::string& record) {
    checksum_.add(record);
    checksum_.add("\n");
    return record;
  }

  void add_paragraph(const Document& document, const Paragraph& paragraph,
                     const std::vector<text::Token>& title) {
    Xapian::Document stored_paragraph;
    Xapian::termpos position = 0;
    for (const auto& token : analyser_.analyse(paragraph.text, document.language)) {
      stored_paragraph.add_posting(token.folded, ++position);
      stored_paragraph.add_term(
          schema::stem_term(schema::term::stem, document.language, token.stem));
    }
    for (const auto& token : title) {
      stored_paragraph.add_term(
          schema::stem_term(schema::term::title_stem, document.language, token.stem));
    }
    stored_paragraph.add_boolean_term(std::string(schema::term::id) +
                                      paragraph_id(document.id, paragraph.label));
    for (const auto& field : schema::fields) {
      const auto value = field.slot_value ? field.slot_value(paragraph) : std::nullopt;
      if (value) stored_paragraph.add_value(static_cast<Xapian::valueno>(field.slot), *value);
    }
    stored_paragraph.set_data(stored(schema::write_record(paragraph, document.source_file)));
    database_.add_document(stored_paragraph);
  }

  Xapian::WritableDatabase database_;
  text::Analyser analyser_;
  store::Checksum checksum_;
  std::set<std::string> languages_;
  std::uint32_t documents_ = 0;
};

}  // namespace

schema::Identity write_index(const std::filesystem::path& location,
                             const std::vector<ReadDocument>& documents, const Authority& authority,
                             const Progress& progress) {
  GenerationBuilder builder(location);
  schema::Identity identity;
  try {
    Writer writer(builder.scratch() / "database");
    writer.add_bodies(authority.bodies());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      writer.add(documents[i]);
      progress(i + 1, documents.size());
    }
    identity = writer.finish(builder.folder() / store::database_name);
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::system, "cannot write the index: " + error.get_description(),
                "check the disk's space and the folder's permissions");
  }
  builder.publish(identity);
  return identity;
}

}  // namespace osce::indexer
