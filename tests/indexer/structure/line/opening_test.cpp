// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/opening.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::opening_test {

TEST_CASE("opening verbs with their adverbs and objects") {
  struct Row {
    const char* text;
    const char* verb;
    Opening::Form form;
  };
  constexpr auto participle = Opening::Form::participle;
  constexpr auto finite = Opening::Form::finite;
  for (const auto& [text, verb, form] : {
           // preambular
           Row{"Recalling that the 2013 Addendum", "Recalling", participle},
           Row{"Alarmed by numerous media", "Alarmed", participle},
           Row{"Re-affirming the Plan", "Re-affirming", participle},
           Row{"Deeply alarmed by the persistence", "Deeply alarmed", participle},
           Row{"Deeply concerned over the cases", "Deeply concerned", participle},
           Row{"Aware that child sex tourism", "Aware", participle},
           Row{"Being aware of the risk", "Being aware", participle},
           Row{"Taking note that new forms", "Taking note", participle},
           Row{"Taking into account the work", "Taking into account", participle},
           Row{"Bearing in mind that", "Bearing in mind", participle},
           Row{"Having considered the report", "Having considered", participle},
           Row{"Noting with deepest regret that no country", "Noting with deepest regret",
               participle},
           Row{"Taking note with satisfaction of the", "Taking note with satisfaction", participle},
           Row{"Noting with satisfaction the", "Noting with satisfaction", participle},
           Row{"Expressing deep concern at increasing", "Expressing deep concern", participle},
           Row{"Expressing its grave concern that", "Expressing its grave concern", participle},
           Row{"Recalling also the decision", "Recalling also", participle},
           Row{"Reaffirming, if they are a party, the", "Reaffirming", participle},
           Row{"Commending early action", "Commending", participle},
           Row{"Deploring child sexual exploitation", "Deploring", participle},
           // operative
           Row{"Calls on participating States", "Calls on", finite},
           Row{"Calls upon participating States", "Calls upon", finite},
           Row{"Calls for a decent system", "Calls for", finite},
           Row{"Also calls on OSCE participating States", "Also calls on", finite},
           Row{"Strongly condemns all forms", "Strongly condemns", finite},
           Row{"Urges participating States also to provide", "Urges", finite},
           Row{"Requests that the OSCE", "Requests", finite},
           Row{"Reiterates the call for", "Reiterates", finite},
           Row{"Expresses its concern at", "Expresses its concern", finite},
           Row{"Welcomes with appreciation the", "Welcomes with appreciation", finite},
           Row{"Remains deeply concerned by", "Remains deeply concerned", finite},
           Row{"Takes note of the report", "Takes note", finite},
           Row{"Decides:", "Decides", finite},
           Row{"Will review the implementation", "Will review", finite},
       }) {
    CAPTURE(text);
    const auto opening = opening_of(text, english);
    CHECK(opening.verb == verb);
    CHECK(opening.form == form);
  }
}

