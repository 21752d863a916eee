// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a single line of a source is, read by itself: one of the forms that heads, page furniture
// and enacting lines have, or plain text. Each form carries what it says, so that the metadata
// stage need not read the line again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/model/date.hpp"
#include "indexer/authority.hpp"
#include "indexer/left_out_kind.hpp"
#include "indexer/source/lines.hpp"
#include "indexer/structure/line/symbol.hpp"
#include "indexer/structure/line/type_line.hpp"

namespace osce::indexer {

/// Nothing is printed: blanks, or nothing but marks of Markdown.
struct BlankLine {};
/// "MC.DEC/7/17"
struct SymbolLine {
  Symbol symbol;
};
/// "Rev 1." on a line of its own: the document is a revision of the symbol above.
struct RevisionLine {
  int number;
};
/// "Attachment", "Attachment 1 to MC.DEC/7/17", "ANNEX: TERMS OF REFERENCE"
struct AttachmentLine {
  std::string title;  ///< where it stands on the same line
};
/// "AT THE TWENTY-SIXTH ANNUAL SESSION", "MC(24) Journal No. 2, Agenda item 7"
struct SessionLine {
  std::string body;  ///< a Body's id, empty where the line does not say
  std::optional<int> number;
  std::string city;     ///< as the tables write it, empty where the line names none
  bool meeting = true;  ///< of a body that counts its meetings, not sessions of many meetings
};
/// "MINSK, 5 to 9 JULY 2017"
struct PlaceDateLine {
  std::string city;
  bool known;  ///< the tables have the city
  DateRange dates;
};
/// "Vilnius 2011", below the name of a body; "(2004)" after a title
struct PlaceYearLine {
  std::string city;  ///< empty where the line names none
  int year;
};
/// "8 December 2017"
struct DateLine {
  DateRange dates;
};
/// "ENGLISH": the language of this text; "Original: RUSSIAN" says nothing of it
struct LanguageLine {
  std::string language;
};
/// "Principal Sponsor: Mr. Christopher Smith (USA)", "Co-sponsors"
struct SponsorLine {
  std::string sponsor;  ///< empty where the names stand on the lines below
  bool principal;       ///< not one who joined
};
/// "Mr. Christopher Smith", "United States of America": below a SponsorLine
struct SponsorNameLine {};
/// "By the delegation of the Russian Federation:"
struct AuthorLine {
  std::string author;
};
/// "The OSCE Parliamentary Assembly:"
struct EnactingLine {
  std::string body;
  bool concludes = false;  ///< a preamble, which stands above: "Have agreed as follows:"
};
/// "OSCE PARLIAMENTARY ASSEMBLY" on a cover
struct BodyLine {
  std::string body;
};
/// Belongs to the page or the way the text came, not to the text.
struct FurnitureLine {
  LeftOutKind as;
};
/// Nothing of the above.
struct TextLine {};

using LineMeaning =
    std::variant<BlankLine, SymbolLine, RevisionLine, TypeLine, AttachmentLine, SessionLine,
                 PlaceDateLine, PlaceYearLine, DateLine, LanguageLine, SponsorLine, SponsorNameLine,
                 AuthorLine, EnactingLine, BodyLine, FurnitureLine, TextLine>;

struct ReadLine;

/// Reads lines; holds the names of bodies that enacting lines and covers print.
class LineReader {
 public:
  /// `authority` must outlive the reader.
  explicit LineReader(const Authority& authority) : authority_(authority) {}

  /// The meaning of `line`, which stands below `above` (null on top). Forms that may also stand at
  /// the start of a wrapped line inside a sentence ("Decision No. 9/07", "the OSCE Parliamentary
  /// Assembly,") count only where `above` is blank, ends a sentence or belongs to a head, or in
  /// capitals or bold.
  [[nodiscard]] LineMeaning meaning_of(const Line& line, const ReadLine* above) const;

  /// The fact that `text` is as a whole, of those that may stand beside others in one line: a
  /// symbol, an organisation or body, a session, a place, a date, a language.
  [[nodiscard]] std::optional<LineMeaning> fact_in(const std::string& text) const;
  [[nodiscard]] bool names_symbol(const std::string& text) const {
    return symbol_in(text).has_value();
  }
  /// "2004": a year by itself.
  [[nodiscard]] static std::optional<LineMeaning> year_in(const std::string& text);
  /// "The Permanent Council,", "Have agreed as follows:"
  [[nodiscard]] std::optional<EnactingLine> enacting_line(const std::string& text) const;

 private:
  [[nodiscard]] std::optional<Symbol> symbol_in(const std::string& text) const;
  /// … or that `text` has in brackets, or below a blank line with a comma.
  [[nodiscard]] std::optional<Symbol> symbol_line(const std::string& text, bool after_blank) const;
  [[nodiscard]] std::optional<SessionLine> session_line(const std::string& text) const;
  [[nodiscard]] std::optional<SessionLine> journal_line(const std::string& text) const;
  [[nodiscard]] std::optional<LineMeaning> date_line(const std::string& printed) const;
  [[nodiscard]] std::optional<LineMeaning> place_and_year(const std::string& text) const;
  [[nodiscard]] std::optional<LineMeaning> body_line(const std::string& text) const;
  const Authority& authority_;
};

/// True for the meanings that only heads and page furniture have.
bool is_head_form(const LineMeaning& meaning);

/// True where `text` ends with a page's number after dots or a gap, as contents do.
bool ends_like_contents(const std::string& text);

}  // namespace osce::indexer
