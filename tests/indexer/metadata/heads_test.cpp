// SPDX-License-Identifier: GPL-2.0-or-later
//
// Metadata from awkward heads: statements of delegations, documents named only by their symbol,
// sponsors, annexes, one text in two languages.
#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::heads_test {
namespace {

std::vector<Document> documents_of(const std::string& text) {
  std::vector<Document> documents;
  for (auto& read : test::read_text(text).documents) documents.push_back(read.document);
  return documents;
}

Document only(const std::string& text) {
  const auto documents = documents_of(text);
  REQUIRE(documents.size() == 1);
  return documents.front();
}

std::string first_paragraph(const std::string& text) {
  return test::read_text(text).documents.at(0).paragraphs.at(0).text;
}

}  // namespace

TEST_CASE("a text that a delegation circulates is a statement") {
  struct Row {
    const char* text;
    const char* id;
    const char* title;
    const char* author;
    const char* body;
  };
  const std::string words = "\n\nWe thank the Chair for the report.\n\nWe support it.\n";
  for (const auto& [text, id, title, author, body] : {
           Row{"PC.DEL/1234/16\n2 September 2016\n\nENGLISH only\n\nEUROPEAN UNION\n\n"
               "EU Statement on Trafficking in Human Beings",
               "pc-del-1234-16", "EU Statement on Trafficking in Human Beings", "European Union",
               "permanent-council"},
           Row{"MC.DEL/9/09\n1 December 2009\n\nENGLISH\nOriginal: RUSSIAN\n\n"
               "STATEMENT BY THE DELEGATION OF BELARUS",
               "mc-del-9-09", "STATEMENT BY THE DELEGATION OF BELARUS", "Belarus",
               "ministerial-council"},
           Row{"MC.DEL/31/17\n8 December 2017\n\nStatement by Ambassador Jane Doe,\nHead of the "
               "Delegation of Norway",
               "mc-del-31-17", "Statement by Ambassador Jane Doe, Head of the Delegation of Norway",
               "Norway", "ministerial-council"},
           Row{"FSC.DEL/55/12\n14 March 2012\n\nDelegation of Canada\n\nStatement delivered by Mr. "
               "John Smith,\nat the 673rd Meeting of the Forum for Security Co-operation",
               "fsc-del-55-12", "Statement delivered by Mr. John Smith", "Canada",
               "forum-for-security-co-operation"},
           Row{"PC.DEL/77/15\n29 января 2015 года\n\nВЫСТУПЛЕНИЕ ПОСТОЯННОГО ПРЕДСТАВИТЕЛЯ "
               "НОРВЕГИИ А. Б. БЕРГА\nНА ЗАСЕДАНИИ СОВЕТА",
               "pc-del-77-15",
               "ВЫСТУПЛЕНИЕ ПОСТОЯННОГО ПРЕДСТАВИТЕЛЯ НОРВЕГИИ А. Б. БЕРГА НА ЗАСЕДАНИИ СОВЕТА",
               "Норвегии", "permanent-council"},
       }) {
    CAPTURE(text);
    const auto document = only(text + words);
    CHECK(document.type == DocumentType::statement);
    CHECK_FALSE(document.status);
    CHECK(document.id == id);
    CHECK(document.title == title);
    CHECK(document.author == author);
    CHECK(document.body == body);
    CHECK(document.date);
    CHECK(first_paragraph(text + words) == "We thank the Chair for the report.");
  }
}

TEST_CASE("two statements in one file are not attached to each other") {
  const auto documents = documents_of(
      "PC.DEL/1/16\n7 January 2016\n\nStatement by Norway\n\nWe thank the Chair.\n\n"
      "PC.DEL/2/16\n7 January 2016\n\nStatement by Iceland\n\nWe do so, too.\n");
  REQUIRE(documents.size() == 2);
  CHECK(documents[1].id == "pc-del-2-16");
  CHECK(documents[1].author == "Iceland");
  CHECK_FALSE(documents[1].attached_to);
}

