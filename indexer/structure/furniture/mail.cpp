// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/mail.hpp"

#include "indexer/pattern.hpp"

namespace osce::indexer {
namespace {

bool is_mail_field(const Line& line) {
  static const Pattern field(
      R"(>? ?(?:From|To|Sent|Date|Subject|Cc|Bcc|Reply-To|Message-ID|In-Reply-To|Received|Return-Path|MIME-Version|)"
      R"(Content-[A-Za-z-]+|X-[A-Za-z-]+|Von|An|Gesendet|Betreff|De|À|Envoyé|Objet|От|Кому|Дата|Тема|Da|Oggetto|Para|Asunto): ?.*)");
  return field.matches(line.plain);
}

bool begins_signature(const Line& line) {
  static const Pattern signature(R"(-- ?|_{20,}|-{5,} ?End of .+)");
  return signature.matches(line.text);
}

/// What stands above a message that was passed on; its text follows.
bool begins_message(const Line& line) {
  static const Pattern message(
      R"(-{2,} ?(?:Original Message|Forwarded message|Message d’origine|Ursprüngliche Nachricht|Исходное сообщение|Messaggio originale|Mensaje original).*)");
  return message.matches(line.text);
}

}  // namespace

void mark_mail(std::vector<ReadLine>& lines) {
  bool mail = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto end = i;
    while (end < lines.size() && is_mail_field(lines[end].line)) ++end;
    if (end - i >= 2) {
      leave_out(lines, i, end, LeftOutKind::mail_head);
      mail = true;
      i = end - 1;
    } else if (mail && begins_signature(lines[i].line)) {
      auto next = i + 1;
      while (next < lines.size() && !is_mail_field(lines[next].line) &&
             !means<SymbolLine>(lines[next]) && !means<TypeLine>(lines[next])) {
        ++next;
      }
      leave_out(lines, i, next, LeftOutKind::mail_signature);
      i = next - 1;
    } else if (begins_message(lines[i].line)) {
      leave_out(lines, i, i + 1, LeftOutKind::mail_head);
    }
  }
}

}  // namespace osce::indexer
