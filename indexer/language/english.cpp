// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language/language.hpp"

namespace osce::indexer {

namespace {

// clang-format off
const Language english_words = {
    .code = "en",
    .function_words = {"the", "of", "and", "to", "that", "for", "with", "by", "which", "is", "are", "this", "its",
                       "their", "from", "have", "has", "been", "be", "or", "as", "who", "should", "not"},
    .months = {{{"january", "jan"}, {"february", "feb"}, {"march", "mar"}, {"april", "apr"}, {"may"}, {"june", "jun"},
                {"july", "jul"}, {"august", "aug"}, {"september", "sept", "sep"}, {"october", "oct"},
                {"november", "nov"}, {"december", "dec"}}},
    .openings = {
        .leading_adverbs = {"also", "further", "furthermore", "moreover", "again", "once", "therefore", "likewise",
                            "still", "most", "very", "not"},
        .adverb_endings = {"ly"},
        // Not those in -ly, which belong to what follows ("Urges early action").
        .trailing_adverbs = {"also", "further", "again", "once", "therefore", "likewise"},
        .reflexives = {},
        .participles = {
            "aggrieved", "alarmed", "anxious", "appalled", "aware", "cognizant", "committed", "concerned",
            "confident", "conscious", "convinced", "desirous", "determined", "disappointed", "dismayed",
            "distressed", "disturbed", "eager", "encouraged", "grateful", "gratified", "guided", "heartened",
            "horrified", "inspired", "mindful", "motivated", "moved", "outraged", "persuaded", "perturbed",
            "pleased", "regretful", "resolved", "saddened", "satisfied", "shocked", "troubled", "united", "worried",
            "being", "whereas"},
        .participle_endings = {"ing"},
        .no_participles = {"according", "anything", "concerning", "during", "everything", "following", "bring",
                           "including", "nothing", "notwithstanding", "regarding", "something", "spring",
                           "trafficking", "participating", "training", "funding", "meeting", "beijing", "reporting", "policing"},
        .prepositions = {},
        .finite_verbs = {
            "acknowledges", "adopts", "advises", "advocates", "affirms", "agrees", "appeals", "applauds",
            "appoints", "appreciates", "approves", "asks", "attaches", "authorizes", "authorises", "believes",
            "calls", "cautions", "commends", "commits", "concludes", "condemns", "confirms", "congratulates",
            "considers", "continues", "decides", "declares", "deems", "demands", "denounces", "deplores",
            "designates", "determines", "directs", "draws", "emphasizes", "emphasises", "encourages", "endorses",
            "entrusts", "establishes", "expects", "expresses", "extends", "favours", "hails", "highlights",
            "holds", "hopes", "implores", "insists", "instructs", "intends", "invites", "joins", "keeps",
            "looks", "maintains", "mandates", "notes", "objects", "observes", "offers", "opposes", "pays",
            "pledges", "points", "praises", "proclaims", "proposes", "reaffirms", "recalls", "recognizes",
            "recognises", "recommends", "reconfirms", "regards", "regrets", "reiterates", "rejects", "remains",
            "reminds", "renews", "repeats", "requests", "requires", "resolves", "salutes", "shares", "stands",
            "stresses", "suggests", "supports", "takes", "tasks", "thanks", "trusts", "underlines",
            "underscores", "undertakes", "urges", "values", "warns", "welcomes", "wishes",
            "gives", "strives", "seeks", "reserves", "protests", "pursues", "promotes", "prohibits", "mourns",
            "launches", "honours", "honors", "elects", "devotes", "confers", "assures", "allows", "exhorts",
            "laments", "upholds", "transmits", "submits", "refers", "postpones", "obliges", "ensures",
            "enjoins", "deprecates", "disapproves", "creates", "defines", "forbids", "entreats", "dedicates",
            "contributes", "assumes", "sends", "makes", "hears"},
        .finite_endings = {},
        .complements = {
            {"appeal", {"to"}},       {"bear", {"in mind"}},  {"call", {"on", "upon", "for"}},
            {"call", {"attention"}},
            {"tak", {"account"}},
            {"hav", {"in mind"}},
            {"mak", {"an appeal"}},
            {"draw", {"attention"}},  {"insist", {"on", "upon"}}, {"keep", {"in mind"}},
            {"look", {"forward"}},    {"pay", {"tribute", "attention"}}, {"point", {"out"}},
            {"stand", {"ready"}},     {"tak", {"note", "into account", "into consideration"}},
            {"hav", {"regard", "considered", "examined", "heard", "received", "reviewed", "taken note"}}},
        .with = {"with"},
        .express = {"express"},
        .attitudes = {
            "alarm", "anxiety", "appreciation", "approval", "belief", "concern", "concerns", "condolences",
            "confidence", "conviction", "disappointment", "dismay", "gratitude", "grief", "hope", "indignation",
            "interest", "outrage", "pride", "readiness", "regret", "regrets", "sadness", "satisfaction", "shock",
            "solidarity", "sorrow", "support", "sympathy", "thanks", "unease"},
        .possessives = {"its", "their", "our", "the"},
        .auxiliaries = {"will", "shall", "would"},
        .linking_verbs = {"being", "remains", "remaining"},
        .predicates = {"is", "are", "was", "were", "be", "should", "shall", "will", "must", "may", "can", "would", "could", "need", "needs", "agree", "commit", "undertake"},
        .small = false}};
// clang-format on

Language with_small_openings() {
  auto language = english_words;
  language.openings.small = true;
  return language;
}

}  // namespace

const Language english = english_words;
const Language english_in_small_letters = with_small_openings();

}  // namespace osce::indexer
