// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/meaning.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/query/phrases/moment.hpp"
#include "engine/query/phrases/word_classes.hpp"
#include "engine/query/syntax/number_range.hpp"

namespace osce::query {
namespace {

/// A value as a filter writes it: in quotation marks if it contains a space.
FilterValue value_of(std::string text) {
  const bool quoted = text.find(' ') != std::string::npos;
  return {std::move(text), quoted};
}

Node filter(const Matcher& matcher, const PhraseMatch& match, std::string_view field,
            std::vector<FilterValue> values) {
  const auto span = matcher.tokens().span(match.begin, match.end);
  for (auto& value : values) value.span = span;
  return {Filter{std::string(field), std::move(values), true}, span};
}

/// The values of all words below a match except those that mean nothing.
void add_values(const PhraseMatch& match, std::vector<std::string>& values) {
  if (match.rule == nullptr && !match.value.empty()) values.push_back(match.value);
  for (const auto* part : match.parts) {
    if (part->rule == nullptr || part->rule->meaning != nothing) add_values(*part, values);
  }
}

/// The tokens as words; what is in brackets, such as "(2014)", is one.
std::vector<Node> words_of(const Matcher& matcher, const PhraseMatch& match) {
  const auto& tokens = matcher.tokens();
  std::vector<Node> words;
  for (auto at = match.begin; at < match.end; ++at) {
    const auto begin = at;
    std::string text;
    if (tokens.is(TokenKind::open, at)) {
      while (!tokens.is(TokenKind::close, ++at))
        text += (text.empty() ? "" : " ") + tokens.token(at).text;
      text.insert(0, "(").append(")");
    } else {
      text = tokens.token(at).text;
    }
    words.push_back({Word{std::move(text)}, tokens.span(begin, at + 1)});
  }
  auto& last = std::get<Word>(words.back().kind).text;  // a list keeps the commas inside it
  last.erase(last.find_last_not_of(",;:?!") + 1);
  return words;
}

/// The dates at or below a match.
void add_dates(const PhraseMatch& match, std::vector<const PhraseMatch*>& dates) {
  constexpr std::array<std::string_view, 5> names = {"date", "date.day", "moment", "name.year",
                                                     "YEAR_RANGE"};
  if (std::find(names.begin(), names.end(), match.name) != names.end())
    return dates.push_back(&match);
  for (const auto* part : match.parts) add_dates(*part, dates);
}

/// The moments in a match; a range in one word is two.
std::vector<Moment> moments_in(const Matcher& matcher, const PhraseMatch& match) {
  std::vector<const PhraseMatch*> dates;
  add_dates(match, dates);
  if (dates.empty()) return {moment_of(match)};
  std::vector<Moment> moments;
  for (const auto* date : dates) {
    const auto dots = date->value.find("..");
    if (date->name != "YEAR_RANGE") {
      moments.push_back(moment_of(matcher.names(), *date));
    } else {
      for (const auto& year : {date->value.substr(0, dots), date->value.substr(dots + 2)})
        moments.push_back({year, year});
    }
  }
  return moments;
}

FilterValue range_of(std::vector<Moment> ends) {
  auto& first = ends.front();
  auto& last = ends.back();
  // In the wrong order, the value says so, and its reader turns it round.
  const bool turned = last.last < first.first;
  FilterValue value{turned ? first.last + ".." + last.first : first.first + ".." + last.last};
  if (turned) std::swap(first, last);
  if (!first.said.empty() && !last.said.empty()) value.said = first.said + " – " + last.said;
  return value;
}

/// "operative" of "operative paragraph 18", "OP 18" and "OP18".
std::string_view part_of(const Matcher& matcher, const PhraseMatch& word) {
  if (word.name != "PART_LABEL")
    return word.name.starts_with("PART_") ? std::string_view(word.value) : std::string_view();
  const auto key = matcher.tokens().key(word.begin);
  return value_in_class("PART_WORD", key.substr(0, key.find_first_of("0123456789")));
}

bool is_label(const PhraseMatch& part) {
  constexpr std::array<std::string_view, 10> classes = {
      "CARDINAL",           "COUNTED_LABEL", "ITEM_LABEL",     "LABEL",      "NUMBER",
      "NUMBER_IN_BRACKETS", "NUMBER_RANGE",  "ORDINAL_NUMBER", "PART_LABEL", "SECTION_LABEL"};
  return std::find(classes.begin(), classes.end(), part.name) != classes.end();
}

// --- parties: cities and countries that host texts, countries and persons that write them ---

/// The entry of a table whose name is this one.
template <typename Table>
const typename Table::mapped_type* entry_named(const Table& table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const auto& entry) { return entry.second.name == name; });
  return found == table.end() ? nullptr : &found->second;
}

