// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/guards.hpp"

#include <algorithm>
#include <optional>

#include "engine/query/phrases/meaning.hpp"
#include "engine/query/phrases/moment.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

/// The year beside something, or nothing.
std::optional<int> year_in(const PhraseMatch& match) {
  const auto* year = match.find("year.beside");
  return year == nullptr ? std::nullopt : parse_year(year->parts.front()->value);
}

bool has_session(const Matcher& matcher, std::string_view city, int year) {
  const auto& occasions = matcher.names().occasions;
  return std::any_of(occasions.begin(), occasions.end(), [&](const Names::Occasion& occasion) {
    return occasion.city == city && year_of(occasion.days) == year;
  });
}

/// "resolution on tourism", "a resolution on tourism", "Smith resolution on tourism"; but not
/// "Dublin Declaration on tourism" or "to take a decision on asylum".
bool is_single_text_on(Matcher& matcher, const PhraseMatch& match) {
  const auto at = match.begin;
  if (!matcher.names().kinds.contains(match.find("types")->parts.front()->value)) return false;
  if (at == 0 || !matcher.tokens().is(TokenKind::word, at - 1)) return true;
  return matcher.is_before("YEAR", at) || matcher.is_before("name.country", at) ||
         matcher.is_before("name.person", at);
}

}  // namespace

bool is_in_calendar(Matcher& /*matcher*/, const PhraseMatch& match) {
  return parse_iso(moment_of(match).first).has_value();
}

bool is_not_in_calendar(Matcher& matcher, const PhraseMatch& match) {
  return !is_in_calendar(matcher, match);
}

bool is_known_session(Matcher& matcher, const PhraseMatch& match) {
  return find_session(matcher.names(), match) != nullptr;
}

bool has_texts(Matcher& matcher, const PhraseMatch& match) {
  const auto* session = find_session(matcher.names(), match);
  return session != nullptr && session->has_documents;
}

bool was_held(Matcher& matcher, const PhraseMatch& match) {
  const auto* next =
      match.find("year.beside") == nullptr ? matcher.match("year.beside", match.end) : nullptr;
  if (next != nullptr) {
    const auto year = *parse_year(next->parts.front()->value);
    const auto* in_year = latest_in(matcher.names(), match, year);
    if (in_year != nullptr || matcher.word("OPEN_RANGE", next->end) == nullptr) return false;
  }
  return latest_in(matcher.names(), match, year_in(match)) != nullptr;
}

bool has_date(Matcher& matcher, const PhraseMatch& match) {
  return find_text(matcher.names(), match)->days.has_value();
}

bool is_recent(Matcher& matcher, const PhraseMatch& match) {
  constexpr int first = 1973;
  const auto year = *parse_year(moment_of(match).first.substr(0, 4));
  return year >= first && year <= matcher.names().newest_year + 1;
}

bool is_at_an_end(Matcher& matcher, const PhraseMatch& match) {
  return matcher.names().newest_text_year > 0 &&
         (match.begin == 0 || matcher.tokens().ends(match.end));
}

bool is_not_of_elsewhere(Matcher& matcher, const PhraseMatch& match) {
  for (std::size_t noun = 0; noun < match.begin; ++noun) {
    const auto* type = matcher.word("TEXT_NOUN", noun);
    if (type != nullptr && type->end == match.begin && matcher.is_before("ANY_CITY", noun) &&
        !matcher.is_before("CITY", noun))
      return false;
  }
  return true;
}

bool has_meaning(Matcher& matcher, const PhraseMatch& match) {
  return !meaning_of(matcher, match).empty();
}

bool is_alternative(Matcher& matcher, const PhraseMatch& match) {
  return match.value_of("JOINT") == "or" && has_meaning(matcher, match);
}

bool is_after_author_connector(Matcher& matcher, std::size_t at) {
  if (at > 0 && matcher.word("THE", at - 1) != nullptr) --at;
  constexpr std::size_t longest = 6;
  for (auto begin = at - std::min(at, longest); begin < at; ++begin) {
    const auto* connector = matcher.word("BY_AUTHOR", begin);
    if (connector == nullptr) connector = matcher.word("SPONSORED_BY", begin);
    if (connector == nullptr || connector->end != at) continue;
    const bool speaks_of_text =
        begin == 0 || at - begin > 1 || matcher.word("TEXT_NOUN", begin - 1) != nullptr;
    return speaks_of_text && matcher.word("PLACE_PREPOSITION", begin) == nullptr;
  }
  return false;
}

bool has_party_here(Matcher& matcher, const PhraseMatch& match) {
  return has_meaning(matcher, match) && !is_after_author_connector(matcher, match.begin);
}

bool met_in_year(Matcher& matcher, const PhraseMatch& match) {
  const auto year = year_in(match);
  const auto* city = match.find(match.find("CITY") == nullptr ? "ANY_CITY" : "CITY");
  return !year || has_session(matcher, city->value, *year);
}

bool is_of_one_field(Matcher& /*matcher*/, const PhraseMatch& match) {
  const auto field = [](const PhraseMatch* type) {
    return std::string_view(type->value).substr(0, type->value.find(':'));
  };
  const auto& types = match.parts;
  return std::all_of(types.begin(), types.end(),
                     [&](const PhraseMatch* type) { return field(type) == field(types.front()); });
}

bool has_kind(Matcher& matcher, const PhraseMatch& match) {
  return matcher.names().kinds.contains(match.parts.front()->value);
}

bool has_no_kind(Matcher& matcher, const PhraseMatch& match) { return !has_kind(matcher, match); }

bool names_kind(Matcher& matcher, const PhraseMatch& match) {
  const auto* limits = match.find("limits");
  const bool has_topic = match.parts.back()->name == "TOPIC";
  if (limits == nullptr && !has_topic && match.find("types.others") == nullptr) return false;
  if (match.find("types")->find("TYPES") != nullptr) return true;
  if (has_topic && is_single_text_on(matcher, match)) return true;
  if (limits == nullptr) return false;
  const auto nodes = meaning_of(matcher, *limits);
  return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
    const auto* filter = std::get_if<Filter>(&node.kind);
    return filter != nullptr && filter->field != "body";
  });
}

bool is_not_negated_twice(Matcher& matcher, const PhraseMatch& match) {
  const auto nodes = meaning_of(matcher, *match.parts.back());
  return nodes.size() > 1 || !std::holds_alternative<Not>(nodes.front().kind);
}

bool is_without_signs(Matcher& matcher, const PhraseMatch& match) {
  for (auto at = match.begin; at < match.end; ++at) {
    if (matcher.tokens().token(at).text.find_first_of("=+*~") != std::string::npos) return false;
  }
  return true;
}

bool is_not_in_capitals(Matcher& matcher, const PhraseMatch& match) {
  const auto typed = matcher.tokens().typed(match.begin);
  return match.find("ORGANISATION") != nullptr || typed.size() < 2 ||
         std::any_of(typed.begin(), typed.end(), [](char c) {
           return text::begins_with_small_letter(std::string_view(&c, 1));
         });
}

}  // namespace osce::query
