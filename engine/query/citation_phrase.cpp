// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/citation_phrase.hpp"

#include <algorithm>
#include <utility>

#include "engine/query/kind_phrase.hpp"
#include "engine/query/place_phrase.hpp"

namespace osce::query {
namespace {

constexpr std::size_t most_labels = 100;

bool is_label(std::string_view word) {
  const auto is_of_label = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '(' || c == ')';
  };
  return !word.empty() && std::all_of(word.begin(), word.end(), is_of_label) &&
         word.find_first_of("0123456789") != std::string_view::npos;
}

void add_range(int first, int last, std::vector<FilterValue>& labels) {
  for (int label = first; label <= last && labels.size() < most_labels; ++label)
    labels.push_back({std::to_string(label)});
}

/// "18-20" in one word.
bool add_joined_range(const std::string& word, std::vector<FilterValue>& labels) {
  for (const std::string_view sign : {"-", "\u2013", ".."}) {
    const auto at = word.find(sign);
    if (at == std::string::npos) continue;
    const auto first = whole_number(std::string_view(word).substr(0, at));
    const auto last = whole_number(std::string_view(word).substr(at + sign.size()));
    if (!first || !last || *last < *first) continue;
    add_range(*first, *last, labels);
    return true;
  }
  return false;
}

/// The word at `offset` with its brackets, but for punctuation behind it: "5(b)".
std::string label_at(const PhraseWords& words, std::size_t offset) {
  auto label = words.word(offset);
  if (words.typed(offset).find('(') != std::string::npos && label.find(')') == std::string::npos)
    label += ')';
  return label;
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
  bool in_full = false;  ///< "paragraph", not "para"
};

/// "para 7", "paras 18-20", "paragraphs 3, 5 and 7"
std::optional<Paragraphs> paragraphs_at(const PhraseWords& words, std::size_t offset) {
  const auto shorthand = words.length_of_any({"para", "paras"}, offset);
  const auto full = words.length_of_any({"paragraph", "paragraphs"}, offset);
  if (shorthand + full == 0) return std::nullopt;
  Paragraphs found{{}, 1, full > 0};
  while (true) {
    const auto label = label_at(words, offset + found.length);
    if (!add_joined_range(label, found.labels)) {
      if (!is_label(label)) break;
      found.labels.push_back({label});
    }
    ++found.length;
    const auto joint = words.length_of_any({"and", "or"}, offset + found.length);
    if (joint > 0 && is_label(label_at(words, offset + found.length + joint))) {
      found.length += joint;
    } else if (!words.ends_with_comma(offset + found.length - 1)) {
      break;
    }
  }
  return found.labels.empty() ? std::nullopt : std::optional(std::move(found));
}

PlainPhrase filter_on(const TextAt& text, const PhraseWords& words, std::size_t before) {
  const auto length = before + text.length;
  return {{words.filter("symbol", text.text->symbol, 0, length)}, length};
}

/// "of the Minsk resolution", "of Minsk", "of MC.DEC/7/17"
std::optional<PlainPhrase> host_at(const PhraseWords& words, const Names& names) {
  const auto of = words.length_of_any({"of the", "of", "in the", "in"});
  if (of == 0) return std::nullopt;
  if (const auto text = text_at(words, names, of)) return filter_on(*text, words, of);
  if (auto kind = city_and_type_at(words, names)) return kind;
  const auto city = city_at(words, names, of, true);
  if (!city) return std::nullopt;
  const auto length = of + city->length;
  return PlainPhrase{{words.filter("venue", city->city, 0, length)}, length};
}

PlainPhrase joined(PlainPhrase first, PlainPhrase second) {
  for (auto& node : second.nodes) first.nodes.push_back(std::move(node));
  first.length += second.length;
  return first;
}

}  // namespace

std::optional<Notice> text_notice_at(const PhraseWords& words, const Names& names) {
  const auto before = words.before();
  const bool connected =
      before == "since" || before == "after" || before == "before" || before == "until";
  if (!connected || text_at(words, names, 0)) return std::nullopt;
  const auto noun = decision_noun_at(words, 0);
  const auto sign = words.word(noun);
  const auto slash = sign.find('/');
  const bool numbered = noun > 0 && slash != std::string::npos &&
                        whole_number(sign.substr(0, slash)) && whole_number(sign.substr(slash + 1));
  const bool symbol = sign.find('.') < slash && slash != std::string::npos;
  if (!numbered && !symbol) return std::nullopt;
  return Notice{"no-such-text",
                "this text is not in the collection, nor is its date: it is looked for as words",
                words.span(0, noun + 1), std::nullopt};
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
  if (const auto text = text_at(words, names, 0)) {
    auto phrase = filter_on(*text, words, 0);
    const auto paragraphs = paragraphs_at(words, text->length);
    if (!paragraphs) return phrase;
    return joined(std::move(phrase),
                  {{words.filter("para", paragraphs->labels, text->length, paragraphs->length)},
                   paragraphs->length});
  }
  const auto paragraphs = paragraphs_at(words, 0);
  if (!paragraphs) return std::nullopt;
  PlainPhrase phrase{{words.filter("para", paragraphs->labels, 0, paragraphs->length)},
                     paragraphs->length};
  if (auto host = host_at(words.from(paragraphs->length), names))
    return joined(std::move(phrase), std::move(*host));
  return paragraphs->in_full ? std::nullopt : std::optional(std::move(phrase));
}

}  // namespace osce::query
