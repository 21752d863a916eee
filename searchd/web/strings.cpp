// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/strings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "searchd/content_negotiation.hpp"

namespace osce::searchd::web {
namespace {

// clang-format off
constexpr std::array translations = {
    //          key       English, French, German, Italian, Russian, Spanish
    Translation{"site", {"OSCE texts on trafficking in human beings",
        "Textes de l’OSCE contre la traite des êtres humains", "OSZE-Texte gegen Menschenhandel",
        "Testi OSCE contro la tratta di esseri umani", "Тексты ОБСЕ о борьбе с торговлей людьми",
        "Textos de la OSCE contra la trata de personas"}},
    Translation{"about_site", {
        "Search OSCE resolutions, decisions and declarations paragraph by paragraph, in plain words.",
        "Cherchez dans les résolutions, décisions et déclarations de l’OSCE, paragraphe par paragraphe, avec vos propres mots.",
        "Durchsuchen Sie Entschließungen, Beschlüsse und Erklärungen der OSZE Absatz für Absatz, in Ihren eigenen Worten.",
        "Cerca nelle risoluzioni, decisioni e dichiarazioni dell’OSCE, paragrafo per paragrafo, con parole semplici.",
        "Ищите в резолюциях, решениях и декларациях ОБСЕ по пунктам, обычными словами.",
        "Busque en las resoluciones, decisiones y declaraciones de la OSCE, párrafo por párrafo, con sus propias palabras."}},
    Translation{"skip_to_results", {"Skip to results", "Aller aux résultats",
        "Zu den Ergebnissen springen", "Vai ai risultati", "Перейти к результатам",
        "Ir a los resultados"}},
    Translation{"skip_to_content", {"Skip to content", "Aller au contenu", "Zum Inhalt springen",
        "Vai al contenuto", "Перейти к содержанию", "Ir al contenido"}},
    Translation{"label", {"Search the texts", "Rechercher dans les textes", "Texte durchsuchen",
        "Cerca nei testi", "Поиск по текстам", "Buscar en los textos"}},
    Translation{"search", {"Search", "Rechercher", "Suchen", "Cerca", "Найти", "Buscar"}},
    Translation{"searching_for", {"Searching for:", "Recherche\u00a0:", "Suche nach:", "Ricerca:",
        "Поиск:", "Búsqueda:"}},
    Translation{"remove", {"Remove filter:", "Retirer le filtre\u00a0:", "Filter entfernen:",
        "Rimuovi il filtro:", "Убрать фильтр:", "Quitar el filtro:"}},
    Translation{"name_value", {"{}: {}", "{}\u00a0: {}", "{}: {}", "{}: {}", "{}: {}", "{}: {}"}},
    Translation{"colon", {":", "\u00a0:", ":", ":", ":", ":"}},
    Translation{"draft_name", {"Draft: {}", "Projet\u00a0: {}", "Entwurf: {}", "Bozza: {}",
        "Проект: {}", "Proyecto: {}"}},
    Translation{"except", {"not {}", "sauf {}", "außer {}", "tranne {}", "кроме {}", "excepto {}"}},
    Translation{"or_later", {"{} or later", "à partir de {}", "ab {}", "dal {}", "{} и позже",
        "desde {}"}},
    Translation{"or_earlier", {"{} or earlier", "jusqu’en {}", "bis {}", "fino al {}",
        "{} и раньше", "hasta {}"}},
    Translation{"probably", {"probably {}", "probablement {}", "vermutlich {}", "probabilmente {}",
        "вероятно, {}", "probablemente {}"}},
    Translation{"undated", {"undated", "sans date", "ohne Datum", "senza data", "без даты",
        "sin fecha"}},
    Translation{"paragraph_number", {"para. {}", "par. {}", "Abs. {}", "par. {}", "п. {}",
        "párr. {}"}},
    Translation{"unnumbered", {"(unnumbered)", "(non numéroté)", "(nicht nummeriert)",
        "(non numerato)", "(без номера)", "(sin número)"}},
    Translation{"sort", {"Sort by:", "Trier par\u00a0:", "Sortieren nach:", "Ordina per:",
        "Сортировка:", "Ordenar por:"}},
    Translation{"relevance", {"relevance", "pertinence", "Relevanz", "pertinenza",
        "по релевантности", "relevancia"}},
    Translation{"newest", {"newest first", "plus récents d’abord", "neueste zuerst", "più recenti",
        "сначала новые", "más recientes"}},
    Translation{"oldest", {"oldest first", "plus anciens d’abord", "älteste zuerst", "meno recenti",
        "сначала старые", "más antiguos"}},
    Translation{"group_by_document", {"Group by document", "Regrouper par document",
        "Nach Dokument gruppieren", "Raggruppa per documento", "Группировать по документам",
        "Agrupar por documento"}},
    Translation{"all_paragraphs", {"Show all paragraphs", "Afficher tous les paragraphes",
        "Alle Absätze anzeigen", "Mostra tutti i paragrafi", "Показать все пункты",
        "Mostrar todos los párrafos"}},
    Translation{"export", {"Export:", "Exporter\u00a0:", "Exportieren:", "Esporta:", "Экспорт:",
        "Exportar:"}},
    Translation{"feed", {"Follow (Atom feed)", "S’abonner (flux Atom)", "Abonnieren (Atom-Feed)",
        "Segui (feed Atom)", "Подписаться (лента Atom)", "Seguir (canal Atom)"}},
    Translation{"filter_results", {"Filter results", "Filtrer les résultats", "Ergebnisse filtern",
        "Filtra i risultati", "Фильтровать результаты", "Filtrar los resultados"}},
    Translation{"results", {"Results", "Résultats", "Ergebnisse", "Risultati", "Результаты",
        "Resultados"}},
    Translation{"nothing", {"No paragraphs found", "Aucun paragraphe trouvé",
        "Keine Absätze gefunden", "Nessun paragrafo trovato", "Пункты не найдены",
        "No se encontraron párrafos"}},
    Translation{"try_these", {"You could try", "Vous pouvez essayer", "Versuchen Sie es mit",
        "Puoi provare con", "Попробуйте", "Puede probar con"}},
    Translation{"without", {"Without “{}”: {}", "Sans «\u00a0{}\u00a0»\u00a0: {}", "Ohne „{}“: {}",
        "Senza «{}»: {}", "Без «{}»: {}", "Sin «{}»: {}"}},
    Translation{"search_instead", {"Search instead for: {}", "Rechercher plutôt\u00a0: {}",
        "Stattdessen suchen nach: {}", "Cerca invece: {}", "Искать вместо этого: {}",
        "Buscar en su lugar: {}"}},
    Translation{"include_undated", {"Include undated documents", "Inclure les documents non datés",
        "Undatierte Dokumente einbeziehen", "Includi i documenti senza data",
        "Включить документы без даты", "Incluir los documentos sin fecha"}},
    Translation{"include_inferred", {"Include documents with a probable date",
        "Inclure les documents de date probable", "Dokumente mit vermutlichem Datum einbeziehen",
        "Includi i documenti con data probabile", "Включить документы с вероятной датой",
        "Incluir los documentos de fecha probable"}},
    Translation{"from_year", {"From (year)", "De (année)", "Von (Jahr)", "Dal (anno)", "С (год)",
        "Desde (año)"}},
    Translation{"to_year", {"To (year)", "À (année)", "Bis (Jahr)", "Al (anno)", "По (год)",
        "Hasta (año)"}},
    Translation{"apply", {"Apply", "Appliquer", "Anwenden", "Applica", "Применить", "Aplicar"}},
    Translation{"per_year", {"Paragraphs per year", "Paragraphes par année", "Absätze pro Jahr",
        "Paragrafi per anno", "Пункты по годам", "Párrafos por año"}},
    Translation{"more_values", {"More", "Plus", "Mehr", "Altri", "Ещё", "Más"}},
    Translation{"more", {"More results", "Résultats suivants", "Weitere Ergebnisse",
        "Altri risultati", "Следующие результаты", "Más resultados"}},
    Translation{"first_page", {"First page", "Première page", "Erste Seite", "Prima pagina",
        "Первая страница", "Primera página"}},
    Translation{"pages", {"Pages of results", "Pages de résultats", "Ergebnisseiten",
        "Pagine dei risultati", "Страницы результатов", "Páginas de resultados"}},
    Translation{"cite", {"Cite", "Citer", "Zitieren", "Cita", "Цитировать", "Citar"}},
    Translation{"copy", {"Copy", "Copier", "Kopieren", "Copia", "Копировать", "Copiar"}},
    Translation{"copied", {"Copied", "Copié", "Kopiert", "Copiato", "Скопировано", "Copiado"}},
    Translation{"selected", {"Text selected – copy it with your keyboard",
        "Texte sélectionné – copiez-le avec le clavier",
        "Text markiert – kopieren Sie ihn mit der Tastatur",
        "Testo selezionato – copialo con la tastiera",
        "Текст выделен – скопируйте его с клавиатуры",
        "Texto seleccionado – cópielo con el teclado"}},
    Translation{"permalink", {"Permalink", "Permalien", "Permalink", "Permalink",
        "Постоянная ссылка", "Enlace permanente"}},
    Translation{"in_context", {"Read in context", "Lire dans son contexte", "Im Zusammenhang lesen",
        "Leggi nel contesto", "Читать в контексте", "Leer en contexto"}},
    Translation{"same_wording", {"Same wording in:", "Même libellé dans\u00a0:",
        "Gleicher Wortlaut in:", "Stesso testo in:", "Та же формулировка:", "Misma redacción en:"}},
    Translation{"problem", {"There is a problem with your search",
        "Il y a une erreur dans votre recherche", "Ihre Suchanfrage enthält einen Fehler",
        "C’è un errore nella ricerca", "В запросе есть ошибка", "Hay un error en la búsqueda"}},
    Translation{"clear_search", {"Clear the search", "Effacer la recherche", "Suche zurücksetzen",
        "Azzera la ricerca", "Сбросить поиск", "Borrar la búsqueda"}},
    Translation{"to_search", {"Go to the search page", "Aller à la page de recherche",
        "Zur Suchseite", "Vai alla pagina di ricerca", "Перейти на страницу поиска",
        "Ir a la página de búsqueda"}},
    Translation{"whole_document", {"Full document", "Document complet", "Vollständiges Dokument",
        "Documento completo", "Документ полностью", "Documento completo"}},
    Translation{"about_text", {"About this text", "À propos de ce texte", "Über diesen Text",
        "Informazioni su questo testo", "Об этом тексте", "Acerca de este texto"}},
    Translation{"report", {"Report a mistake in a text", "Signaler une erreur dans un texte",
        "Fehler in einem Text melden", "Segnala un errore in un testo",
        "Сообщить об ошибке в тексте", "Comunicar un error en un texto"}},
    Translation{"language", {"Language", "Langue", "Sprache", "Lingua", "Язык", "Idioma"}},
    Translation{"year", {"Year", "Année", "Jahr", "Anno", "Год", "Año"}},
    Translation{"venue", {"Venue", "Lieu", "Ort", "Luogo", "Место", "Lugar"}},
    Translation{"body", {"Body", "Organe", "Gremium", "Organo", "Орган", "Órgano"}},
    Translation{"type", {"Type", "Type", "Art", "Tipo", "Вид", "Tipo"}},
    Translation{"status", {"Status", "Statut", "Status", "Stato", "Статус", "Estado"}},
    Translation{"part", {"Part", "Partie", "Teil", "Parte", "Часть", "Parte"}},
    Translation{"verb", {"Opening verb", "Verbe introductif", "Einleitendes Verb", "Verbo iniziale",
        "Начальный глагол", "Verbo inicial"}},
    Translation{"title", {"Title", "Titre", "Titel", "Titolo", "Название", "Título"}},
    Translation{"date", {"Date", "Date", "Datum", "Data", "Дата", "Fecha"}},
    Translation{"country", {"Country", "Pays", "Land", "Paese", "Страна", "País"}},
    Translation{"session", {"Session", "Session", "Tagung", "Sessione", "Сессия",
        "Período de sesiones"}},
    Translation{"symbol", {"Symbol", "Cote", "Dokumentnummer", "Sigla", "Условное обозначение",
        "Signatura"}},
    Translation{"sponsor", {"Sponsor", "Auteur de la proposition", "Antragsteller", "Proponente",
        "Автор проекта", "Patrocinador"}},
    Translation{"author", {"Author", "Auteur", "Verfasser", "Autore", "Автор", "Autor"}},
    Translation{"document", {"Document", "Document", "Dokument", "Documento", "Документ",
        "Documento"}},
    Translation{"para", {"Paragraph", "Paragraphe", "Absatz", "Paragrafo", "Пункт", "Párrafo"}},
    Translation{"from", {"From {}", "À partir de {}", "Ab {}", "Dal {}", "С {}", "Desde {}"}},
    Translation{"to", {"Up to {}", "Jusqu’à {}", "Bis {}", "Fino al {}", "По {}", "Hasta {}"}},
    Translation{"file", {"File", "Fichier", "Datei", "File", "Файл", "Archivo"}},
    Translation{"source", {"Source", "Source", "Quelle", "Fonte", "Источник", "Fuente"}},
    Translation{"official", {"Official version", "Version officielle", "Offizielle Fassung",
        "Versione ufficiale", "Официальный текст", "Versión oficial"}},
    Translation{"printed", {"As printed", "D’après le texte imprimé", "Laut gedrucktem Text",
        "Come nel testo stampato", "Указано в тексте", "Según el texto impreso"}},
    Translation{"printed_line", {"As printed (line {})", "D’après le texte imprimé (ligne\u00a0{})",
        "Laut gedrucktem Text (Zeile {})", "Come nel testo stampato (riga {})",
        "Указано в тексте (строка {})", "Según el texto impreso (línea {})"}},
    Translation{"authority", {"From our table of sessions", "D’après notre table des sessions",
        "Aus unserer Tabelle der Tagungen", "Dalla nostra tabella delle sessioni",
        "Из нашей таблицы сессий", "De nuestra tabla de períodos de sesiones"}},
    Translation{"authority_verified", {"From our table of sessions (verified)",
        "D’après notre table des sessions (vérifié)", "Aus unserer Tabelle der Tagungen (geprüft)",
        "Dalla nostra tabella delle sessioni (verificato)", "Из нашей таблицы сессий (проверено)",
        "De nuestra tabla de períodos de sesiones (verificado)"}},
    Translation{"inferred", {"Inferred", "Déduit", "Erschlossen", "Dedotto", "Определено косвенно",
        "Deducido"}},
    Translation{"inferred_line", {"Inferred from line {}", "Déduit de la ligne\u00a0{}",
        "Aus Zeile {} erschlossen", "Dedotto dalla riga {}", "Определено по строке {}",
        "Deducido de la línea {}"}},
    Translation{"recognised", {"Recognised from the text", "Reconnu d’après le texte",
        "Am Text erkannt", "Riconosciuta dal testo", "Определено по тексту",
        "Reconocido por el texto"}},
    Translation{"given", {"From an accompanying file", "D’après un fichier d’accompagnement",
        "Aus einer Begleitdatei", "Da un file allegato", "Из сопроводительного файла",
        "De un archivo adjunto"}},
    Translation{"frequency", {"Frequency", "Fréquence", "Häufigkeit", "Frequenza", "Частота",
        "Frecuencia"}},
    Translation{"frequency_over_time", {"Frequency over time", "Fréquence au fil du temps",
        "Häufigkeit im Zeitverlauf", "Frequenza nel tempo", "Частота по годам",
        "Frecuencia a lo largo del tiempo"}},
    Translation{"breakdown", {"Break down by:", "Répartir par\u00a0:", "Aufschlüsseln nach:",
        "Suddividi per:", "Разбивка:", "Desglosar por:"}},
    Translation{"hits", {"Hits", "Occurrences", "Treffer", "Occorrenze", "Вхождения",
        "Apariciones"}},
    Translation{"paragraphs", {"Paragraphs", "Paragraphes", "Absätze", "Paragrafi", "Пункты",
        "Párrafos"}},
    Translation{"words", {"Words", "Mots", "Wörter", "Parole", "Слова", "Palabras"}},
    Translation{"per_thousand", {"Hits per 1,000 words", "Occurrences pour 1\u00a0000\u00a0mots",
        "Treffer pro 1000 Wörter", "Occorrenze ogni 1000 parole", "Вхождений на 1000 слов",
        "Apariciones por cada 1000 palabras"}},
    Translation{"total", {"Total", "Total", "Gesamt", "Totale", "Всего", "Total"}},
    Translation{"form", {"Word form", "Forme du mot", "Wortform", "Forma della parola",
        "Форма слова", "Forma de la palabra"}},
    Translation{"to_paragraphs", {"Show the paragraphs", "Afficher les paragraphes",
        "Absätze anzeigen", "Mostra i paragrafi", "Показать пункты", "Mostrar los párrafos"}},
};

/// A number with a noun: the forms for one, for few (in Russian) and for other numbers.
using PluralForms = std::array<std::string_view, 3>;
constexpr std::array<PluralForms, 6> paragraph_forms = {{
    {"{} paragraph", "", "{} paragraphs"},
    {"{} paragraphe", "", "{} paragraphes"},
    {"{} Absatz", "", "{} Absätze"},
    {"{} paragrafo", "", "{} paragrafi"},
    {"{} пункт", "{} пункта", "{} пунктов"},
    {"{} párrafo", "", "{} párrafos"},
}};
constexpr std::array<PluralForms, 6> more_forms = {{
    {"{} more paragraph in this document", "", "{} more paragraphs in this document"},
    {"{} autre paragraphe dans ce document", "", "{} autres paragraphes dans ce document"},
    {"{} weiterer Absatz in diesem Dokument", "", "{} weitere Absätze in diesem Dokument"},
    {"{} altro paragrafo in questo documento", "", "{} altri paragrafi in questo documento"},
    {"Ещё {} пункт в этом документе", "Ещё {} пункта в этом документе", "Ещё {} пунктов в этом документе"},
    {"{} párrafo más en este documento", "", "{} párrafos más en este documento"},
}};
// clang-format on

enum class Plural : std::size_t { one, few, other };

/// The plural rules of the CLDR, for whole numbers.
Plural plural_of(std::size_t count, std::string_view language) {
  if (language == "fr") return count < 2 ? Plural::one : Plural::other;
  if (language != "ru") return count == 1 ? Plural::one : Plural::other;
  const auto last = count % 10;
  const auto last_two = count % 100;
  if (last == 1 && last_two != 11) return Plural::one;
  if (last >= 2 && last <= 4 && (last_two < 12 || last_two > 14)) return Plural::few;
  return Plural::other;
}

std::size_t index_of(std::string_view language) {
  const auto found = std::find(languages.begin(), languages.end(), language);
  return found == languages.end() ? 0 : static_cast<std::size_t>(found - languages.begin());
}

std::string counted(std::size_t count, const std::array<PluralForms, 6>& forms,
                    std::string_view language) {
  const auto plural = static_cast<std::size_t>(plural_of(count, language));
  const auto form = forms.at(index_of(language)).at(plural);
  return fmt::format(fmt::runtime(form), count);
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

std::string_view in_language(const Translation& translation, std::string_view language) {
  return translation.in.at(index_of(language));
}

std::string_view translated(std::string_view key, std::string_view language) {
  const auto* const found =
      std::find_if(translations.begin(), translations.end(),
                   [&](const Translation& translation) { return translation.key == key; });
  return found == translations.end() ? key : in_language(*found, language);
}

std::span<const Translation> all_translations() {
  return translations;
}

std::string paragraphs_in_words(std::size_t count, std::string_view language) {
  return counted(count, paragraph_forms, language);
}

std::string more_in_document(std::size_t count, std::string_view language) {
  return counted(count, more_forms, language);
}

}  // namespace osce::searchd::web
