// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/phrases.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/query/phrases/guards.hpp"
#include "engine/query/phrases/meaning.hpp"
#include "engine/query/phrases/open_classes.hpp"
#include "engine/query/phrases/rules.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/message_english.hpp"

namespace osce::query {
namespace {

std::set<std::string> years_in(const Names& names, std::string_view city) {
  std::set<std::string> years;
  for (const auto& session : names.occasions) {
    if (session.city == city) years.insert(std::to_string(year_of(session.days)));
  }
  return years;
}

}  // namespace

Phrases::Phrases(const std::vector<Token>& tokens, const Names& names)
    : matcher_(grammar(), tokens, names) {}

std::optional<NaturalPhrase> Phrases::read(std::string_view rule, std::size_t at) {
  const auto* match = matcher_.match(rule, at);
  if (match == nullptr) return std::nullopt;
  return NaturalPhrase{meaning_of(matcher_, *match), match->end - match->begin};
}

std::size_t Phrases::proper_name_at(std::size_t at) const {
  return proper_name(matcher_.tokens(), matcher_.names(), at).length;
}

std::optional<Node> Phrases::whole_query(std::string_view rule) {
  auto phrase = read(rule, 0);
  if (!phrase) return std::nullopt;
  auto& nodes = phrase->nodes;
  if (nodes.size() == 1) return std::move(nodes.front());
  const Span span{nodes.front().span.begin, nodes.back().span.end};
  return Node{And{std::move(nodes), false}, span};
}

std::size_t Phrases::question_length() {
  const auto* match = matcher_.match("question", 0);
  return match == nullptr || matcher_.tokens().ends(match->end) ? 0 : match->end;
}

std::string Phrases::asked_fact() {
  const auto* match = matcher_.match("question", 0);
  return match == nullptr ? "" : match->value_of("QUESTION");
}

std::size_t Phrases::question_tail() {
  const auto ends_query = [&](const PhraseMatch* match) {
    return match != nullptr && matcher_.tokens().is(TokenKind::end, match->end);
  };
  for (std::size_t at = 0; !matcher_.tokens().is(TokenKind::end, at); ++at) {
    if (ends_query(matcher_.match("says.end", at)) || ends_query(matcher_.match("says.nobody", at)))
      return 0;
    const auto* match = at == 0 ? nullptr : matcher_.match("question.tail", at);
    if (ends_query(match)) return match->end - at;
  }
  return 0;
}

bool Phrases::is_after_preposition(std::size_t at) {
  return at > 0 && matcher_.word("PLACE_PREPOSITION", at - 1) != nullptr;
}

std::optional<Notice> Phrases::notice_at(std::size_t at, std::string_view query) {
  if (auto notice = place_notice_at(at, query)) return notice;
  if (auto notice = author_notice_at(at, query)) return notice;
  if (auto notice = date_notice_at(at, query)) return notice;
  if (auto notice = text_notice_at(at, query)) return notice;
  if (auto notice = symbol_notice_at(at, query)) return notice;
  if (auto notice = sign_notice_at(at, query)) return notice;
  return operator_notice_at(at, query);
}

/// A notice about the words of a match, which `pattern` has in place of {}.
Notice Phrases::about(const PhraseMatch& match, std::string code, std::string_view pattern,
                      std::string_view query) const {
  const auto span = without_marks(query, matcher_.tokens().span(match.begin, match.end));
  return {std::move(code), fmt::format(fmt::runtime(pattern), typed_at(query, span)), span,
          std::nullopt};
}

std::optional<Notice> Phrases::place_notice_at(std::size_t at, std::string_view query) {
  const auto* city = matcher_.word("ANY_CITY", at);
  if (city == nullptr) return std::nullopt;
  const auto span = without_marks(query, matcher_.tokens().span(at, city->end));
  const auto years = years_in(matcher_.names(), city->value);
  const auto* beside = matcher_.match("year.beside", city->end);
  const auto year = beside == nullptr ? std::string() : beside->parts.front()->value;
  if (years.contains(year)) return std::nullopt;
  if (!year.empty() && !years.empty()) {
    return Notice{"other-year",
                  fmt::format("{} was a venue in {}, but not in {}", city->value,
                              text::enumeration({years.begin(), years.end()}, "and"), year),
                  span, std::nullopt};
  }
  if (matcher_.word("CITY", at) != nullptr) return std::nullopt;
  // Names in other languages are words, too: "Roma children".
  const bool usual = text::names_key(typed_at(query, span)) == text::names_key(city->value);
  if (!is_after_preposition(at) && (years.empty() || !usual)) return std::nullopt;
  return about(*city, "no-such-place", "No text in this collection was adopted in {}", query);
}

/// "31 February 2017"
std::optional<Notice> Phrases::date_notice_at(std::size_t at, std::string_view query) {
  const auto* date = matcher_.match("date.not_in_calendar", at);
  if (date == nullptr) return std::nullopt;
  return about(*date, "no-such-date", "{} is not a valid date", query);
}

/// "statements by Belarus", "what did Belarus say": the collection has none.
std::optional<Notice> Phrases::author_notice_at(std::size_t at, std::string_view query) {
  const auto* country = matcher_.word("COUNTRY", at);
  if (country == nullptr ||
      (!is_after_author_connector(matcher_, at) && matcher_.match("says.nobody", at) == nullptr))
    return std::nullopt;
  return about(*country, "no-such-author",
               matcher_.is_before("SPONSORED_BY", at)
                   ? "No text in this collection is sponsored by {}"
                   : "No text in this collection is by {}",
               query);
}

/// "since Decision 9/07", which the collection does not have.
std::optional<Notice> Phrases::text_notice_at(std::size_t at, std::string_view query) {
  const bool connected = at > 0 && matcher_.word("DATE_CONNECTOR", at - 1) != nullptr;
  const auto* text = connected ? matcher_.match("text.unknown", at) : nullptr;
  if (text == nullptr) return std::nullopt;
  return about(*text, "no-such-text", "\"{}\" is not in this collection, so its date is unknown",
               query);
}

/// "MC.DEC/15/06", "MC decision 15/06": the search stage counts the paragraphs that cite it, mostly
/// as "Decision No. 15/06".
std::optional<Notice> Phrases::symbol_notice_at(std::size_t at, std::string_view query) {
  const auto* symbol = matcher_.match("text.cited", at);
  if (symbol == nullptr) return std::nullopt;
  auto notice = about(*symbol, "no-such-symbol", "{} is not in this collection", query);
  const auto typed = typed_at(query, *notice.span);
  const auto blank = typed.rfind(' ');
  const auto number = typed.substr((blank == typed.npos ? typed.find('/') : blank) + 1);
  notice.query = fmt::format("\"{}\"", number);
  return notice;
}

/// "hotels|airlines"
std::optional<Notice> Phrases::sign_notice_at(std::size_t at, std::string_view query) const {
  using Sign = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Sign, 3> signs = {{{"||", "OR"}, {"|", "OR"}, {"&&", "AND"}}};
  const auto& span = matcher_.tokens().token(at).span;
  const auto typed = typed_at(query, span);
  for (const auto& [sign, meant] : signs) {
    const auto begin = typed.find(sign);
    const auto end = begin + sign.size();
    if (begin == typed.npos || begin == 0 || end == typed.size()) continue;
    return Notice{
        "operator", fmt::format("\"{}\" is not an operator; the operator is {}", sign, meant), span,
        std::nullopt,
        replaced(query, {span.begin + begin, span.begin + end}, fmt::format(" {} ", meant))};
  }
  return std::nullopt;
}

std::vector<Phrases::OperatorWord> Phrases::operator_words(std::size_t end) {
  std::vector<OperatorWord> found;
  for (std::size_t at = 0; at < end; ++at) {
    const auto* word = matcher_.word("OPERATOR_WORD", at);
    if (word == nullptr || (at == 0 && word->value != "NOT")) continue;
    found.push_back({at, word->end, word->value});
    at = word->end - 1;  // "not" of "but not"
  }
  return found;
}

/// Where the words end that NOT before `begin` is meant to exclude: at `end`, or before a name or
/// filter such as "2016".
std::size_t Phrases::end_of_excluded(std::size_t begin, std::size_t end) {
  for (auto at = begin + 1; at < end; ++at) {
    if (matcher_.match("phrase", at) != nullptr || matcher_.match("either", at) != nullptr)
      return at;
  }
  return end;
}

/// "hotels or airlines" with OR; NOT would exclude one word only, so those that follow it are put
/// in brackets.
std::string Phrases::with_operators(std::vector<OperatorWord> words, std::size_t end,
                                    std::string_view query) {
  const auto& tokens = matcher_.tokens();
  std::string meant(query);
  std::reverse(words.begin(), words.end());  // each change leaves the places before it
  for (const auto& word : words) {
    const bool excludes = word.value == "NOT";
    if (excludes) end = end_of_excluded(word.end, end);
    const auto rest = tokens.span(word.end, end);
    const bool several = excludes && end - word.end > 1;
    const Span from{tokens.span(word.begin, word.end).begin, rest.begin};
    if (several) meant.insert(rest.end, ")");
    meant = replaced(meant, from, word.value + (several ? " (" : " "));
    end = word.begin;
  }
  return meant;
}

/// "hotels or airlines", once for all words of the query that may be meant as operators. In a
/// sentence, "or" is just a word, and brackets say what is meant.
std::optional<Notice> Phrases::operator_notice_at(std::size_t at, std::string_view query) {
  constexpr std::size_t longest = 6;
  const auto& tokens = matcher_.tokens();
  std::size_t end = 0;
  while (tokens.is(TokenKind::word, end) || tokens.is(TokenKind::quoted, end) ||
         tokens.is(TokenKind::minus, end))
    ++end;
  if (end > longest || !tokens.is(TokenKind::end, end)) return std::nullopt;
  const auto words = operator_words(end);
  if (words.empty() || words.front().begin != at || words.back().end == end) return std::nullopt;
  const auto span = tokens.span(at, words.front().end);
  const auto typed = typed_at(query, span);
  const auto& value = words.front().value;
  std::vector<std::string> values;
  for (const auto& word : words) {
    if (std::find(values.begin(), values.end(), word.value) == values.end())
      values.push_back(word.value);
  }
  std::string message;
  if (values.size() > 1) {
    message = fmt::format("To use {} as operators, write them in capitals",
                          text::enumeration(values, "and"));
  } else if (text::ascii_upper(std::string(typed)) == value) {
    message = fmt::format("To use {} as an operator, write it in capitals", value);
  } else {
    message = fmt::format("\"{}\" is not an operator; the operator is {}", typed, value);
  }
  return Notice{"operator", std::move(message), span, std::nullopt,
                with_operators(words, end, query)};
}

}  // namespace osce::query
