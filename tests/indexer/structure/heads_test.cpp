// SPDX-License-Identifier: GPL-2.0-or-later
//
// Awkward heads in whole texts with invented wording: where documents begin, which line enacts, and
// what is not text.
#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::heads_test {
namespace {

/// "id: label/part label/part …", one line per document.
std::string read_as(const std::string& text, const std::string& name = "sample.txt") {
  std::string result;
  for (const auto& [document, paragraphs] : test::read_text(text, name).documents) {
    result += document.id + ":";
    for (const auto& p : paragraphs)
      result += " " + p.label + "/" + std::string(name_of(p.part)).substr(0, 3);
    result += "\n";
  }
  return result;
}

std::string paragraph(const std::string& text, const std::string& label,
                      const std::string& name = "sample.txt") {
  for (const auto& [document, paragraphs] : test::read_text(text, name).documents) {
    for (const auto& p : paragraphs) {
      if (p.label == label) return p.text;
    }
  }
  return "no paragraph " + label;
}

/// The text left out as `kind`, joined by "|".
std::string left_out(const std::string& text, LeftOutKind kind,
                     const std::string& name = "sample.txt") {
  std::string result;
  for (const auto& part : test::read_text(text, name).left_out) {
    if (part.as == kind) result += (result.empty() ? "" : "|") + part.text;
  }
  return result;
}

}  // namespace

TEST_CASE("a resolution begins directly below a page number") {
  struct Row {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] : {
           Row{"OSLO, 6 to 10 JULY 2010\n\nRESOLUTION ON\nSAFE HARBOURS\n\n1. Recalling one,\n"
               "The OSCE Parliamentary Assembly:\n2. Urges two.\n17\nRESOLUTION ON\nFAIR WAGES\n"
               "1. Recalling three,\nThe OSCE Parliamentary Assembly:\n2. Urges four.\n",
               "pa-2010-oslo-safe-harbours: 1/pre 2/ope\npa-2010-oslo-fair-wages: 1/pre 2/ope\n"},
           Row{"OSLO, 6 to 10 JULY 2010\n\nRESOLUTION ON SAFE HARBOURS\n\n1. Recalling one,\n"
               "The OSCE Parliamentary Assembly:\n2. Urges two.\nRESOLUTION ON FAIR WAGES\n"
               "1. Recalling three,\nThe OSCE Parliamentary Assembly:\n2. Urges four.\n",
               "pa-2010-oslo-safe-harbours: 1/pre 2/ope\npa-2010-oslo-fair-wages: 1/pre 2/ope\n"},
           Row{"OSLO, 6 - 10 JUILLET 2010\n\nRÉSOLUTION SUR\nLES PORTS SÛRS\n\n"
               "1. Rappelant les textes sur les ports et la mer,\n\n"
               "L'Assemblée parlementaire de l'OSCE :\n\n2. Demande aux États de les construire.\n"
               "- 4 -\nRÉSOLUTION SUR LES SALAIRES\n\n1. Rappelant les textes sur les salaires,\n\n"
               "L'Assemblée parlementaire de l'OSCE :\n\n2. Demande aux États de les payer.\n",
               "pa-2010-oslo-les-ports-surs-fr: 1/pre 2/ope\n"
               "pa-2010-oslo-les-salaires-fr: 1/pre 2/ope\n"},
           Row{"ОСЛО, 6 – 10 ИЮЛЯ 2010 ГОДА\n\nРЕЗОЛЮЦИЯ\nО ГАВАНЯХ\n\n"
               "1. Ссылаясь на резолюции о гаванях и о рыболовстве в регионе,\n\n"
               "Парламентская ассамблея ОБСЕ:\n\n2. призывает государства строить гавани.\n17\n"
               "РЕЗОЛЮЦИЯ\nО ТРУДЕ\n\n1. Ссылаясь на резолюции о труде и о работе в регионе,\n\n"
               "Парламентская ассамблея ОБСЕ:\n\n2. призывает государства платить.\n",
               "pa-2010-oslo-gavanah-ru: 1/pre 2/ope\npa-2010-oslo-trude-ru: 1/pre 2/ope\n"},
           // repeated words are a page head, not the head of another document
           Row{"OSLO, 6 to 10 JULY 2010\n\nRESOLUTION ON SAFE HARBOURS\n\n1. Recalling one,\n"
               "The OSCE Parliamentary Assembly:\n2. Urges two.\n2\nRESOLUTION ON SAFE HARBOURS\n"
               "3. Urges three.\n",
               "pa-2010-oslo-safe-harbours: 1/pre 2/ope 3/ope\n"},
       }) {
    CAPTURE(text);
    CHECK(read_as(text) == expected);
  }
}

