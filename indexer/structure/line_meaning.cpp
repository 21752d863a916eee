// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line_meaning.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/ordinal.hpp"
#include "indexer/structure/printed_date.hpp"

namespace osce::indexer {
namespace {

/// "RESOLUTION on …" and "DECISION No. 7/17" write their first word in capitals.
bool first_word_is_capitals(const std::string& text) {
  return is_all_capitals(text.substr(0, text.find(' ')));
}

bool ends_like_contents(const std::string& text) {
  static const Pattern leader(R"(.*(?:\.{3,}|…|\s{2,}|\t)\s*[0-9]+)");
  return leader.matches(text);
}

std::optional<TypeLine> type_line(const std::string& text) {
  static const Pattern resolution(R"((DRAFT )?RESOLUTION(?: ON(?: (.+))?)?:?)");
  static const Pattern decision(
      R"((?-i:(?:OSCE )?\p{Lu}+ COUNCIL )?DECISION No\. ?([0-9]+(?:/[0-9][0-9])?)(?:/(?:Corr|Rev)\.[0-9]+)?(?: (.+))?)");
  static const Pattern declaration(R"((?:MINISTERIAL )?DECLARATION ON (.+))");
  static const Pattern action_plan(R"((?:OSCE )?ACTION PLAN (?:TO|ON|FOR) .+)");
  static const Pattern statement(
      R"((?:INTERPRETATIVE |INTERPRETIVE )?STATEMENT(?: (?:UNDER|BY|OF).*)?)");
  if (const auto m = resolution.match(text)) {
    const bool draft = !(*m)[1].empty();
    return TypeLine{draft ? DocumentType::draft_resolution : DocumentType::resolution,
                    draft ? Status::draft : Status::adopted, "", (*m)[2]};
  }
  if (const auto m = decision.match(text)) {
    return TypeLine{DocumentType::decision, Status::adopted, (*m)[1], (*m)[2]};
  }
  if (const auto m = declaration.match(text)) {
    return TypeLine{DocumentType::declaration, Status::adopted, "", (*m)[1]};
  }
  if (action_plan.matches(text))
    return TypeLine{DocumentType::action_plan, Status::adopted, "", text};
  if (statement.matches(text)) return TypeLine{DocumentType::statement, Status::adopted, "", text};
  return std::nullopt;
}

std::optional<LanguageLine> language_line(const std::string& text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> languages = {
      {{"ENGLISH", "en"},
       {"FRENCH", "fr"},
       {"GERMAN", "de"},
       {"ITALIAN", "it"},
       {"RUSSIAN", "ru"},
       {"SPANISH", "es"}}};
  for (const auto& [name, code] : languages) {
    if (text == name || text == std::string(name) + " only") return LanguageLine{std::string(code)};
  }
  static const Pattern original(R"(Original: ?\p{L}+)");
  return original.matches(text) ? std::optional(LanguageLine{}) : std::nullopt;
}

/// Every word of a city's name begins with a capital, but for "de", "la", "am", "an der" …
bool is_name(const std::string& text) {
  static const Pattern name(R"(.*(?:^|[ -])(?-i:\p{Ll}{4,}).*)");
  return !name.matches(text);
}

bool is_furniture(const std::string& text) {
  static const Pattern furniture(
      R"([-\u2010-\u2015]? ?[0-9]{1,4} ?[-\u2010-\u2015]?|page [0-9]+(?: (?:of|/) [0-9]+)?|see pages? [0-9\s,\u2010-\u2015-]+|)"
      R"([-_*=\u2010-\u2015 ]{3,}|\(?\.\.\.\)?|\[\.\.\.\]|[A-Z]{2,5}[0-9]+E[A-Z]*[0-9]+)");
  return furniture.matches(text);
}

std::optional<LineMeaning> date_line(const std::string& text, const Authority& authority) {
  if (const auto dates = printed_dates(text)) return DateLine{*dates};
  static const Pattern place_and_date(
      R"((?:(?:adopted|done|held|signed) (?:in|at) )?(\p{L}[\p{L}'’. -]{0,40}), ?(.*[0-9].*))");
  const auto match = place_and_date.match(text);
  if (!match) return std::nullopt;
  const auto dates = printed_dates((*match)[2]);
  if (!dates) return std::nullopt;
  const auto known = authority.city_named((*match)[1]);
  if (!known && !is_name((*match)[1])) return std::nullopt;
  return PlaceDateLine{known.value_or((*match)[1]), *dates};
}

std::optional<LineMeaning> person_line(const std::string& text) {
  static const Pattern sponsor(R"((?:Principal )?Sponsors?(?: ?: ?(.*))?)");
  static const Pattern author(R"((?:Statement )?by the delegation of (?:the )?(.+?) ?:?)");
  if (const auto m = sponsor.match(text)) return SponsorLine{(*m)[1]};
  if (const auto m = author.match(text)) return AuthorLine{(*m)[1]};
  return std::nullopt;
}

}  // namespace

bool is_all_capitals(const std::string& text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::next_code_point(text, at);
    if (text::is_small_letter(c)) return false;
    letters = letters || text::is_letter(c);
  }
  return letters;
}

