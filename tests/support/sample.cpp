// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/sample.hpp"

#include <stdexcept>

#include "engine/model/paragraph.hpp"
#include "engine/query/parser.hpp"
#include "engine/search/search.hpp"
#include "engine/store/layout.hpp"
#include "indexer/source/collect.hpp"
#include "indexer/write/arrange.hpp"
#include "indexer/write/generation.hpp"
#include "indexer/write/index_writer.hpp"

namespace osce::test {
namespace {

const indexer::Authority& authority() {
  static const auto built_in = indexer::Authority::built_in();
  return built_in;
}

std::vector<indexer::SourceReading> read_all(const std::vector<std::string>& texts) {
  std::vector<indexer::SourceReading> readings;
  for (const auto& text : texts) {
    const auto name = "sample" + std::to_string(readings.size()) + ".txt";
    readings.push_back(read_text(text, name));
  }
  return readings;
}

/// The shipped tables without word families.
const indexer::Authority& authority_without_families() {
  static const auto authority = [] {
    const auto file = [](const char* name) {
      return read_file(project_folder() / "data" / "authority" / name);
    };
    return indexer::Authority({.bodies_tsv = file("bodies.tsv"),
                               .sessions_csv = file("sessions.csv"),
                               .places_tsv = file("places.tsv"),
                               .countries_tsv = file("countries.tsv"),
                               .thesaurus_tsv = file("thesaurus.tsv"),
                               .families_tsv = "word\trelated\n"});
  }();
  return authority;
}

schema::Identity write(const std::filesystem::path& location,
                       std::vector<indexer::SourceReading> readings,
                       const indexer::Authority& tables) {
  const auto documents = indexer::arrange(std::move(readings)).documents;
  const auto identity = indexer::identity_of(documents, authority());
  indexer::GenerationBuilder builder(location);
  indexer::write_database({builder.scratch(), builder.folder()}, documents, tables, identity,
                          [](std::size_t) {});
  builder.publish(identity, "test");
  return identity;
}

}  // namespace

schema::Identity write_index(const std::filesystem::path& location,
                             std::vector<indexer::SourceReading> readings) {
  return write(location, std::move(readings), authority());
}

const std::vector<indexer::SourceReading>& the_readings() {
  static const auto readings = [] {
    std::vector<indexer::SourceReading> read;
    for (const auto& file : indexer::collect({project_folder() / "data" / "texts"}).files) {
      read.push_back(read_text(read_file(file.path), file.name));
    }
    return read;
  }();
  return readings;
}

indexer::SourceReading read_text(const std::string& text, const std::string& name) {
  return indexer::read_source({name, text, std::nullopt}, authority());
}

SampleIndex::SampleIndex(const std::vector<std::string>& texts) : SampleIndex(read_all(texts)) {}

SampleIndex::SampleIndex(std::vector<indexer::SourceReading> readings, Families families)
    : index_((write(folder_ / "index", std::move(readings),
                    families == Families::shipped ? authority() : authority_without_families()),
              folder_ / "index")) {}

const std::vector<indexer::ReadDocument>& the_documents() {
  static const auto documents = indexer::arrange(the_readings()).documents;
  return documents;
}

const indexer::ReadDocument& the_document(std::string_view beginning) {
  for (const auto& read : the_documents()) {
    if (read.document.id.starts_with(beginning)) return read;
  }
  throw std::runtime_error("no document has an identifier that starts with " +
                           std::string(beginning));
}

indexer::ReadDocument made_document(const std::string& id, const std::string& language,
                                    const std::vector<std::string>& paragraphs) {
  indexer::ReadDocument made;
  made.document = {.id = id, .title = id, .language = language, .source_file = id + ".txt"};
  for (const auto& text : paragraphs) {
    const auto position = static_cast<int>(made.paragraphs.size()) + 1;
    made.paragraphs.push_back({.label = std::to_string(position),
                               .part = Part::operative,
                               .numbered = true,
                               .position = position,
                               .text = text});
  }
  return made;
}

indexer::SourceReading made_reading(const std::string& id, const std::string& language,
                                    const std::vector<std::string>& paragraphs) {
  return {.name = id + ".txt",
          .format = "text",
          .documents = {made_document(id, language, paragraphs)}};
}

const store::Index& the_index() {
  static const TempFolder folder;
  static const auto index = [] {
    write_index(folder / "index", the_readings());
    return store::Index(folder / "index");
  }();
  return index;
}

text::Analyser analyser_of(const store::Index& index) {
  return text::Analyser(index.catalogue().tables.spellings);
}

PlannedQuery planned(const store::Index& index, const std::string& query,
                     const std::vector<query::GivenFilter>& given) {
  auto analyser = analyser_of(index);
  const auto& catalogue = index.catalogue();
  const query::Lexicon lexicon{analyser, index.vocabulary(), catalogue.identity.languages};
  const auto parsed = query::parse(query, catalogue.names, query::nearest_words_in(lexicon));
  PlannedQuery planned;
  static_cast<query::Planned&>(planned) =
      query::plan({query, parsed.root, given}, catalogue, lexicon, planned.diagnostics);
  return planned;
}

search::Response search(const store::Index& index, const search::Request& request) {
  auto answer = search::Searcher(index).search(request);
  if (const auto* errors = std::get_if<search::QueryErrors>(&answer)) {
    throw std::runtime_error(errors->front().reason);
  }
  return std::get<search::Response>(std::move(answer));
}

std::vector<std::string> found(const store::Index& index, const search::Request& request) {
  std::vector<std::string> ids;
  for (const auto& result : search(index, request).results) {
    ids.push_back(paragraph_id(result.document->id, result.paragraph.label));
  }
  return ids;
}

std::vector<std::string> found_by(const store::Index& index, const std::string& query) {
  constexpr std::uint32_t plenty = 1000;
  return found(index, {.query = query, .limit = plenty});
}

std::string resolution(const std::string& city_and_dates, const std::string& title,
                       const std::vector<std::string>& preamble,
                       const std::vector<std::string>& operative) {
  std::string text =
      "**DECLARATION\nAND\nRESOLUTIONS\nADOPTED BY THE\nOSCE PARLIAMENTARY ASSEMBLY**\n\n" +
      city_and_dates + "\n\nRESOLUTION ON\n\n" + title + "\n\n";
  int number = 0;
  for (const auto& paragraph : preamble) text += std::to_string(++number) + ". " + paragraph + "\n";
  text += "\nThe OSCE Parliamentary Assembly:\n\n";
  for (const auto& paragraph : operative)
    text += std::to_string(++number) + ". " + paragraph + "\n";
  return text;
}

}  // namespace osce::test
