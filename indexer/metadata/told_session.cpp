// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/told_session.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/ordinal.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view assembly = "parliamentary-assembly";

/// The words of `text`, without the punctuation around them.
std::vector<std::string> words_of_block(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (text::is_letter_or_digit(text::next_code_point(text, at))) {
      word += text.substr(begin, at - begin);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::set<int> years_in(const std::vector<std::string>& words) {
  constexpr std::size_t digits = 4;
  std::set<int> years;
  for (const auto& word : words) {
    const bool year = word.size() == digits && word < "2100" && word > "1990" &&
                      word.find_first_not_of("0123456789") == std::string::npos;
    if (year) years.insert(std::stoi(word));
  }
  return years;
}

std::set<std::string> cities_in(const std::vector<std::string>& words, const Authority& authority) {
  constexpr std::size_t most_words = 3;  // "The Hague", "St Petersburg"
  std::set<std::string> cities;
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!text::begins_with_capital(words[first])) continue;
    std::string name;
    for (auto i = first; i < std::min(words.size(), first + most_words); ++i) {
      name += (name.empty() ? "" : " ") + words[i];
      if (const auto city = authority.city_named(name)) cities.insert(*city);
    }
  }
  return cities;
}

bool names_assembly(const std::string& text) {
  static const Pattern name(
      R"(.*(?:OSCE PA\b|parliamentary assembly|assemblée parlementaire|parlamentarischen? versammlung|assemblea parlamentare|)"
      R"(парламентск\p{L}+ ассамбле|asamblea parlamentaria).*)");
  return name.matches(text);
}

/// The session of the Assembly that `text` counts: "at the Thirtieth Annual Session of the OSCE
/// Parliamentary Assembly".
const SessionRow* session_counted_in(const std::string& text, const Authority& authority) {
  static const Pattern counted(
      R"((?:.*[ (])?(\S+) (?:annual session|session annuelle|jahrestagung|sessione annuale|ежегодн\p{L}+ сесси\p{L}+|sesión anual|período anual de sesiones)\b.*)");
  const auto match = names_assembly(text) ? counted.match(text) : std::nullopt;
  const auto number = match ? ordinal_number((*match)[1]) : std::nullopt;
  return number ? authority.session(assembly, *number) : nullptr;
}

/// The only session of the Assembly whose year and city, or number, `text` names.
const SessionRow* session_told_in(const std::string& text, const Authority& authority) {
  static const Pattern named(
      R"(.*(?:annual session|session annuelle|jahrestagung|sessione annuale|ежегодн\p{L}+ сесси|sesión anual|período anual de sesiones|)"
      R"((?:OSCE PA|parliamentary assembly)\b.*\bsession).*)");
  static const Pattern recalled(
      R"(.*(?:anniversar|recall|earlier|anniversaire|rappel|jahrestags|erinner|anniversari|ricord|годовщин|напомин|aniversari|record).*)");
  if (!named.matches(text) || recalled.matches(text)) return nullptr;
  if (const auto* session = session_counted_in(text, authority)) return session;
  const auto words = words_of_block(text);
  const SessionRow* found = nullptr;
  for (const auto& city : cities_in(words, authority)) {
    for (const auto year : years_in(words)) {
      const auto* session = authority.session_in(assembly, year, city);
      if (session != nullptr && found != nullptr) return nullptr;
      if (session != nullptr) found = session;
    }
  }
  return found;
}

/// Whether a draft takes the session that `told` names: of the Assembly, as the draft's body or the
/// text says.
bool may_take_session(const DocumentDraft& draft, const std::string& told) {
  const auto& facts = draft.facts;
  if (!facts.sessions.empty() || !facts.place_dates.empty() || !facts.place_years.empty() ||
      facts.types.empty() || draft.host)
    return false;
  const auto type = facts.types.front().value.type;
  if (type != DocumentType::resolution && type != DocumentType::declaration) return false;
  const auto& bodies = facts.enacting_bodies.empty() ? facts.bodies : facts.enacting_bodies;
  return bodies.empty() ? names_assembly(told) : bodies.front().value == assembly;
}

void take(const SessionRow& session, const Stated<std::string>& told, HeadFacts& facts) {
  facts.sessions.push_back(
      {SessionLine{std::string(assembly), session.number, "", false}, told.text, told.line});
  if (session.year)
    facts.place_years.push_back({PlaceYearLine{session.city, *session.year}, told.text, told.line});
}

}  // namespace

void take_told_sessions(const std::vector<ReadLine>& lines, const Authority& authority,
                        std::vector<DocumentDraft>& drafts) {
  constexpr std::size_t longest_block = 1000;  // bytes
  const SessionRow* session = nullptr;
  Stated<std::string> told;
  std::size_t at = 0;
  for (auto& draft : drafts) {
    while (at < draft.outline.body_begin) {
      const auto first = at;
      std::string block;
      for (; at < draft.outline.body_begin && !lines[at].line.blank(); ++at)
        block += (block.empty() ? "" : " ") + lines[at].line.plain;
      if (at == first) ++at;
      if (block.empty() || block.size() > longest_block) continue;
      const auto* named = session_told_in(block, authority);
      if (named == nullptr) continue;
      session = named;
      told = {block, block, lines[first].line.number};
    }
    if (session != nullptr && may_take_session(draft, told.text)) take(*session, told, draft.facts);
    if (!draft.facts.types.empty()) at = std::max(at, draft.outline.body_end);
  }
}

}  // namespace osce::indexer
