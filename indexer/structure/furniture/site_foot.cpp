// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/site_foot.hpp"

#include <algorithm>

#include "indexer/pattern.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/section.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// Below a text such a line begins a foot, whatever follows: comments of readers have numbers, too.
bool surely_begins_foot(const Line& line) {
  // clang-format off
  static const Pattern foot(
      R"((?:respectfully submitted ?,?|yours (?:sincerely|faithfully|truly) ?,?|attachments|share(?: this| on)?(?: ?:.{0,80})?|(?:seite |artikel )?teilen(?: ?[:|].{0,80})?|partager(?: ?[:|].{0,80})?|condividi(?: ?[:|].{0,80})?|compartir(?: ?[:|].{0,80})?|leave a (?:reply|comment)|recommended for you|you m(?:ay|ight) also like|related (?:posts|articles)|)"
      R"([0-9]+ (?:thoughts?|comments?|responses?|replies) (?:on|to) .+|you(?:'|’)re reading a free preview|retrieved from .+|)"
      R"((?:comments?|commentaires?|kommentare?|commenti|comentarios?|комментарии) ?\([0-9]+\)|more news(?: and stories)?|read (?:more|also|next)(?: about.*)?|#(?: ?#){2}|(?:associated |attached )?files in this (?:item|record)|this item appears in .{3,60}|(?:show|view) (?:full|simple) (?:item )?record|)"
      R"(report [“"].{1,80}[”"]|[0-9]+ (?:comments?|commentaires?|kommentare?|commenti|comentarios?|комментари[ейя]+)|электронный текст документа.*|dieser text wurde elektronisch .{0,120}|this (?:text|document) (?:was|has been) (?:transmitted|produced|generated) electronically.{0,120}|(?:only the (?:printed|authentic) (?:text|version)|seul(?:e la version| le texte) imprimée?|es gilt das gesprochene wort|fa fede il testo stampato).{0,120}|this text was (?:retrieved|downloaded|copied) .*|suggested citation ?:.*|how to cite(?: ?:.*)?|cite this .*|keywords? ?:.*|back to results.*|(?:related|similar|recommended) (?:documents?|content|pages?|texts?|news|stories|information)|related|see also|)"
      R"(documents (?:connexes|similaires|associés)|voir aussi|contenus? (?:associés?|similaires?)|(?:verwandte|ähnliche|weitere|mehr) (?:dokumente|artikel|themen|beiträge|informationen|magazine)(?: (?:dieses|dieser) .{1,20})?|more magazines (?:by|from) .{1,20}|siehe auch|)"
      R"((?:documenti|contenuti|articoli) (?:correlati|simili)|vedi anche|(?:documentos|artículos|contenidos?) (?:relacionados?|similares?)|véase también|ver también|)"
      R"((?:похожие|связанные|другие) (?:документы|материалы|новости)(?: (?:раздела|рубрики|по теме))?|см\. также|смотрите также|по теме|)"
      R"(to unsubscribe\b.+|this (?:work|text|page) is (?:in the public domain|licensed|available under|excerpted from).*|das könnte (?:sie|ihnen) auch .+|sie können auch lesen|à lire aussi|vous aimerez aussi|leggi anche|)"
      R"(también te puede interesar|читайте также|поделиться(?: ?[:|].{0,80})?|)"
      R"([-–—*#]* ?(?:ends?|fin|ende)(?= ?[-–—*#]) ?[-–—*#]+|notes? (?:to|for) (?:the )?editors?|deadline for (?:signatures|submission|amendments|the submission)\b.{0,120}) ?:?)");
  static const Pattern disclaimer(
      R"((?:disclaimer|copyright notice|load-date|haftungsausschluss|avviso legale|отказ от ответственности) ?: .+)");
  // clang-format on
  static const Pattern notes(R"((?:foot|end)?notes|anmerkungen|fußnoten|notas|примечания|сноски)");
  const auto number = number_label(line.plain);  // "4.7.2. See also"
  const bool numbered = number && number->style != Label::Style::bare &&
                        foot.matches(line.plain.substr(number->length));
  return numbered || foot.matches(line.plain) || disclaimer.matches(line.plain) ||
         (line.emphasised && notes.matches(line.plain));
}

