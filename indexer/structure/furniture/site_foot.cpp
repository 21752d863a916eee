// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/site_foot.hpp"

#include <algorithm>

#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool begins_foot(const Line& line) {
  // clang-format off
  static const Pattern changed(
      R"((?:page |this page was |document )?(?:last (?:updated?|modified|reviewed|changed)|updated on|dernière (?:mise à jour|modification)|mis à jour le|)"
      R"(zuletzt (?:aktualisiert|geändert)|letzte (?:aktualisierung|änderung)|stand:|ultim[oa] (?:aggiornamento|modifica)|aggiornato il|)"
      R"(última (?:actualización|modificación)|actualizado el|последнее (?:обновление|изменение)|обновлено)\b.{0,80})");
  static const Pattern notices(
      R"((?:legal notices?|privacy (?:policy|notice|statement)|cookies?(?: policy| settings)?|terms (?:of use|and conditions)|disclaimer|)"
      R"(accessibility|site ?map|contact(?: us)?|back to top|share this|print this page|follow us|subscribe|related (?:links|documents|content)|)"
      R"(mentions légales|politique de confidentialité|plan du site|haut de page|impressum|datenschutz(?:erklärung)?|nutzungsbedingungen|seitenanfang|nach oben|)"
      R"(note legali|informativa sulla privacy|mappa del sito|torna su|aviso legal|política de (?:privacidad|cookies)|mapa del sitio|volver arriba|)"
      R"(правовая информация|политика конфиденциальности|карта сайта|наверх|new message|next message|previous message)\b.{0,120})");
  static const Pattern banners(R"(this (?:web ?)?site uses cookies.{0,120}|(?:copyright|©|all rights reserved).{0,120})");
  static const Pattern votes(R"((?:debates|texts tabled|votes|texts adopted|pv|procedure) ?: ?.{0,80})");
  // clang-format on
  if (changed.matches(line.plain) || banners.matches(line.plain)) return true;
  const bool sentence = ends_sentence(line.plain);  // "Contact points should be named."
  return !sentence && (notices.matches(line.plain) || votes.matches(line.plain));
}

/// A line that only a document has: the head of one, a number, or much text.
bool is_of_document(const ReadLine& line) {
  constexpr std::size_t longest_of_foot = 200;
  return means<TypeLine>(line) || means<SymbolLine>(line) || means<EnactingLine>(line) ||
         means<AttachmentLine>(line) || begins_numbered(line.line.plain) ||
         (means<TextLine>(line) && line.line.plain.size() > longest_of_foot);
}

}  // namespace

void mark_site_foot(std::vector<ReadLine>& lines) {
  const auto last = std::find_if(lines.rbegin(), lines.rend(), is_of_document);
  auto at = static_cast<std::size_t>(last.base() - lines.begin());
  for (; at < lines.size(); ++at) {
    const bool apart =
        at > 0 && (!means<TextLine>(lines[at - 1]) || ends_sentence(lines[at - 1].line.plain));
    if (apart && !means<BlankLine>(lines[at]) && begins_foot(lines[at].line))
      return leave_out(lines, at, lines.size(), LeftOutKind::navigation);
  }
}

}  // namespace osce::indexer
