// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/exchange/json_lines.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/present/json.hpp"
#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::json_lines_test {
namespace {

std::string exported(const store::Index& index) {
  std::string lines;
  for (store::ParagraphNumber p = 1; p <= index.catalogue().paragraph_count(); ++p)
    lines += present::export_line(search::result_of(index, p)) + "\n";
  return lines;
}

/// The labels of a document, in order.
std::vector<std::string> labels(const ReadDocument& read) {
  std::vector<std::string> result;
  for (const auto& paragraph : read.paragraphs) result.push_back(paragraph.label);
  return result;
}

}  // namespace

TEST_CASE("what was exported comes back as it was, the index's identity included") {
  const auto& index = test::the_index();
  const auto reading = read_json_lines("-", exported(index));
  CHECK(reading.warnings.empty());
  CHECK(reading.documents.size() == 7);
  const test::TempFolder folder;
  CHECK(test::write_index(folder / "copy", {reading}) == index.catalogue().identity);
}

TEST_CASE("the order of the lines does not count where they carry positions") {
  const auto& index = test::the_index();
  auto lines = exported(index);
  std::vector<std::string> shuffled;
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);)
    shuffled.insert(shuffled.begin(), std::move(line));
  const test::TempFolder folder;
  const auto reading = read_json_lines("-", fmt::format("{}\n", fmt::join(shuffled, "\n")));
  CHECK(test::write_index(folder / "copy", {reading}) == index.catalogue().identity);
}

TEST_CASE("two texts of one name, with what is attached to them, come back as they were") {
  const auto decision = [](const std::string& urge) {
    return "MC.DEC/3/09\n\nDECISION No. 3/09\nONE THING\n\nThe Ministerial Council,\n\n1. " + urge +
           "\n\nAttachment\n\nINTERPRETATIVE STATEMENT UNDER PARAGRAPH IV\n\nBy the delegation of "
           "Norway:\n\nWe say " +
           urge + "\n";
  };
  const test::SampleIndex sample({decision("Urges one."), decision("Urges two.")});
  REQUIRE(sample.index().catalogue().find("mc-dec-3-09-2-statement-1"));
  const test::TempFolder folder;
  const auto reading = read_json_lines("-", exported(sample.index()));
  CHECK(test::write_index(folder / "copy", {reading}) == sample.index().catalogue().identity);
}

TEST_CASE("a line needs no more than a text and a document") {
  const auto reading = read_json_lines(
      "feed.jsonl",
      "{\"text\": \"Urges one.\", \"document\": {\"id\": \"a\", \"year\": 2011}}\n"
      "{\"text\": \"Urges other.\", \"document\": {\"title\": \"On Łódź\"}}\r\n"
      "\n"
      "{\"text\": \"Recalling,\", \"document\": {\"id\": \"a\"}, \"paragraph\": "
      "{\"part\": \"preamble\"}, \"more\": [{}]}\n"
      "{\"text\": \"Urges two.\", \"document\": {\"id\": \"a\"}, \"paragraph\": {\"label\": "
      "\"7\"}}\n"
      "{\"text\": \"Urges three.\", \"document\": {\"id\": \"a\"}}");
  CHECK(reading.warnings.empty());
  CHECK(reading.format == "jsonl");
  REQUIRE(reading.documents.size() == 2);
  const auto& [document, paragraphs] = reading.documents[0];
  CHECK(document.id == "a");
  CHECK(document.title == "a");
  CHECK(document.language == "en");
  CHECK(document.year == 2011);
  CHECK(document.venue == std::nullopt);
  CHECK(document.source_file == "feed.jsonl");
  CHECK(document.evidence.at("year") == Evidence{Derivation::given, "line 1 of feed.jsonl", {}});
  CHECK(labels(reading.documents[0]) == std::vector<std::string>{"op.1", "pre.1", "7", "op.2"});
  CHECK(paragraphs[0].position == 1);
  CHECK(paragraphs[2].numbered);
  CHECK_FALSE(paragraphs[3].numbered);
  CHECK(paragraphs[3].part == Part::operative);
  CHECK(paragraphs[3].place.line_from == 6);
  CHECK(reading.documents[1].document.id == "on-lodz");
  CHECK(reading.coverage.total == reading.coverage.paragraphs);
  CHECK(reading.coverage.paragraphs == 9 + 11 + 10 + 9 + 11);
}

