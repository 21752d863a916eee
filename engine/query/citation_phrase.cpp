// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/citation_phrase.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/query/kind_phrase.hpp"
#include "engine/query/noun_phrase.hpp"
#include "engine/query/number_range.hpp"
#include "engine/query/place_phrase.hpp"

namespace osce::query {
namespace {

bool is_label(std::string_view word) {
  const auto is_of_label = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '(' || c == ')';
  };
  return !word.empty() && std::all_of(word.begin(), word.end(), is_of_label) &&
         word.find_first_of("0123456789") != std::string_view::npos;
}

struct LabelAt {
  std::string text;
  std::size_t length = 0;  ///< 0 where no label stands
};

/// "7", "5(b)", "19 (c)", "18-20", "18 to 20"
LabelAt label_at(const PhraseWords& words, std::size_t offset) {
  auto label = words.word(offset);
  if (const auto range = read_number_range(label)) return {to_string(*range), 1};
  if (!is_label(label)) return {};
  if (words.typed(offset).find('(') != std::string::npos && label.find(')') == std::string::npos)
    return {label + ')', 1};  // the bracket is punctuation behind it
  const auto item = words.word(offset + 2);
  if (words.is(TokenKind::open, offset + 1) && item.size() == 1 &&
      words.is(TokenKind::close, offset + 3))
    return {label + "." + item, 4};
  const auto joint = words.length_of_any({"to", "through", "-", "\u2013"}, offset + 1);
  const auto range = read_number_range(label + ".." + words.word(offset + 1 + joint));
  if (joint > 0 && range) return {to_string(*range), 2 + joint};
  return {label, 1};
}

std::size_t decision_noun_at(const PhraseWords& words, std::size_t offset) {
  return words.length_of_any(
      {"osce ministerial council decision no", "ministerial council decision no",
       "ministerial council decision", "mc decision no", "mc decision", "decision no", "decision"},
      offset);
}

struct Paragraphs {
  std::vector<FilterValue> labels;
  std::size_t length = 0;
  bool in_full = false;        ///< "paragraph", not "para"
  std::string_view part = {};  ///< of "operative paragraph 7"
};

std::string_view part_at(const PhraseWords& words, std::size_t offset) {
  const auto word = words.word(offset);
  if (word == "operative") return "operative";
  return word == "preambular" || word == "preamble" ? "preamble" : std::string_view();
}

/// "para 7", "paras 18-20", "paragraphs 3, 5 and 7", "preambular paragraph 3"
std::optional<Paragraphs> paragraphs_at(const PhraseWords& words, std::size_t offset) {
  Paragraphs found;
  found.part = part_at(words, offset);
  if (!found.part.empty()) ++found.length;
  const auto shorthand = words.length_of_any({"para", "paras"}, offset + found.length);
  const auto full = words.length_of_any({"paragraph", "paragraphs"}, offset + found.length);
  if (shorthand + full == 0) return std::nullopt;
  found.in_full = full > 0;
  ++found.length;
  while (true) {
    const auto [label, length] = label_at(words, offset + found.length);
    if (length == 0) break;
    found.labels.push_back({label});
    found.length += length;
    const auto joint = words.length_of_any({"and", "or"}, offset + found.length);
    if (joint > 0 && label_at(words, offset + found.length + joint).length > 0) {
      found.length += joint;
    } else if (!words.ends_with_comma(offset + found.length - 1)) {
      break;
    }
  }
  return found.labels.empty() ? std::nullopt : std::optional(std::move(found));
}

/// The filters that paragraphs are. Those of a preamble may be counted only: "pre.3".
std::vector<Node> filters_of(const Paragraphs& paragraphs, const PhraseWords& words,
                             std::size_t offset) {
  auto labels = paragraphs.labels;
  if (paragraphs.part == "preamble") {
    for (const auto& label : paragraphs.labels) labels.push_back({"pre." + label.text});
  }
  const std::size_t part = paragraphs.part.empty() ? 0 : 1;
  std::vector<Node> nodes;
  if (part > 0) nodes.push_back(words.filter("part", std::string(paragraphs.part), offset, part));
  nodes.push_back(words.filter("para", std::move(labels), offset + part, paragraphs.length - part));
  return nodes;
}

PlainPhrase filter_on(const TextAt& text, const PhraseWords& words, std::size_t before) {
  const auto length = before + text.length;
  return {{words.filter("symbol", text.text->symbol, 0, length)}, length};
}

/// "the 2017 Minsk resolution", "Minsk 2017 resolution", "Minsk": a city with a year or a type
/// beside it.
std::optional<PlainPhrase> city_host_at(const PhraseWords& words, const Names& names,
                                        std::size_t before) {
  PlainPhrase phrase;
  const auto add = [&](std::string_view field, std::vector<FilterValue> values, std::size_t end) {
    phrase.nodes.push_back(
        words.filter(field, std::move(values), phrase.length, end - phrase.length));
    phrase.length = end;
  };
  const auto add_year = [&](std::size_t offset) {
    const auto year = year_at(words, offset);
    if (year) add("year", {{std::to_string(year->year)}}, offset + year->length);
    return year.has_value();
  };
  const bool dated = add_year(before);
  const auto offset = std::max(before, phrase.length);
  const auto city = city_at(words, names, offset, true);
  if (!city) return std::nullopt;
  add("venue", {value_of(city->city)}, offset + city->length);
  if (!dated) add_year(phrase.length);
  if (const auto types = types_at(words, phrase.length))
    add(types->field, types->values, phrase.length + types->length);
  return phrase;
}

/// "of the Minsk resolution", "of Minsk", "of MC.DEC/7/17", "of the resolution adopted in Minsk"
std::optional<PlainPhrase> host_at(const PhraseWords& words, const Names& names) {
  const auto of = words.length_of_any({"of the", "of", "in the", "in", "from the", "from"});
  if (const auto text = text_at(words, names, of)) return filter_on(*text, words, of);
  if (auto city = city_host_at(words, names, of)) return city;
  if (of == 0) return std::nullopt;
  auto noun = noun_phrase_at(words.from(of), names);
  if (!noun) return std::nullopt;
  noun->nodes.front().span.begin = words.span(0, 1).begin;
  noun->length += of;
  return noun;
}

/// "Decision No. 9/07", "MC.DEC/9/07", whether there is such a text or not.
std::size_t numbered_text_at(const PhraseWords& words) {
  const auto noun = decision_noun_at(words, 0);
  const auto sign = words.word(noun);
  const auto slash = sign.find('/');
  const bool numbered = noun > 0 && slash != std::string::npos &&
                        whole_number(sign.substr(0, slash)) && whole_number(sign.substr(slash + 1));
  const bool symbol = sign.find('.') < slash && slash != std::string::npos;
  return numbered || symbol ? noun + 1 : 0;
}

/// "the 2013 Addendum": a year, and a name with a capital.
std::size_t dated_text_at(const PhraseWords& words) {
  const auto article = words.length_of("the");
  const auto name = words.typed(article + 1);
  const bool capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
  return article > 0 && parse_year(words.word(article)) && capital ? article + 2 : 0;
}

PlainPhrase joined(PlainPhrase first, PlainPhrase second) {
  for (auto& node : second.nodes) first.nodes.push_back(std::move(node));
  first.length += second.length;
  return first;
}

}  // namespace