bool begins_foot(const Line& line) {
  // clang-format off
  static const Pattern changed(
      R"((?:page |this page was |document )?(?:last (?:updated?|modified|reviewed|changed)|updated on|dernière (?:mise à jour|modification)|mis à jour le|)"
      R"(zuletzt (?:aktualisiert|geändert)|letzte (?:aktualisierung|änderung)|stand:|ultim[oa] (?:aggiornamento|modifica)|aggiornato il|)"
      R"(última (?:actualización|modificación)|actualizado el|последнее (?:обновление|изменение)|обновлено)\b.{0,80})");
  static const Pattern notices(
      R"((?:legal notices?|privacy (?:policy|notice|statement)|cookies?(?: policy| settings)?|terms (?:of use|and conditions)|disclaimer|)"
      R"(accessibility|site ?map|contact(?: us)?|share this|print this page|follow us|subscribe|related (?:links|documents|content)|)"
      R"(mentions légales|politique de confidentialité|plan du site|impressum|datenschutz(?:erklärung)?|nutzungsbedingungen|)"
      R"(note legali|informativa sulla privacy|mappa del sito|aviso legal|política de (?:privacidad|cookies)|mapa del sitio|)"
      R"(for (?:further|more) information|(?:press|media) contacts?|pour (?:plus d['’]|de plus amples )informations?|contact presse|weitere informationen|pressekontakt|per (?:ulteriori|maggiori) informazioni|para (?:más|mayor) información|(?:для получения )?дополнительн(?:ая|ой) информаци[яи]|)"
      R"(правовая информация|политика конфиденциальности|карта сайта|new message|next message|previous message)\b.{0,120})");
  static const Pattern banners(R"(this (?:web ?)?site uses cookies.{0,120}|powered by .{1,60}|webmaster\b.{0,60}|page generated .{1,60}|(?:copyright|©|all rights reserved).{0,120})");
  static const Pattern votes(R"((?:debates|texts tabled|votes|texts adopted|pv|procedure) ?: ?.{0,80})");
  // clang-format on
  if (changed.matches(line.plain) || banners.matches(line.plain)) return true;
  const bool sentence = ends_sentence(line.plain);  // "Contact points should be named."
  return !sentence && (notices.matches(line.plain) || votes.matches(line.plain));
}

/// "16. Calls on …", "(a) the …", "• the …"
bool is_item(const ReadLine& line) {
  const auto& plain = line.line.plain;
  return means<TextLine>(line) && (begins_numbered(plain) || bullet_length(plain) > 0 ||
                                   (plain.starts_with('(') && !labels_at(plain).empty()));
}

/// A line that a link to another text does not have: "Joint Statement on the Moscow Mechanism".
bool is_of_head(const ReadLine& line) {
  return means<SymbolLine>(line) || means<EnactingLine>(line) || means<AttachmentLine>(line);
}

/// A line that only a document has: the head of one, a number, or much text.
bool is_of_document(const ReadLine& line) {
  constexpr std::size_t longest_of_foot = 200;
  return is_of_head(line) || means<TypeLine>(line) || is_item(line) ||
         (means<TextLine>(line) && line.line.plain.size() > longest_of_foot);
}

using Position = std::vector<ReadLine>::const_iterator;

/// Lines between blank ones. `end` is the blank line below, or the end of the source.
struct LineBlock {
  Position begin;
  Position end;
};

using Blocks = std::vector<LineBlock>;

Blocks blocks_below(Position at, Position end) {
  Blocks blocks;
  while (at != end) {
    at = std::find_if_not(at, end, means<BlankLine>);
    const auto last = std::find_if(at, end, means<BlankLine>);
    if (at != last) blocks.push_back({at, last});
    at = last;
  }
  return blocks;
}

/// Whether a block may be a paragraph: a sentence that holds no address and no time of day.
bool reads_like_text(const LineBlock& block) {
  static const Pattern address(R"(.*(?:https?://|www\.|@|©|\]\(|\b[0-9]{1,2}:[0-9]{2}\b).*)");
  constexpr std::size_t fewest_blanks = 4;
  std::size_t blanks = 0;
  for (auto line = block.begin; line != block.end; ++line) {
    if (address.matches(line->line.plain)) return false;
    blanks += count_blanks(line->line.plain) + 1;
  }
  return blanks > fewest_blanks && ends_closed(std::prev(block.end)->line.plain);
}