TEST_CASE("statements annexed to a journal are named by their titles, not by its symbol") {
  const auto documents = documents_of(
      "PC.JOUR/1110\n1 September 2016\nAnnex 1\n\nSTATEMENT BY\nTHE DELEGATION OF NORWAY\n\n"
      "We thank the Chair.\n\nPC.JOUR/1110\n1 September 2016\nAnnex 2\n\nSTATEMENT BY\n"
      "THE DELEGATION OF ICELAND\n\nWe do so, too.\n");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].id == "pc-2016-statement-by-the-delegation-of-norway");
  CHECK(documents[1].id == "pc-2016-statement-by-the-delegation-of-iceland");
  CHECK(documents[1].title == "STATEMENT BY THE DELEGATION OF ICELAND");
  CHECK(documents[1].symbol == "PC.JOUR/1110");
  CHECK_FALSE(documents[1].attached_to);
}

TEST_CASE("a statement annexed to the journal is not attached to the decision before it") {
  const auto documents = documents_of(
      "MC.DEC/3/12\n7 December 2012\n\nDECISION No. 3/12\nSMALL THINGS\n\nThe Ministerial "
      "Council,\n\n"
      "1. Urges all to act.\n\nMC(19).JOUR/2\n7 December 2012\nAnnex 1\n\nSTATEMENT BY\n"
      "THE DELEGATION OF ICELAND\n\nWe do so, too.\n");
  REQUIRE(documents.size() == 2);
  CHECK_FALSE(documents[1].attached_to);
  CHECK(documents[1].author == "Iceland");
}

TEST_CASE("a running head with a date does not override the cover") {
  const auto documents = documents_of(
      "AS (09) D 1 E\n\nVILNIUS DECLARATION OF THE OSCE PARLIAMENTARY ASSEMBLY\n"
      "AND RESOLUTIONS ADOPTED AT THE EIGHTEENTH ANNUAL SESSION\n\nVILNIUS, 29 JUNE to 3 JULY "
      "2009\n\n"
      "RESOLUTION ON FREE TRADE\n\n1. Recognizing barriers,\n\n2. Recommends a commission.\n\f"
      "Vilnius Declaration, 29 June to 3 July 2009\n\nRESOLUTION ON MARITIME PIRACY\n\n"
      "1. Noting that piracy grows,\n\n2. Supports the convoys.\n");
  REQUIRE(documents.size() == 2);
  CHECK(documents[1].id == "pa-2009-vilnius-maritime-piracy");
  CHECK(documents[1].venue == "Vilnius");
  CHECK(documents[1].symbol == "AS (09) D 1 E");
}

TEST_CASE("a declaration's title loses its \"on\", below its type or on the same line") {
  const auto document = only(
      "MC.DOC/1/11\n7 December 2011\n\nMINISTERIAL DECLARATION\nON COMBATING HUMAN TRAFFICKING\n\n"
      "We, the members of the Ministerial Council, reaffirm our will.\n");
  CHECK(document.title == "COMBATING HUMAN TRAFFICKING");
}

TEST_CASE("a title in capitals continues after a small word, even across blank lines") {
  const auto page = test::read_text(
      "<html><body><p>AS (17) D E</p><p>MINSK, 5 to 9 JULY 2017</p><p>RESOLUTION ON</p>"
      "<p>LIMITING DEMAND FOR THE SERVICES OF VICTIMS OF</p><p>TRAFFICKING</p>"
      "<p>1. Recalling one,</p><p>2. Calls on all to act.</p></body></html>",
      "sample.html");
  REQUIRE(page.documents.size() == 1);
  CHECK(page.documents[0].document.title ==
        "LIMITING DEMAND FOR THE SERVICES OF VICTIMS OF TRAFFICKING");
}

TEST_CASE("a text below the head of a journal's page has its own symbol") {
  const auto documents = documents_of(
      "MC(21).JOUR/2\n5 December 2014\n\nMC.DOC/7/14\n5 December 2014\n\n"
      "MINISTERIAL DECLARATION ON THE ROLE OF WOMEN\n\n1. We recall that ten years have passed.\n");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].id == "mc-doc-7-14");
  CHECK(documents[0].symbol == "MC.DOC/7/14");
  CHECK(documents[0].year == 2014);
}

