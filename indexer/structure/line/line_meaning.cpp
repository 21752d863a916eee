// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/line_meaning.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/text/code_point.hpp"
#include "indexer/language/language.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/ordinal.hpp"
#include "indexer/structure/line/placed_date.hpp"
#include "indexer/structure/line/printed_date.hpp"
#include "indexer/structure/line/read_line.hpp"
#include "indexer/structure/line/sentence.hpp"
#include "indexer/structure/line/sponsors.hpp"

namespace osce::indexer {
namespace {

/// Longer lines are text: no head says so much in one line.
constexpr std::size_t most_head_bytes = 300;

/// Most lines are the middle of a sentence; no form has to be tried on them.
bool is_plainly_text(const std::string& text) {
  constexpr std::size_t longest_mixed_line = 200;
  constexpr std::size_t longest_small_line = 60;
  if (text.size() > longest_mixed_line && !is_all_capitals(text)) return true;
  return text.size() > longest_small_line && text::begins_with_small_letter(text) &&
         text.back() != ':' && text.find_first_of("0123456789") == std::string::npos;
}

/// "RESOLUTION on …" and "DECISION No. 7/17" write their first word in capitals.
bool first_word_is_capitals(const std::string& text) {
  return is_all_capitals(std::string_view(text).substr(0, text.find(' ')));
}

/// "PC.DEC/1066, Annex", "MC.DEC/7/17 page 2": a symbol and where in the document one is.
bool is_page_head_line(const std::string& text) {
  static const Pattern head(
      R"((.{4,30}?),? (?:(?:annex|attachment|annexe|page|p\.|seite|anhang|стр\.?|приложение|pagina|página)(?: ?[0-9]{1,3})?|[-\u2013]? ?[0-9]{1,3} ?[-\u2013]?))");
  static const Pattern gazette(  // "EN   OJ L, 24.6.2024"
      R"((?-i:(?:[A-Z]{2} )?(?:OJ|ABl\.|JO|GU|DO) [LC](?:,| vom| du| del)? [0-9.]{8,10}(?: [A-Z]{2})?))");
  constexpr std::size_t longest = 50;
  if (text.size() <= longest && gazette.matches(text)) return true;
  if (text.size() > longest || text.find_first_of("/(") == std::string::npos) return false;
  const auto match = head.match(text);
  return match && parse_symbol((*match)[1]);
}

/// "Drucksache 17/7501     – 23 –     Deutscher Bundestag": the cells of a page's head, with its
/// number in the middle.
bool is_page_head_in_cells(const std::string& text) {
  static const Pattern head(
      R"(\S.{2,60}? {2,}[-\u2013\u2014] ?[0-9]{1,4} ?[-\u2013\u2014] {2,}\S.{2,60})");
  return text.find("  ") != std::string::npos && head.matches(text);
}

/// "Second day of the Twentieth Meeting": the last word is what sessions are called.
bool ends_with_session(std::string_view text) {
  static constexpr auto nouns = std::to_array<std::string_view>(
      {"eeting", "EETING", "ession", "ESSION", "éunion", "agung", "reffen", "Treffens", "itzung",
       "essione", "iunione", "встречи", "сессии", "eunión", "esión"});
  return std::any_of(nouns.begin(), nouns.end(),
                     [&](std::string_view noun) { return text.ends_with(noun); });
}

/// "Have agreed as follows:", "HAVE ADOPTED THIS DIRECTIVE:": the end of the sentence that the
/// parties or the bodies of a union begin above a preamble.
bool says_what_was_agreed(const std::string& text) {
  static const Pattern agreed(
      R"((?:have|has) (?:hereby |therefore )?(?:agreed|decided|resolved|adopted)(?: on| upon)? (?:as follows|the following|this [\p{L} ]{4,30}) ?:|)"
      R"((?:sont|est) conven(?:ue?s?) (?:de )?ce qui suit ?:|(?:ont|a) (?:adopté|arrêté|décidé) (?:ce qui suit|l[ea] présente? [\p{L}-]{4,30}) ?:|)"
      R"((?:haben|hat|sind|ist) (?:(?:daher |hiermit )?(?:folgendes|wie folgt) \p{L}{5,20}|(?:diese[nrs]?|folgende[nrs]?) [\p{L} ]{4,30} \p{L}{5,20}) ?:|)"
      R"((?:hanno|ha) (?:convenuto|concordato|deciso|adottato) (?:(?:su )?quanto segue|(?:il|la) presente [\p{L} ]{4,30}) ?:|)"
      R"((?:han|ha) (?:convenido|acordado|decidido|adoptado) (?:en )?(?:lo siguiente|l?[ae]l? presente [\p{L} ]{4,30}) ?:|)"
      R"((?:согласились|договорились|условились|решили) о (?:нижеследующем|следующем) ?:)");
  return agreed.matches(text);
}

/// "A. Draft resolution", "B. Draft recommendation2": one of the texts that a report proposes.
std::optional<TypeLine> lettered_draft(const std::string& text) {
  static const Pattern draft(
      R"((?:[A-Z]|[IVX]{1,4})\. ?((?:draft|projet de|entwurf einer|progetto di|проект|proyecto de) (\p{L}{8,20}))[0-9]?)");
  static const Pattern kind(
      R"(r[eé]solution|entschlie(?:ss|ß)ung|risoluzione|резолюции|resolución|recomm[ae]ndation|empfehlung|raccomandazione|рекомендации|recomendación)");
  const auto match = draft.match(text);
  if (!match || !kind.matches((*match)[2])) return std::nullopt;
  return TypeLine{DocumentType::draft_resolution, Status::draft, "", (*match)[1], ""};
}

/// "the" or its like, with which a line begins that enacts.
const std::string leading_article = R"((?:the ?|le |la |l['’]|der |die |das |il |lo |el )?)";

}  // namespace

bool ends_like_contents(const std::string& text) {
  static const Pattern leader(R"(.*(?:\.{3,}|…|(?:\. ){3,}|_{3,}|\s{2,}|\t)[\s.]*[0-9]{1,3})");
  return leader.matches(text);
}

bool is_head_form(const LineMeaning& meaning) {
  return !std::holds_alternative<BlankLine>(meaning) &&
         !std::holds_alternative<TextLine>(meaning) &&
         !std::holds_alternative<EnactingLine>(meaning);
}

std::optional<SessionLine> LineReader::session_line(const std::string& text) const {
  if (const auto session = annual_session(text)) {
    const auto city = authority_.city_named(session->city);
    const auto number = ordinal_number(session->ordinal);
    if (number && (city || session->city.empty()))
      return SessionLine{"parliamentary-assembly", number, city.value_or("")};
  }
  const auto comma = std::min(text.rfind(", "), text.size());  // "28. Treffen …, Stockholm"
  const auto city =
      comma == text.size() ? std::nullopt : authority_.city_named(text.substr(comma + 2));
  if (const auto meeting = numbered_meeting(city ? text.substr(0, comma) : text)) {
    const auto* body = authority_.body_called(meeting->body);
    if (const auto number = ordinal_number(meeting->ordinal))
      return SessionLine{body ? body->id : "", number, city.value_or("")};
  }
  return journal_line(text);
}

std::optional<SessionLine> LineReader::journal_line(const std::string& text) const {
  const auto journal = journal_of(text);
  if (!journal) return std::nullopt;
  const auto* body = authority_.body_with_symbol(journal->body);
  if (body == nullptr) return std::nullopt;
  constexpr int century = 2000;  // summits have no numbers: "SUM(10)" is that of 2010
  const auto number = journal->meeting;
  const bool is_year =
      number && authority_.session(body->id, *number) == nullptr &&
      authority_.session_in(body->id, century + *number, std::nullopt) != nullptr &&
      authority_.session(body->id, 1) == nullptr;
  return SessionLine{body->id, is_year ? std::nullopt : number, ""};
}

std::optional<LineMeaning> LineReader::date_line(const std::string& printed) const {
  static const Pattern remark(R"((.+?) ?\([^0-9()]{1,40}\))");  // "(excerpts)"
  static const Pattern country(
      R"((\p{L}[^0-9(]*) \([^0-9()]{1,40}\)(,.+))");              // "Berlin (Germany), …"
  static const Pattern in_brackets(R"([(\[]([^()\[\]]+)[)\]])");  // "(Berlin, 6 to 10 July 2002)"
  const auto bracketed = in_brackets.match(printed);
  const auto remarked = printed.ends_with(')') ? remark.match(printed) : std::nullopt;
  const auto placed_in = country.match(printed);
  const auto text = bracketed   ? (*bracketed)[1]
                    : remarked  ? (*remarked)[1]
                    : placed_in ? (*placed_in)[1] + (*placed_in)[2]
                                : printed;
  if (text.find_first_of("0123456789") == std::string::npos && !may_name_day_in_words(text))
    return std::nullopt;
  if (const auto dates = printed_dates(text)) return DateLine{*dates};
  if (auto place = place_and_year(text)) return place;
  const auto placed = placed_date(text, authority_);
  if (!placed) return std::nullopt;
  if (placed->city.empty()) return DateLine{placed->dates};
  return PlaceDateLine{placed->city, placed->known, placed->dates};
}

/// "Vilnius 2011", "Berlin, July 2018", "2018 Berlin Annual Session"
std::optional<LineMeaning> LineReader::place_and_year(const std::string& text) const {
  static const Pattern place_first(
      R"((\p{L}[\p{L}'’. -]{0,30}?)(?:, \p{L}[\p{L} ]{2,20})?(?:,| [\u2013\u2014-])? (?:(\p{L}{3,12}) )?([12][0-9]{3})(?: год| г\.?)?)");
  static const Pattern year_first(
      R"(([12][0-9]{3}) (\p{Lu}[\p{L}'’. -]{0,30}?)(?: annual session)?)");
  if (const auto match = place_first.match(text)) {
    const auto& month = (*match)[2];
    const bool dated = month.empty() || month_in_any_language(month) != 0;
    const auto city = authority_.city_named(dated ? (*match)[1] : (*match)[1] + " " + month);
    if (city) return PlaceYearLine{*city, std::stoi((*match)[3])};
  }
  const auto match = year_first.match(text);
  const auto city = match ? authority_.city_named((*match)[2]) : std::nullopt;
  if (!city) return std::nullopt;
  return PlaceYearLine{*city, std::stoi((*match)[1])};
}

std::optional<EnactingLine> LineReader::enacting_line(const std::string& text) const {
  if (text.ends_with(':') && says_what_was_agreed(text)) return EnactingLine{"", true};
  static const Pattern enacting(
      R"((?:(?:now,? therefore|therefore|accordingly|consequently|for these reasons),? )?)" +
      leading_article +
      R"((.+?)(?: (?:therefore|hereby|accordingly|solemnly))?)"
      R"((?:, (?:under the terms of|acting|meeting|en vertu de|gemäß|ai sensi|en virtud de) .{3,120})?(?: ?[:,]| [\u2013\u2014]))");
  const bool dash = text.ends_with(" –") || text.ends_with(" —");  // of a union's acts in German
  if (text.back() != ':' && text.back() != ',' && !dash) return std::nullopt;
  std::size_t first = 0;
  if (text::is_small_letter(text::next_code_point(text, first))) return std::nullopt;
  const auto match = enacting.match(text);
  const auto* body = match ? authority_.body_called((*match)[1]) : nullptr;
  return body != nullptr ? std::optional(EnactingLine{body->id, false}) : std::nullopt;
}

std::optional<LineMeaning> LineReader::body_line(const std::string& text) const {
  static const Pattern name(
      R"((?:(?:of|by|to|before|par|von|da|dall['’]|de l['’]|du|der|des|della|dell['’]|del|de la) ?)?)" +
      leading_article + R"((.+))");
  if (names_organisation(text)) return FurnitureLine{LeftOutKind::organisation};
  const auto match = name.match(text);
  const auto* body = match ? authority_.body_called((*match)[1]) : nullptr;
  if (body != nullptr) return BodyLine{body->id};
  const auto comma = text.rfind(", ");  // "Permanent Council, Vienna"
  if (comma == std::string::npos || !authority_.city_named(text.substr(comma + 2)))
    return std::nullopt;
  return body_line(text.substr(0, comma));
}

std::optional<Symbol> LineReader::symbol_in(const std::string& text) const {
  if (text.find_first_of("/(") == std::string::npos) return std::nullopt;
  auto symbol = parse_symbol(text);
  if (!symbol) symbol = authority_.symbol_in(text);
  const auto noted = text.size() > 2 && text[text.size() - 2] == ')' &&
                     text::is_ascii_digit(text.back());  // "Recommendation 2130 (2018)1"
  return symbol || !noted ? symbol : authority_.symbol_in(text.substr(0, text.size() - 1));
}

std::optional<Symbol> LineReader::symbol_line(const std::string& text, bool after_blank) const {
  if (auto symbol = symbol_in(text)) return symbol;
  if (after_blank && text.ends_with(','))  // "Resolution 2399 (2018)," above "adopted by …"
    return symbol_in(text.substr(0, text.size() - 1));
  const bool bracketed = text.starts_with('(') && text.ends_with(')');
  return bracketed ? symbol_in(text.substr(1, text.size() - 2)) : std::nullopt;
}

std::optional<LineMeaning> LineReader::fact_in(const std::string& text) const {
  if (text.find_first_of("0123456789") != std::string::npos) {
    if (const auto symbol = symbol_in(text)) return SymbolLine{*symbol};
    if (const auto session = session_line(text)) return *session;
    if (auto date = date_line(text)) return date;
  } else if (ends_with_session(std::string_view(text).substr(0, text.rfind(", ")))) {
    if (const auto session = session_line(text)) return *session;
  }
  if (const auto language = printed_language(text)) return LanguageLine{*language};
  if (is_distribution(text)) return FurnitureLine{LeftOutKind::print_code};
  return body_line(text);
}

std::optional<LineMeaning> LineReader::year_in(const std::string& text) {
  const auto year = parse_year(text);
  return year ? std::optional<LineMeaning>(PlaceYearLine{"", *year}) : std::nullopt;
}

LineMeaning LineReader::meaning_of(const Line& line, const ReadLine* above_line) const {
  const auto& text = line.plain;
  if (text.empty()) return BlankLine{};
  if (line.navigation) return FurnitureLine{LeftOutKind::navigation};
  const auto label = number_label(text);  // "1. Assembly debate on 24 June 2020 …"
  if (label && tells_origin(std::string_view(text).substr(label->length)))
    return FurnitureLine{LeftOutKind::footnote};
  if (text.size() > most_head_bytes || is_plainly_text(text)) return TextLine{};
  const auto* above = above_line == nullptr ? nullptr : &above_line->line;
  const bool after_blank = above == nullptr || above->plain.empty();
  const bool ends_open = std::string_view(".;,").find(text.back()) == std::string_view::npos;
  if (const auto symbol = symbol_line(text, after_blank)) return SymbolLine{*symbol};
  if (is_page_head_line(text) || is_page_head_in_cells(line.text))
    return FurnitureLine{LeftOutKind::page_head};
  if (const auto revision = revision_number(text)) return RevisionLine{*revision};
  if (const auto sponsor = sponsor_of(text)) return *sponsor;
  if (after_blank || line.emphasised || text.back() == ':' || ends_closed(above->plain)) {
    if (const auto author = author_of(text)) return AuthorLine{*author};
  }
  const bool below_head = above_line != nullptr && is_head_form(above_line->meaning) &&
                          !std::holds_alternative<FurnitureLine>(above_line->meaning);
  const bool below_cover =  // "BELGRADE DECLARATION" above "Resolution on …"
      !after_blank && is_all_capitals(above->plain) && !is_all_capitals(text) && !ends_closed(text);
  const bool stands_out =
      first_word_is_capitals(text) || line.emphasised || after_blank || below_head || below_cover ||
      text.ends_with(": draft resolution");  // below the names of the States that submit it
  if (stands_out) {
    auto type = type_line(text);
    if (!type) type = lettered_draft(text);
    if (type && !ends_like_contents(line.text)) return *type;
  }
  constexpr std::size_t short_line = 30;
  const auto attached = attachment_title(text);
  const bool stands_short = text.size() <= short_line && attached && attached->empty();
  if (attached && ends_open && (stands_out || stands_short)) return AttachmentLine{*attached};
  if (const auto session = session_line(text)) return *session;
  if (auto date = date_line(text)) return *date;
  if (const auto language = printed_language(text)) return LanguageLine{*language};
  if (after_blank || line.emphasised || ends_closed(above->plain) ||
      is_all_capitals(above->plain) || is_head_form(above_line->meaning) ||
      (text.back() == ':' && says_what_was_agreed(text))) {
    if (const auto enacting = enacting_line(text)) return *enacting;
  }
  const bool in_sentence = !after_blank && !line.emphasised && !is_all_capitals(text) &&
                           !is_head_form(above_line->meaning) && !ends_closed(above->plain);
  if (auto body = in_sentence ? std::nullopt : body_line(text)) return *body;
  if (const auto as = page_furniture(text)) return FurnitureLine{*as};
  if (text == "o" && after_blank) return FurnitureLine{LeftOutKind::separator};  // above "o o"
  return TextLine{};
}

}  // namespace osce::indexer
