// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/parts.hpp"

#include <doctest/doctest.h>

#include "indexer/structure/body/labelling.hpp"

namespace osce::indexer::parts_test {
namespace {

enum class Sign { participle, finite, none };

RawParagraph paragraph(Sign sign, bool after_enacting = false) {
  RawParagraph raw;
  raw.lines = {0};
  raw.opening.form = sign == Sign::participle ? Opening::Form::participle
                     : sign == Sign::finite   ? Opening::Form::finite
                                              : Opening::Form::none;
  raw.after_enacting = after_enacting;
  return raw;
}

RawParagraph numbered(int number, const std::string& section, bool anew = false) {
  auto raw = paragraph(Sign::finite);
  raw.label = Label{.printed = std::to_string(number), .value = number};
  raw.section = section;
  raw.numbered_anew = anew;
  return raw;
}

/// "ppo": preamble, preamble, operative.
std::string parts(const std::vector<RawParagraph>& paragraphs) {
  std::string all;
  for (const auto part : parts_of(paragraphs)) all += name_of(part).front();
  return all;
}

using Labels = std::vector<std::string>;

Labels labels(const std::vector<RawParagraph>& paragraphs) {
  return labels_of(paragraphs, std::vector(paragraphs.size(), Part::operative));
}

}  // namespace

TEST_CASE("enacting line and opening verb together separate the preamble from the operative part") {
  using enum Sign;
  CHECK(parts({paragraph(participle), paragraph(participle), paragraph(finite)}) == "ppo");
  CHECK(parts({paragraph(participle, true), paragraph(none), paragraph(finite)}) == "ppo");
  CHECK(parts({paragraph(participle), paragraph(none, true), paragraph(finite)}) == "poo");
  CHECK(parts({paragraph(participle, true), paragraph(none), paragraph(none, true),
               paragraph(finite)}) == "ppoo");
  CHECK(parts({paragraph(finite), paragraph(none)}) == "oo");
  CHECK(parts({paragraph(participle), paragraph(none)}) == "pp");
  CHECK(parts({paragraph(none), paragraph(participle), paragraph(none)}) == "ooo");  // a gerund
  CHECK(parts({}).empty());
}

TEST_CASE("each chapter has its own parts; sub-items follow their parent") {
  using enum Sign;
  auto chapter = paragraph(participle);
  chapter.begins_chapter = true;
  CHECK(parts({paragraph(participle), paragraph(finite), chapter, paragraph(finite)}) == "popo");
  auto item = paragraph(none);
  item.parent = 1;
  CHECK(parts({paragraph(participle), paragraph(finite), item}) == "poo");
}

TEST_CASE("labels are as printed, with the section if numbering restarts") {
  CHECK(labels({numbered(1, "I"), numbered(2, "I"), numbered(3, "II")}) == Labels{"1", "2", "3"});
  CHECK(labels({numbered(1, "I"), numbered(2, "I"), numbered(1, "II")}) ==
        Labels{"I.1", "I.2", "II.1"});
  CHECK(labels({numbered(1, ""), numbered(2, ""), numbered(1, "", true)}) ==
        Labels{"1", "2", "s2.1"});
  CHECK(labels({numbered(1, ""), numbered(1, "")}) == Labels{"1", "1~2"});
}

TEST_CASE("unnumbered paragraphs are counted within their part") {
  const std::vector<RawParagraph> three(3, paragraph(Sign::none));
  CHECK(labels_of(three, {Part::preamble, Part::preamble, Part::operative}) ==
        Labels{"pre.1", "pre.2", "op.1"});
  CHECK(labels_of(three, {Part::statement, Part::statement, Part::statement}) ==
        Labels{"p.1", "p.2", "p.3"});
}

}  // namespace osce::indexer::parts_test