/// Without the country in brackets after a person.
void add_parties(const PhraseMatch& match, std::vector<const PhraseMatch*>& parties) {
  if (match.name == "party.country") return;
  constexpr std::array<std::string_view, 5> classes = {"CAPITALISED", "CITY", "COUNTRY",
                                                       "COUNTRY_ADJECTIVE", "PERSON"};
  if (std::find(classes.begin(), classes.end(), match.name) != classes.end())
    parties.push_back(&match);
  for (const auto* part : match.parts) add_parties(*part, parties);
}

bool is_in(const Names& names, const PhraseMatch& party, std::string_view field) {
  if (party.name == "CITY") return field == "venue";
  if (party.name == "PERSON") {
    const auto* person = entry_named(names.persons, party.value);
    return (field == "author" && person->has_author) || (field == "sponsor" && person->has_sponsor);
  }
  const auto* country = entry_named(names.countries, party.value);
  if (country == nullptr) return false;
  return (field == "country" && country->has_venue) || (field == "author" && country->has_author) ||
         (field == "sponsor" && country->has_sponsor);
}

/// Parties with one role, as values of a field.
struct FieldParties {
  std::string_view field;  ///< "venue", "country", "author" or "sponsor"
  std::vector<std::string> values;
};

/// The parties in a match by the fields of its rule that have them: "Russia or Smith" is author
/// Russia or sponsor Smith. A party that none of the fields has goes with the first of them;
/// nothing if all are such.
std::vector<FieldParties> parties_by_field(const Names& names, const PhraseMatch& match) {
  std::vector<const PhraseMatch*> rest;
  add_parties(match, rest);
  const auto all = rest;
  std::vector<FieldParties> found;
  for (const std::string_view field : {"venue", "country", "author", "sponsor"}) {
    if (match.rule->argument.find(field) == std::string_view::npos) continue;
    FieldParties here{field, {}};
    for (const auto* party : all) {
      if (!is_in(names, *party, field)) continue;
      here.values.push_back(party->value);
      std::erase(rest, party);
    }
    if (!here.values.empty()) found.push_back(std::move(here));
  }
  if (found.empty()) return found;
  for (const auto* party : rest) found.front().values.push_back(party->value);
  return found;
}

// --- joining ---

Filter* filter_in(Node& node) {
  if (auto* negation = std::get_if<Not>(&node.kind)) return filter_in(negation->children.front());
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

void append(std::vector<Node>& nodes, std::vector<Node> more) {
  std::move(more.begin(), more.end(), std::back_inserter(nodes));
}

/// Joins `next` to the filters before it; false if it cannot be joined.
bool join(std::vector<Node>& nodes, std::vector<Node> next, bool either) {
  auto& last = nodes.back();
  auto& more = next.front();
  auto* one = filter_in(last);
  auto* other = filter_in(more);
  const bool single = next.size() == 1 && one != nullptr && other != nullptr;
  const bool same = single && one->field == other->field;
  if (same && !is_negated(more) && (either || (!is_negated(last) && !narrows(*one, *other)))) {
    for (auto& value : other->values) one->values.push_back(std::move(value));
    last.span.end = more.span.end;
    return true;
  }
  if (!either || (single && is_negated(last) && is_negated(more))) {
    append(nodes, std::move(next));
    return true;
  }
  if (!single || nodes.size() > 1) return false;
  const Span span{last.span.begin, more.span.end};
  Or alternatives{{std::move(last), std::move(more)}};
  nodes = {Node{Group{{Node{std::move(alternatives), span}}}, span}};
  return true;
}

}  // namespace

std::vector<Node> meaning_of(const Matcher& matcher, const PhraseMatch& match) {
  if (match.rule == nullptr) return {};
  if (match.rule->meaning != nullptr) return match.rule->meaning(matcher, match);
  std::vector<Node> nodes;
  for (const auto* part : match.parts) append(nodes, meaning_of(matcher, *part));
  // Words such as "of" before the first filter belong to it.
  if (!nodes.empty() && match.parts.front()->rule == nullptr &&
      !std::holds_alternative<Either>(nodes.front().kind))
    nodes.front().span.begin = matcher.tokens().token(match.begin).span.begin;
  return nodes;
}

std::vector<Node> nothing(const Matcher& /*matcher*/, const PhraseMatch& /*match*/) { return {}; }

std::vector<Node> as_word(const Matcher& matcher, const PhraseMatch& match) {
  return words_of(matcher, *match.parts.front());
}

std::vector<Node> as_filter(const Matcher& matcher, const PhraseMatch& match) {
  std::vector<std::string> texts;
  add_values(match, texts);
  auto field = match.rule->argument;
  const auto named = field.empty() ? texts.front() : std::string();
  if (field.empty()) field = std::string_view(named).substr(0, named.find(':'));
  std::vector<FilterValue> values;
  values.reserve(texts.size());
  for (auto& text : texts)
    values.push_back(value_of(named.empty() ? text : text.substr(field.size() + 1)));
  return {filter(matcher, match, field, std::move(values))};
}

