// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language/language.hpp"

namespace osce::indexer {

// clang-format off
const Language french = {
    .code = "fr",
    .function_words = {"le", "la", "les", "des", "du", "et", "dans", "pour", "par", "sur", "que", "qui", "une",
                       "aux", "au", "avec", "leur", "leurs", "ces", "cette", "est", "sont", "ainsi", "ou", "en"},
    .months = {{{"janvier", "janv"}, {"février", "fevrier"}, {"mars"}, {"avril"}, {"mai"}, {"juin"}, {"juillet"},
                {"août", "aout"}, {"septembre"}, {"octobre"}, {"novembre"}, {"décembre", "decembre"}}},
    .openings = {
        .leading_adverbs = {"très", "bien", "plus", "tout"},
        .adverb_endings = {"ment"},
        .trailing_adverbs = {"également", "en outre", "aussi", "instamment", "vivement", "encore", "solennellement",
                             "fermement", "expressément", "énergiquement",
            "à nouveau", "de nouveau", "une nouvelle fois", "une fois encore", "une fois de plus",
            "avec force", "avec insistance", "avec fermeté", "avec vigueur", "tout particulièrement",
            "particulièrement", "profondément", "catégoriquement", "résolument", "chaleureusement"},
        .reflexives = {"se"},
        .participles = {
            "alarmée", "alarmé", "attachée", "attaché", "choquée", "choqué", "consciente", "conscient", "consternée",
            "consterné", "convaincue", "convaincu", "décidée", "décidé", "désireuse", "désireux", "déterminée",
            "déterminé", "encouragée", "encouragé", "guidée", "guidé", "indignée", "indigné", "inquiète", "inquiet",
            "persuadée", "persuadé", "préoccupée", "préoccupé", "reconnaissante", "résolue", "résolu", "soucieuse",
            "soucieux", "horrifiée", "horrifié", "favorable", "animée", "animé", "inspirée", "inspiré", "troublée", "attristée", "satisfaite", "vu", "étant", "ayant",
            "déterminés", "convaincus", "préoccupés", "conscients", "résolus", "alarmés", "guidés", "animés",
            "inspirés", "attachés", "encouragés", "persuadés", "décidés", "reconnaissants", "convaincues",
            "conscientes", "inquiets", "saisi", "saisie", "indignés", "choqués", "consternés", "heureux",
            "heureuse", "considéré"},
        .participle_endings = {"ant"},
        .no_participles = {"avant", "durant", "pendant", "suivant", "concernant", "cependant", "maintenant", "nonobstant",
                           "enfant", "quant", "autant", "montant", "devant"},
        .prepositions = {"eu", "compte"},
        .finite_verbs = {
            "accueille", "adopte", "adresse", "affirme", "appelle", "applaudit", "appuie", "approuve", "assure", "attend", "attire",
            "autorise", "charge", "compte", "condamne", "confie", "confirme", "conseille", "considère", "constate",
            "continue", "convient", "demande", "décide", "déclare", "dénonce", "déplore", "désapprouve", "désigne",
            "donne", "encourage", "engage", "enjoint", "entend", "espère", "estime", "exhorte", "exige", "exprime", "fait",
            "félicite", "incite", "insiste", "invite", "juge", "lance", "loue", "met", "note", "observe", "partage", "précise",
            "préconise", "prend", "presse", "prie", "proclame", "promet", "propose", "rappelle", "réaffirme",
            "recommande", "reconnaît", "reconnait", "regrette", "réitère", "rejette", "relève", "remercie", "rend",
            "renouvelle", "répète", "réprouve", "reste", "salue", "signale", "somme", "souhaite", "souligne", "souscrit",
            "soutient", "suggère", "supplie", "tient", "inquiète", "joint", "efforce", "oppose", "réjouit", "dit", "associe",
            "élève", "associe", "alarme",
            "demeure", "poursuit", "veille", "garde", "maintient", "remet", "renvoie", "récuse", "dépêche",
            "proteste", "plaide", "promeut", "porte", "réclame", "requiert", "sollicite", "soumet", "refuse",
            "établit", "crée", "nomme", "élit", "honore", "conclut", "convie", "avertit", "réserve", "fixe",
            "institue", "confère", "garantit"},
        .finite_endings = {},
        .complements = {
            {"prend", {"note", "acte", "en considération", "en compte"}}, {"prenant", {"note", "acte", "en considération", "en compte"}},
            {"appel", {"de ses vœux", "de ses voeux", "l'attention"}},
            {"ayant", {"pris note", "pris acte", "pris connaissance", "pris en considération"}},
            {"eu", {"égard"}},
            {"compte", {"tenu"}},
            {"rappel", {"à l'esprit"}},
            {"tenant", {"compte"}}, {"tient", {"compte"}}, {"ayant", {"à l'esprit", "examiné", "entendu", "reçu", "présent à l'esprit"}},
            {"gardant", {"à l'esprit", "présent à l'esprit"}}, {"rend", {"hommage"}}, {"rendant", {"hommage"}},
            {"attir", {"l'attention"}}, {"fait", {"appel", "sienne", "observer"}}, {"faisant", {"observer"}}, {"lanc", {"un appel"}},
            {"accueill", {"favorablement"}}, {"met", {"l'accent", "en garde"}}, {"mettant", {"l'accent"}}},
        .with = {"avec"},
        .express = {"exprim", "di", "déclar"},
        .attitudes = {"inquiétude", "préoccupation", "préoccupations", "regret", "regrets", "satisfaction", "gratitude",
                      "appréciation", "intérêt", "reconnaissance", "indignation", "soutien", "solidarité", "espoir",
                      "consternation", "tristesse", "conviction", "préoccupée", "alarme",
            "peine", "détermination", "félicitations", "condoléances"},
        .possessives = {"sa", "son", "ses", "la", "le", "les", "leur", "leurs"},
        .auxiliaries = {},
        .linking_verbs = {"étant", "reste", "demeurant", "demeure", "restant", "déclare", "dit"},
        .predicates = {"est", "sont", "doit", "doivent", "devrait", "devraient", "devra", "devront", "peut", "peuvent", "pourra", "pourront", "s'engagent", "conviennent", "veillent", "veilleront"},
        .small = true}};
// clang-format on

}  // namespace osce::indexer