/// Whether a block is a note to the text, signs it, or is a head.
bool belongs_to_text(const LineBlock& block) {
  static const Pattern mark(R"((?:\(?[0-9]{1,3}\)?|\*+|\[[0-9*]+\]|[¹²³⁴-⁹]+)\s?\S.*)");
  const auto& first = *block.begin;
  const bool note = mark.matches(first.line.plain) && ends_closed(std::prev(block.end)->line.plain);
  const bool head = is_head_form(first.meaning) && !means<FurnitureLine>(first);
  return note || head || begins_signatures(first.line.plain) || tells_adoption(first.line.plain);
}

/// Whether only a website prints such a block: with an address, a copyright, a bar of links.
bool is_of_website(const LineBlock& block) {
  static const Pattern sign(R"(.*(?:https?://|www\.|\S@\S|©|\]\(| [|·] |\btel\.? ?:).*|-{5,})");
  return std::any_of(block.begin, block.end,
                     [](const ReadLine& line) { return sign.matches(line.line.plain); });
}

/// Whether fewer than half of the blocks from `first` on are sentences. A heading with a paragraph
/// is text.
bool is_mostly_not_text(Blocks::const_iterator first, Blocks::const_iterator end) {
  return std::count_if(first, end, reads_like_text) * 2 < end - first;
}

/// Where a foot without any familiar line begins, below a text whose items end at `last`: at the
/// first block that is not a sentence, if a website printed some of the blocks from there on and
/// most are such, or if there are only a few short lines. `end` if there is none.
Position unfamiliar_foot(Position last, Position end) {
  constexpr std::size_t most_lines = 2;  // a list of States is longer
  const auto below = std::find_if(last, end, means<BlankLine>);
  const auto& text = std::prev(below)->line.plain;
  if (!ends_sentence(text) || count_blanks(text) == 0) return end;  // it goes on below
  const auto blocks = blocks_below(below, end);
  if (std::any_of(blocks.begin(), blocks.end(), belongs_to_text)) return end;
  const auto first = std::find_if_not(blocks.begin(), blocks.end(), reads_like_text);
  if (first == blocks.end()) return end;
  const auto lines = std::count_if(first->begin, end,
                                   [](const ReadLine& line) { return !means<BlankLine>(line); });
  const bool few = lines <= static_cast<std::ptrdiff_t>(most_lines) &&
                   std::none_of(first, blocks.end(), reads_like_text);
  const bool web = std::any_of(first, blocks.end(), is_of_website);
  return few || (web && is_mostly_not_text(first, blocks.end())) ? first->begin : end;
}

/// Where the first line stands, at `at` or below, that `begins` a foot and does not continue a
/// sentence. Above a foot stands a text: "Notes" at the top of a file is a title.
Position familiar_foot(Position at, const std::vector<ReadLine>& lines,
                       bool (*begins)(const Line&)) {
  const auto ends_text = [](const ReadLine& line) {
    return means<TextLine>(line) && ends_sentence(line.line.plain);
  };
  for (at = std::max(at, std::find_if(lines.begin(), lines.end(), ends_text)); at != lines.end();
       ++at) {
    const bool apart = at != lines.begin() && (!means<TextLine>(*std::prev(at)) ||
                                               ends_sentence(std::prev(at)->line.plain));
    if (apart && !means<BlankLine>(*at) && begins(at->line)) return at;
  }
  return at;
}

/// "EU Statement.pdf", "312.55 KB", "+381 11 555 0100", "Monday - Friday 09:00 - 13:00"
bool names_file_or_office(const std::string& text) {
  static const Pattern sign(
      R"(.*(?:\.(?:pdf|docx?)\b|\b[0-9][0-9.,]* ?[KM]B\b|(?:\+|tel\.?:? ?|phone:? ?)[0-9][0-9 ()/-]{6,}).*|)"
      R"((?:mon|tues|wednes|thurs|fri|satur|sun)day.* [0-9]{1,2}:[0-9]{2} ?[-\u2013] ?[0-9]{1,2}:[0-9]{2}.*)");
  return sign.matches(text);
}

/// Whether a block only says how to get a file, or where an office is: "PDF document",
/// "EU Statement.pdf", "Download". Words that end as a sentence are text, whatever they hold.
bool is_of_page(const LineBlock& block) {
  static const Pattern button(
      R"(pdf(?: document)?|download|print|contacts?|search(?: \S{1,20})?|e-?mail|télécharger|imprimer|herunterladen|)"
      R"(drucken|kontakt|scarica|stampa|contatti|скачать|печать|контакты|descargar|imprimir|contacto)");
  constexpr std::ptrdiff_t most_lines = 4;
  const auto any = [&](auto is) { return std::any_of(block.begin, block.end, is); };
  if (block.end - block.begin > most_lines || belongs_to_text(block)) return false;
  if (any([](const ReadLine& line) { return ends_sentence(line.line.plain); })) return false;
  const bool buttons = std::all_of(block.begin, block.end, [](const ReadLine& line) {
    return means<FurnitureLine>(line) || button.matches(line.line.plain);
  });
  return buttons || is_of_website(block) ||
         any([](const ReadLine& line) { return names_file_or_office(line.line.plain); });
}