std::vector<Node> as_parties(const Matcher& matcher, const PhraseMatch& match) {
  Or either;
  for (auto& [field, parties] : parties_by_field(matcher.names(), match)) {
    std::vector<FilterValue> values;
    values.reserve(parties.size());
    for (auto& party : parties) values.push_back(value_of(std::move(party)));
    either.children.push_back(filter(matcher, match, field, std::move(values)));
  }
  if (either.children.size() < 2) return std::move(either.children);
  const auto span = matcher.tokens().span(match.begin, match.end);
  return {Node{Group{{Node{std::move(either), span}}}, span}};
}

std::vector<Node> as_either(const Matcher& matcher, const PhraseMatch& match) {
  Either either{words_of(matcher, match), meaning_of(matcher, *match.parts.front()),
                !match.rule->argument.empty()};
  return {Node{std::move(either), matcher.tokens().span(match.begin, match.end)}};
}

std::vector<Node> compared(const Matcher& matcher, const PhraseMatch& match) {
  const auto sign = match.rule->argument;
  const bool to_end = sign == ">" || sign == "<=";
  const auto moment = moments_in(matcher, match).front();
  FilterValue value{sign.empty() ? moment.whole()
                                 : std::string(sign) + (to_end ? moment.last : moment.first)};
  value.said = moment.said;
  value.other_years = moment.other_years;
  return {filter(matcher, match, "year", {std::move(value)})};
}

std::vector<Node> from_to(const Matcher& matcher, const PhraseMatch& match) {
  return {filter(matcher, match, "year", {range_of(moments_in(matcher, match))})};
}

std::vector<Node> last_years(const Matcher& matcher, const PhraseMatch& match) {
  constexpr int decade = 10;
  auto count = whole_number(match.value_of("COUNT")).value_or(1);
  if (match.find("DECADE_NOUN") != nullptr) count = decade;
  const auto last = matcher.names().newest_text_year;
  const auto first = std::max(last - count + 1, 0);
  FilterValue value{std::to_string(first) + ".." + std::to_string(last)};
  value.said = count == 1 ? "the year of the newest text"
                          : fmt::format("the {} years up to the newest text", count);
  return {filter(matcher, match, "year", {std::move(value)})};
}

std::vector<Node> one_of_dates(const Matcher& matcher, const PhraseMatch& match) {
  std::vector<FilterValue> values;
  if (match.find("date.range") != nullptr) {
    values.push_back(range_of(moments_in(matcher, match)));
  } else {
    for (const auto& moment : moments_in(matcher, match)) values.push_back({moment.whole()});
  }
  return {filter(matcher, match, "year", std::move(values))};
}

std::vector<Node> as_paragraphs(const Matcher& matcher, const PhraseMatch& match) {
  std::vector<Node> nodes;
  std::vector<FilterValue> labels;
  auto rest = match;
  std::string_view text_part;
  for (const auto* part : match.parts) {
    const auto value = part_of(matcher, *part);
    if (!value.empty() && !text_part.empty() && value != text_part) return {};  // "OP3 and PP4"
    if (!value.empty() && text_part.empty()) {
      text_part = value;
      nodes.push_back(filter(matcher, *part, "part", {value_of(std::string(value))}));
      if (part->name != "PART_LABEL") ++rest.begin;
    }
    if (part->name == "NEXT_ITEM") {
      const auto& before = labels.back().text;
      labels.push_back({before.substr(0, before.find_first_of(".(")) + "." + part->value});
    }
    if (is_label(*part)) labels.push_back({part->value});
  }
  const bool ordinal = match.parts.front()->name == "ORDINAL_NUMBER";
  if (ordinal) {  // "third" of "third preambular paragraph"
    rest.begin = match.begin;
    rest.end = match.parts.front()->end;
  }
  nodes.insert(ordinal ? nodes.begin() : nodes.end(),
               filter(matcher, rest, "para", std::move(labels)));
  return nodes;
}

std::vector<Node> as_subitem(const Matcher& matcher, const PhraseMatch& match) {
  const auto* whole = match.find("paragraph.whole");
  const auto item = "." + match.value_of("ITEM_LETTER");
  auto nodes = as_paragraphs(matcher, *whole);
  auto& labels = std::get<Filter>(nodes.back().kind).values;
  for (auto& label : labels) label.text += item;
  return nodes;
}

std::vector<Node> negated(const Matcher& matcher, const PhraseMatch& match) {
  auto nodes = meaning_of(matcher, *match.parts.back());
  const Span span{matcher.tokens().token(match.begin).span.begin, nodes.back().span.end};
  if (nodes.size() > 1) nodes = {Node{Group{{Node{And{std::move(nodes), false}, span}}}, span}};
  return {Node{Not{std::move(nodes)}, span}};
}

std::vector<Node> joined(const Matcher& matcher, const PhraseMatch& match) {
  auto nodes = meaning_of(matcher, *match.parts.front());
  for (std::size_t i = 1; i < match.parts.size(); ++i) {
    const auto& next = *match.parts[i];
    if (!join(nodes, meaning_of(matcher, next), next.value_of("JOINT") == "or")) return {};
  }
  return nodes;
}

}  // namespace osce::query
