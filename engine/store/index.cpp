// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/index.hpp"

#include <charconv>

#include <fmt/format.h>
#include <sys/stat.h>
#include <xapian.h>

#include "engine/model/error.hpp"
#include "engine/schema/record.hpp"
#include "engine/store/layout.hpp"
#include "engine/store/manifest.hpp"

namespace osce::store {
namespace {

namespace fs = std::filesystem;

Column read_column(const Xapian::Database& database, const schema::Field& field) {
  Column column;
  const auto slot = static_cast<Xapian::valueno>(field.slot);
  const auto end = database.valuestream_end(slot);
  auto value = database.valuestream_begin(slot);
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    const bool known = value != end && value.get_docid() == id;
    column.add(known ? std::optional(*value) : std::nullopt);
    if (known) ++value;
  }
  return column;
}

std::vector<std::uint32_t> read_word_counts(const Xapian::Database& database) {
  std::vector<std::uint32_t> counts(database.get_lastdocid(), 0);
  const auto end = database.valuestream_end(schema::words_slot);
  for (auto value = database.valuestream_begin(schema::words_slot); value != end; ++value) {
    const auto text = *value;
    std::from_chars(text.data(), text.data() + text.size(), counts.at(value.get_docid() - 1));
  }
  return counts;
}

Catalogue read_catalogue(const Xapian::Database& database, const schema::Identity& expected) {
  Catalogue catalogue;
  catalogue.identity = schema::read_identity_record(database.get_metadata("identity"));
  catalogue.tables = schema::read_authority_record(database.get_metadata("authority"));
  catalogue.names = schema::read_names_record(database.get_metadata("names"));
  for (auto key = database.metadata_keys_begin("document:");
       key != database.metadata_keys_end("document:"); ++key) {
    auto [document, paragraphs] = schema::read_document_record(database.get_metadata(*key));
    catalogue.add(std::move(document), paragraphs);
  }
  if (catalogue.identity != expected || catalogue.documents.size() != expected.documents ||
      catalogue.paragraph_count() != expected.paragraphs ||
      database.get_doccount() != expected.paragraphs) {
    throw Error(ErrorKind::index_damaged,
                "The index is damaged: its contents differ from its manifest", rebuild_hint);
  }
  std::unordered_map<std::string_view, Column> of_paragraphs;
  for (const auto& field : schema::fields) {
    if (field.home == schema::Home::paragraph)
      of_paragraphs.emplace(field.name, read_column(database, field));
  }
  catalogue.words = read_word_counts(database);
  catalogue.complete(std::move(of_paragraphs));
  return catalogue;
}

std::unique_ptr<Xapian::Database> open_database(const fs::path& generation) {
  std::unique_ptr<Xapian::Database> database;
  guard_xapian([&] { database = std::make_unique<Xapian::Database>(generation / database_name); });
  return database;
}

/// 0 if it cannot be determined.
std::time_t modified_at(const fs::path& file) {
  struct stat status {};
  return stat(file.c_str(), &status) == 0 ? status.st_mtim.tv_sec : 0;
}

}  // namespace

fs::path current_generation(const fs::path& location) {
  std::error_code error;
  const auto target = fs::read_symlink(location / current_name, error);
  if (!error) return location / target;
  require_access(location, error);
  if (!fs::exists(location, error)) {
    throw Error(ErrorKind::index_missing, fmt::format("There is no index at {}", location.string()),
                fmt::format("Create one with: osce-index --db {} SOURCE…", location.string()));
  }
  throw Error(ErrorKind::index_missing, fmt::format("\"{}\" is not an index", location.string()),
              "Name one with --db or OSCE_DB, or create one with: osce-index --db DIR SOURCE…");
}

