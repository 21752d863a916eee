// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/question.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/query/noun_phrase.hpp"
#include "engine/query/phrase_words.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

// clang-format off
/// Begin a question by themselves.
constexpr std::array<std::string_view, 9> question_words = {
    "what", "which", "who", "whom", "where", "when", "why", "how", "please"};
/// Begin one only before another of `fillers`: "find victims" and "search engines" are words.
constexpr std::array<std::string_view, 16> requests = {
    "is", "are", "do", "does", "did", "has", "have", "can", "could", "show", "find", "list", "give", "tell", "search", "i"};
/// May stand between the beginning and the topic.
constexpr std::array<std::string_view, 70> fillers = {
    "what", "which", "who", "whom", "where", "when", "why", "how", "please", "many", "much",
    "is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "has", "have", "had", "can", "could", "would", "should",
    "show", "find", "list", "give", "tell", "search", "look", "looking", "know", "want", "need", "like", "to", "for", "about", "on", "of",
    "the", "a", "an", "any", "all", "there", "i", "me", "we", "us", "you", "it", "say", "said", "says", "osce",
    "anything", "everything", "something", "mention", "mentions", "mentioned", "mentioning", "contain", "contains"};
/// At the end of a question that began as one: no part of the topic.
constexpr std::array<std::string_view, 6> tails = {
    "first mentioned", "last mentioned", "mentioned", "first adopted", "please", "thanks"};
// clang-format on

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_in_capitals(std::string_view typed) {
  return typed.size() > 1 && std::none_of(typed.begin(), typed.end(), [](char c) {
           return text::begins_with_small_letter(std::string_view(&c, 1));
         });
}

}  // namespace

namespace {

/// "texts", "texts that", "all documents about": what is asked for in any case.
std::size_t texts_at(const PhraseWords& words, std::size_t offset) {
  const auto noun = generic_noun_at(words, offset);
  if (noun == 0) return 0;
  const auto lead = words.length_of_any(
      {"that mention", "which mention", "mentioning", "mention", "that contain", "containing"},
      offset + noun);
  return lead > 0 ? noun + lead
                  : (words.topic_preposition(offset + noun) > 0
                         ? noun + words.topic_preposition(offset + noun)
                         : 0);
}

}  // namespace

std::size_t question_length(const std::vector<Token>& tokens) {
  const PhraseWords words(tokens, 0);
  const auto fills = [&](std::size_t offset) {
    const bool organisation = words.word(offset) == "osce";
    return is_one_of(fillers, words.word(offset)) &&
           (organisation || !is_in_capitals(words.typed(offset)));
  };
  const auto first = words.word(0);
  const bool asks =
      fills(0) && (is_one_of(question_words, first) ||
                   (is_one_of(requests, first) && (fills(1) || texts_at(words, 1) > 0)));
  std::size_t length = 0;
  while (asks && texts_at(words, length) == 0) {
    const auto interest = words.length_of("interested in", length);
    if (interest == 0 && !fills(length)) break;
    length += std::max<std::size_t>(interest, 1);
  }
  length += texts_at(words, length);
  return words.ends(length) ? 0 : length;
}

std::size_t question_tail(const std::vector<Token>& tokens) {
  const auto end = tokens.size() - 1;  // the sign of the end
  for (const auto tail : tails) {
    const auto length = static_cast<std::size_t>(std::count(tail.begin(), tail.end(), ' ')) + 1;
    if (length < end && PhraseWords(tokens, end - length).length_of(tail) == length) return length;
  }
  return 0;
}

}  // namespace osce::query