TEST_CASE("opening verbs in the other official languages") {
  struct Row {
    const char* language;
    const char* text;
    const char* verb;
    Opening::Form form;
  };
  constexpr auto participle = Opening::Form::participle;
  constexpr auto finite = Opening::Form::finite;
  for (const auto& [language, text, verb, form] : {
           Row{"fr", "Rappelant également la Convention", "Rappelant également", participle},
           Row{"fr", "Vivement préoccupée par", "Vivement préoccupée", participle},
           Row{"fr", "Se félicitant de ce que", "Se félicitant", participle},
           Row{"fr", "Notant avec une profonde inquiétude que",
               "Notant avec une profonde inquiétude", participle},
           Row{"fr", "Tenant compte de la Décision", "Tenant compte", participle},
           Row{"fr", "Ayant à l’esprit les enseignements", "Ayant à l’esprit", participle},
           Row{"fr", "Demande instamment aux États", "Demande instamment", finite},
           Row{"fr", "Se félicite de la tenue", "Se félicite", finite},
           Row{"fr", "Prend note du rapport", "Prend note", finite},
           Row{"fr", "S’engage à poursuivre", "S’engage", finite},
           Row{"de", "unter Hinweis auf das Dokument", "unter Hinweis", participle},
           Row{"de", "in der Erkenntnis, dass", "in der Erkenntnis", participle},
           Row{"de", "zutiefst besorgt darüber", "zutiefst besorgt", participle},
           Row{"de", "begrüßt die Ernennung", "begrüßt", finite},
           Row{"de", "fordert die Teilnehmerstaaten auf", "fordert", finite},
           Row{"it", "Prendendo atto della relazione", "Prendendo atto", participle},
           Row{"it", "Profondamente preoccupato per", "Profondamente preoccupato", participle},
           Row{"it", "Invita altresì gli Stati", "Invita altresì", finite},
           Row{"it", "Accoglie con favore", "Accoglie con favore", finite},
           Row{"es", "Teniendo presente que", "Teniendo presente", participle},
           Row{"es", "Hondamente preocupado por", "Hondamente preocupado", participle},
           Row{"es", "Exhorta además a los Estados", "Exhorta además", finite},
           Row{"es", "Acoge con beneplácito", "Acoge con beneplácito", finite},
           Row{"ru", "Напоминая о резолюциях", "Напоминая", participle},
           Row{"ru", "Принимая к сведению доклад", "Принимая к сведению", participle},
           Row{"ru", "отмечая с удовлетворением, что", "отмечая с удовлетворением", participle},
           Row{"ru", "Будучи убеждена, что", "Будучи убеждена", participle},
           Row{"ru", "Настоятельно призывает государства", "Настоятельно призывает", finite},
           Row{"ru", "Выражает глубокую обеспокоенность", "Выражает глубокую обеспокоенность",
               finite},
           Row{"fr", "Appelle de ses vœux l’adoption", "Appelle de ses vœux", finite},
           Row{"fr", "Prend acte avec satisfaction du", "Prend acte avec satisfaction", finite},
           Row{"fr", "Appelle l’attention sur", "Appelle l’attention", finite},
           Row{"fr", "Invite à nouveau les", "Invite à nouveau", finite},
           Row{"fr", "Se déclarant profondément préoccupée par",
               "Se déclarant profondément préoccupée", participle},
           Row{"fr", "Demeure saisi de la question", "Demeure saisi", finite},
           Row{"fr", "Ayant pris note de", "Ayant pris note", participle},
           Row{"fr", "Eu égard à", "Eu égard", participle},
           Row{"fr", "Compte tenu de", "Compte tenu", participle},
           Row{"fr", "Condamne avec force", "Condamne avec force", finite},
           Row{"fr", "Profondément convaincus que", "Profondément convaincus", participle},
           Row{"ru", "с удовлетворением отмечая", "с удовлетворением отмечая", participle},
           Row{"ru", "С удовлетворением отмечает усилия", "С удовлетворением отмечает", finite},
           Row{"ru", "с глубокой озабоченностью отмечая рост", "с глубокой озабоченностью отмечая",
               participle},
           Row{"ru", "вновь подтверждая", "вновь подтверждая", participle},
           Row{"ru", "выражая глубокую озабоченность", "выражая глубокую озабоченность",
               participle},
           Row{"ru", "будучи обеспокоена тем", "будучи обеспокоена", participle},
           Row{"ru", "будучи преисполнены решимости", "будучи преисполнены решимости", participle},
           Row{"ru", "воздает должное", "воздает должное", finite},
           Row{"ru", "обращается с настоятельным призывом", "обращается с настоятельным призывом",
               finite},
           Row{"ru", "надеется", "надеется", finite},
           Row{"de", "mit Besorgnis feststellend, dass", "mit Besorgnis feststellend", participle},
           Row{"de", "mit Genugtuung Kenntnis nehmend von", "mit Genugtuung Kenntnis nehmend",
               participle},
           Row{"de", "in Anerkennung der", "in Anerkennung", participle},
           Row{"de", "in der Erwägung, dass", "in der Erwägung", participle},
           Row{"de", "nach Prüfung", "nach Prüfung", participle},
           Row{"de", "sich dessen bewusst, dass", "sich dessen bewusst", participle},
           Row{"de", "daran erinnernd, dass", "daran erinnernd", participle},
           Row{"de", "nimmt mit Genugtuung Kenntnis", "nimmt mit Genugtuung Kenntnis", finite},
           Row{"de", "stellt mit Besorgnis fest", "stellt mit Besorgnis fest", finite},
           Row{"de", "hebt hervor", "hebt hervor", finite},
           Row{"it", "esprimendo preoccupazione per", "esprimendo preoccupazione", participle},
           Row{"it", "tenendo conto", "tenendo conto", participle},
           Row{"it", "Tenuto conto", "Tenuto conto", participle},
           Row{"it", "Avendo presente", "Avendo presente", participle},
           Row{"it", "Preso atto", "Preso atto", participle},
           Row{"it", "Nell’intento di", "Nell’intento", participle},
           Row{"it", "Rivolge un appello", "Rivolge un appello", finite},
           Row{"it", "Mette in guardia", "Mette in guardia", finite},
           Row{"it", "Si felicita", "Si felicita", finite},
           Row{"es", "teniendo en cuenta", "teniendo en cuenta", participle},
           Row{"es", "haciendo hincapié", "haciendo hincapié", participle},
           Row{"es", "Conscientes de", "Conscientes", participle},
           Row{"es", "Condena enérgicamente", "Condena enérgicamente", finite},
           Row{"es", "Señala a la atención", "Señala a la atención", finite},
           Row{"es", "Reitera una vez más", "Reitera una vez más", finite},
           Row{"es", "Da las gracias", "Da las gracias", finite},
           Row{"es", "Está convencida", "Está convencida", finite},
           Row{"es", "Se declara profundamente preocupada", "Se declara profundamente preocupada",
               finite},
       }) {
    CAPTURE(text);
    const auto opening = opening_of(text, language_of(language));
    CHECK(opening.verb == verb);
    CHECK(opening.form == form);
  }
  for (const auto& [language, text] :
       {std::pair{"fr", "Avant le départ, les"}, std::pair{"fr", "Pendant la session"},
        std::pair{"de", "in den Staaten"}, std::pair{"de", "Während der Tagung"},
        std::pair{"it", "Quando le vittime"}, std::pair{"ru", "Парламентская ассамблея"},
        std::pair{"ru", "Новая стратегия"}, std::pair{"es", "Cuando las víctimas"}}) {
    CAPTURE(text);
    CHECK(opening_of(text, language_of(language)).verb.empty());
  }
}

TEST_CASE("verbs in the plural open paragraphs of those who speak as \"we\"") {
  for (const auto* text : {"Condemn every act", "Express our concern", "Establish a fund",
                           "Reaffirm that", "Stress the need", "Call on all"}) {
    CAPTURE(text);
    CHECK(opening_of(text, english_of_us).form == Opening::Form::finite);
    CHECK(opening_of(text, english).form == Opening::Form::none);
  }
  CHECK(opening_of("United by our will", english).form == Opening::Form::participle);
  CHECK(opening_of("condemn every act", english_of_us).form == Opening::Form::none);
  CHECK(opening_of("condemn every act", english_of_us_small).form == Opening::Form::finite);
}

TEST_CASE("text without an opening verb has none") {
  for (const auto* text :
       {"", "Where relevant, a means to", "Before travel, checking", "children", "recalling that",
        "During the session", "According to the", "“In joining the consensus", "Everything else",
        "17", "United States Mission", "United Nations", "Money-Laundering and the Financing of"}) {
    CAPTURE(text);
    CHECK(opening_of(text, english).verb.empty());
  }
}

}  // namespace osce::indexer::opening_test
