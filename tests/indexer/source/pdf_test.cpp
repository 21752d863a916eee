// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/pdf.hpp"

#include <doctest/doctest.h>

#include "indexer/source/pdf_page.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::pdf_test {
namespace {

std::string fixture(const std::string& name) {
  return test::read_file(test::project_folder() / "tests/indexer/source/fixtures" / name);
}

std::string reason_of(const std::variant<PdfText, std::string>& result) {
  const auto* reason = std::get_if<std::string>(&result);
  return reason == nullptr ? "" : *reason;
}

PdfText text_of(const std::string& name) {
  auto result = pdf_text(fixture(name));
  if (const auto* reason = std::get_if<std::string>(&result)) FAIL(*reason);
  return std::get<PdfText>(std::move(result));
}

/// A fake pdftotext.
std::filesystem::path program(const test::TempFolder& folder, const std::string& script) {
  const auto path = folder.write("program", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

}  // namespace

TEST_CASE("a page is read line by line, a form feed ends it") {
  const auto pdf = text_of("good.pdf");
  CHECK(pdf.warnings.empty());
  CHECK(std::count(pdf.text.begin(), pdf.text.end(), '\f') == 2);
  CHECK(pdf.text.find("MINSK DECLARATION\n") != std::string::npos);
  CHECK(pdf.text.find("\n3. Calls on participating States") != std::string::npos);
  CHECK(pdf.text.find("4. Urges parliaments") > pdf.text.find('\f'));
}

TEST_CASE("columns are read one after the other") {
  const auto text = text_of("columns.pdf").text;
  CHECK(text.find("commitments undertaken by\nthe participating States in the OSCE to combat\n"
                  "trafficking in human beings") != std::string::npos);
}

TEST_CASE("neighbouring cells are split, but a label stays with its paragraph") {
  struct Row {
    const char* line;
    const char* lines;
  };
  for (const auto& [line, lines] : {
           Row{"Permanent Council          1 November 2012",
               "Permanent Council\n1 November 2012\n"},
           Row{"  One      Two      Three", "  One\nTwo\nThree\n"},
           Row{"1.        This Plan      ", "1.        This Plan      \n"},
           Row{"   (a)    four years", "   (a)    four years\n"},
           Row{"  2.1     for every", "  2.1     for every\n"},
           Row{"  –       for every", "  –       for every\n"},
           Row{"Opened:      9.35 a.m.", "Opened:      9.35 a.m.\n"},
           Row{"Preamble          3", "Preamble          3\n"},
           Row{"words   of   a   justified   line", "words   of   a   justified   line\n"},
           Row{"", ""},
           Row{"\n\n", "\n\n"},
       }) {
    CAPTURE(line);
    CHECK(with_cells_on_lines(line) == lines);
  }
}

TEST_CASE("recover: PDFs without a text say why") {
  CHECK(reason_of(pdf_text(fixture("encrypted.pdf"))) == "encrypted PDF: needs a password");
  CHECK(reason_of(pdf_text(fixture("truncated.pdf"))).starts_with("broken PDF (Syntax Error"));
  CHECK(reason_of(pdf_text("%PDF-1.4\nnone")).starts_with("broken PDF ("));
  CHECK(reason_of(pdf_text(fixture("scanned.pdf"))) ==
        "PDF without text (scanned pages?): run OCR first");
  CHECK(reason_of(pdf_text(fixture("good.pdf"), {}, "no-such-program")) ==
        "pdftotext is not installed (Debian package poppler-utils)");
}

TEST_CASE("recover: a damaged PDF is read with a warning") {
  const auto pdf = text_of("damaged.pdf");
  CHECK(pdf.text.find("4. Urges parliaments") != std::string::npos);
  REQUIRE(!pdf.warnings.empty());
  CHECK(pdf.warnings[0].code == "pdf-damaged");
}

TEST_CASE("recover: pages without text are reported") {
  const test::TempFolder folder;
  const auto result = pdf_text("", {}, program(folder, "printf 'one\\n\\f\\n\\fthree\\n\\f'"));
  REQUIRE(std::holds_alternative<PdfText>(result));
  const auto& pdf = std::get<PdfText>(result);
  REQUIRE(pdf.warnings.size() == 1);
  CHECK(pdf.warnings[0].message == "pages without text (blank, or scanned?): 2");
  CHECK(pdf.warnings[0].severity == Severity::note);
}

TEST_CASE("pathological: the limits hold") {
  const test::TempFolder folder;
  using std::chrono::milliseconds;
  CHECK(reason_of(pdf_text("", {.wall = milliseconds(1000)}, program(folder, "sleep 100"))) ==
        "reading the PDF took longer than 1 s");
  CHECK(reason_of(pdf_text("", {.output = 1 << 20}, program(folder, "yes"))) ==
        "the PDF has more than 1 MiB of text");
  CHECK(reason_of(pdf_text("", {}, program(folder, "kill -SEGV $$"))) ==
        "broken PDF (pdftotext was killed by signal 11); download it again, or save it as text");
  CHECK(reason_of(pdf_text(fixture("good.pdf"), {.memory = 4 << 20})) != "");
}

}  // namespace osce::indexer::pdf_test
