// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language/language.hpp"

namespace osce::indexer {

// clang-format off
const Language spanish = {
    .code = "es",
    .function_words = {"el", "los", "las", "del", "de", "y", "que", "para", "por", "con", "una", "en", "se", "su", "sus",
                       "como", "al", "es", "son", "lo", "más", "entre", "sobre", "también", "o"},
    .months = {{{"enero"}, {"febrero"}, {"marzo"}, {"abril"}, {"mayo"}, {"junio"}, {"julio"}, {"agosto"},
                {"septiembre", "setiembre"}, {"octubre"}, {"noviembre"}, {"diciembre"}}},
    .openings = {
        .leading_adverbs = {"muy", "además", "asimismo", "también"},
        .adverb_endings = {"mente"},
        .trailing_adverbs = {"también", "asimismo", "además", "encarecidamente", "igualmente", "nuevamente", "firmemente",
            "enérgicamente", "profundamente", "categóricamente", "una vez más", "de nuevo", "con firmeza",
            "con energía", "rotundamente", "sinceramente", "plenamente", "calurosamente"},
        .reflexives = {"se"},
        .participles = {
            "alarmada", "alarmado", "consciente", "convencida", "convencido", "decidida", "decidido", "deseosa",
            "deseoso", "preocupada", "preocupado", "guiada", "guiado", "alentada", "alentado", "resuelta", "resuelto",
            "inquieta", "consternada", "persuadida", "agradecida", "visto",
            "conscientes", "convencidos", "guiados", "preocupados", "alarmados", "decididos", "deseosos",
            "resueltos", "alentados", "considerado", "vistos", "vista", "animada", "animado",
            "animados", "inspirada", "inspirado", "complacida", "complacido", "afligida", "afligido",
            "perturbada", "perturbado", "determinada", "determinado", "determinados", "comprometida",
            "comprometido"},
        .participle_endings = {"ando", "iendo", "yendo"},
        .no_participles = {"cuando", "mando", "segundo", "bando"},
        .prepositions = {},
        .finite_verbs = {
            "acoge", "acuerda", "adopta", "afirma", "agradece", "alaba", "alienta", "anima", "apoya", "aprecia", "aprueba", "autoriza",
            "celebra", "comparte", "compromete", "condena", "confirma", "considera", "decide", "declara", "denuncia",
            "deplora", "destaca", "elogia", "encarga", "encomia", "encomienda", "espera", "exhorta", "exige", "expresa",
            "felicita", "hace", "insiste", "insta", "invita", "lamenta", "llama", "manifiesta", "observa", "pide", "pone",
            "proclama", "propone", "reafirma", "rechaza", "recomienda", "reconoce", "recuerda", "reitera", "renueva",
            "respalda", "rinde", "señala", "solicita", "sostiene", "subraya", "sugiere", "suscribe", "toma", "urge",
            "advierte", "conviene", "estima", "complace", "mantiene", "sigue",
            "congratula", "dispone", "resuelve", "ruega", "da", "vuelve", "incita", "está", "confía", "tiene",
            "nombra", "elige", "establece", "crea", "concluye", "promete", "protesta", "rehúsa", "encarece",
            "asume", "acepta", "amonesta", "previene", "aguarda", "ratifica", "convoca", "reclama",
            "requiere", "propugna", "formula", "rememora"},
        .finite_endings = {},
        .complements = {
            {"toma", {"nota", "conocimiento"}}, {"tomando", {"nota", "conocimiento", "en consideración"}},
            {"señal", {"a la atención"}},
            {"da", {"las gracias"}},
            {"tien", {"en cuenta", "presente"}},
            {"habiendo", {"tomado nota", "recibido", "oído", "considerado"}},
            {"teniendo", {"en cuenta", "presente"}}, {"tiene", {"en cuenta"}}, {"hac", {"un llamamiento", "hincapié", "suya", "notar"}},
            {"haciendo", {"hincapié", "notar"}}, {"rind", {"homenaje"}}, {"llama", {"la atención"}}, {"habiendo", {"examinado"}},
            {"pone", {"de relieve"}}, {"poniendo", {"de relieve"}}},
        .with = {"con"},
        .express = {"expres", "manifiest", "manifest"},
        .attitudes = {"preocupación", "pesar", "satisfacción", "beneplácito", "agrado", "aprecio", "agradecimiento", "gratitud",
                      "interés", "alarma", "apoyo", "solidaridad", "inquietud", "reconocimiento"},
        .possessives = {"su", "la", "el", "sus"},
        .auxiliaries = {},
        .linking_verbs = {"siendo", "sigue", "estando",
            "está", "declara", "declarándose", "permanece"},
        .predicates = {"es", "son", "debe", "deben", "debería", "deberían", "deberá", "deberán", "puede", "pueden", "se", "podrá", "podrán"},
        .small = true}};
// clang-format on

}  // namespace osce::indexer
