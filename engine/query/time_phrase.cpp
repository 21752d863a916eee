// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/time_phrase.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "engine/model/date.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

/// "after" YEAR: the words of a connector, and the sign that it puts before the year.
struct Connector {
  std::string_view words;
  std::string_view sign;
};
// clang-format off
constexpr std::array connectors = {
    // exclusive: later than the whole year
    Connector{"after", ">"}, Connector{"later than", ">"}, Connector{"newer than", ">"}, Connector{">", ">"},
    // inclusive: the year itself or later
    Connector{"since", ">="}, Connector{"from", ">="}, Connector{"starting", ">="},
    Connector{"starting in", ">="}, Connector{"as of", ">="}, Connector{"not before", ">="},
    Connector{"not earlier than", ">="}, Connector{"no earlier than", ">="}, Connector{">=", ">="},
    // exclusive: earlier than the whole year
    Connector{"before", "<"}, Connector{"earlier than", "<"}, Connector{"prior to", "<"},
    Connector{"older than", "<"}, Connector{"<", "<"},
    // inclusive: the year itself or earlier
    Connector{"until", "<="}, Connector{"till", "<="}, Connector{"up to", "<="}, Connector{"through", "<="},
    Connector{"by", "<="}, Connector{"no later than", "<="}, Connector{"not later than", "<="},
    Connector{"not after", "<="}, Connector{"<=", "<="},
    // the year
    Connector{"in", ""}, Connector{"during", ""}, Connector{"dated", ""}, Connector{"adopted in", ""},
    Connector{"year", ""}, Connector{"=", ""},
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

/// A word without the punctuation behind it.
std::string without_punctuation(std::string word) {
  while (!word.empty() && std::string_view(",.;:?!").find(word.back()) != std::string_view::npos) {
    word.pop_back();
  }
  return word;
}

class Matcher {
 public:
  Matcher(const std::vector<Token>& tokens, std::size_t at) : tokens_(tokens), at_(at) {}

  [[nodiscard]] std::optional<TimePhrase> match() const {
    for (const auto form :
         {&Matcher::between, &Matcher::range, &Matcher::excluded, &Matcher::listed,
          &Matcher::noun_year, &Matcher::connected, &Matcher::signed_year}) {
      if (auto phrase = (this->*form)()) return phrase;
    }
    return std::nullopt;
  }

 private:
  /// Word `offset` tokens from here, folded; empty where that is no word.
  [[nodiscard]] std::string word(std::size_t offset) const {
    const auto index = at_ + offset;
    return index < tokens_.size() && tokens_[index].kind == TokenKind::word
               ? text::fold_case(tokens_[index].text)
               : std::string();
  }

  /// The year that a word is, punctuation behind it aside ("2016?").
  [[nodiscard]] std::optional<std::string> year(std::size_t offset) const {
    const auto digits = without_punctuation(word(offset));
    return parse_year(digits) ? std::optional(digits) : std::nullopt;
  }

  /// "from 2015 on": with more behind it "on" begins a topic.
  [[nodiscard]] bool is_onwards(std::size_t offset) const {
    const auto ending = word(offset);
    if (ending != "on") return ending == "onwards" || ending == "onward";
    const auto next = tokens_[at_ + offset + 1].kind;
    return next == TokenKind::end || next == TokenKind::close || next == TokenKind::and_sign ||
           next == TokenKind::or_sign;
  }

  [[nodiscard]] TimePhrase phrase(std::vector<std::string> values, std::size_t length) const {
    const Span span{tokens_[at_].span.begin, tokens_[at_ + length - 1].span.end};
    TimePhrase found{{.field = "year", .values = {}, .plain_words = true}, false, length};
    for (auto& value : values) found.filter.values.push_back({std::move(value), false, span});
    return found;
  }

  /// How many tokens `connector` takes here, or 0 where it does not stand here.
  [[nodiscard]] std::size_t length_of(std::string_view connector) const {
    std::size_t length = 0;
    while (!connector.empty()) {
      const auto blank = std::min(connector.find(' '), connector.size());
      if (word(length) != connector.substr(0, blank)) return 0;
      ++length;
      connector.remove_prefix(std::min(blank + 1, connector.size()));
    }
    return length;
  }

  /// between YEAR and YEAR
  [[nodiscard]] std::optional<TimePhrase> between() const {
    const auto first = year(1);
    const auto last = year(3);
    const auto joint = word(2);
    if (word(0) != "between" || !first || !last || (joint != "and" && joint != "to"))
      return std::nullopt;
    return phrase({*first + ".." + *last}, 4);
  }

  /// 2014-2017, 2014 to 2017, from 2014 to 2017
  [[nodiscard]] std::optional<TimePhrase> range() const {
    const std::size_t opener = contains(range_openers, word(0)) ? 1 : 0;
    if (const auto joined = joined_range(word(opener))) return phrase({*joined}, opener + 1);
    const auto first = year(opener);
    const auto last = year(opener + 2);
    if (!first || !last || !contains(range_words, word(opener + 1))) return std::nullopt;
    return phrase({*first + ".." + *last}, opener + 3);
  }

  [[nodiscard]] static std::optional<std::string> joined_range(std::string word) {
    word = without_punctuation(std::move(word));
    if (word.size() < 9) return std::nullopt;
    const auto first = std::string_view(word).substr(0, 4);
    const auto last = std::string_view(word).substr(word.size() - 4);
    const auto sign = std::string_view(word).substr(4, word.size() - 8);
    if (!parse_year(first) || !parse_year(last) || !contains(range_signs, sign))
      return std::nullopt;
    return std::string(first) + ".." + std::string(last);
  }

  /// not in YEAR
  [[nodiscard]] std::optional<TimePhrase> excluded() const {
    for (const auto& connector : excluding) {
      const auto length = length_of(connector.words);
      const auto object = length == 0 ? std::nullopt : year(length);
      if (!object) continue;
      auto found = phrase({*object}, length + 1);
      found.negated = true;
      return found;
    }
    return std::nullopt;
  }

  /// in YEAR, YEAR and YEAR: "and" between years means either
  [[nodiscard]] std::optional<TimePhrase> listed() const {
    if (word(0) != "in" && word(0) != "during") return std::nullopt;
    std::vector<std::string> years;
    std::size_t length = 1;
    while (const auto next = year(length)) {
      years.push_back(*next);
      ++length;
      const bool comma = tokens_[at_ + length - 1].text.ends_with(',');
      const bool joint = (word(length) == "and" || word(length) == "or") && year(length + 1);
      if (joint) {
        ++length;
      } else if (!comma) {
        break;
      }
    }
    return years.size() < 2 ? std::nullopt : std::optional(phrase(std::move(years), length));
  }

  /// resolutions of YEAR, texts from YEAR
  [[nodiscard]] std::optional<TimePhrase> noun_year() const {
    const bool behind_noun = at_ > 0 && tokens_[at_ - 1].kind == TokenKind::word &&
                             contains(text_nouns, text::fold_case(tokens_[at_ - 1].text));
    const auto object = year(1);
    if (!behind_noun || !object || (word(0) != "of" && word(0) != "from")) return std::nullopt;
    return is_onwards(2) ? std::nullopt : std::optional(phrase({*object}, 2));
  }

  /// after YEAR
  [[nodiscard]] std::optional<TimePhrase> connected() const {
    for (const auto& connector : connectors) {
      const auto length = length_of(connector.words);
      const auto object = length == 0 ? std::nullopt : year(length);
      if (!object) continue;
      const bool onwards = connector.sign == ">=" && is_onwards(length + 1);
      return phrase({std::string(connector.sign) + *object}, length + (onwards ? 2 : 1));
    }
    return std::nullopt;
  }

  /// >2016, post-2016, pre-2010, 2015+, 2015 onwards
  [[nodiscard]] std::optional<TimePhrase> signed_year() const {
    static constexpr std::array prefixes = {Connector{">=", ">="},   Connector{"<=", "<="},
                                            Connector{">", ">"},     Connector{"<", "<"},
                                            Connector{"post-", ">"}, Connector{"pre-", "<"}};
    const auto typed = word(0);
    for (const auto& prefix : prefixes) {
      if (!typed.starts_with(prefix.words) || !parse_year(typed.substr(prefix.words.size())))
        continue;
      return phrase({std::string(prefix.sign) + typed.substr(prefix.words.size())}, 1);
    }
    if (typed.ends_with('+') && parse_year(typed.substr(0, typed.size() - 1))) {
      return phrase({">=" + typed.substr(0, typed.size() - 1)}, 1);
    }
    if (const auto object = year(0); object && is_onwards(1)) return phrase({">=" + *object}, 2);
    return std::nullopt;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_;
};

}  // namespace

std::optional<TimePhrase> time_phrase_at(const std::vector<Token>& tokens, std::size_t at) {
  return Matcher(tokens, at).match();
}

}  // namespace osce::query
