// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/stop_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace osce::text {
namespace {

// Each list is sorted and folded, without accents except in Russian. One-letter words are mostly
// elided articles ("l'exploitation").
// clang-format off
constexpr std::array<std::string_view, 93> english = {
    "a", "about", "after", "against", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be",
    "because", "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do",
    "does", "during", "each", "for", "from", "had", "has", "have", "having", "he", "her", "his", "how", "i",
    "if", "in", "into", "is", "it", "its", "may", "more", "most", "no", "nor", "not", "of", "on", "or",
    "other", "our", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "through", "to", "too", "under", "until", "upon",
    "was", "we", "were", "what", "when", "where", "which", "while", "who", "whose", "will", "with",
    "would"};
constexpr std::array<std::string_view, 109> french = {
    "a", "afin", "ainsi", "apres", "au", "aucun", "aucune", "aussi", "autre", "autres", "aux", "avant",
    "avec", "c", "ce", "cela", "celle", "celles", "celui", "ces", "cet", "cette", "ceux", "chaque", "comme",
    "contre", "d", "dans", "de", "depuis", "des", "dont", "du", "durant", "elle", "elles", "en", "entre",
    "est", "et", "ete", "etre", "eux", "il", "ils", "j", "jusqu", "jusque", "l", "la", "le", "les", "leur",
    "leurs", "lors", "lorsque", "lui", "m", "mais", "meme", "n", "ne", "ni", "nos", "notre", "nous", "on",
    "ont", "or", "ou", "par", "parmi", "pas", "pendant", "plus", "plusieurs", "pour", "qu", "quand", "que",
    "quel", "quelle", "quelles", "quels", "qui", "s", "sa", "sans", "se", "selon", "ses", "si", "son",
    "sont", "sous", "sur", "t", "tant", "tous", "tout", "toute", "toutes", "un", "une", "vers", "vos",
    "votre", "vous", "y"};
constexpr std::array<std::string_view, 105> german = {
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "auch", "auf", "aus",
    "bei", "beim", "bis", "da", "damit", "das", "dass", "dem", "den", "denen", "der", "deren", "des",
    "dessen", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "doch", "durch", "ein",
    "eine", "einem", "einen", "einer", "eines", "er", "es", "fur", "gegen", "haben", "hat", "ihr", "ihre",
    "ihrem", "ihren", "ihrer", "im", "in", "ins", "ist", "ja", "jede", "jedem", "jeden", "jeder", "jedes",
    "kein", "keine", "man", "mit", "nach", "nicht", "noch", "nur", "ob", "oder", "ohne", "sein", "seine",
    "seinem", "seinen", "seiner", "seit", "sich", "sie", "sind", "sowie", "uber", "um", "und", "uns",
    "unser", "unter", "vom", "von", "vor", "was", "wenn", "wer", "werden", "wie", "wir", "wird", "wo", "zu",
    "zum", "zur", "zwischen"};
constexpr std::array<std::string_view, 124> italian = {
    "a", "ad", "agli", "ai", "al", "all", "alla", "alle", "allo", "anch", "anche", "c", "che", "chi", "ci",
    "coi", "col", "coll", "come", "con", "contro", "cui", "d", "da", "dagli", "dai", "dal", "dall", "dalla",
    "dalle", "dallo", "degli", "dei", "del", "dell", "della", "delle", "dello", "di", "dopo", "dove",
    "durante", "e", "ed", "egli", "essa", "esse", "essere", "essi", "fra", "gli", "ha", "hanno", "i", "il",
    "in", "l", "la", "le", "lo", "loro", "lui", "ma", "mentre", "ne", "negli", "nei", "nel", "nell",
    "nella", "nelle", "nello", "no", "noi", "non", "nonche", "o", "ogni", "oltre", "per", "piu", "prima",
    "qual", "quale", "quali", "quando", "quanto", "quell", "quella", "quelle", "quelli", "quello", "quest",
    "questa", "queste", "questi", "questo", "se", "senza", "si", "sia", "sono", "su", "sua", "sue", "sugli",
    "sui", "sul", "sull", "sulla", "sulle", "sullo", "suo", "suoi", "tra", "tutt", "tutta", "tutte",
    "tutti", "tutto", "un", "una", "uno", "voi"};
constexpr std::array<std::string_view, 135> russian = {
    "а", "без", "более", "бы", "был", "была", "были", "было", "быть", "в", "вам", "вас", "весь", "во",
    "вот", "все", "всего", "всем", "всеми", "всех", "вы", "где", "да", "для", "до", "его", "ее", "если",
    "есть", "еще", "ещё", "её", "же", "за", "и", "из", "или", "им", "ими", "их", "к", "каждый", "как",
    "кем", "когда", "кого", "которая", "которого", "которое", "которой", "котором", "которому", "которую",
    "которые", "который", "которым", "которых", "кто", "ли", "между", "мы", "на", "над", "нам", "нас",
    "наш", "не", "него", "нее", "ней", "неё", "них", "но", "о", "об", "однако", "он", "она", "они", "оно",
    "от", "перед", "по", "под", "после", "при", "про", "с", "свое", "своего", "своей", "своем", "своему",
    "свои", "своим", "своими", "своих", "свой", "свою", "себя", "со", "среди", "так", "также", "такие",
    "такой", "там", "те", "тем", "того", "тоже", "той", "только", "том", "тому", "тот", "у", "уже", "чего",
    "чем", "через", "что", "чтобы", "эта", "эти", "этим", "этих", "это", "этого", "этой", "этом", "этому",
    "этот", "эту", "я"};
constexpr std::array<std::string_view, 110> spanish = {
    "a", "al", "algun", "alguna", "algunas", "algunos", "ante", "antes", "asi", "aun", "aunque", "bajo",
    "cada", "como", "con", "contra", "cual", "cuales", "cuando", "cuya", "cuyas", "cuyo", "cuyos", "de",
    "del", "desde", "despues", "donde", "dos", "durante", "e", "el", "ella", "ellas", "ellos", "en",
    "entre", "era", "es", "esa", "esas", "ese", "eso", "esos", "esta", "estas", "este", "esto", "estos",
    "fue", "ha", "han", "hasta", "hay", "la", "las", "le", "les", "lo", "los", "mas", "me", "mediante",
    "mi", "mientras", "muy", "ni", "no", "nos", "nosotros", "nuestra", "nuestro", "o", "otra", "otras",
    "otro", "otros", "para", "pero", "por", "porque", "que", "quien", "quienes", "se", "segun", "ser", "si",
    "sin", "sobre", "son", "su", "sus", "tal", "tales", "tambien", "tanto", "toda", "todas", "todo",
    "todos", "tras", "u", "un", "una", "unas", "uno", "unos", "y", "ya"};
// clang-format on

struct StopWords {
  std::string_view language;
  std::span<const std::string_view> words;
};
constexpr std::array<StopWords, 6> tables = {{{"en", english},
                                              {"fr", french},
                                              {"de", german},
                                              {"it", italian},
                                              {"ru", russian},
                                              {"es", spanish}}};
static_assert(std::all_of(tables.begin(), tables.end(), [](const StopWords& table) {
  return std::is_sorted(table.words.begin(), table.words.end());
}));

}  // namespace

bool is_stop_word(std::string_view folded, const std::vector<std::string>& languages) {
  return std::any_of(tables.begin(), tables.end(), [&](const StopWords& table) {
    return std::find(languages.begin(), languages.end(), table.language) != languages.end() &&
           std::binary_search(table.words.begin(), table.words.end(), folded);
  });
}

}  // namespace osce::text