TEST_CASE("documents of ministers and summits, with any title") {
  struct Row {
    const char* head;
    const char* id;
    const char* title;
    DocumentType type;
    const char* body;
  };
  using enum DocumentType;
  for (const auto& [head, id, title, type, body] : {
           Row{"SUM.DOC/1/99\n19 November 1999\n\nCHARTER FOR EUROPEAN SECURITY\n\nIstanbul, "
               "November 1999",
               "sum-doc-1-99", "CHARTER FOR EUROPEAN SECURITY", declaration, "summit"},
           Row{"SUM.DOC/1/10/Corr.1*\n3 December 2010\n\nSummit Meeting\nAstana 2010\n\nASTANA "
               "COMMEMORATIVE DECLARATION\nTOWARDS A SECURITY COMMUNITY",
               "sum-doc-1-10-corr-1",
               "ASTANA COMMEMORATIVE DECLARATION TOWARDS A SECURITY COMMUNITY", declaration,
               "summit"},
           Row{"MC.DOC/2/08\n5 December 2008\n\nMINISTERIAL DECLARATION\nON THE OCCASION OF AN "
               "ANNIVERSARY",
               "mc-doc-2-08", "MINISTERIAL DECLARATION ON THE OCCASION OF AN ANNIVERSARY",
               declaration, "ministerial-council"},
           Row{"MC(9).DEC/1\n4 December 2001\n\nBUCHAREST MINISTERIAL COUNCIL DECISION No. 1\nON "
               "SAFE HARBOURS",
               "mc-9-dec-1", "SAFE HARBOURS", decision, "ministerial-council"},
           Row{"ODIHR.GAL/6/16/Rev.1\n14 January 2016\n\nACTION PLAN ON HARBOURS",
               "odihr-gal-6-16-rev-1", "ACTION PLAN ON HARBOURS", action_plan, "odihr"},
           Row{"SEC.GAL/6/16\n14 January 2016\n\nSTATEMENT BY THE SPECIAL REPRESENTATIVE",
               "sec-gal-6-16", "STATEMENT BY THE SPECIAL REPRESENTATIVE", statement, "secretariat"},
           Row{"CIO.GAL/1/16\n14 January 2016\n\nDECLARATION ON HARBOURS", "cio-gal-1-16",
               "HARBOURS", declaration, "chairmanship"},
           Row{"Seventeenth Meeting of the Ministerial Council\n1 and 2 December 2009\n\nATHENS "
               "DECLARATION ON HARBOURS",
               "mc-2009-athens-athens-declaration-on-harbours", "ATHENS DECLARATION ON HARBOURS",
               declaration, "ministerial-council"},
           Row{"CIO.GAL/155/16\n28 October 2016\n\nDRAFT DECISION ON HARBOURS", "cio-gal-155-16",
               "HARBOURS", decision, "chairmanship"},
           Row{"SC (05) SI 7 E\n\nDRAFT RESOLUTION\nFOR THE FOURTEENTH ANNUAL SESSION OF THE OSCE "
               "PARLIAMENTARY ASSEMBLY\n\nSUPPLEMENTARY ITEM\n\nSAFE HARBOURS",
               "sc-05-si-7", "SAFE HARBOURS", draft_resolution, "parliamentary-assembly"},
           Row{"PA (08) II.1 E\n\nDRAFT RESOLUTION\nFOR THE GENERAL COMMITTEE ON ECONOMIC "
               "AFFAIRS,\n"
               "SCIENCE, TECHNOLOGY AND ENVIRONMENT\nSAFE HARBOURS",
               "pa-08-ii-1", "SAFE HARBOURS", draft_resolution, "parliamentary-assembly"},
           Row{"PA (05) I.2 E\n\nSAFE HARBOURS\n\nThe OSCE Parliamentary Assembly:", "pa-05-i-2",
               "SAFE HARBOURS", draft_resolution, "parliamentary-assembly"},
       }) {
    CAPTURE(head);
    const auto document =
        only(std::string(head) + "\n\n1. We want harbours.\n\n2. We build them.\n");
    CHECK(document.id == id);
    CHECK(document.title == title);
    CHECK(document.type == type);
    CHECK(document.body == body);
  }
}

TEST_CASE(
    "versions share with their neighbours, not with another meeting's decision with that number") {
  const std::string french =
      "DÉCISION N° 1\nPORTS SÛRS\n\nLe Conseil ministériel,\n\nRappelant ses décisions sur les "
      "ports "
      "dans la région,\n\n1. Appelle les États à les construire.\n\n";
  const std::string english =
      "\nDECISION No. 1\nSAFE HARBOURS\n\nThe Ministerial Council,\n\nRecalling its earlier "
      "decisions on "
      "the harbours,\n\n1. Calls on the States to build them.\n\n";
  const auto documents = documents_of(
      "MC(8) Journal No. 2, Agenda Item 8\nVienna, 28 November 2000\n" + english + french +
      "MC(9) Journal No. 2, Agenda Item 8\nBucharest, 4 December 2001\n" + english + french);
  REQUIRE(documents.size() == 4);
  CHECK(documents[1].year == 2000);
  CHECK(documents[3].year == 2001);
}

