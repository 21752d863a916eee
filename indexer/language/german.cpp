// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language/language.hpp"

namespace osce::indexer {

// clang-format off
const Language german = {
    .code = "de",
    .function_words = {"der", "die", "das", "und", "den", "dem", "des", "von", "zu", "zur", "zum", "mit", "für", "auf",
                       "im", "ist", "sind", "eine", "einer", "einen", "sich", "nicht", "durch", "oder", "werden", "bei"},
    .months = {{{"januar", "jänner"}, {"februar"}, {"märz"}, {"april"}, {"mai"}, {"juni"}, {"juli"}, {"august"},
                {"september"}, {"oktober"}, {"november"}, {"dezember"}}},
    .openings = {
        .leading_adverbs = {"ferner", "weiterhin", "ausserdem", "erneut", "nachdrücklich", "zutiefst", "tief", "ebenso",
                            "auch", "darüber", "hinaus", "ernsthaft", "äusserst", "sehr", "ernstlich",
            "daran", "darauf", "davon", "dazu", "mehr", "denn", "je", "voll", "stets"},
        .adverb_endings = {},
        .trailing_adverbs = {"ferner", "erneut", "auch", "ausserdem", "weiterhin", "nachdrücklich", "ebenfalls", "zudem"},
        .reflexives = {},
        .participles = {
            "alarmiert", "beunruhigt", "besorgt", "bestürzt", "überzeugt", "entschlossen", "eingedenk", "ermutigt",
            "geleitet", "entsetzt", "bestrebt", "bewusst", "angesichts", "gestützt", "betroffen", "erschüttert", "empört", "erfreut"},
        .participle_endings = {"end", "ernd", "elnd"},
        .no_participles = {"während", "folgend", "jugend", "abend", "trend", "tausend", "entsprechend"},
        .prepositions = {"in", "unter", "im", "mit", "kenntnis",
            "nach", "sich"},
        .finite_verbs = {
            "anerkennt", "appelliert", "äussert", "bedauert", "befürwortet", "begrüsst", "beauftragt", "bekennt",
            "bekräftigt", "bekundet", "bestärkt", "bestätigt", "beschliesst", "betont", "bittet", "billigt", "bringt",
            "dankt", "empfiehlt", "entscheidet", "erinnert", "erkennt", "erklärt", "ermächtigt", "ermutigt", "ersucht",
            "erwartet", "fordert", "gibt", "hebt", "hält", "hofft", "lädt", "legt", "lobt", "missbilligt", "nimmt", "regt",
            "ruft", "schlägt", "spricht", "stellt", "unterstreicht", "unterstützt", "verabschiedet", "verlangt",
            "verpflichtet", "vertritt", "verurteilt", "verweist", "weist", "wiederholt", "würdigt", "zollt", "rügt", "stimmt",
            "setzt", "bleibt", "vereinbart", "verabschiedet", "warnt", "drängt",
            "dringt", "tritt", "drückt", "ernennt", "wählt", "genehmigt", "wünscht", "prangert", "mahnt",
            "beschwört", "übernimmt", "überträgt", "verleiht", "unterrichtet", "veranlasst", "rät",
            "verwirft", "lehnt", "unterzeichnet", "richtet"},
        .finite_endings = {},
        .complements = {
            {"nimm", {"kenntnis", "zur kenntnis"}}, {"kenntnis", {"nehmend"}},
            {"in", {"der erwägung", "besorgnis", "fortführung", "der entschlossenheit", "unterstützung", "bestätigung", "ergänzung", "übereinstimmung", "der absicht", "dem bemühen", "dem verständnis", "der hoffnung", "anknüpfung", "ernster sorge", "voller anerkennung", "wiederholung", "betonung", "umsetzung", "tiefer besorgnis", "ernster besorgnis", "grosser besorgnis", "dankbarer anerkennung", "weiterführung", "bekundung", "dem entschluss", "der gewissheit"}},
            {"unter", {"anerkennung", "bestätigung", "erinnerung", "beachtung", "bezugnahme", "würdigung", "nachdrücklicher betonung", "nochmaligem hinweis", "erneutem hinweis"}},
            {"im", {"einklang", "wissen", "anschluss", "geiste", "wunsch"}},
            {"nach", {"prüfung", "behandlung", "anhörung", "kenntnisnahme"}},
            {"sich", {"dessen bewusst", "der tatsache bewusst", "bewusst"}},
            {"stellt", {"fest"}},
            {"stellen", {"fest"}},
            {"hebt", {"hervor"}},
            {"regt", {"an"}},
            {"lädt", {"ein"}},
            {"zollt", {"anerkennung", "tribut"}},
            {"unter", {"hinweis", "berücksichtigung", "verweis", "betonung", "hervorhebung", "würdigung", "begrüssung", "bekräftigung"}},
            {"in", {"bekräftigung", "anerkennung", "anbetracht", "der erkenntnis", "dem bewusstsein", "erinnerung",
                    "würdigung", "der überzeugung", "kenntnis", "dem bestreben", "erwägung", "dem wunsch", "tiefer sorge", "sorge", "grosser sorge"}},
            {"im", {"bewusstsein", "hinblick", "bestreben", "lichte"}}},
        .with = {"mit"},
        .express = {"äuss", "bekund",
            "drück"},
        .attitudes = {"besorgnis", "sorge", "genugtuung", "bedauern", "befriedigung", "beunruhigung", "anerkennung", "dank",
                      "interesse", "bestürzung", "befremden", "unterstützung", "wertschätzung"},
        .possessives = {"ihre", "seine", "ihrer", "seiner", "ihren", "seinen", "der", "die"},
        .auxiliaries = {},
        .linking_verbs = {},
        .predicates = {"ist", "sind", "wird", "werden", "soll", "sollen", "sollte", "sollten", "muss", "müssen", "kann", "können", "verpflichten", "haben"},
        .small = true}};
// clang-format on

}  // namespace osce::indexer
