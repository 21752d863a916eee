// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/time_phrase.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "engine/model/date.hpp"
#include "engine/query/time_object.hpp"

namespace osce::query {
namespace {

/// "after" YEAR: the words of a connector, the sign that it puts before the year, and whether a session
/// or a text may stand in the year's place ("since Tbilisi").
struct Connector {
  std::string_view words;
  std::string_view sign;
  bool any_object = false;
};
// clang-format off
constexpr std::array connectors = {
    // exclusive: later than the whole year
    Connector{"after", ">", true}, Connector{"later than", ">", true}, Connector{"newer than", ">", true}, Connector{">", ">"},
    // inclusive: the year itself or later
    Connector{"since", ">=", true}, Connector{"from", ">="}, Connector{"starting", ">="},
    Connector{"starting in", ">="}, Connector{"as of", ">="}, Connector{"not before", ">=", true},
    Connector{"not earlier than", ">=", true}, Connector{"no earlier than", ">=", true}, Connector{">=", ">="},
    // exclusive: earlier than the whole year
    Connector{"before", "<", true}, Connector{"earlier than", "<", true}, Connector{"prior to", "<", true},
    Connector{"older than", "<", true}, Connector{"<", "<"},
    // inclusive: the year itself or earlier
    Connector{"until", "<=", true}, Connector{"till", "<=", true}, Connector{"up to", "<=", true}, Connector{"through", "<="},
    Connector{"by", "<="}, Connector{"no later than", "<=", true}, Connector{"not later than", "<=", true},
    Connector{"not after", "<=", true}, Connector{"<=", "<="},
    // the year
    Connector{"in", ""}, Connector{"during", ""}, Connector{"dated", ""}, Connector{"adopted in", ""},
    Connector{"year", ""}, Connector{"=", ""},
};
/// What these name is a stretch of years.
struct Decade {
  std::string_view words;
  int first;
};
constexpr std::array decades = {
    Decade{"seventies", 1970}, Decade{"eighties", 1980}, Decade{"nineties", 1990},
    Decade{"2000s", 2000}, Decade{"2010s", 2010}, Decade{"2020s", 2020}, Decade{"1970s", 1970},
    Decade{"1980s", 1980}, Decade{"1990s", 1990},
};
/// The same for all years but the one named.
constexpr std::array excluding = {
    Connector{"not in", ""}, Connector{"except", ""}, Connector{"excluding", ""}, Connector{"other than", ""},
};
/// YEAR word YEAR is a range, alone or behind one of the openers.
constexpr std::array<std::string_view, 8> range_words = {"to", "through", "until", "till", "-", "–", "—", ".."};
constexpr std::array<std::string_view, 3> range_openers = {"from", "in", "during"};
/// YEAR sign YEAR in one word is a range.
constexpr std::array<std::string_view, 5> range_signs = {"..", "-", "–", "—", "/"};
/// Directly behind one of these "of" and "from" mean the year itself: "resolutions of 2016".
constexpr std::array<std::string_view, 16> text_nouns = {
    "text", "texts", "document", "documents", "paragraph", "paragraphs", "resolution", "resolutions",
    "decision", "decisions", "declaration", "declarations", "statement", "statements", "draft", "drafts"};
// clang-format on

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A range in one word: "2014-2017", "2014..2017".
std::optional<std::string> joined_range(const std::string& word) {
  constexpr std::size_t digits = 4;
  if (word.size() <= 2 * digits) return std::nullopt;
  const auto first = std::string_view(word).substr(0, digits);
  const auto last = std::string_view(word).substr(word.size() - digits);
  const auto sign = std::string_view(word).substr(digits, word.size() - 2 * digits);
  if (!parse_year(first) || !parse_year(last) || !contains(range_signs, sign)) return std::nullopt;
  return std::string(first) + ".." + std::string(last);
}

class Matcher {
 public:
  Matcher(const PhraseWords& words, const Names& names) : words_(words), names_(names) {}

  [[nodiscard]] std::optional<PlainPhrase> match() const {
    for (const auto form :
         {&Matcher::between, &Matcher::range, &Matcher::excluded, &Matcher::listed,
          &Matcher::noun_year, &Matcher::decade, &Matcher::connected, &Matcher::signed_year}) {
      if (auto phrase = (this->*form)()) return phrase;
    }
    return std::nullopt;
  }

 private:
  /// "from 2015 on": with more behind it "on" begins a topic.
  [[nodiscard]] bool is_onwards(std::size_t offset) const {
    const auto ending = words_.word(offset);
    if (ending != "on") return ending == "onwards" || ending == "onward";
    return words_.ends(offset + 1);
  }

  [[nodiscard]] PlainPhrase phrase(std::vector<FilterValue> values, std::size_t length) const {
    return {{words_.filter("year", std::move(values), 0, length)}, length};
  }
  [[nodiscard]] PlainPhrase phrase(std::string value, std::size_t length) const {
    return phrase(std::vector<FilterValue>{{std::move(value)}}, length);
  }