/// Whether the number after the last one above `foot` opens a paragraph below it: the text goes on.
bool numbers_go_on(const std::vector<ReadLine>& lines, Position foot) {
  const auto number_of = [](const ReadLine& line) {
    const auto label = means<TextLine>(line) ? number_label(line.line.plain) : std::nullopt;
    return label && label->style != Label::Style::bare ? label->value : 0;
  };
  int last = 0;
  for (auto line = lines.begin(); line != foot; ++line)
    last = number_of(*line) > 0 ? number_of(*line) : last;
  const auto opens = [&](Position line) {
    const auto& text = line->line.plain;
    const auto length = number_label(text)->length;
    if (length < text.size()) return opens_in_any_language(std::string_view(text).substr(length));
    const auto below = std::find_if_not(std::next(line), lines.end(), means<BlankLine>);
    return below != lines.end() && opens_in_any_language(below->line.plain);
  };
  for (auto line = foot; last > 0 && line != lines.end(); ++line) {
    if (number_of(*line) == last + 1 && opens(line)) return true;
  }
  return false;
}

/// The first of the blocks above a foot that belong to it, below a sentence that has ended.
Position with_blocks_above(Position foot, const std::vector<ReadLine>& lines) {
  auto begin = foot;
  for (auto at = foot; at != lines.begin();) {
    auto end = at;
    while (end != lines.begin() && means<BlankLine>(*std::prev(end))) --end;
    at = end;
    while (at != lines.begin() && !means<BlankLine>(*std::prev(at))) --at;
    if (end == at) break;
    if (!is_of_page({at, end})) return ends_sentence(std::prev(end)->line.plain) ? begin : foot;
    begin = at;
  }
  return foot;
}

/// Whether a line may be the whole title of a text, "Resolution 2297 (2019)", or a link to one.
bool may_be_link(const ReadLine& line) {
  const auto* symbol = std::get_if<SymbolLine>(&line.meaning);
  return symbol != nullptr && symbol->symbol.printed.find('/') == std::string::npos;
}

/// The line below the last one of a document's head. One that may be a link to a text counts if
/// numbered paragraphs stand below it.
Position below_last_head(const std::vector<ReadLine>& lines) {
  auto searched = lines.end();  // for items, from there on
  bool items = false;
  for (auto at = lines.end(); at != lines.begin(); --at) {
    const auto line = std::prev(at);
    if (!may_be_link(*line)) {
      if (is_of_head(*line)) return at;
      continue;
    }
    items = items || std::any_of(line, searched, is_item);
    searched = line;
    if (items) return at;
  }
  return lines.begin();
}

/// The line below the last one for which `is` holds.
Position below_last(const std::vector<ReadLine>& lines, bool (*is)(const ReadLine&)) {
  return std::find_if(lines.rbegin(), lines.rend(), is).base();
}

}  // namespace

void mark_site_foot(std::vector<ReadLine>& lines) {
  const auto& all = lines;
  const auto cut = [&](Position foot) {
    leave_out(lines, static_cast<std::size_t>(foot - all.begin()), all.size(),
              LeftOutKind::navigation);
  };
  const auto sure = familiar_foot(below_last_head(all), all, surely_begins_foot);
  if (all.end() - sure < sure - all.begin() && !numbers_go_on(all, sure))
    cut(with_blocks_above(sure, all));
  const auto below = below_last(all, is_of_document);
  const auto foot = familiar_foot(below, all, begins_foot);
  const auto blocks = blocks_below(foot, all.end());
  if (!blocks.empty() && !reads_like_text(blocks.front()) &&
      is_mostly_not_text(blocks.begin(), blocks.end()))
    cut(with_blocks_above(foot, all));
  if (below != all.begin() && is_item(*std::prev(below))) cut(unfamiliar_foot(below, all.end()));
  const auto last = below_last(all, means<TextLine>);
  if (const auto begin = with_blocks_above(last, all); begin != last) cut(begin);
}

}  // namespace osce::indexer