TEST_CASE("one decision in two languages shares what one version prints") {
  const auto documents = documents_of(
      "2nd day of the Eighth Meeting\nMC(8) Journal No. 2, Agenda Item 8\nVienna, 28 November "
      "2000\n\nDECISION No. 1\nSAFE HARBOURS\n\nThe Ministerial Council,\n\nRecalling its earlier "
      "decisions on the harbours,\n\n1. Calls on the States to build them.\n\n"
      "DÉCISION N° 1\nPORTS SÛRS\n\nLe Conseil ministériel,\n\nRappelant ses décisions sur les "
      "ports dans la région,\n\n1. Appelle les États à les construire.\n");
  REQUIRE(documents.size() == 2);
  const auto& french = documents[1];
  CHECK(documents[0].id == "mc-dec-1-00");
  CHECK(french.id == "mc-dec-1-00-fr");
  CHECK(french.language == "fr");
  CHECK(french.date == documents[0].date);
  CHECK(french.session == documents[0].session);
  CHECK(french.venue == "Vienna");
}

TEST_CASE("sponsors in any language and order are not paragraphs") {
  struct Row {
    const char* text;
    const char* sponsor;
    const char* first;  ///< the words of the first paragraph
  };
  for (const auto& [text, sponsor, first] : {
           Row{"DRAFT RESOLUTION\n\non\n\nSAFE HARBOURS\n\nPRINCIPAL SPONSORS\n\nMr. Alan Smith\n"
               "United States of America\n\nMs. Berta Jones\nCanada\n\nCO-SPONSORS\n\n"
               "Mr. Carl Berg (Norway)\nMs. Dana Weiss (Austria)\n\nRecalling one,\n\n"
               "The OSCE Parliamentary Assembly:\n\nUrges two.\n",
               "Mr. Alan Smith, United States of America, Ms. Berta Jones, Canada",
               "Recalling one,"},
           Row{"RESOLUTION ON\nSAFE HARBOURS\n\nPrincipal Sponsors: Mr. A. Smith (USA) and Ms. B. "
               "Jones (Canada)\n\nCo-sponsors: Mr. C. Berg (Norway), Ms. D. Weiss (Austria),\n"
               "Ms. E. Roth (Germany)\n\n1. Recalling one,\n\nThe OSCE Parliamentary Assembly:\n\n"
               "2. Urges two.\n",
               "Mr. A. Smith (USA) and Ms. B. Jones (Canada)", "Recalling one,"},
           Row{"PROJET DE RÉSOLUTION SUR LES PORTS\n\nAUTEURS PRINCIPAUX\n\nM. Alain Petit "
               "(France)\n"
               "Mme Berthe Grand (Belgique)\n\nCOAUTEURS :\nM. Carl Berg (Norvège)\n\n"
               "1. Rappelant les textes sur les ports,\n\nL'Assemblée parlementaire de l'OSCE :\n\n"
               "2. Demande aux États de les construire.\n",
               "M. Alain Petit (France), Mme Berthe Grand (Belgique)",
               "Rappelant les textes sur les ports,"},
           Row{"ENTWURF EINER ENTSCHLIESSUNG ÜBER HÄFEN\n\nHauptverfasserin: Frau Eva Roth "
               "(Deutschland)\nMitunterzeichner: Herr Georg Huber (Österreich)\n\n1. unter Hinweis "
               "auf die Texte über die Häfen,\n\nDie Parlamentarische Versammlung der OSZE:\n\n"
               "2. fordert die Staaten auf, sie zu bauen.\n",
               "Frau Eva Roth (Deutschland)", "unter Hinweis auf die Texte über die Häfen,"},
           Row{"PROGETTO DI RISOLUZIONE SUI PORTI\n\nRELATORE\nOn. Mario Rossi (Italia)\n\n"
               "COFIRMATARI\nOn. Anna Verdi (Italia)\n\n1. Richiamando le risoluzioni sui "
               "porti,\n\n"
               "L'Assemblea parlamentare dell'OSCE:\n\n2. invita gli Stati a costruire i porti.\n",
               "On. Mario Rossi (Italia)", "Richiamando le risoluzioni sui porti,"},
           Row{"ПРОЕКТ РЕЗОЛЮЦИИ О ГАВАНЯХ\n\nОСНОВНЫЕ АВТОРЫ\nг-н Иван Петров (Россия)\n"
               "г-жа Анна Берг (Норвегия)\n\nСоавторы: г-н Карл Вайс (Австрия)\n\n"
               "1. Ссылаясь на резолюции о гаванях и о труде,\n\nПарламентская ассамблея ОБСЕ:\n\n"
               "2. призывает государства строить гавани.\n",
               "г-н Иван Петров (Россия), г-жа Анна Берг (Норвегия)",
               "Ссылаясь на резолюции о гаванях и о труде,"},
           Row{"PROYECTO DE RESOLUCIÓN SOBRE LOS PUERTOS\n\nPatrocinadores principales: Sr. Juan "
               "Pérez (España)\nCopatrocinadores: Sr. Carl Berg (Noruega)\n\n1. Recordando las "
               "resoluciones sobre los puertos,\n\nLa Asamblea Parlamentaria de la OSCE:\n\n"
               "2. Exhorta a los Estados a construirlos.\n",
               "Sr. Juan Pérez (España)", "Recordando las resoluciones sobre los puertos,"},
           // a rapporteur is not a sponsor
           Row{"DRAFT RESOLUTION ON SAFE HARBOURS\n\nRAPPORTEUR\nMr. Alan Smith\nCanada\n\n"
               "Recalling one,\n\nThe OSCE Parliamentary Assembly:\n\nUrges two.\n",
               "", "Recalling one,"},
       }) {
    CAPTURE(text);
    const auto document = only(text);
    CHECK(document.sponsor.value_or("") == sponsor);
    CHECK(first_paragraph(text) == first);
    const std::string names = sponsor;
    if (names.empty()) continue;
    const auto last = names.substr(names.rfind(' ') + 1);
    CHECK(document.evidence.at("sponsor").text.find(last) != std::string::npos);
  }
}

