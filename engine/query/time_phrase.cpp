// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/time_phrase.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "engine/model/date.hpp"
#include "engine/query/place_phrase.hpp"
#include "engine/query/time_object.hpp"

namespace osce::query {
namespace {

/// "after" YEAR: the words of a connector, the sign that it puts before the year, and whether a
/// session or a text may stand in the year's place ("since Tbilisi").
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
    Connector{"starting in", ">="}, Connector{"starting from", ">="}, Connector{"as of", ">="}, Connector{"not before", ">=", true},
    Connector{"not earlier than", ">=", true}, Connector{"no earlier than", ">=", true}, Connector{">=", ">="},
    // exclusive: earlier than the whole year
    Connector{"before", "<", true}, Connector{"earlier than", "<", true}, Connector{"prior to", "<", true},
    Connector{"older than", "<", true}, Connector{"<", "<"},
    // inclusive: the year itself or earlier
    Connector{"up to and including", "<=", true}, Connector{"until", "<=", true}, Connector{"till", "<=", true}, Connector{"up to", "<=", true}, Connector{"through", "<="},
    Connector{"by", "<="}, Connector{"no later than", "<=", true}, Connector{"not later than", "<=", true},
    Connector{"not after", "<=", true}, Connector{"<=", "<="},
    Connector{"until the end of", "<="}, Connector{"by the end of", "<="}, Connector{"up to the end of", "<="},
    Connector{"in or before", "<="}, Connector{"before or in", "<="}, Connector{"on or before", "<="},
    // inclusive, said at length
    Connector{"since the beginning of", ">="}, Connector{"from the beginning of", ">="}, Connector{"since the start of", ">="},
    Connector{"in or after", ">="}, Connector{"during or after", ">="}, Connector{"on or after", ">="},
    // the year
    Connector{"in", ""}, Connector{"during", ""}, Connector{"dated", ""},
    Connector{"year", ""}, Connector{"=", ""},
};
/// All years but those named.
constexpr std::array<std::string_view, 6> exclusions = {
    "not in", "except in", "except", "excluding", "other than", "apart from"};
/// Before a connector: "adopted after 2016".
constexpr std::array<std::string_view, 4> participles = {"adopted", "issued", "made", "published"};
/// YEAR word YEAR is a range, alone or behind one of the openers.
constexpr std::array<std::string_view, 8> range_words = {"to", "through", "until", "till", "-", "–", "—", ".."};
constexpr std::array<std::string_view, 3> range_openers = {"from", "in", "during"};
/// Behind a year: an open end of time.
struct Ending {
  std::string_view words;
  std::string_view sign;
};
constexpr std::array endings = {
    Ending{"or later", ">="}, Ending{"and later", ">="}, Ending{"or newer", ">="}, Ending{"or after", ">="},
    Ending{"and after", ">="}, Ending{"or earlier", "<="}, Ending{"and earlier", "<="}, Ending{"or older", "<="},
    Ending{"or before", "<="}, Ending{"and before", "<="},
};
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
    for (const auto form : {&Matcher::between, &Matcher::range, &Matcher::excluded,
                            &Matcher::listed, &Matcher::noun_year, &Matcher::open_ended,
                            &Matcher::dated, &Matcher::connected, &Matcher::signed_year}) {
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

  /// Dates, and sessions that texts of the collection are from: "trafficking from Vienna to Minsk"
  /// names them, "from Moscow to Kyiv" may not.
  [[nodiscard]] bool is_firm(std::size_t offset) const {
    return date_at(words_, offset) ||
           city_at(words_, names_, offset + words_.length_of("the", offset), true);
  }

  /// between A and B, from A to B
  [[nodiscard]] std::optional<PlainPhrase> between() const {
    const bool from = words_.word(0) == "from";
    if (!from && words_.word(0) != "between") return std::nullopt;
    if (const auto joined = joined_range(words_.word(1))) return phrase(*joined, 2);
    auto first = time_object_at(words_, names_, 1);
    if (!first || (from && !is_firm(1))) return std::nullopt;
    const auto behind = 1 + first->length;
    const auto joint = from ? words_.length_of_any({"to", "until", "till", "through"}, behind)
                            : words_.length_of_any({"and", "to"}, behind);
    auto last = joint == 0 ? std::nullopt : time_object_at(words_, names_, behind + joint);
    if (!last || (from && !is_firm(behind + joint))) return std::nullopt;
    const auto length = behind + joint + last->length;
    // The wrong way round the value says so, too, and its reader turns it.
    const bool turned = last->last < first->first;
    FilterValue value{turned ? first->last + ".." + last->first : first->first + ".." + last->last};
    if (turned) std::swap(first, last);
    if (!first->said.empty() && !last->said.empty()) value.said = first->said + " – " + last->said;
    return phrase(std::vector{value}, length);
  }

  /// YEAR to YEAR behind nothing: what it is as a value, and its length.
  [[nodiscard]] std::optional<std::pair<std::string, std::size_t>> range_at(
      std::size_t offset) const {
    if (auto joined = joined_range(words_.word(offset))) return std::pair(*joined, std::size_t{1});
    const auto first = date_at(words_, offset);
    if (!first) return std::nullopt;
    const auto joint = offset + first->length;
    const bool joins =
        contains(range_words, words_.word(joint)) || contains(range_words, words_.typed(joint));
    const auto last = joins ? date_at(words_, joint + 1) : std::nullopt;
    if (!last) return std::nullopt;
    return std::pair(first->first + ".." + last->last, first->length + 1 + last->length);
  }

  /// 2014-2017, 2014 to 2017, from July 2014 to 2017
  [[nodiscard]] std::optional<PlainPhrase> range() const {
    const std::size_t opener = contains(range_openers, words_.word(0)) ? 1 : 0;
    const auto found = range_at(opener);
    return found ? std::optional(phrase(found->first, opener + found->second)) : std::nullopt;
  }

  /// YEAR, YEAR and YEAR from `offset` on, which is moved behind them.
  [[nodiscard]] std::vector<FilterValue> list_at(std::size_t& offset) const {
    std::vector<FilterValue> values;
    while (const auto next = date_at(words_, offset)) {
      values.push_back({next->whole()});
      offset += next->length;
      const auto joint = words_.length_of_any({"and", "or", "nor"}, offset);
      if (joint > 0 && date_at(words_, offset + joint)) {
        offset += joint;
      } else if (!words_.ends_with_comma(offset - 1)) {
        break;
      }
    }
    return values;
  }

  /// not in YEAR, except YEAR and YEAR
  [[nodiscard]] std::optional<PlainPhrase> excluded() const {
    for (const auto words : exclusions) {
      auto length = words_.length_of(words);
      if (length == 0) continue;
      const auto range = range_at(length);
      auto values = range ? std::vector<FilterValue>{{range->first}} : list_at(length);
      if (values.empty()) continue;
      auto found = phrase(std::move(values), length + (range ? range->second : 0));
      auto& node = found.nodes.front();
      node = Node{Not{{node}}, node.span};
      return found;
    }
    return std::nullopt;
  }

  /// in YEAR, YEAR and YEAR: "and" between years means either
  [[nodiscard]] std::optional<PlainPhrase> listed() const {
    auto length = words_.length_of_any({"in either", "in both", "in", "during"});
    if (length == 0) return std::nullopt;
    auto values = list_at(length);
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

  /// 2015 or later, in 2015 or earlier
  [[nodiscard]] std::optional<PlainPhrase> open_ended() const {
    const auto opener = words_.length_of_any({"in", "from"});
    const auto object = date_at(words_, opener);
    if (!object) return std::nullopt;
    const auto behind = opener + object->length;
    for (const auto& [words, sign] : endings) {
      const auto length = words_.length_of(words, behind);
      // "in 2010 or before 2005" goes on
      if (length == 0 || date_at(words_, behind + length)) continue;
      return phrase(std::string(sign) + (sign == ">=" ? object->first : object->last),
                    behind + length);
    }
    return std::nullopt;
  }

  /// on 8 December 2017: a day, for "on 2016" is a topic
  [[nodiscard]] std::optional<PlainPhrase> dated() const {
    const auto opener = words_.length_of("on");
    const auto object = opener == 0 ? std::nullopt : date_at(words_, opener);
    if (!object || !parse_iso(object->first)) return std::nullopt;
    return phrase(object->first, opener + object->length);
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
  if (auto phrase = Matcher(words, names).match()) return phrase;
  if (!contains(participles, words.word(0))) return std::nullopt;
  const auto behind = words.from(1);
  auto phrase = Matcher(behind, names).match();
  if (!phrase) return std::nullopt;
  phrase->nodes.front().span.begin = words.span(0, 1).begin;
  ++phrase->length;
  return phrase;
}

}  // namespace osce::query
