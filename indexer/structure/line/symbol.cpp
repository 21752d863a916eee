// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/symbol.hpp"

#include <array>
#include <cctype>

#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"

namespace osce::indexer {
namespace {

/// One form of symbol: what it looks like, and which group says what (0: none does).
struct Form {
  Pattern pattern;
  std::size_t prefix;
  std::size_t kind;
  std::size_t year;
  std::size_t language;
  bool whole_session;
};

/// What a converter may leave before a symbol: a few marks other than Latin letters and digits.
const std::string stray = R"((?:[^A-Za-z0-9]{1,12} ?)?)";

/// "/Corr.1", "/Rev.2", "/Add.": another text of the same number.
const std::string parts = R"((?:/(?:Corr|Rev|Add)\.[0-9]*)*)";

/// The forms, as reference works and the documents themselves print them; blanks vary.
const std::array<Form, 6>& forms() {
  // clang-format off
  static const std::array<Form, 6> table = {{
      // AS (17) D E, AS (14) DE, AS (09) D 1 E: the declaration of an annual session
      {Pattern(stray + R"((AS) ?\(([0-9][0-9])\) ?D ?(?:[0-9]+ ?)?([EFRDGIS])?)"), 1, 0, 2, 3, true},
      // SC (05/2) 7 E: an item of the Standing Committee
      {Pattern(stray + R"((SC) ?\(([0-9][0-9])(?:/[0-9]+)?\) ?(?:SI ?)?[0-9]+ ?([EFRDGIS])?)"), 1, 0, 2, 3, false},
      // PA (05) I.2 E: a draft of a General Committee
      {Pattern(stray + R"((PA) ?\(([0-9][0-9])\) ?I{1,3}\.[0-9]+ ?([EFRDGIS])?)"), 1, 0, 2, 3, false},
      // MC.DEC/7/17, MC.DEC/7/17/Corr.1, MC.DOC/2/05, SEC.GAL/6/16
      {Pattern(stray + R"(([A-Z]{2,5})\.(DEC|DD|DEL|GAL|DOC|INF)/[0-9]+/([0-9][0-9]))" + parts), 1, 2, 3, 0, false},
      // PC.DEC/557, PC.DEC/1107/Rev.1, MC(9).DEC/1: no year in the sign
      {Pattern(stray + R"(([A-Z]{2,5})(?:\([0-9]+\))?\.(DEC|DEL|DOC)/[0-9]+)" + parts), 1, 2, 0, 0, false},
      // PC.JOUR/1107, MC(17).JOUR/1: all that a meeting adopted
      {Pattern(stray + R"(([A-Z]{2,5})(?:\([0-9]+\))?\.(JOUR)/[0-9]+)" + parts), 1, 2, 0, 0, false},
  }};
  // clang-format on
  return table;
}

std::string language_of(const std::string& letter) {
  if (letter.empty()) return {};
  switch (std::toupper(static_cast<unsigned char>(letter.front()))) {
    case 'E':
      return "en";
    case 'F':
      return "fr";
    case 'D':
    case 'G':
      return "de";
    case 'I':
      return "it";
    case 'R':
      return "ru";
    case 'S':
      return "es";
    default:
      return {};
  }
}

}  // namespace

int symbol_year(int two_digits) { return two_digits >= 73 ? 1900 + two_digits : 2000 + two_digits; }

std::optional<Symbol> parse_symbol(std::string_view text) {
  constexpr std::size_t longest_symbol = 60;
  if (text.size() > longest_symbol) return std::nullopt;
  while (text.ends_with('*')) text.remove_suffix(1);  // the mark of a note
  for (const auto& form : forms()) {
    const auto match = form.pattern.match(text);
    if (!match) continue;
    const auto first = text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    Symbol symbol{.printed = std::string(text.substr(first)),
                  .prefix = text::ascii_upper((*match)[form.prefix]),
                  .kind = form.kind == 0 ? "" : text::ascii_upper((*match)[form.kind]),
                  .whole_session = form.whole_session,
                  .year = std::nullopt,
                  .type = std::nullopt,
                  .language = form.language == 0 ? "" : language_of((*match)[form.language])};
    if (form.year != 0) symbol.year = symbol_year(std::stoi((*match)[form.year]));
    return symbol;
  }
  return std::nullopt;
}

std::optional<DocumentType> type_by_symbol(const Symbol& symbol) {
  if (symbol.type) return symbol.type;
  if (symbol.kind == "DEL") return DocumentType::statement;
  if (symbol.kind == "DEC") return DocumentType::decision;
  if (symbol.kind == "DOC") return DocumentType::declaration;
  const bool draft = symbol.kind.empty() && !symbol.whole_session;  // of a committee
  return draft ? std::optional(DocumentType::draft_resolution) : std::nullopt;
}

}  // namespace osce::indexer