TEST_CASE("the title of an annex is below its head, whatever its words") {
  struct Row {
    const char* annex;
    const char* title;
  };
  for (const auto& [annex, title] : {
           Row{"MC.DEC/3/11\n7 December 2011\nAnnex 2\n\nTERMS OF REFERENCE", "TERMS OF REFERENCE"},
           Row{"ANNEX: GUIDELINES ON HARBOURS", "GUIDELINES ON HARBOURS"},
           Row{"Annex 1\nto Decision No. 3/11\n\nGUIDELINES ON\nHARBOURS",
               "GUIDELINES ON HARBOURS"},
           Row{"ANHANG: LEITLINIEN FÜR HÄFEN", "LEITLINIEN FÜR HÄFEN"},
           Row{"Annexe\n\nADDITIF AU PLAN D'ACTION", "ADDITIF AU PLAN D'ACTION"},
           Row{"Приложение 1\nк Решению № 3/11\n\nРУКОВОДЯЩИЕ ПРИНЦИПЫ", "РУКОВОДЯЩИЕ ПРИНЦИПЫ"},
           Row{"Annex\n\nADDENDUM TO THE OSCE ACTION PLAN", "ADDENDUM TO THE OSCE ACTION PLAN"},
       }) {
    CAPTURE(annex);
    const auto documents = documents_of(
        "MC.DEC/3/11\n7 December 2011\n\nDECISION No. 3/11\nSAFE HARBOURS\n\nThe Ministerial "
        "Council,\n\nRecalling one,\n\n1. Adopts what is annexed.\n\n" +
        std::string(annex) + "\n\n1. States will build harbours.\n\n2. They will keep them.\n");
    REQUIRE(documents.size() == 2);
    CHECK(documents[1].id == "mc-dec-3-11-annex-1");
    CHECK(documents[1].title == title);
  }
}