TEST_CASE("a symbol of a document's own makes its identifier") {
  const auto reading =
      read_json_lines("a", R"({"text": "t", "document": {"title": "T", "symbol": "MC.DEC/7/17"}})");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].document.id == "mc-dec-7-17");
}

TEST_CASE("recover: a bad line is a problem with its number, the rest is read") {
  const std::string good = R"({"text": "Urges.", "document": {"id": "a"}})";
  const auto with_document = [](const std::string& members) {
    return R"({"text": "t", "document": {"id": "b", )" + members + "}}";
  };
  const auto with_paragraph = [](const std::string& members) {
    return R"({"text": "t", "document": {"id": "b"}, "paragraph": {)" + members + "}}";
  };
  for (const auto& bad : std::vector<std::string>{
           "just words",
           "[1, 2]",
           "7",
           "{\"text\": \"\xff\", \"document\": {\"id\": \"b\"}}",
           R"({"text": "t"})",
           R"({"text": "t", "document": "b"})",
           R"({"text": "t", "document": {}})",
           R"({"text": "t", "document": {"id": "", "title": " "}})",
           R"({"text": "t", "document": {"id": 7}})",
           R"({"text": "t", "document": {"id": "a/b"}})",
           R"({"text": "t", "document": {"id": "a b"}})",
           R"({"text": "t", "document": {"id": "."}})",
           R"({"text": "t", "document": {"id": ".."}})",
           R"({"text": "t", "document": {"id": "a\u0000b"}})",
           R"({"text": "t", "document": {"id": ")" + std::string(300, 'x') + "\"}}",
           R"({"document": {"id": "b"}})",
           R"({"text": " ", "document": {"id": "b"}})",
           R"({"text": 7, "document": {"id": "b"}})",
           with_document(R"("year": "2011")"),
           with_document(R"("year": 1e300)"),
           with_document(R"("year": -3)"),
           with_document(R"("type": "poem")"),
           with_document(R"("status": "lost")"),
           with_document(R"("language": "English")"),
           with_document(R"("date": "2011-01-01")"),
           with_document(R"("date": {"from": "2011-13-01", "to": "2011-13-01"})"),
           with_document(R"("date": {"from": "2011-02-01", "to": "2011-01-01"})"),
           with_document(R"("session": {"number": 1})"),
           with_document(R"("inferred": {"year": "2016"})"),
           with_document(R"("inferred": {"year": 16000})"),
           with_document(R"("inferred": {"date": "2016-07-01"})"),
           with_document(R"("inferred": {"date": {"from": "2016-02-01", "to": "2016-01-01"}})"),
           with_document(R"("inferred": {"session": {"number": 1}})"),
           with_document(R"("inferred": [2016])"),
           with_document(R"("venue": "X", "derivation": {"venue": "guessed"})"),
           with_document(R"("evidence": {"venue": {"derivation": "guessed", "text": ""}})"),
           with_document(R"("evidence": [1])"),
           with_paragraph(R"("part": "middle")"),
           with_paragraph(R"("label": 7)"),
           with_paragraph(R"("label": "a/b")"),
           with_paragraph(R"("position": 1.5)"),
           with_paragraph(R"("position": 99999999999999999999)"),
           with_paragraph(R"("numbered": "yes")"),
           R"({"text": "t", "document": {"id": "b"}, "source": {"bytes": [1], "lines": [1, 1]}})",
           R"({"text": "t", "document": {"id": "b"}, "source": {"pages": [2, 1]}})",
           R"({"text": "t", "document": {"id": "b"}, "source": 1})",
           std::string(100000, '['),
       }) {
    CAPTURE(bad.substr(0, 100));
    const auto reading = read_json_lines("a.jsonl", good + "\n" + bad + "\n");
    CHECK(reading.documents.size() == 1);
    REQUIRE(reading.warnings.size() == 1);
    CHECK(reading.warnings[0].line == 2);
    CHECK(reading.warnings[0].code == "bad-line");
    CHECK(reading.warnings[0].severity == Severity::problem);
    REQUIRE(reading.left_out.size() == 1);
    CHECK(reading.left_out[0].text == bad);
    CHECK(reading.coverage.total == reading.coverage.paragraphs + reading.coverage.dropped);
  }
}

