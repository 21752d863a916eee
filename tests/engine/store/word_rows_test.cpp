// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/word_rows.hpp"

#include <optional>
#include <random>

#include <doctest/doctest.h>

#include "engine/model/error.hpp"
#include "indexer/write/row_writer.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::store::word_rows_test {
namespace {

using Paragraphs = std::vector<std::string>;

/// Writes paragraphs that are in English and in French in turn.
std::filesystem::path write_rows(const test::TempFolder& folder, const Paragraphs& paragraphs) {
  auto file = folder / "words.rows";
  text::Analyser analyser;
  indexer::RowWriter writer(file);
  bool english = true;
  for (const auto& paragraph : paragraphs) {
    const auto* language = english ? "en" : "fr";
    writer.add(analyser.analyse(paragraph, language), language);
    english = !english;
  }
  writer.finish();
  return file;
}

/// "en:children/child en:co/co+2:cooper": language, folded word, stem, words and stem of a
/// compound.
std::string row_of(const WordRows& rows, ParagraphNumber paragraph) {
  std::string text;
  rows.for_each_word(paragraph, [&](const RowWord& word) {
    const auto form = rows.form(word.form);
    text += (text.empty() ? "" : " ") + std::string(form.language) + ":" +
            std::string(form.folded) + "/" + std::string(form.stem);
    if (word.compound_words == 0) return;
    text += "+" + std::to_string(word.compound_words) + ":" +
            std::string(rows.form(word.compound).stem);
  });
  return text;
}

/// Paragraphs that take several blocks.
Paragraphs many_paragraphs() {
  Paragraphs paragraphs;
  for (int p = 0; p < 3000; ++p) {
    std::string text = "word";
    for (int w = 0; w < 30; ++w) text += " w" + std::to_string(p * 7 % 900 + w);
    paragraphs.push_back(text);
  }
  return paragraphs;
}

std::vector<std::string> all_rows(const WordRows& rows) {
  std::vector<std::string> all;
  for (ParagraphNumber p = 1; p <= rows.paragraph_count(); ++p) all.push_back(row_of(rows, p));
  return all;
}

/// Reads all rows and forms, and looks up each form, which passes all places in the sorted lists.
void read_everything(const WordRows& rows) {
  for (ParagraphNumber p = 1; p <= rows.paragraph_count(); ++p)
    rows.for_each_word(p, [](const RowWord& /*word*/) {});
  for (std::uint32_t number = 0; number < rows.form_count(); ++number) {
    const auto form = rows.form(number);
    (void)rows.forms_with_stem(form.language, form.stem);
    (void)rows.forms_of_word(form.folded);
  }
}

/// A row, or nothing if it needs what is damaged.
std::optional<std::string> read_or_nothing(const std::filesystem::path& file,
                                           ParagraphNumber paragraph) {
  try {
    return row_of(WordRows(file), paragraph);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

TEST_CASE("basic: rows have the words of paragraphs, in order") {
  const test::TempFolder folder;
  const WordRows rows(write_rows(
      folder, {"Children of the Sofia co-operation", "les enfants", "", "réfugiés", "children"}));
  CHECK(rows.paragraph_count() == 5);
  CHECK(row_of(rows, 1) ==
        "en:children/child en:of/of en:the/the en:sofia/sofia en:co/co+2:cooper "
        "en:operation/oper");
  CHECK(row_of(rows, 2) == "fr:les/les fr:enfants/enfant");
  CHECK(row_of(rows, 3).empty());
  CHECK(row_of(rows, 4) == "fr:refugies/refugi");
  CHECK(row_of(rows, 5) == "en:children/child");
}

TEST_CASE("basic: the same letters with hyphens in other places are other compounds") {
  const test::TempFolder folder;
  const WordRows rows(write_rows(folder, {"co-operation", "", "co-opera-tion"}));
  CHECK(row_of(rows, 1) == "en:co/co+2:cooper en:operation/oper");
  CHECK(row_of(rows, 3) == "en:co/co+3:cooper en:opera/opera en:tion/tion");
}

TEST_CASE("basic: rows that take several blocks are read as they were written") {
  const test::TempFolder folder;
  const auto paragraphs = many_paragraphs();
  const auto file = write_rows(folder, paragraphs);
  REQUIRE(std::filesystem::file_size(file) > 3 * block_bytes);
  const WordRows rows(file);
  for (const ParagraphNumber p : {1U, 1500U, 3000U}) {
    std::string text;
    rows.for_each_word(p, [&](const RowWord& word) {
      text += (text.empty() ? "" : " ") + std::string(rows.form(word.form).folded);
    });
    CHECK(text == paragraphs[p - 1]);
  }
}

TEST_CASE("basic: forms are found by stem and by word") {
  const test::TempFolder folder;
  const WordRows rows(write_rows(
      folder, {"Child, children, co-operation", "child enfants", "cooperation of a child"}));
  const auto words = [&](const std::vector<std::uint32_t>& forms) {
    std::string text;
    for (const auto number : forms) {
      const auto form = rows.form(number);
      text += std::string(form.language) + ":" + std::string(form.folded) + " ";
    }
    return text;
  };
  CHECK(words(rows.forms_with_stem("en", "child")) == "en:child en:children ");
  CHECK(words(rows.forms_with_stem("fr", "enfant")) == "fr:enfants ");
  CHECK(words(rows.forms_with_stem("en", "cooper")) == "en: en:cooperation ");
  CHECK(words(rows.forms_with_stem("en", "enfant")).empty());
  CHECK(words(rows.forms_of_word("child")) == "en:child fr:child ");
  CHECK(words(rows.forms_of_word("xyz")).empty());
  CHECK(words(rows.forms_of_word("")) == "en: ");  // the compound
}

TEST_CASE("recover: what is not in the file is damage, not a crash") {
  const test::TempFolder folder;
  const WordRows rows(write_rows(folder, {"one word"}));
  CHECK_THROWS_AS((void)rows.row(0), Error);
  CHECK_THROWS_AS((void)rows.row(2), Error);
  CHECK_THROWS_AS((void)rows.form(2), Error);
  CHECK_THROWS_AS(WordRows(folder / "nothing"), Error);
  CHECK_THROWS_AS(WordRows(folder.write("empty", "")), Error);
  CHECK_THROWS_AS(WordRows(folder.write("short", "text")), Error);
  CHECK_THROWS_AS(WordRows(folder.write("long", std::string(100000, 'x'))), Error);
}

TEST_CASE("pathological: each damaged byte and each cut is noticed, and never read as words") {
  const test::TempFolder folder;
  const auto file = write_rows(folder, many_paragraphs());
  const auto bytes = test::read_file(file);
  const auto right = all_rows(WordRows(file));
  std::mt19937 random{5};  // NOLINT(cert-msc51-cpp): the same damage in each run
  for (int round = 0; round < 200; ++round) {
    auto damaged = bytes;
    // Half of the damage is in the last part, which says where everything is.
    const auto from = round % 2 == 0 ? 0 : bytes.size() - 200;
    const auto at = from + random() % (bytes.size() - from);
    if (round % 5 == 0) {
      damaged.resize(at);
    } else {
      damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1U << (random() % 8)));
    }
    CAPTURE(at);
    const auto copy = folder.write("damaged", damaged);
    CHECK_THROWS_AS(read_everything(WordRows(copy)), Error);
    for (ParagraphNumber p = 1; p <= right.size(); p += 300) {
      const auto read = read_or_nothing(copy, p);
      if (read) CHECK(*read == right[p - 1]);
    }
  }
}

}  // namespace osce::store::word_rows_test