TEST_CASE("a remark on how much of a text is printed is not part of its title") {
  const auto title = [](const std::string& head) {
    return only("OSLO, 6 to 10 JULY 2010\n\n" + head + "\n\n1. Recalling one,\n\n2. Urges two.\n")
        .title;
  };
  CHECK(title("RESOLUTION ON SAFE HARBOURS\n(extract)") == "SAFE HARBOURS");
  CHECK(title("RESOLUTION ON\nSAFE HARBOURS (Excerpts)") == "SAFE HARBOURS");
  CHECK(title("ENTSCHLIESSUNG ÜBER HÄFEN\n(auszugsweise)") == "HÄFEN");
  CHECK(title("RÉSOLUTION SUR LES PORTS\n(extraits)") == "LES PORTS");
  CHECK(title("RESOLUTION ON SAFE HARBOURS*") == "SAFE HARBOURS");
  CHECK(title("RESOLUTION ON HARBOURS (PART ONE)") == "HARBOURS (PART ONE)");
}

TEST_CASE("the cover and the page around a title do not belong to it") {
  const std::string text = "\n\nRecalling one,\n\nThe OSCE Parliamentary Assembly\n\nUrges two.\n";
  CHECK(
      only("RESOLUTION ON SAFE HARBOURS\nOSCE PARLIAMENTARY ASSEMBLY - THIRTIETH ANNUAL SESSION - "
           "VANCOUVER, 30 JUNE-4 JULY 2023" +
           text)
          .title == "SAFE HARBOURS");
  CHECK(only("Press release\n\nStates agree on safe harbours\n\nHarbours shall be safe, the States "
             "said.\n\nThey will meet again in the spring.\n")
            .title == "States agree on safe harbours");
  CHECK(
      only("CONFERENCE ON SECURITY AND CO-OPERATION IN EUROPE\n\nDOCUMENT OF THE VIENNA MEETING ON "
           "HARBOURS\n\nVienna, 15 January 1989\n\nThe States met in Vienna to speak of harbours."
           "\n\n(1) They will keep them.\n\n(2) They will build more.\n")
          .title == "DOCUMENT OF THE VIENNA MEETING ON HARBOURS");
}

TEST_CASE("a title goes on with the name of an organisation") {
  const auto documents = documents_of(
      "MC.DEC/3/11\n\nDECISION No. 3/11\nHARBOURS\n\nThe Ministerial Council,\n\nRecalling one,"
      "\n\n1. Decides two.\n\nMC.DEC/3/11\nAttachment\n\nINTERPRETATIVE STATEMENT UNDER THE\n"
      "RULES OF PROCEDURE OF THE\nORGANIZATION FOR SECURITY AND CO-OPERATION IN EUROPE\n\n"
      "By the delegation of Canada (also on behalf of Norway):\n\n“We support the decision.”\n");
  REQUIRE(documents.size() == 2);
  CHECK(documents[1].title ==
        "INTERPRETATIVE STATEMENT UNDER THE RULES OF PROCEDURE OF THE ORGANIZATION FOR SECURITY "
        "AND CO-OPERATION IN EUROPE");
  CHECK(documents[1].author == "Canada");
}

TEST_CASE("resolutions that are not called \"RESOLUTION ON\"") {
  const auto title = [](const std::string& head) {
    const auto document = only(head + "\n\n1. Recalling one,\n\n2. Urges two.\n");
    CHECK(document.type == DocumentType::resolution);
    return document.title;
  };
  CHECK(title("RESOLUTION: COMBATING ONE\nAND ANOTHER") == "COMBATING ONE AND ANOTHER");
  CHECK(title("RESOLUTION\nSTRENGTHENING ONE") == "STRENGTHENING ONE");
  CHECK(title("RESOLUTION STRENGTHENING ONE") == "STRENGTHENING ONE");
  CHECK(title("RESOLUTION CONCERNING HARBOURS") == "HARBOURS");
  CHECK(title("## Resolution on Safe Harbours") == "Safe Harbours");
  CHECK(title("ENTSCHLIESSUNG ÜBER HÄFEN") == "HÄFEN");
  CHECK(title("RISOLUZIONE SULL’USO DEI PORTI") == "USO DEI PORTI");
  CHECK(title("RISOLUZIONE SU\nPORTI SICURI") == "PORTI SICURI");
  CHECK(title("RESOLUCIÓN SOBRE LOS PUERTOS") == "LOS PUERTOS");
  CHECK(title("РЕЗОЛЮЦИЯ\nО ГАВАНЯХ") == "ГАВАНЯХ");
  CHECK(title("RESOLUTION SUR LES PORTS") == "LES PORTS");
}

}  // namespace osce::indexer::heads_test