TEST_CASE("a body's name enacts without a colon, in every language") {
  struct Row {
    const char* text;
    const char* id;
    const char* enacting;
  };
  for (const auto& [text, id, enacting] : {
           Row{"RESOLUTION ON HARBOURS\n\n1. Recalling one and the other,\nThe OSCE Parliamentary "
               "Assembly\n2. Urges two.\n",
               "pa-harbours", "The OSCE Parliamentary Assembly"},
           Row{"RÉSOLUTION SUR LES PORTS\n\n1. Rappelant les textes sur les ports et la mer,\n\n"
               "L'Assemblée parlementaire de l'OSCE\n\n2. Demande aux États de les construire.\n",
               "pa-les-ports-fr", "L'Assemblée parlementaire de l'OSCE"},
           Row{"ENTSCHLIESSUNG ÜBER HÄFEN\n\n1. unter Hinweis auf die Texte über die Häfen,\n"
               "Die Parlamentarische Versammlung der OSZE\n2. fordert die Staaten auf, sie zu "
               "bauen."
               "\n",
               "pa-hafen-de", "Die Parlamentarische Versammlung der OSZE"},
           Row{"RISOLUZIONE SUI PORTI\n\n1. Richiamando le risoluzioni sui porti e sulla pesca,\n\n"
               "L'Assemblea parlamentare dell'OSCE\n\n2. invita gli Stati a costruire i porti.\n",
               "pa-porti-it", "L'Assemblea parlamentare dell'OSCE"},
           Row{"РЕЗОЛЮЦИЯ О ГАВАНЯХ\n\n1. Ссылаясь на резолюции о гаванях и о рыболовстве,\n\n"
               "Парламентская ассамблея ОБСЕ\n\n2. призывает государства строить гавани.\n",
               "pa-gavanah-ru", "Парламентская ассамблея ОБСЕ"},
           Row{"RESOLUCIÓN SOBRE LOS PUERTOS\n\n1. Recordando las resoluciones sobre los puertos,\n"
               "La Asamblea Parlamentaria de la OSCE\n2. Exhorta a los Estados a construirlos.\n",
               "pa-los-puertos-es", "La Asamblea Parlamentaria de la OSCE"},
       }) {
    CAPTURE(text);
    CHECK(read_as(text) == std::string(id) + ": 1/pre 2/ope\n");
    CHECK(left_out(text, LeftOutKind::enacting_line) == enacting);
  }
}

TEST_CASE("a body's name inside a sentence or on a cover does not enact") {
  CHECK(
      paragraph("RESOLUTION ON HARBOURS\n\nThe OSCE Parliamentary Assembly:\n\n1. Urges the States "
                "that form\nthe OSCE Parliamentary Assembly\nand its bodies to wait.\n",
                "1") ==
      "Urges the States that form the OSCE Parliamentary Assembly and its "
      "bodies to wait.");
  CHECK(left_out("OSCE PARLIAMENTARY ASSEMBLY\n\nOSLO, 6 to 10 JULY 2010\n\nRESOLUTION ON "
                 "HARBOURS\n\n1. Urges one.\n",
                 LeftOutKind::enacting_line)
            .empty());
}