std::optional<Notice> text_notice_at(const PhraseWords& words, const Names& names,
                                     std::string_view query) {
  const auto before = words.before();
  const bool connected =
      before == "since" || before == "after" || before == "before" || before == "until";
  if (!connected || text_at(words, names, 0)) return std::nullopt;
  const auto length = std::max(numbered_text_at(words), dated_text_at(words));
  if (length == 0) return std::nullopt;
  const auto span = words.span(0, length);
  return Notice{"no-such-text",
                fmt::format("\"{}\" is not in this collection, so its date is unknown; "
                            "searching for what you typed instead",
                            typed_at(query, span)),
                span, std::nullopt};
}

std::optional<TextAt> text_at(const PhraseWords& words, const Names& names, std::size_t offset) {
  if (const auto found = words.name_in(names.texts, offset))
    return TextAt{found->first, found->second};
  const auto noun = decision_noun_at(words, offset);
  const auto found = names.texts.find("mc.dec/" + words.word(offset + noun));
  if (noun == 0 || found == names.texts.end()) return std::nullopt;
  return TextAt{&found->second, noun + 1};
}

std::optional<PlainPhrase> citation_phrase_at(const PhraseWords& words, const Names& names) {
  const auto with_paragraphs = [&](PlainPhrase phrase, const Paragraphs& paragraphs) {
    auto nodes = filters_of(paragraphs, words, phrase.length);
    return joined(std::move(phrase), {std::move(nodes), paragraphs.length});
  };
  if (const auto text = text_at(words, names, 0)) {
    const auto paragraphs = paragraphs_at(words, text->length);
    auto phrase = filter_on(*text, words, 0);
    return paragraphs ? with_paragraphs(std::move(phrase), *paragraphs) : phrase;
  }
  if (auto host = city_host_at(words, names, words.length_of("the"))) {
    if (const auto paragraphs = paragraphs_at(words, host->length))
      return with_paragraphs(std::move(*host), *paragraphs);
  }
  const auto paragraphs = paragraphs_at(words, 0);
  if (!paragraphs) return std::nullopt;
  auto phrase = with_paragraphs({}, *paragraphs);
  if (auto host = host_at(words.from(paragraphs->length), names))
    return joined(std::move(phrase), std::move(*host));
  return paragraphs->in_full ? std::nullopt : std::optional(std::move(phrase));
}

}  // namespace osce::query