TEST_CASE("a bad line names the member and what it should be") {
  struct Row {
    const char* members;
    const char* message;
  };
  for (const auto& [members, message] :
       {Row{R"("document": {"id": "b", "venue": 7})", "\"venue\" must be a string"},
        Row{R"("document": {"id": "b", "session": 7})",
            R"("session" must be {"number": …, "name": "…"})"},
        Row{R"("document": {"id": "b", "inferred": {"date": 7}})",
            R"("date" must be {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"})"},
        Row{R"("document": {"id": "b"}, "paragraph": {"numbered": 1})",
            "\"numbered\" must be true or false"},
        Row{R"("document": {"id": "b"}, "paragraph": {"part": "foo"})",
            R"("part" cannot be "foo"; choose one of preamble, operative, statement)"},
        Row{R"("id": "b")", "\"document\" is missing; write lines as 'osce export' does"},
        Row{R"("document": {"id": ".."})", R"("id" cannot be "..")"}}) {
    const auto reading = read_json_lines("a.jsonl", fmt::format(R"({{"text": "t", {}}})", members));
    CHECK(reading.skipped == fmt::format("none of its lines could be read (line 1: {})", message));
  }
}

TEST_CASE("recover: a source without a line that can be read is skipped") {
  const auto bad = read_json_lines("a.jsonl", "\nwords\n{}\n");
  CHECK(bad.skipped == "none of its lines could be read (line 2: not JSON)");
  CHECK(bad.warnings.empty());
  CHECK(read_json_lines("a.jsonl", " \n\n").skipped == "empty");
}

TEST_CASE("recover: a label that comes twice is a bad line") {
  const std::string line =
      R"({"text": "Urges.", "document": {"id": "a"}, "paragraph": {"label": "1"}})";
  const auto reading = read_json_lines("a.jsonl", line + "\n" + line + "\n");
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].message == "duplicate identifier a/1");
  CHECK(reading.documents[0].paragraphs.size() == 1);
}

TEST_CASE("recover: attachments in a circle, or to nothing, are kept") {
  const auto line = [](const std::string& id, const std::string& host) {
    return R"({"text": "t", "document": {"id": ")" + id + R"(", "attached_to": ")" + host +
           "\"}}\n";
  };
  const auto reading =
      read_json_lines("a", line("a", "b") + line("b", "a") + line("c", "c") + line("d", "gone"));
  CHECK(reading.documents.size() == 4);
  const test::TempFolder folder;
  CHECK(test::write_index(folder / "db", {reading}).documents == 4);
  const store::Index index(folder / "db");
  CHECK(index.catalogue().documents.at(*index.catalogue().find("d")).attached_to == "gone");
}

TEST_CASE("what looks like JSON Lines") {
  CHECK(looks_like_json_lines("{\"text\": 1}"));
  CHECK(looks_like_json_lines("\xEF\xBB\xBF\n {"));
  CHECK_FALSE(looks_like_json_lines("A text."));
  CHECK_FALSE(looks_like_json_lines(""));
}

TEST_CASE("pathological: lines that are too long or too deep are skipped, the others are read") {
  const std::string good = R"({"text": "t", "document": {"id": "a"}})";
  const auto deep = std::string(100, '[') + std::string(100, ']');
  for (const auto& [bad, why] : {
           std::pair{std::string(longest_json_line + 1, 'x'), "the line is longer than 16 MiB"},
           std::pair{R"({"text": "t", "x": )" + deep + "}", "nested more than 32 deep"},
           std::pair{R"({"text": "t", "x": )" + std::string(1'000'000, '['), "nested more than"},
       }) {
    CAPTURE(why);
    const auto reading = read_json_lines("a.jsonl", bad + "\n" + good + "\n");
    REQUIRE(reading.warnings.size() == 1);
    CHECK(reading.warnings.front().line == 1);
    CHECK(reading.warnings.front().message.starts_with(why));
    REQUIRE(reading.documents.size() == 1);
    const auto& paragraph = reading.documents.front().paragraphs.front();
    CHECK(paragraph.place.line_from == 2);
    CHECK(paragraph.place.byte_from == bad.size() + 1);
    CHECK(paragraph.place.byte_to == bad.size() + 1 + good.size());
  }
  CHECK(read_json_lines("a.jsonl", R"({"text": "\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", )"
                                   R"("document": {"id": "a"}})")
            .warnings.empty());
}

}  // namespace osce::indexer::json_lines_test