bool ends_closed(const std::string& text) {
  static constexpr std::array<std::string_view, 6> closing_quotes = {"”", "’", "»", "\"", "'", ")"};
  std::string_view rest = text;
  for (const std::string_view ending : {" and", " or"}) {
    if (rest.ends_with(ending)) rest.remove_suffix(ending.size());
  }
  bool quoted = true;
  while (quoted) {
    quoted = false;
    for (const auto quote : closing_quotes) {
      if (!rest.ends_with(quote)) continue;
      rest.remove_suffix(quote.size());
      quoted = true;
    }
  }
  return !rest.empty() && std::string_view(".,;:?!").find(rest.back()) != std::string_view::npos;
}

bool is_head_form(const LineMeaning& meaning) {
  return !std::holds_alternative<BlankLine>(meaning) &&
         !std::holds_alternative<TextLine>(meaning) &&
         !std::holds_alternative<EnactingLine>(meaning);
}

std::optional<SessionLine> LineReader::session_line(const std::string& text) const {
  static const Pattern annual(R"((?:at the )?([\p{L}0-9-]+) annual session)");
  static const Pattern meeting(
      R"((?:.+ day of the )?([\p{L}0-9-]+) (?:plenary )?meeting(?: of the (.+))?)");
  static const Pattern journal(
      R"(([A-Z]{2,5})(?:\(([0-9]{1,4})\))? Journal No\. ?[0-9]+,? Agenda item .+)");
  if (const auto m = annual.match(text)) {
    if (const auto number = ordinal_number((*m)[1]))
      return SessionLine{"parliamentary-assembly", number};
  }
  if (const auto m = meeting.match(text)) {
    const auto* body = authority_.body_called((*m)[2]);
    if (const auto number = ordinal_number((*m)[1]))
      return SessionLine{body ? body->id : "", number};
  }
  if (const auto m = journal.match(text)) {
    const auto* body = authority_.body_with_symbol((*m)[1]);
    const auto number = (*m)[2].empty() ? std::nullopt : std::optional(std::stoi((*m)[2]));
    if (body != nullptr) return SessionLine{body->id, number};
  }
  return std::nullopt;
}

std::optional<EnactingLine> LineReader::enacting_line(const std::string& text) const {
  static const Pattern enacting(R"((?:The )?(.+?) ?[:,])");
  const auto match = enacting.match(text);
  if (!match || std::islower(static_cast<unsigned char>(text.front())) != 0) return std::nullopt;
  const auto* body = authority_.body_called((*match)[1]);
  return body != nullptr ? std::optional(EnactingLine{body->id}) : std::nullopt;
}

std::optional<LineMeaning> LineReader::body_line(const std::string& text) const {
  static const Pattern name(R"((?:OF )?(?:THE )?(.+))");
  static const Pattern organisation(
      R"((?:OSCE|CSCE|Organization for Security and Co-operation in Europe|OSCE PA))");
  if (organisation.matches(text)) return FurnitureLine{};
  const auto match = name.match(text);
  const auto* body = match ? authority_.body_called((*match)[1]) : nullptr;
  return body != nullptr ? std::optional<LineMeaning>(BodyLine{body->id}) : std::nullopt;
}

LineMeaning LineReader::meaning_of(const Line& line, const Line* above) const {
  static const Pattern attachment(R"(Attachment(?: (?:[0-9]+|[A-Z]))?(?: to .+)?)");
  const auto& text = line.plain;
  if (line.blank()) return BlankLine{};
  const bool after_blank = above == nullptr || above->blank();
  if (const auto symbol = parse_symbol(text)) return SymbolLine{*symbol};
  if (auto person = person_line(text)) return *person;
  if (const auto type = type_line(text)) {
    const bool stands_out = first_word_is_capitals(text) || line.emphasised || after_blank;
    if (stands_out && !ends_like_contents(text)) return *type;
  }
  if (attachment.matches(text)) return AttachmentLine{};
  if (const auto session = session_line(text)) return *session;
  if (auto date = date_line(text, authority_)) return *date;
  if (const auto language = language_line(text)) return *language;
  if (after_blank || line.emphasised || ends_closed(above->plain)) {
    if (const auto enacting = enacting_line(text)) return *enacting;
  }
  if (auto body = body_line(text)) return *body;
  return is_furniture(text) ? LineMeaning(FurnitureLine{}) : LineMeaning(TextLine{});
}

}  // namespace osce::indexer