  /// between A and B
  [[nodiscard]] std::optional<PlainPhrase> between() const {
    if (words_.word(0) != "between") return std::nullopt;
    const auto first = time_object_at(words_, names_, 1);
    if (!first) return std::nullopt;
    const auto joint = words_.length_of_any({"and", "to"}, 1 + first->length);
    const auto last =
        joint == 0 ? std::nullopt : time_object_at(words_, names_, 1 + first->length + joint);
    if (!last) return std::nullopt;
    FilterValue value{first->first + ".." + last->last};
    if (!first->said.empty() && !last->said.empty()) value.said = first->said + " to " + last->said;
    return phrase(std::vector{value}, 1 + first->length + joint + last->length);
  }

  /// 2014-2017, 2014 to 2017, from July 2014 to 2017
  [[nodiscard]] std::optional<PlainPhrase> range() const {
    const std::size_t opener = contains(range_openers, words_.word(0)) ? 1 : 0;
    if (const auto joined = joined_range(words_.word(opener))) return phrase(*joined, opener + 1);
    const auto first = date_at(words_, opener);
    if (!first) return std::nullopt;
    const auto joint = opener + first->length;
    const bool joins =
        contains(range_words, words_.word(joint)) || contains(range_words, words_.typed(joint));
    const auto last = joins ? date_at(words_, joint + 1) : std::nullopt;
    if (!last) return std::nullopt;
    return phrase(first->first + ".." + last->last, joint + 1 + last->length);
  }

  /// not in YEAR
  [[nodiscard]] std::optional<PlainPhrase> excluded() const {
    for (const auto& connector : excluding) {
      const auto length = words_.length_of(connector.words);
      const auto object = length == 0 ? std::nullopt : date_at(words_, length);
      if (!object) continue;
      auto found = phrase(object->whole(), length + object->length);
      auto& node = found.nodes.front();
      node = Node{Not{{node}}, node.span};
      return found;
    }
    return std::nullopt;
  }

  /// in YEAR, YEAR and YEAR: "and" between years means either
  [[nodiscard]] std::optional<PlainPhrase> listed() const {
    const auto opener = words_.length_of_any({"in", "during"});
    if (opener == 0) return std::nullopt;
    std::vector<FilterValue> values;
    auto length = opener;
    while (const auto next = date_at(words_, length)) {
      values.push_back({next->whole()});
      length += next->length;
      const auto joint = words_.length_of_any({"and", "or"}, length);
      if (joint > 0 && date_at(words_, length + joint)) {
        length += joint;
      } else if (!words_.ends_with_comma(length - 1)) {
        break;
      }
    }
    return values.size() < 2 ? std::nullopt : std::optional(phrase(std::move(values), length));
  }

  /// resolutions of YEAR, texts from YEAR
  [[nodiscard]] std::optional<PlainPhrase> noun_year() const {
    if (!contains(text_nouns, words_.before()) || words_.length_of_any({"of", "from"}) == 0)
      return std::nullopt;
    const auto object = date_at(words_, 1);
    if (!object || is_onwards(1 + object->length)) return std::nullopt;
    return phrase(object->whole(), 1 + object->length);
  }

  /// in the 2010s
  [[nodiscard]] std::optional<PlainPhrase> decade() const {
    const auto opener = words_.length_of_any({"in the", "during the"});
    if (opener == 0) return std::nullopt;
    for (const auto& [name, first] : decades) {
      if (words_.word(opener) == name)
        return phrase(fmt::format("{}..{}", first, first + 9), opener + 1);
    }
    return std::nullopt;
  }

  /// after YEAR, since Tbilisi
  [[nodiscard]] std::optional<PlainPhrase> connected() const {
    for (const auto& connector : connectors) {
      const auto length = words_.length_of(connector.words);
      if (length == 0) continue;
      const auto object =
          connector.any_object ? time_object_at(words_, names_, length) : date_at(words_, length);
      if (!object) continue;
      const bool later = connector.sign == ">" || connector.sign == "<=";
      FilterValue value{connector.sign.empty()
                            ? object->whole()
                            : std::string(connector.sign) + (later ? object->last : object->first)};
      value.said = object->said;
      value.other_years = object->other_years;
      const auto end = length + object->length;
      return phrase(std::vector{value}, end + (connector.sign == ">=" && is_onwards(end) ? 1 : 0));
    }
    return std::nullopt;
  }

  /// >2016, post-2016, pre-2010, 2015+, 2015 onwards
  [[nodiscard]] std::optional<PlainPhrase> signed_year() const {
    static constexpr std::array prefixes = {Connector{">=", ">="},   Connector{"<=", "<="},
                                            Connector{">", ">"},     Connector{"<", "<"},
                                            Connector{"post-", ">"}, Connector{"pre-", "<"}};
    const auto typed = words_.word(0);
    for (const auto& prefix : prefixes) {
      if (!typed.starts_with(prefix.words) || !parse_year(typed.substr(prefix.words.size())))
        continue;
      return phrase(std::string(prefix.sign) + typed.substr(prefix.words.size()), 1);
    }
    if (typed.ends_with('+') && parse_year(typed.substr(0, typed.size() - 1)))
      return phrase(">=" + typed.substr(0, typed.size() - 1), 1);
    if (parse_year(typed) && is_onwards(1)) return phrase(">=" + typed, 2);
    return std::nullopt;
  }

  const PhraseWords& words_;
  const Names& names_;
};

}  // namespace

std::optional<PlainPhrase> time_phrase_at(const PhraseWords& words, const Names& names) {
  return Matcher(words, names).match();
}

}  // namespace osce::query
