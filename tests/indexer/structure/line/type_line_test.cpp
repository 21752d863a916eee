// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/type_line.hpp"

#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace osce::indexer::type_line_test {
namespace {

/// "decision 7/17|TITLE|author" for a line that names a type, "" for others.
std::string said(const std::string& text) {
  const auto line = type_line(text);
  if (!line) return "";
  return fmt::format("{} {}|{}|{}", name_of(line->type), line->number, line->title, line->author);
}

}  // namespace

TEST_CASE("types in six languages") {
  using Row = std::pair<const char*, const char*>;
  for (const auto& [line, expected] :
       std::vector<Row>{{"RESOLUTION ON", "resolution ||"},
                        {"RESOLUTION ON SAFE HARBOURS", "resolution |SAFE HARBOURS|"},
                        {"DRAFT RESOLUTION", "draft-resolution ||"},
                        {"SUPPLEMENTARY ITEM ON FAIR WAGES", "draft-resolution |FAIR WAGES|"},
                        {"RÉSOLUTION SUR LA PÊCHE", "resolution |LA PÊCHE|"},
                        {"PROJET DE RÉSOLUTION SUR LA PÊCHE", "draft-resolution |LA PÊCHE|"},
                        {"ENTSCHLIESSUNG ÜBER SICHERE HÄFEN", "resolution |SICHERE HÄFEN|"},
                        {"RISOLUZIONE SUI PORTI SICURI", "resolution |PORTI SICURI|"},
                        {"DECISIÓN N.º 7/17", "decision 7/17||"},
                        {"MINISTERIAL DECLARATION ON", "declaration ||"},
                        {"ДЕКЛАРАЦИЯ О", "declaration ||"},
                        {"РЕЗОЛЮЦИЯ О БЕЗОПАСНЫХ ГАВАНЯХ", "resolution |БЕЗОПАСНЫХ ГАВАНЯХ|"},
                        {"RESOLUCIÓN SOBRE PUERTOS SEGUROS", "resolution |PUERTOS SEGUROS|"},
                        {"DECISION No. 7/17", "decision 7/17||"},
                        {"DÉCISION N° 1107", "decision 1107||"},
                        {"BESCHLUSS Nr. 7/17", "decision 7/17||"},
                        {"РЕШЕНИЕ № 1107", "decision 1107||"},
                        {"STATEMENT BY THE DELEGATION OF NORWAY",
                         "statement |STATEMENT BY THE DELEGATION OF NORWAY|NORWAY"},
                        {"INTERPRETATIVE STATEMENT UNDER PARAGRAPH IV.1(A)6",
                         "statement |INTERPRETATIVE STATEMENT UNDER PARAGRAPH IV.1(A)6|"},
                        {"OSCE ACTION PLAN TO COMBAT FORCED LABOUR",
                         "action-plan |OSCE ACTION PLAN TO COMBAT FORCED LABOUR|"}}) {
    CAPTURE(line);
    CHECK(said(line) == expected);
  }
}

TEST_CASE("text that only begins like a type") {
  for (const auto* line : {"RESOLUTIONS ADOPTED AT THE SESSION", "Decisions No. 7/17 and 8/17",
                           "Decision No. ", "RESOLVED", "DECISION MAKERS", ""}) {
    CAPTURE(line);
    CHECK(said(line).empty());
  }
}

TEST_CASE("the cover of a declaration names it") {
  CHECK(cover_title("MINSK DECLARATION AND") == "MINSK DECLARATION");
  CHECK(cover_title("THE SAINT-PETERSBURG DECLARATION OF THE OSCE PARLIAMENTARY ASSEMBLY") ==
        "THE SAINT-PETERSBURG DECLARATION");
  CHECK(cover_title("DÉCLARATION D’OSLO ET RÉSOLUTIONS ADOPTÉES").has_value());
  CHECK(cover_title("МИНСКАЯ ДЕКЛАРАЦИЯ") == "МИНСКАЯ ДЕКЛАРАЦИЯ");
  CHECK_FALSE(cover_title("the Minsk Declaration and others"));
  CHECK_FALSE(cover_title("DECLARATION"));
}

}  // namespace osce::indexer::type_line_test
