// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language/language.hpp"

namespace osce::indexer {

// clang-format off
const Language italian = {
    .code = "it",
    .function_words = {"il", "lo", "gli", "della", "delle", "dei", "degli", "del", "di", "che", "per", "con", "una",
                       "nella", "nel", "alla", "alle", "ai", "al", "sono", "è", "dal", "dalla", "sulla", "e", "anche"},
    .months = {{{"gennaio"}, {"febbraio"}, {"marzo"}, {"aprile"}, {"maggio"}, {"giugno"}, {"luglio"}, {"agosto"},
                {"settembre"}, {"ottobre"}, {"novembre"}, {"dicembre"}}},
    .openings = {
        .leading_adverbs = {"molto", "ancora"},
        .adverb_endings = {"mente"},
        .trailing_adverbs = {"inoltre", "altresì", "anche", "nuovamente", "vivamente", "fermamente", "ulteriormente",
            "energicamente", "caldamente", "con forza", "ancora una volta", "di nuovo", "pienamente",
            "profondamente", "con fermezza", "con urgenza", "categoricamente"},
        .reflexives = {"si"},
        .participles = {
            "allarmata", "allarmato", "consapevole", "convinta", "convinto", "decisa", "deciso", "desideroso",
            "desiderosa", "determinata", "determinato", "preoccupata", "preoccupato", "guidata", "guidato",
            "incoraggiata", "incoraggiato", "memore", "conscia", "conscio", "grata", "grato", "risoluta", "visto", "vista", "turbata",
            "tenuto", "avendo", "dando", "stando", "nell'intento", "considerato", "preso", "consapevoli", "convinti", "preoccupati", "determinati",
            "decisi", "desiderosi", "allarmati", "memori", "grati", "risoluti", "consci", "guidati",
            "incoraggiati", "commossa", "commosso", "lieta", "lieto", "esaminata", "esaminato", "ricordato",
            "ricordata", "richiamata", "richiamato", "visti", "viste", "sentito"},
        .participle_endings = {"ando", "endo"},
        .no_participles = {"quando", "comando", "mondo", "secondo", "bando"},
        .prepositions = {"nell'intento", "alla"},
        .finite_verbs = {
            "accoglie", "adotta", "afferma", "appoggia", "apprezza", "approva", "attende", "auspica", "autorizza", "biasima",
            "chiede", "compiace", "concorda", "condanna", "condivide", "conferma", "considera", "constata", "conviene",
            "decide", "denuncia", "deplora", "dichiara", "elogia", "esige", "esorta", "esprime", "evidenzia", "fa", "impegna",
            "incarica", "incita", "incoraggia", "insiste", "invita", "loda", "nota", "osserva", "plaude", "prega",
            "prende", "proclama", "propone", "raccomanda", "rammenta", "rammarica", "rende", "respinge", "riafferma", "ribadisce",
            "richiama", "richiede", "ricorda", "riconosce", "rileva", "rinnova", "ringrazia", "ritiene", "saluta", "sollecita",
            "sostiene", "sottolinea", "suggerisce", "conferisce", "rallegra", "resta", "rimane", "spera", "congratula",
            "rivolge", "lancia", "tiene", "pone", "mette", "dà", "insta", "felicita", "intende", "assicura",
            "continua", "stabilisce", "affida", "esamina", "promuove", "intima", "ammonisce", "nomina",
            "elegge", "istituisce", "conclude", "augura", "assume", "protesta", "rifiuta", "rivendica",
            "persevera", "formula", "appella", "avverte"},
        .finite_endings = {},
        .complements = {
            {"prend", {"atto", "nota", "in considerazione"}}, {"prendendo", {"atto", "nota", "in considerazione"}},
            {"tenuto", {"conto"}},
            {"tien", {"conto", "presente"}},
            {"preso", {"atto"}},
            {"avendo", {"presente", "preso atto", "tenuto conto", "considerato", "ricevuto"}},
            {"rivolg", {"un appello"}},
            {"lanci", {"un appello"}},
            {"pon", {"l'accento", "in evidenza", "in rilievo"}},
            {"mett", {"in guardia", "in evidenza", "l'accento", "in rilievo"}},
            {"dà", {"mandato", "atto"}},
            {"alla", {"luce"}},
            {"ten", {"conto", "presente"}}, {"tenendo", {"conto", "presente"}}, {"fa", {"appello"}}, {"facendo", {"appello"}},
            {"rend", {"omaggio"}}, {"richiam", {"l'attenzione"}}, {"avendo", {"esaminato", "presente"}}},
        .with = {"con"},
        .express = {"esprim"},
        .attitudes = {"preoccupazione", "rammarico", "soddisfazione", "favore", "apprezzamento", "gratitudine", "interesse",
                      "allarme", "sostegno", "solidarietà", "compiacimento", "inquietudine"},
        .possessives = {"la", "il", "sua", "suo", "propria", "proprio"},
        .auxiliaries = {},
        .linking_verbs = {"essendo", "resta", "rimane",
            "dichiara", "dichiarandosi"},
        .predicates = {"è", "sono", "deve", "devono", "dovrebbe", "dovrebbero", "dovrà", "dovranno", "può", "possono", "viene", "vengono", "si", "s'impegnano"},
        .small = true}};
// clang-format on

}  // namespace osce::indexer
