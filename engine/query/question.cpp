// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/question.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/query/phrase_words.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

// clang-format off
/// Begin a question by themselves.
constexpr std::array<std::string_view, 9> question_words = {
    "what", "which", "who", "whom", "where", "when", "why", "how", "please"};
/// Begin one only before another of `fillers`: "find victims" and "search engines" are words.
constexpr std::array<std::string_view, 15> requests = {
    "is", "are", "do", "does", "did", "has", "have", "can", "could", "show", "find", "list", "give", "tell", "search"};
/// May stand between the beginning and the topic.
constexpr std::array<std::string_view, 58> fillers = {
    "what", "which", "who", "whom", "where", "when", "why", "how", "please", "many", "much",
    "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have", "had", "can", "could", "would", "should",
    "show", "find", "list", "give", "tell", "search", "know", "want", "need", "like", "to", "for", "about", "on", "of",
    "the", "a", "an", "any", "all", "there", "i", "me", "we", "us", "you", "it", "say", "said", "says", "osce"};
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

std::size_t question_length(const std::vector<Token>& tokens) {
  const PhraseWords words(tokens, 0);
  const auto fills = [&](std::size_t offset) {
    const bool organisation = words.word(offset) == "osce";
    return is_one_of(fillers, words.word(offset)) &&
           (organisation || !is_in_capitals(words.typed(offset)));
  };
  const auto first = words.word(0);
  const bool asks =
      fills(0) && (is_one_of(question_words, first) || (is_one_of(requests, first) && fills(1)));
  if (!asks) return 0;
  std::size_t length = 0;
  while (fills(length)) ++length;
  if (const auto noun = words.length_of_any({"texts", "documents", "paragraphs"}, length)) {
    const auto topic = words.topic_preposition(length + noun);
    if (topic > 0) length += noun + topic;
  }
  return words.ends(length) ? 0 : length;
}

}  // namespace osce::query
