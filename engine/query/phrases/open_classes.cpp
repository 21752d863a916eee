// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/open_classes.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "engine/model/date.hpp"
#include "engine/query/phrases/word_classes.hpp"
#include "engine/query/syntax/number_range.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/language_names.hpp"

namespace osce::query {
namespace {

Found one_word(std::string value) { return {1, std::move(value)}; }

// --- names from the index ---

/// The longest name at a token: its entry, and how many tokens it takes.
template <typename Value>
std::pair<const Value*, std::size_t> name_in(const std::map<std::string, Value>& names,
                                             const TokenCursor& tokens, std::size_t at) {
  std::pair<const Value*, std::size_t> longest{nullptr, 0};
  std::string key;
  for (auto next = at;;) {
    const auto number = tokens.number_in_brackets(next);
    const auto word = number.empty() ? tokens.token(next).key : number;
    if (word.empty()) return longest;
    key.append(key.empty() ? "" : " ").append(word);
    next += number.empty() ? std::size_t{1} : std::size_t{3};
    constexpr std::string_view possessive = "'s";
    if (key.ends_with(possessive)) {  // "Smith's resolutions"
      const auto owner = names.find(key.substr(0, key.size() - possessive.size()));
      if (owner != names.end()) return {&owner->second, next - at};
    }
    const auto found = names.lower_bound(key);
    if (found == names.end() || !found->first.starts_with(key)) return longest;
    if (found->first == key) longest = {&found->second, next - at};
    if (number.empty() && tokens.ends_with_comma(next - 1)) return longest;
  }
}

/// The words of a class at a token, longer ones first.
std::vector<FoundWords> words_of(std::string_view name, const TokenCursor& tokens, std::size_t at) {
  auto words = word_classes().at(tokens, at);
  std::erase_if(words, [&](const FoundWords& found) {
    return word_classes().names()[found.words->number] != name;
  });
  return words;
}

/// A city, unless it is part of a name: the Helsinki Final Act is not a text from Helsinki.
Found any_city(const TokenCursor& tokens, const Names& names, std::size_t at) {
  const auto [city, length] = name_in(names.cities, tokens, at);
  if (length == 0 || !words_of("NAME_ENDING", tokens, at + length).empty()) return {};
  return {length, city->name};
}

/// … where texts in the collection were adopted.
Found city(const TokenCursor& tokens, const Names& names, std::size_t at) {
  const auto [city, length] = name_in(names.cities, tokens, at);
  return length > 0 && city->has_documents ? any_city(tokens, names, at) : Found{};
}

/// A name in one of the lists of the index, which says what it stands for.
template <auto list>
Found listed(const TokenCursor& tokens, const Names& names, std::size_t at) {
  const auto [value, length] = name_in(names.*list, tokens, at);
  return length > 0 ? Found{length, *value} : Found{};
}

/// "Helsinki Final Act", unless it is just the name of a body.
Found other_proper_name(const TokenCursor& tokens, const Names& names, std::size_t at) {
  auto name = proper_name(tokens, names, at);
  return name.length > listed<&Names::bodies>(tokens, names, at).length ? name : Found{};
}

/// A sponsor or an author. Without a capital, "smith" or "mark" is a word.
Found person(const TokenCursor& tokens, const Names& names, std::size_t at) {
  const auto [person, length] = name_in(names.persons, tokens, at);
  return length > 0 && text::begins_with_capital(tokens.typed(at)) ? Found{length, person->name}
                                                                   : Found{};
}

/// "Russia", "US"; in small letters, "us" is a word.
template <bool adjective>
Found country(const TokenCursor& tokens, const Names& names, std::size_t at) {
  const auto [country, length] = name_in(names.countries, tokens, at);
  if (length == 0 || country->adjective != adjective) return {};
  const auto typed = tokens.typed(at);
  const bool capitals = std::none_of(typed.begin(), typed.end(), [](char c) {
    return text::begins_with_small_letter(std::string_view(&c, 1));
  });
  return country->only_capitals && !capitals ? Found{} : Found{length, country->name};
}

/// The longest symbol at a token, however it is written: "MC.DEC 7/17", "AS(17)DE"; or its
/// beginning up to a bracket if only one text has it: "AS (17)".
Found symbol_in_names(const TokenCursor& tokens, const Names& names, std::size_t at) {
  constexpr std::size_t most_tokens = 12;
  Found longest;
  std::string typed;
  for (auto next = at; next < at + most_tokens; ++next) {
    const bool word = tokens.is(TokenKind::word, next);
    const bool bracket = tokens.is(TokenKind::open, next) || tokens.is(TokenKind::close, next);
    if (!word && (!bracket || next == at)) return longest;
    typed.append(" ").append(tokens.token(next).text);
    const auto key = text::symbol_key(typed);
    const auto found = names.texts.lower_bound(key);
    if (found == names.texts.end() || !found->first.starts_with(key)) return longest;
    const auto following = std::next(found);
    const bool unique = tokens.is(TokenKind::close, next) && found->first.starts_with(key + ' ') &&
                        (following == names.texts.end() || !following->first.starts_with(key));
    if ((found->first == key && word) || unique) longest = {next + 1 - at, found->second.symbol};
    if (tokens.ends_with_comma(next)) return longest;
  }
  return longest;
}

/// A decision by its number: the value of its noun is what its symbol begins with.
Found numbered_decision(const TokenCursor& tokens, const Names& names, std::size_t at,
                        std::string_view prefix) {
  const auto word = tokens.key(at);
  if (word.empty() || !text::is_ascii_digit(word.front())) return {};
  const auto found = names.texts.find(text::symbol_key(std::string(prefix).append(word)));
  return found == names.texts.end() ? Found{} : Found{1, found->second.symbol};
}

/// "MC.DEC/7/17", "Decision No. 7/17": the value is the symbol.
Found text(const TokenCursor& tokens, const Names& names, std::size_t at) {
  if (auto symbol = symbol_in_names(tokens, names, at); symbol.length > 0) return symbol;
  for (const auto& noun : words_of("DECISION_NOUN", tokens, at)) {
    auto decision = numbered_decision(tokens, names, at + noun.length, noun.words->value);
    if (decision.length > 0) return {noun.length + 1, std::move(decision.value)};
  }
  return {};
}

/// "9/07"
Found decision_number(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto word = tokens.key(at);
  const auto slash = word.find('/');
  const bool number = slash != std::string_view::npos && whole_number(word.substr(0, slash)) &&
                      whole_number(word.substr(slash + 1));
  return Found{number ? std::size_t{1} : 0};
}

/// "7/17" alone
Found text_number(const TokenCursor& tokens, const Names& names, std::size_t at) {
  for (const auto& noun : word_classes().of("DECISION_NOUN")) {
    auto decision = numbered_decision(tokens, names, at, noun.value);
    if (decision.length > 0 && decision_number(tokens, names, at).length > 0) return decision;
  }
  return {};
}

// --- texts that the collection may not have ---

/// "MC.DEC/9/07", but not "www.osce.org/12345"
Found symbol(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto word = tokens.key(at);
  const auto slash = std::min(word.find('/'), word.size());
  const auto dot = word.substr(0, slash).rfind('.');
  const auto number = word.substr(std::min(slash + 1, word.size()));
  if (dot == std::string_view::npos || number.empty()) return {};
  const auto& series = word_classes().of("SYMBOL_SERIES");
  const bool known = std::any_of(series.begin(), series.end(), [&](const ClassWords& entry) {
    return entry.words.front() == word.substr(dot + 1, slash - dot - 1);
  });
  const bool digits = number.find_first_not_of("0123456789/") == std::string_view::npos;
  return {known && digits ? std::size_t{1} : 0};
}

Found capitalised(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto typed = tokens.typed(at);
  if (typed.empty() || typed.front() < 'A' || typed.front() > 'Z') return {};
  return one_word(std::string(typed.substr(0, typed.find_last_not_of(",.;:!?") + 1)));
}

/// "Russian", "deutsch"; elsewhere than after "in" it is not looked up.
Found language(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  if (at == 0 || words_of("IN_LANGUAGE", tokens, at - 1).empty()) return {};
  const std::string name(tokens.key(at));
  auto code = text::language_code(name);
  return code == name ? Found{} : one_word(std::move(code));
}

// --- numbers and dates ---

Found year(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto word = tokens.key(at);
  return parse_year(word) ? one_word(std::string(word)) : Found{};
}

Found year_in_brackets(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto digits = tokens.number_in_brackets(at);
  return parse_year(digits) ? Found{3, std::string(digits)} : Found{};
}

/// A range in one word: "2014-2017".
Found year_range(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  constexpr std::size_t digits = 4;
  constexpr std::array<std::string_view, 5> signs = {"..", "-", "–", "—", "/"};
  const auto word = tokens.key(at);
  if (word.size() <= 2 * digits) return {};
  const auto first = word.substr(0, digits);
  const auto last = word.substr(word.size() - digits);
  const auto sign = word.substr(digits, word.size() - 2 * digits);
  const bool joined = std::find(signs.begin(), signs.end(), sign) != signs.end();
  if (!joined || !parse_year(first) || !parse_year(last)) return {};
  return one_word(std::string(first).append("..").append(last));
}

/// A year with a sign: ">2016", "post-2016", "pre-2010", "2015+".
Found signed_year(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto word = tokens.key(at);
  const auto with = [&](std::string_view prefix, std::string_view sign) {
    const bool starts = word.starts_with(prefix) && parse_year(word.substr(prefix.size()));
    return starts ? one_word(std::string(sign).append(word.substr(prefix.size()))) : Found{};
  };
  for (const std::string_view sign : {">=", "<=", ">", "<"}) {
    if (auto found = with(sign, sign); found.length > 0) return found;
  }
  for (const auto& prefix : word_classes().of("YEAR_PREFIX")) {
    if (auto found = with(prefix.words.front(), prefix.value); found.length > 0) return found;
  }
  if (!word.ends_with('+') || !parse_year(word.substr(0, word.size() - 1))) return {};
  return one_word(std::string(">=").append(word.substr(0, word.size() - 1)));
}

/// "2016-07-01", and "2016-13-01", which date.not_in_calendar is about.
Found iso_day(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  constexpr std::string_view pattern = "dddd-dd-dd";
  const auto word = tokens.key(at);
  const bool is_like_day = std::equal(
      word.begin(), word.end(), pattern.begin(), pattern.end(),
      [](char c, char sign) { return sign == 'd' ? text::is_ascii_digit(c) : c == sign; });
  return is_like_day ? one_word(std::string(word)) : Found{};
}

Found iso_month(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  constexpr std::size_t length = 7;
  std::string word(tokens.key(at));
  return word.size() == length && parse_iso(word + "-01") ? one_word(std::move(word)) : Found{};
}

/// A larger number is not that of a session or a paragraph, but a year.
constexpr int largest_number = 99;

/// "session 25", but not "session 2017"
Found number(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto found = whole_number(tokens.key(at));
  return found && *found <= largest_number ? one_word(std::to_string(*found)) : Found{};
}

/// A word without one of the endings of ordinals: "25th" => "25".
std::string_view without_ordinal_ending(std::string_view word) {
  for (const auto& ending : word_classes().of("ORDINAL_ENDING")) {
    if (word.ends_with(ending.words.front()))
      return word.substr(0, word.size() - ending.words.front().size());
  }
  return word;
}

/// The day of a month: "8", "8th"; and "45", which date.not_in_calendar is about.
Found day(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto number = whole_number(without_ordinal_ending(tokens.key(at)));
  return number && *number >= 0 && *number <= largest_number ? one_word(std::to_string(*number))
                                                             : Found{};
}

/// "25th", "fifth", "twenty-fifth"
Found ordinal(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto word = tokens.key(at);
  if (const auto value = value_in_class("ORDINAL", word); !value.empty())
    return one_word(std::string(value));
  const auto digits = without_ordinal_ending(word);
  if (digits.size() < word.size()) {
    if (const auto number = whole_number(digits)) return one_word(std::to_string(*number));
  }
  const auto hyphen = std::min(word.find('-'), word.size());
  const auto tens = whole_number(value_in_class("ORDINAL_TENS", word.substr(0, hyphen)));
  if (!tens || hyphen == word.size()) return {};
  const auto unit = whole_number(value_in_class("ORDINAL", word.substr(hyphen + 1)));
  constexpr int ten = 10;
  return unit && *unit < ten ? one_word(std::to_string(*tens + *unit)) : Found{};
}

/// "MC(24)", one token: the value is the number.
Found session_symbol(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  constexpr std::string_view before = "mc(";
  auto word = tokens.key(at);
  if (!word.starts_with(before)) return {};
  word.remove_prefix(before.size());
  while (word.ends_with(')')) word.remove_suffix(1);
  const auto number = whole_number(word);
  return number ? one_word(std::to_string(*number)) : Found{};
}

// --- labels of paragraphs ---

bool is_label(std::string_view word) {
  const auto is_of_label = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '(' || c == ')';
  };
  return !word.empty() && std::all_of(word.begin(), word.end(), is_of_label) &&
         word.find_first_of("0123456789") != std::string_view::npos;
}

/// "19c" as labels are written: "19.c"
std::string with_dots(std::string label) {
  const auto digits = std::min(label.find_first_not_of("0123456789"), label.size());
  const bool item = digits > 0 && digits + 1 == label.size() && label.back() >= 'a';
  return item ? label.insert(digits, ".") : label;
}

/// "18 to 20" at a token with the label "18"
Found label_range(const TokenCursor& tokens, std::size_t at) {
  for (const auto& joint : words_of("LABEL_TO", tokens, at + 1)) {
    const auto last = at + 1 + joint.length;
    const auto range =
        read_number_range(std::string(tokens.key(at)).append("..").append(tokens.key(last)));
    if (range) return {last + 1 - at, to_string(*range)};
  }
  return {};
}

bool is_item(std::string_view word) {
  return word.size() == 1 && word.front() >= 'a' && word.front() <= 'z';
}

/// "c)": the letter, or nothing.
std::string_view item_at(const TokenCursor& tokens, std::size_t at) {
  const auto item = tokens.key(at);
  return is_item(item) && tokens.is(TokenKind::close, at + 1) ? item : std::string_view();
}

bool is_in_brackets(const TokenCursor& tokens, std::size_t at) {
  int depth = 0;
  for (std::size_t i = 0; i < at; ++i) {
    if (tokens.is(TokenKind::open, i)) ++depth;
    if (tokens.is(TokenKind::close, i)) --depth;
  }
  return depth > 0;
}

/// "(c)" or "c)" after a label, or "c" at the end of the query; in brackets, ")" closes these.
Found item_after(const TokenCursor& tokens, std::size_t at) {
  const auto last = tokens.key(at);
  if (is_item(last) && tokens.is(TokenKind::end, at + 1)) return one_word(std::string(last));
  if (tokens.is(TokenKind::open, at)) {
    const auto item = item_at(tokens, at + 1);
    return item.empty() ? Found{} : Found{3, std::string(item)};
  }
  const auto item = item_at(tokens, at);
  return item.empty() || is_in_brackets(tokens, at) ? Found{} : Found{2, std::string(item)};
}

/// "c", "c)", "(c)" after "subparagraph"
Found item_letter(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  if (auto item = item_after(tokens, at); item.length > 0) return item;
  const auto word = tokens.key(at);
  return is_item(word) ? one_word(std::string(word)) : Found{};
}

/// "18-20" at the end of "Minsk 18-20", but not "2014-2017"
Found number_range(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto range = read_number_range(tokens.key(at));
  return range && range->last <= largest_number ? one_word(to_string(*range)) : Found{};
}

/// "OP18", "PP4", one token: the value is the label.
Found part_label(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto word = tokens.key(at);
  const auto digits = std::min(word.find_first_of("0123456789"), word.size());
  auto label = word.substr(digits);
  if (value_in_class("PART_WORD", word.substr(0, digits)).empty()) return {};
  if (const auto range = read_number_range(label)) return one_word(to_string(*range));
  return is_label(label) ? one_word(with_dots(std::string(label))) : Found{};
}

/// "7", "5(b)", "19 (c)", "19 c)", "18-20", "18 to 20"
Found label(const TokenCursor& tokens, const Names& names, std::size_t at) {
  std::string label(tokens.key(at));
  if (const auto range = read_number_range(label)) return one_word(to_string(*range));
  if (!is_label(label) || part_label(tokens, names, at).length > 0) return {};
  // The bracket counts as punctuation after the word.
  if (tokens.typed(at).find('(') != std::string_view::npos && label.find(')') == label.npos)
    return one_word(label + ')');
  if (const auto item = item_after(tokens, at + 1); item.length > 0)
    return {1 + item.length, label.append(".").append(item.value)};
  if (auto range = label_range(tokens, at); range.length > 0) return range;
  return one_word(with_dots(std::move(label)));
}

/// A label that can be nothing else: "19c", "19.c", "19(c)", "19 (c)".
Found item_label(const TokenCursor& tokens, const Names& names, std::size_t at) {
  auto found = label(tokens, names, at);
  const auto digits = std::min(found.value.find_first_not_of("0123456789"), found.value.size());
  auto item = found.value.substr(digits);
  std::erase_if(item, [](char c) { return c == '.' || c == '(' || c == ')'; });
  const auto number = found.value.substr(0, digits);
  if (digits == 0 || !is_item(item) || parse_year(number)) return {};  // "2010s"
  return {found.length, number + "." + item};
}

/// "(b)" in "5 (a) and (b)"
Found next_item(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  return tokens.is(TokenKind::open, at) ? item_after(tokens, at) : Found{};
}

/// "pre.14", "op.2", as results number what has no number
Found counted_label(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  const auto word = tokens.typed(at);
  const auto digits = std::min(word.find_first_of("0123456789"), word.size());
  const auto beginning = word.substr(0, digits);
  const bool counted = (beginning == "pre." || beginning == "op.") && is_label(word);
  return counted ? one_word(std::string(word)) : Found{};
}

/// "§18", one token
Found section_label(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  constexpr std::string_view sign = "§";
  auto label = tokens.key(at);
  if (!label.starts_with(sign)) return {};
  label.remove_prefix(sign.size());
  if (const auto range = read_number_range(label)) return one_word(to_string(*range));
  return is_label(label) ? one_word(std::string(label)) : Found{};
}

/// "(20)", "(5) (a)"; but not a year.
Found number_in_brackets(const TokenCursor& tokens, const Names& names, std::size_t at) {
  constexpr std::size_t length = 3;
  const auto digits = tokens.number_in_brackets(at);
  if (digits.empty() || parse_year(digits)) return {};
  const auto item = next_item(tokens, names, at + length);
  if (item.length == 0) return {length, std::string(digits)};
  return {length + item.length, std::string(digits).append(".").append(item.value)};
}

/// "five", "5"
Found count(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  constexpr int most = 99;
  const auto word = tokens.key(at);
  if (const auto value = value_in_class("CARDINAL", word); !value.empty())
    return one_word(std::string(value));
  const auto number = whole_number(word);
  return number && *number > 0 && *number <= most ? one_word(std::to_string(*number)) : Found{};
}

// --- tokens of any kind ---

Found token_if(bool condition) { return {condition ? std::size_t{1} : 0}; }

template <TokenKind kind>
Found token_of(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  return token_if(tokens.is(kind, at));
}

/// The first token of the query.
Found beginning(const TokenCursor& /*tokens*/, const Names& /*names*/, std::size_t at) {
  return token_if(at == 0);
}

/// What ends the query or an alternative in it.
Found end(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  return token_if(tokens.ends(at));
}

/// A word with a comma after it.
Found comma(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  return token_if(tokens.ends_with_comma(at));
}

/// A word with a digit: "8/07".
Found digits(const TokenCursor& tokens, const Names& /*names*/, std::size_t at) {
  return token_if(text::has_digit(tokens.key(at)));
}

constexpr auto all_classes = std::to_array<std::pair<std::string_view, OpenClass>>({
    {"ANY_CITY", any_city},
    {"BEGINNING", beginning},
    {"BODY", listed<&Names::bodies>},
    {"CAPITALISED", capitalised},
    {"CITY", city},
    {"CLOSE", token_of<TokenKind::close>},
    {"COMMA", comma},
    {"COUNT", count},
    {"COUNTED_LABEL", counted_label},
    {"COUNTRY", country<false>},
    {"COUNTRY_ADJECTIVE", country<true>},
    {"DAY", day},
    {"DECISION_NUMBER", decision_number},
    {"DIGITS", digits},
    {"END", end},
    {"ISO_DAY", iso_day},
    {"ISO_MONTH", iso_month},
    {"ITEM_LABEL", item_label},
    {"ITEM_LETTER", item_letter},
    {"LABEL", label},
    {"LANGUAGE", language},
    {"NEXT_ITEM", next_item},
    {"NUMBER", number},
    {"NUMBER_IN_BRACKETS", number_in_brackets},
    {"NUMBER_RANGE", number_range},
    {"OPEN", token_of<TokenKind::open>},
    {"ORDINAL_NUMBER", ordinal},
    {"PART_LABEL", part_label},
    {"PERSON", person},
    {"PROPER_NAME", other_proper_name},
    {"QUERY_END", token_of<TokenKind::end>},
    {"SECTION_LABEL", section_label},
    {"SESSION_SYMBOL", session_symbol},
    {"SIGNED_YEAR", signed_year},
    {"SYMBOL", symbol},
    {"TEXT", text},
    {"TEXT_NUMBER", text_number},
    {"VERB", listed<&Names::verbs>},
    {"YEAR", year},
    {"YEAR_IN_BRACKETS", year_in_brackets},
    {"YEAR_RANGE", year_range},
});

}  // namespace

std::span<const std::pair<std::string_view, OpenClass>> open_classes() { return all_classes; }

Found proper_name(const TokenCursor& tokens, const Names& names, std::size_t at) {
  return listed<&Names::proper_names>(tokens, names, at);
}

}  // namespace osce::query