TEST_CASE("a page head inside a sentence is left out, even if it occurs only once") {
  const std::string head =
      "MC.DEC/2/09\n2 December 2009\n\nDECISION No. 2/09\nSAFE HARBOURS\n\nThe Ministerial "
      "Council,\n\n";
  for (const auto* page :
       {"\n- 2 -\n\nMC.DEC/2/09\n2 December 2009\nAnnex\n\n", "2\nMC.DEC/2/09\nAttachment\n",
        "MC.DEC/2/09, page 2\n", "MC.DEC/2/09\nPage 2\n", "- 2 -\nAnnex 1\n"}) {
    CAPTURE(page);
    const auto text =
        head + "1. Calls on States to build harbours, and to keep\n" + page + "them in order.\n";
    CHECK(read_as(text) == "mc-dec-2-09: 1/ope\n");
    CHECK(paragraph(text, "1") == "Calls on States to build harbours, and to keep them in order.");
  }
  // a symbol inside a sentence stays
  CHECK(paragraph(head + "1. Calls on States to carry out\nMC.DEC/1/09\nand this decision.\n",
                  "1") == "Calls on States to carry out MC.DEC/1/09 and this decision.");
}

TEST_CASE("text below a rule at the foot of a page is a note") {
  const std::string head =
      "MC.DEC/2/09*\n2 December 2009\n\nDECISION No. 2/09\nSAFE HARBOURS\n\nThe Ministerial "
      "Council,\n\n1. Calls on States to build harbours;\n";
  CHECK(left_out(head + "_________\nAdopted at the closing session; its\nrecord is attached.\n- 2 "
                        "-\n2. Urges them to fund them.\n",
                 LeftOutKind::footnote) ==
        "Adopted at the closing session; its\nrecord is attached.");
  CHECK(left_out(head + "\n__________\n* Incorporates linguistic corrections.\n",
                 LeftOutKind::footnote) == "* Incorporates linguistic corrections.");
  CHECK(left_out(head + "\n* Corrected for technical reasons.\n", LeftOutKind::footnote) ==
        "* Corrected for technical reasons.");
  CHECK(left_out(head + "-----\n2. Urges them to fund them.\n", LeftOutKind::footnote).empty());
}

TEST_CASE("bullets are text, whatever mark the title has") {
  const std::string text =
      "MC.DEC/2/09\n\nDECISION No. 2/09*\nSAFE HARBOURS\n\nThe Ministerial Council,\n\nDecides:\n\n"
      "* to build more harbours;\n* to keep them in order;\n* to pay the workers.\n\n"
      "_____________________\n* Incorporates an amendment.\n";
  CHECK(left_out(text, LeftOutKind::footnote) == "* Incorporates an amendment.");
  CHECK(paragraph(text, "op.3") == "to pay the workers.");
}

TEST_CASE("Markdown's quotation marks are not text") {
  const std::string text =
      "## RESOLUTION ON SAFE HARBOURS\n\n> OSLO, 6 to 10 JULY 2010\n\n> 1. Recalling one[^1] and\n"
      "> the other,\n>\n> The OSCE Parliamentary Assembly:\n>\n> 2. Urges > 3 States.[^2]\n\n"
      "[^1]: See the text of 2009, which\n    is valid.\n[^2]: And more.\n";
  CHECK(read_as(text, "sample.md") == "pa-2010-oslo-safe-harbours: 1/pre 2/ope\n");
  CHECK(paragraph(text, "1", "sample.md") == "Recalling one and the other,");
  CHECK(paragraph(text, "2", "sample.md") == "Urges > 3 States.");
  CHECK(left_out(text, LeftOutKind::footnote, "sample.md") ==
        "[^1]: See the text of 2009, which\nis valid.\n[^2]: And more.");
  const auto coverage = test::read_text(text, "sample.md").coverage;
  CHECK(coverage.total == coverage.paragraphs + coverage.labels + coverage.head + coverage.dropped);
}

}  // namespace osce::indexer::heads_test
