// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/strings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "searchd/content_negotiation.hpp"

namespace osce::searchd::web {
namespace {

// clang-format off
constexpr std::array phrases = {
    //      key              English                                    French                                   German                                 Italian                                  Russian                                  Spanish
    Phrase{"site",         {"OSCE texts against trafficking in human beings", "Textes de l’OSCE contre la traite des êtres humains", "OSZE-Texte gegen Menschenhandel", "Testi OSCE contro la tratta di esseri umani", "Тексты ОБСЕ о борьбе с торговлей людьми", "Textos de la OSCE contra la trata de personas"}},
    Phrase{"skip",         {"Skip to the results", "Aller aux résultats", "Zu den Ergebnissen", "Vai ai risultati", "К результатам", "Ir a los resultados"}},
    Phrase{"label",        {"Search by paragraph", "Rechercher par paragraphe", "Nach Absätzen suchen", "Cerca per paragrafo", "Поиск по пунктам", "Buscar por párrafo"}},
    Phrase{"search",       {"Search", "Rechercher", "Suchen", "Cerca", "Найти", "Buscar"}},
    Phrase{"understood",   {"Understood", "Compris", "Verstanden", "Inteso", "Понято", "Entendido"}},
    Phrase{"remove",       {"Remove filter", "Retirer le filtre", "Filter entfernen", "Rimuovi il filtro", "Убрать фильтр", "Quitar el filtro"}},
    Phrase{"sort",         {"Sort", "Trier", "Sortieren", "Ordina", "Порядок", "Ordenar"}},
    Phrase{"relevance",    {"relevance", "pertinence", "Relevanz", "pertinenza", "по релевантности", "relevancia"}},
    Phrase{"newest",       {"newest first", "les plus récents", "neueste zuerst", "più recenti", "сначала новые", "más recientes"}},
    Phrase{"oldest",       {"oldest first", "les plus anciens", "älteste zuerst", "meno recenti", "сначала старые", "más antiguos"}},
    Phrase{"export",       {"Export", "Exporter", "Exportieren", "Esporta", "Экспорт", "Exportar"}},
    Phrase{"feed",         {"Feed", "Fil", "Feed", "Feed", "Лента", "Canal"}},
    Phrase{"narrow",       {"Narrow the search", "Affiner la recherche", "Suche eingrenzen", "Affina la ricerca", "Уточнить поиск", "Limitar la búsqueda"}},
    Phrase{"results",      {"Results", "Résultats", "Ergebnisse", "Risultati", "Результаты", "Resultados"}},
    Phrase{"from_year",    {"From year", "De l’année", "Ab Jahr", "Dall’anno", "С года", "Desde el año"}},
    Phrase{"to_year",      {"To year", "À l’année", "Bis Jahr", "All’anno", "По год", "Hasta el año"}},
    Phrase{"apply",        {"Apply", "Appliquer", "Anwenden", "Applica", "Применить", "Aplicar"}},
    Phrase{"per_year",     {"Paragraphs per year", "Paragraphes par année", "Absätze je Jahr", "Paragrafi per anno", "Пункты по годам", "Párrafos por año"}},
    Phrase{"more",         {"More results", "Plus de résultats", "Weitere Ergebnisse", "Altri risultati", "Ещё результаты", "Más resultados"}},
    Phrase{"first_page",   {"Back to the first results", "Premiers résultats", "Zu den ersten Ergebnissen", "Primi risultati", "К первым результатам", "Primeros resultados"}},
    Phrase{"pages",        {"Pages of results", "Pages de résultats", "Ergebnisseiten", "Pagine di risultati", "Страницы результатов", "Páginas de resultados"}},
    Phrase{"cite",         {"Cite", "Citer", "Zitieren", "Cita", "Цитировать", "Citar"}},
    Phrase{"permalink",    {"Permalink", "Permalien", "Permalink", "Permalink", "Постоянная ссылка", "Enlace permanente"}},
    Phrase{"in_context",   {"In the document", "Dans le document", "Im Dokument", "Nel documento", "В документе", "En el documento"}},
    Phrase{"same_words",   {"The same words", "Les mêmes termes", "Im selben Wortlaut", "Le stesse parole", "Те же слова", "Las mismas palabras"}},
    Phrase{"one_a_document", {"One result a document", "Un résultat par document", "Ein Treffer je Dokument", "Un risultato per documento", "Один результат на документ", "Un resultado por documento"}},
    Phrase{"every_paragraph", {"Every paragraph", "Tous les paragraphes", "Alle Absätze", "Tutti i paragrafi", "Все пункты", "Todos los párrafos"}},
    Phrase{"in_this_document", {"in this document", "dans ce document", "in diesem Dokument", "in questo documento", "в этом документе", "en este documento"}},
    Phrase{"about_site",   {"Resolutions, decisions and declarations of the OSCE, by paragraph. Ask in your own words.", "Résolutions, décisions et déclarations de l’OSCE, par paragraphe. Posez votre question avec vos propres mots.", "Entschließungen, Beschlüsse und Erklärungen der OSZE, Absatz für Absatz. Fragen Sie in eigenen Worten.", "Risoluzioni, decisioni e dichiarazioni dell’OSCE, paragrafo per paragrafo. Chiedi con parole tue.", "Резолюции, решения и декларации ОБСЕ по пунктам. Спрашивайте своими словами.", "Resoluciones, decisiones y declaraciones de la OSCE, por párrafos. Pregunte con sus propias palabras."}},
    Phrase{"ask_instead",  {"Search for this instead", "Chercher plutôt ceci", "Stattdessen dies suchen", "Cerca invece questo", "Искать это", "Buscar esto en su lugar"}},
    Phrase{"undated_too",  {"Show the undated texts", "Voir les textes non datés", "Undatierte Texte zeigen", "Mostra i testi senza data", "Показать тексты без даты", "Ver los textos sin fecha"}},
    Phrase{"more_values",  {"More", "Plus", "Mehr", "Altri", "Ещё", "Más"}},
    Phrase{"start_again",  {"Start again", "Recommencer", "Von vorn beginnen", "Ricomincia", "Начать сначала", "Empezar de nuevo"}},
    Phrase{"copy",         {"Copy", "Copier", "Kopieren", "Copia", "Копировать", "Copiar"}},
    Phrase{"copied",       {"Copied", "Copié", "Kopiert", "Copiato", "Скопировано", "Copiado"}},
    Phrase{"selected",     {"Selected: copy it with the keyboard", "Sélectionné : copiez avec le clavier", "Markiert: mit der Tastatur kopieren", "Selezionato: copia con la tastiera", "Выделено: скопируйте с клавиатуры", "Seleccionado: copie con el teclado"}},
    Phrase{"nothing",      {"Nothing found", "Aucun résultat", "Nichts gefunden", "Nessun risultato", "Ничего не найдено", "No se encontró nada"}},
    Phrase{"try_these",    {"Try one of these", "Essayez plutôt", "Versuchen Sie", "Prova con", "Попробуйте", "Pruebe con"}},
    Phrase{"without",      {"Without", "Sans", "Ohne", "Senza", "Без", "Sin"}},
    Phrase{"mend",         {"Please mend the query", "Veuillez corriger la requête", "Bitte korrigieren Sie die Anfrage", "Correggi la richiesta", "Исправьте запрос", "Corrija la consulta"}},
    Phrase{"source",       {"Source", "Source", "Quelle", "Fonte", "Источник", "Fuente"}},
    Phrase{"official",     {"Official address", "Adresse officielle", "Offizielle Adresse", "Indirizzo ufficiale", "Официальный адрес", "Dirección oficial"}},
    Phrase{"about_text",   {"About this text", "À propos de ce texte", "Zu diesem Text", "Su questo testo", "Об этом тексте", "Sobre este texto"}},
    Phrase{"preamble",     {"Preamble", "Préambule", "Präambel", "Preambolo", "Преамбула", "Preámbulo"}},
    Phrase{"operative",    {"Operative part", "Dispositif", "Operativer Teil", "Parte operativa", "Постановляющая часть", "Parte dispositiva"}},
    Phrase{"statement",    {"Statement", "Déclaration", "Erklärung", "Dichiarazione", "Заявление", "Declaración"}},
    Phrase{"report",       {"Report a reading error", "Signaler une erreur de lecture", "Lesefehler melden", "Segnala un errore di lettura", "Сообщить об ошибке чтения", "Comunicar un error de lectura"}},
    Phrase{"whole_text",   {"The whole text", "Le texte entier", "Der ganze Text", "Il testo intero", "Весь текст", "El texto completo"}},
    Phrase{"language",     {"Language", "Langue", "Sprache", "Lingua", "Язык", "Idioma"}},
    Phrase{"year",         {"Year", "Année", "Jahr", "Anno", "Год", "Año"}},
    Phrase{"venue",        {"Venue", "Lieu", "Ort", "Sede", "Место", "Lugar"}},
    Phrase{"body",         {"Body", "Organe", "Organ", "Organo", "Орган", "Órgano"}},
    Phrase{"type",         {"Type", "Type", "Art", "Tipo", "Вид", "Tipo"}},
    Phrase{"status",       {"Status", "Statut", "Status", "Stato", "Статус", "Estado"}},
    Phrase{"part",         {"Part", "Partie", "Teil", "Parte", "Часть", "Parte"}},
    Phrase{"verb",         {"Opening words", "Premiers mots", "Anfangsworte", "Parole iniziali", "Начальные слова", "Palabras iniciales"}},
    Phrase{"title",        {"Title", "Titre", "Titel", "Titolo", "Название", "Título"}},
    Phrase{"date",         {"Date", "Date", "Datum", "Data", "Дата", "Fecha"}},
    Phrase{"country",      {"Country", "Pays", "Land", "Paese", "Страна", "País"}},
    Phrase{"session",      {"Session", "Session", "Tagung", "Sessione", "Сессия", "Período de sesiones"}},
    Phrase{"symbol",       {"Symbol", "Cote", "Dokumentnummer", "Sigla", "Обозначение", "Signatura"}},
    Phrase{"sponsor",      {"Sponsor", "Auteur principal", "Hauptsponsor", "Promotore", "Автор", "Promotor"}},
    Phrase{"author",       {"Author", "Auteur", "Verfasser", "Autore", "Автор", "Autor"}},
    Phrase{"para",         {"Paragraph", "Paragraphe", "Absatz", "Paragrafo", "Пункт", "Párrafo"}},
    Phrase{"from",         {"From", "À partir de", "Ab", "Da", "С", "Desde"}},
    Phrase{"to",           {"Until", "Jusqu’à", "Bis", "Fino a", "По", "Hasta"}},
    Phrase{"file",         {"File", "Fichier", "Datei", "File", "Файл", "Archivo"}},
    Phrase{"frequency",    {"How often it is said", "Fréquence d’emploi", "Wie oft es gesagt wird", "Quanto spesso è detto", "Как часто это говорится", "Con qué frecuencia se dice"}},
    Phrase{"breakdown",    {"By", "Par", "Nach", "Per", "Разбивка", "Por"}},
    Phrase{"hits",         {"Hits", "Occurrences", "Treffer", "Occorrenze", "Вхождения", "Apariciones"}},
    Phrase{"paragraphs",   {"Paragraphs", "Paragraphes", "Absätze", "Paragrafi", "Пункты", "Párrafos"}},
    Phrase{"words",        {"Words", "Mots", "Wörter", "Parole", "Слова", "Palabras"}},
    Phrase{"per_thousand", {"Hits in 1,000 words", "Occurrences pour 1 000 mots", "Treffer je 1000 Wörter", "Occorrenze ogni 1.000 parole", "Вхождения на 1000 слов", "Apariciones por cada 1000 palabras"}},
    Phrase{"total",        {"Total", "Total", "Insgesamt", "Totale", "Всего", "Total"}},
    Phrase{"form",         {"Form of the word", "Forme du mot", "Wortform", "Forma della parola", "Форма слова", "Forma de la palabra"}},
    Phrase{"to_paragraphs", {"To the paragraphs", "Voir les paragraphes", "Zu den Absätzen", "Vai ai paragrafi", "К пунктам", "Ver los párrafos"}},
    Phrase{"document",     {"Document", "Document", "Dokument", "Documento", "Документ", "Documento"}},
};
// clang-format on

std::size_t number_of(std::string_view language) {
  const auto found = std::find(languages.begin(), languages.end(), language);
  return found == languages.end() ? 0 : static_cast<std::size_t>(found - languages.begin());
}

/// Russian counts 1, 21, 31 … one way, 2 to 4, 22 to 24 … another (CLDR: one, few, many).
std::string_view russian_paragraphs(std::size_t count) {
  const auto last = count % 10;
  const auto last_two = count % 100;
  if (last == 1 && last_two != 11) return "пункт";
  if (last >= 2 && last <= 4 && (last_two < 12 || last_two > 14)) return "пункта";
  return "пунктов";
}

}  // namespace

std::string_view page_language(std::string_view wanted, std::string_view accept_language) {
  const auto* const known = std::find(languages.begin(), languages.end(), wanted);
  if (known != languages.end()) return *known;
  std::string_view best = languages.front();
  int most = 0;
  for (const auto language : languages) {
    const int weight = language_weight(language, accept_language);
    if (weight > most) {
      most = weight;
      best = language;
    }
  }
  return best;
}

std::string_view phrase(std::string_view key, std::string_view language) {
  const auto* const found = std::find_if(phrases.begin(), phrases.end(),
                                         [&](const Phrase& one) { return one.key == key; });
  return found == phrases.end() ? key : found->in.at(number_of(language));
}

std::string paragraphs_in_words(std::size_t count, std::string_view language) {
  if (count == 0) return std::string(phrase("nothing", language));
  if (language == "ru") return fmt::format("{} {}", count, russian_paragraphs(count));
  constexpr std::array<std::array<std::string_view, 2>, 6> words = {{{"paragraph", "paragraphs"},
                                                                     {"paragraphe", "paragraphes"},
                                                                     {"Absatz", "Absätze"},
                                                                     {"paragrafo", "paragrafi"},
                                                                     {"", ""},
                                                                     {"párrafo", "párrafos"}}};
  return fmt::format("{} {}", count, words.at(number_of(language)).at(count == 1 ? 0 : 1));
}

std::span<const Phrase> all_phrases() {
  return phrases;
}

}  // namespace osce::searchd::web