void guard_xapian(const std::function<void()>& work) {
  try {
    work();
  } catch (const Xapian::DatabaseVersionError& error) {
    throw Error(ErrorKind::index_version,
                "This index was written by a different Xapian version: " + error.get_msg(),
                rebuild_hint);
  } catch (const Xapian::DocNotFoundError& error) {
    throw Error(ErrorKind::index_damaged, "The index is damaged: " + error.get_msg(), rebuild_hint);
  } catch (const Xapian::DatabaseError& error) {
    throw Error(ErrorKind::index_damaged, "The index is damaged: " + error.get_msg(), rebuild_hint);
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::system, "Xapian: " + error.get_description());
  }
}

Index::Index(fs::path location) : location_(std::move(location)) {
  for (int attempts = 3;; --attempts) {
    generation_ = current_generation(location_);
    try {
      open_generation();
      return;
    } catch (const Error&) {  // replaced and removed in the meantime: try the new one
      if (attempts == 1 || is_current()) throw;
    }
  }
}

void Index::open_generation() {
  const auto manifest = read_manifest(generation_);
  written_at_ = modified_at(generation_ / manifest_name);
  check_file(generation_, manifest, database_name, Check::quick);
  check_file(generation_, manifest, rows_name, Check::size);
  database_ = open_database(generation_);
  rows_ = std::make_shared<const WordRows>(generation_ / rows_name);
  vocabulary_ = std::make_unique<IndexVocabulary>(*database_);
  guard_xapian([&] {
    catalogue_ = std::make_shared<const Catalogue>(read_catalogue(*database_, manifest.identity));
  });
  if (rows_->paragraph_count() != catalogue_->paragraph_count()) {
    throw Error(ErrorKind::index_damaged,
                "The index is damaged: its rows differ from its paragraphs", rebuild_hint);
  }
}

Index::Index(fs::path location, fs::path generation, std::shared_ptr<const Catalogue> catalogue,
             std::shared_ptr<const WordRows> rows, const IndexVocabulary& vocabulary)
    : location_(std::move(location)),
      generation_(std::move(generation)),
      database_(open_database(generation_)),
      vocabulary_(std::make_unique<IndexVocabulary>(*database_, vocabulary)),
      catalogue_(std::move(catalogue)),
      rows_(std::move(rows)) {
  guard_xapian([&] {  // Xapian reads an empty file as an empty database
    if (database_->get_doccount() == catalogue_->paragraph_count()) return;
    throw Error(ErrorKind::index_damaged, "The index is damaged: one of its files has changed",
                rebuild_hint);
  });
}

Index Index::another() const {
  Index opened(location_, generation_, catalogue_, rows_, *vocabulary_);
  opened.written_at_ = written_at_;
  return opened;
}

Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

bool Index::is_current() const {
  std::error_code error;
  const auto target = fs::read_symlink(location_ / current_name, error);
  return error || location_ / target == generation_;
}

Paragraph Index::paragraph(ParagraphNumber number) const {
  std::string record;
  guard_xapian([&] { record = database_->get_document(number).get_data(); });
  return schema::read_paragraph_record(record);
}

std::vector<ParagraphNumber> Index::duplicates(ParagraphNumber number) const {
  std::vector<ParagraphNumber> duplicates;
  guard_xapian([&] {
    const auto key = database_->get_document(number).get_value(schema::dedup_slot);
    if (key.empty()) return;
    const auto term = std::string(schema::term::dedup) + key;
    for (auto duplicate = database_->postlist_begin(term);
         duplicate != database_->postlist_end(term); ++duplicate) {
      if (*duplicate != number) duplicates.push_back(*duplicate);
    }
  });
  return duplicates;
}

std::optional<ParagraphNumber> Index::find(const std::string& paragraph_id) const {
  constexpr std::size_t longest_term = 245;
  const auto term = std::string(schema::term::id) + paragraph_id;
  if (term.size() > longest_term || paragraph_id.find('\0') != std::string::npos)
    return std::nullopt;
  std::optional<ParagraphNumber> number;
  guard_xapian([&] {
    const auto posting = database_->postlist_begin(term);
    if (posting != database_->postlist_end(term)) number = *posting;
  });
  return number;
}

}  // namespace osce::store
