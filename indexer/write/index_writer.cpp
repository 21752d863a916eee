// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/index_writer.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <thread>

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
#include "indexer/write/names_of.hpp"
#include "indexer/write/phrase_counter.hpp"
#include "indexer/write/printed_forms.hpp"
#include "indexer/write/row_writer.hpp"
#include "indexer/write/shard_writer.hpp"

namespace osce::indexer {
namespace {

/// So many paragraphs make a shard, with the rest of the document in which this is reached; more if
/// there would be too many shards, because all of them are open at the end.
std::size_t shard_size(const std::vector<ReadDocument>& documents) {
  constexpr std::size_t usual = 5000;
  constexpr std::size_t most_shards = 200;
  std::size_t paragraphs = 0;
  for (const auto& read : documents) paragraphs += read.paragraphs.size();
  return std::max(usual, paragraphs / most_shards);
}

/// The documents in shards, in order. Shards do not depend on the number of threads.
std::vector<Shard> shards_of(const std::vector<ReadDocument>& documents,
                             const std::filesystem::path& folder) {
  const auto size = shard_size(documents);
  std::vector<Shard> shards;
  std::size_t first = 0;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    paragraphs += documents[i].paragraphs.size();
    if (paragraphs < size && i + 1 < documents.size()) continue;
    shards.push_back({folder / fmt::format("shard-{}", shards.size()),
                      std::span(documents).subspan(first, i + 1 - first), first});
    first = i + 1;
    paragraphs = 0;
  }
  return shards;
}

/// Writes shards in several threads, and passes the words of each to `collect`, in order.
void write_shards(
    const std::vector<Shard>& shards, const AuthorityTables& tables,
    const std::function<void(const Shard&, const std::vector<DocumentWords>&)>& collect) {
  const auto cores = std::max(std::size_t{1}, std::size_t{std::thread::hardware_concurrency()});
  const auto jobs = std::min(cores, shards.size());
  std::vector<std::unique_ptr<ShardWriter>> writers;
  std::vector<std::future<std::vector<DocumentWords>>> running;
  const auto start = [&](std::size_t shard) {
    auto& writer = *writers[shard % jobs];
    running[shard % jobs] =
        std::async(std::launch::async, [&, shard] { return writer.write(shards[shard]); });
  };
  running.resize(jobs);
  for (std::size_t job = 0; job < jobs; ++job) {
    writers.push_back(std::make_unique<ShardWriter>(tables));
    start(job);
  }
  for (std::size_t shard = 0; shard < shards.size(); ++shard) {
    const auto words = running[shard % jobs].get();
    if (shard + jobs < shards.size()) start(shard + jobs);
    collect(shards[shard], words);
  }
}

/// What the words of a whole collection give.
class Collection {
 public:
  explicit Collection(const std::filesystem::path& rows) : rows_(rows) {}

  void add(const ReadDocument& read, const DocumentWords& words) {
    const auto& language = read.document.language;
    accented_.add(words.title, language);
    for (std::size_t i = 0; i < words.paragraphs.size(); ++i) {
      const auto& text = read.paragraphs[i].text;
      rows_.add(words.paragraphs[i], language);
      phrases_.add(text, words.paragraphs[i], language);
      accented_.add(words.paragraphs[i], language);
      printed_.add(text, words.paragraphs[i]);
    }
  }

  /// Writes the rows, and the other data as metadata of a database.
  void finish(text::Analyser& analyser, Xapian::WritableDatabase& database) {
    rows_.finish();
    database.set_metadata("unaccented", schema::write_record(accented_.unaccented(analyser)));
    database.set_metadata("phrases", schema::write_record(phrases_.frequent()));
    database.set_metadata("printed", schema::write_record(printed_.forms()));
  }

 private:
  RowWriter rows_;
  PhraseCounter phrases_;
  text::AccentedWords accented_;
  PrintedForms printed_;
};

/// Writes what the authority files say as metadata.
void add_tables(const AuthorityTables& tables, text::Analyser& analyser,
                const Xapian::Database& paragraphs, Xapian::WritableDatabase& to) {
  to.set_metadata("authority", schema::write_record(
                                   SearchTables{tables.bodies, spellings_in(tables.thesaurus)}));
  std::map<std::string, std::vector<ThesaurusTerm>> by_first_stem;
  for (auto& term : text::thesaurus_terms(rows_with_countries(tables), analyser)) {
    auto& terms = by_first_stem[term.key.substr(0, term.key.find(' '))];
    terms.push_back(std::move(term));
  }
  for (const auto& [stem, terms] : by_first_stem)
    to.set_metadata(schema::thesaurus_metadata(stem), schema::write_record(terms));

  const auto has_stem = [&](const std::string& stem) {
    return paragraphs.term_exists(schema::stem_term(schema::term::stem, thesaurus_language, stem));
  };
  const auto has_word = [&](const std::string& word) { return paragraphs.term_exists(word); };
  for (const auto& family : text::word_families(tables, analyser, {has_stem, has_word}))
    to.set_metadata(schema::family_metadata(family.stem), schema::write_record(family));
}

/// Writes the shards, then one without paragraphs for the metadata of the collection, and compacts
/// all into one file.
void write_files(const DatabasePlace& place, const std::vector<ReadDocument>& documents,
                 const AuthorityTables& tables, const schema::Identity& identity,
                 const std::function<void(std::size_t)>& written) {
  Collection collection(place.folder / store::rows_name);
  const auto shards = shards_of(documents, place.scratch);
  write_shards(shards, tables, [&](const Shard& shard, const std::vector<DocumentWords>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      collection.add(shard.documents[i], words[i]);
      written(shard.first + i + 1);
    }
  });
  Xapian::Database all;
  for (const auto& shard : shards) all.add_database(Xapian::Database(shard.database.string()));
  const auto last = (place.scratch / "metadata").string();
  Xapian::WritableDatabase metadata(last, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS |
                                              Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
  text::Analyser analyser(spellings_in(tables.thesaurus));
  add_tables(tables, analyser, all, metadata);
  collection.finish(analyser, metadata);
  metadata.set_metadata("names", schema::write_record(names_of(documents, tables)));
  metadata.set_metadata("identity", schema::write_record(identity));
  metadata.commit();
  all.add_database(Xapian::Database(last));
  all.compact((place.folder / store::database_name).string(), Xapian::DBCOMPACT_SINGLE_FILE);
}

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
    write_files(place, documents, authority.tables(), identity, written);
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::system,
                fmt::format("cannot write {}: {}", (place.folder / store::database_name).string(),
                            error.get_description()),
                "check disk space and permissions");
  }
}

}  // namespace osce::indexer
