// SPDX-License-Identifier: GPL-2.0-or-later
//
// The forms of head lines and page furniture in the six languages, apart from the lines that name a
// type (type_line.hpp). All take a line in single blanks, and match it as a whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/left_out_kind.hpp"

namespace osce::indexer {

/// "AT THE TWENTY-SIXTH ANNUAL SESSION" => "TWENTY-SIXTH"; "ADOPTED AT THE SEVENTH ANNUAL SESSION,
/// COPENHAGEN" => "SEVENTH", "COPENHAGEN"
struct AnnualSession {
  std::string ordinal;
  std::string city;  ///< empty where the line names none
};
std::optional<AnnualSession> annual_session(const std::string& text);

/// "Seventy-fourth session" => 74: of any body
std::optional<int> session_number(const std::string& text);

/// "2nd day of the Eighth Meeting of the Ministerial Council" => "Eighth", "Ministerial Council"
struct Meeting {
  std::string ordinal;
  std::string body;
};
std::optional<Meeting> numbered_meeting(const std::string& text);

/// "MC(24) Journal No. 2, Agenda item 7" => "MC", 24; "Журнал № 1175 ПС, пункт 4" => "ПС"
struct Journal {
  std::string body;  ///< as its symbols begin
  std::optional<int> meeting;
};
std::optional<Journal> journal_of(const std::string& text);

/// "By the delegation of the Russian Federation:" => "Russian Federation"; "Delegation of Canada"
std::optional<std::string> author_of(const std::string& text);

/// "ENGLISH" => "en"; "Original: RUSSIAN" => "", which says nothing of this text
std::optional<std::string> printed_language(const std::string& text);

/// "Attachment", "Annex 1 to PC.DEC/557" => "", "ANNEX: TERMS OF REFERENCE" => its title
std::optional<std::string> attachment_title(const std::string& text);

/// "Rev 1." => 1
std::optional<int> revision_number(const std::string& text);

/// "Organization for Security and Co-operation in Europe", "OSCE PA"
bool names_organisation(const std::string& text);

/// "Distr.: General": to whom a document of the United Nations was sent.
bool is_distribution(std::string_view text);

/// "Adopted by the OSCE Parliamentary Assembly" below a text, above its session and days.
bool tells_adoption(const std::string& text);

/// "74/176. Improving …" => "Improving …": a resolution of the United Nations
std::optional<std::string> resolution_title(const std::string& text);

/// "Author(s): …", "Origin - Assembly debate on …", "Entry into force: …": what became of a text,
/// and where else it is published.
bool tells_origin(std::string_view text);

/// What the line is that a page or a site carries beside its text, or that stands for text left
/// out.
std::optional<LeftOutKind> page_furniture(const std::string& text);

}  // namespace osce::indexer
