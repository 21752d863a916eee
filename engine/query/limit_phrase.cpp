// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/limit_phrase.hpp"

#include <algorithm>
#include <utility>

#include "engine/query/kind_phrase.hpp"
#include "engine/query/place_phrase.hpp"
#include "engine/query/time_phrase.hpp"

namespace osce::query {
namespace {

std::optional<PlainPhrase> setting(const PhraseWords& words, std::string_view name,
                                   const std::string& value, std::size_t length) {
  PlainPhrase phrase{{}, length};
  phrase.nodes.push_back(words.filter(name, value, 0, length));
  return phrase;
}

/// "At the latest" is a term, not an order.
std::optional<PlainPhrase> order_at(const PhraseWords& words) {
  if (words.before() == "the") return std::nullopt;
  const auto newest =
      words.length_of_any({"newest first", "latest first", "most recent first", "latest"});
  if (newest > 0 && words.is(TokenKind::end, newest))
    return setting(words, "sort", "newest", newest);
  const auto oldest = words.length_of_any({"oldest first", "earliest first"});
  if (oldest > 0 && words.is(TokenKind::end, oldest))
    return setting(words, "sort", "oldest", oldest);
  return std::nullopt;
}

/// Settings in plain words: the order of the results at the very end of the query ("tourism
/// latest", "newest first", "oldest first"), and "include undated" anywhere.
std::optional<PlainPhrase> setting_phrase_at(const PhraseWords& words) {
  if (auto order = order_at(words)) return order;
  auto length = words.length_of_any({"include undated", "including undated"});
  if (length == 0) return std::nullopt;
  length += words.length_of_any({"texts", "documents", "ones"}, length);
  return setting(words, "undated", "yes", length);
}

std::optional<PlainPhrase> one_limit(const PhraseWords& words, const Names& names) {
  if (auto time = time_phrase_at(words, names)) return time;
  if (auto kind = kind_phrase_at(words, names)) return kind;
  return place_phrase_at(words, names);
}

/// "decisions" behind "not", up to where its topic begins.
std::optional<PlainPhrase> types_alone(const PhraseWords& words) {
  const auto types = types_at(words, 0);
  if (!types || !types->plural) return std::nullopt;
  const auto topic = words.topic_preposition(types->length);
  if (topic == 0 && !words.ends(types->length)) return std::nullopt;
  return PlainPhrase{{words.filter(types->field, types->values, 0, types->length)}, types->length};
}

/// "not since 2016", "but not in the preamble"
std::optional<PlainPhrase> excluded(const PhraseWords& words, const Names& names) {
  const auto sign = words.length_of_any({"but not", "not", "except", "excluding", "other than"});
  if (sign == 0) return std::nullopt;
  auto phrase = one_limit(words.from(sign), names);
  if (!phrase) phrase = types_alone(words.from(sign));
  if (!phrase) return std::nullopt;
  auto& nodes = phrase->nodes;
  phrase->length += sign;
  const Span span{words.span(0, 1).begin, nodes.back().span.end};
  if (nodes.size() > 1) nodes = {Node{Group{{Node{And{std::move(nodes), false}, span}}}, span}};
  if (std::holds_alternative<Not>(nodes.front().kind)) return std::nullopt;
  nodes = {Node{Not{{std::move(nodes.front())}}, span}};
  return phrase;
}

std::optional<PlainPhrase> any_limit(const PhraseWords& words, const Names& names) {
  if (auto phrase = one_limit(words, names)) return phrase;
  return excluded(words, names);
}

Filter* filter_in(Node& node) {
  if (auto* negation = std::get_if<Not>(&node.kind)) return filter_in(negation->child.front());
  return std::get_if<Filter>(&node.kind);
}

bool is_negated(const Node& node) { return std::holds_alternative<Not>(node.kind); }

bool is_range(const FilterValue& value) {
  return value.text.starts_with('<') || value.text.starts_with('>') ||
         value.text.find("..") != std::string::npos;
}

/// "after 2010 and before 2016": both must hold.
bool narrows(const Filter& one, const Filter& other) {
  return one.field == "year" && (is_range(one.values.front()) || is_range(other.values.front()));
}

/// Joins what stands behind "or" or "and" to the limits before it; false where it does not belong
/// there.
bool join(PlainPhrase& phrase, PlainPhrase& next, bool either) {
  auto& last = phrase.nodes.back();
  auto& more = next.nodes.front();
  auto* one = filter_in(last);
  auto* other = filter_in(more);
  const bool single = next.nodes.size() == 1 && one != nullptr && other != nullptr;
  const bool same = single && one->field == other->field;
  if (same && !is_negated(more) && (either || (!is_negated(last) && !narrows(*one, *other)))) {
    for (auto& value : other->values) one->values.push_back(std::move(value));
    last.span.end = more.span.end;
    return true;
  }
  if (!either || (single && is_negated(last) && is_negated(more))) {
    for (auto& node : next.nodes) phrase.nodes.push_back(std::move(node));
    return true;
  }
  if (!single || phrase.nodes.size() > 1) return false;
  const Span span{last.span.begin, more.span.end};
  Or alternatives{{std::move(last), std::move(more)}};
  phrase.nodes = {Node{Group{{Node{std::move(alternatives), span}}}, span}};
  return true;
}

}  // namespace

std::optional<PlainPhrase> limit_phrase_at(const PhraseWords& words, const Names& names) {
  if (auto setting = setting_phrase_at(words)) return setting;
  auto phrase = any_limit(words, names);
  while (phrase) {
    const auto joint = words.length_of_any({"and", "or", "nor"}, phrase->length);
    auto next = joint == 0 ? std::nullopt : any_limit(words.from(phrase->length + joint), names);
    if (!next) break;
    // The joint belongs to what it joins: what was understood covers the query.
    next->nodes.front().span.begin = words.span(phrase->length, 1).begin;
    if (!join(*phrase, *next, words.word(phrase->length) != "and")) break;
    phrase->length += joint + next->length;
  }
  return phrase;
}

}  // namespace osce::query
