// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/project/wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <map>
#include <set>

#include "engine/text/code_point.hpp"

namespace osce::test {
namespace {

// clang-format off
constexpr std::array rules = {
    WordingRule{"anew", "", "", "again", "Ask anew.", "Ask again."},
    WordingRule{"lest", "", "", "so that … not", "Lest it fail.", "So that it does not fail."},
    WordingRule{"whereof|therein|thereof|wherein|thereby|thereto|nought", "", "", "plain words",
                "the index and the files therein", "the index and its files"},
    WordingRule{"mend|mends|mended|mending", "", "", "fix, correct", "a mended word", "a corrected word"},
    WordingRule{"twin|twins", "", "", "duplicates", "the twins of a paragraph", "its duplicates"},
    WordingRule{"stand|stands|standing|stood behind", "", "", "is after, follows", "what stands behind it", "what follows it"},
    WordingRule{"come|comes|coming|came behind", "", "", "come after, follow", "options come behind", "options come after"},
    WordingRule{"go|goes|going|went on behind", "", "", "continue from, continue after", "go on behind it", "continue from there"},
    WordingRule{"number|words|word|letters|opening|one|line|brackets|dash behind", "", "", "after", "the words behind the number", "the words after the number"},
    WordingRule{"tell|tells|told of|apart|about", "", "", "say, report, show, distinguish", "a line that tells of errors", "a line that reports errors"},
    WordingRule{"pass|passes|passed|passing over", "", "", "skip, ignore", "hidden files are passed over", "hidden files are skipped"},
    WordingRule{"is|are|was|were no *", "there|where", "longer|more|matter|different|doubt|worse|better|less|problem", "is not a",
                "2016-13 is no date", "There is no date; it is no longer read."},
    WordingRule{"that|which|it|what|where|who is|are none", "", "", "is not one, is missing", "a cursor that is none", "there is none"},
    WordingRule{"text|texts|word|words|paragraph|paragraphs|document|documents|name|names of the|this collection", "", "", "in the collection",
                "a text of the collection", "a text in the collection; the size of the collection"},
    WordingRule{"mistake|mistakes in|of a|the|your|its|this query|parameter|value|typing", "", "", "error", "a mistake in the query", "report a mistake in this text"},
    WordingRule{"query|queries|request|parameter|parameters with|without|has|have a|no|any mistake|mistakes", "", "", "error", "a query with no mistakes", "a query with no errors"},
    WordingRule{"query|queries|request|parameter|parameters with|without mistake|mistakes", "", "", "error", "a query without mistakes", "a query without errors"},
    WordingRule{"limits of time|place|search|searches", "", "", "date filters, filters", "limits of time", "date filters; the limits of memory"},
    WordingRule{"by commas", "", "", "comma-separated", "facets, by commas", "comma-separated facets"},
    WordingRule{"by chance", "", "", "at random", "killed by chance", "killed at random"},
    WordingRule{"in silence", "", "", "silently", "widened in silence", "widened silently; a silence of 20 seconds"},
    WordingRule{"a mistake of ours", "", "", "an internal error", "500: a mistake of ours", "500: internal error"},
    WordingRule{"time is over", "", "", "timed out", "Time is over", "Timed out"},
};
// clang-format on

struct Word {
  std::string text;  ///< in lower case
  std::size_t at;
  bool follows;  ///< only blanks and quotation marks are between it and the word before
};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// The words of a text. Letters are ASCII letters and all bytes beyond ASCII, so that words of
/// other languages stay whole; a word that is joined to digits or signs ("--lest", "lest_x") is not
/// read.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool follows = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      const bool apart = text.substr(at).starts_with("\n\n") ||
                         std::string_view(" \t\r\n`*\"").find(text[at]) == std::string_view::npos;
      follows = follows && !apart;
      ++at;
      continue;
    }
    const auto begin = at;
    while (at < text.size() && (is_letter(text[at]) || text[at] == '\'')) ++at;
    std::string word(text.substr(begin, at - begin));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
    words.push_back({std::move(word), begin, follows});
    follows = true;
  }
  return words;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(at), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

using Alternatives = std::set<std::string, std::less<>>;

Alternatives alternatives_in(std::string_view text) {
  const auto parts = split(text, '|');
  return {parts.begin(), parts.end()};
}

/// A rule, ready to be compared with words.
struct Pattern {
  const WordingRule* rule;
  std::vector<Alternatives> words;
  Alternatives unless_before;
  Alternatives unless_last;
};

/// The patterns by each word that they can begin with.
const std::multimap<std::string, Pattern, std::less<>>& patterns() {
  static const auto all = [] {
    std::multimap<std::string, Pattern, std::less<>> made;
    for (const auto& rule : rules) {
      Pattern pattern{
          &rule, {}, alternatives_in(rule.unless_before), alternatives_in(rule.unless_last)};
      for (const auto& word : split(rule.words, ' '))
        pattern.words.push_back(alternatives_in(word));
      for (const auto& first : pattern.words.front()) made.emplace(first, pattern);
    }
    return made;
  }();
  return all;
}

/// True if the words from `at` on break the rule of a pattern that begins with the first of them.
bool is_broken(const Pattern& pattern, const std::vector<Word>& words, std::size_t at) {
  if (at + pattern.words.size() > words.size()) return false;
  for (std::size_t i = 1; i < pattern.words.size(); ++i) {
    const auto& word = words[at + i];
    const auto& wanted = pattern.words[i];
    if (!word.follows || !(wanted.contains("*") || wanted.contains(word.text))) return false;
  }
  const auto& last = words[at + pattern.words.size() - 1].text;
  const bool excused =
      at > 0 && words[at].follows && pattern.unless_before.contains(words[at - 1].text);
  return !excused && !pattern.unless_last.contains(last);
}

}  // namespace

std::span<const WordingRule> wording_rules() { return rules; }

std::vector<Finding> wording_findings(const std::vector<Piece>& pieces) {
  std::vector<Finding> findings;
  for (const auto& piece : pieces) {
    if (piece.kind == PieceKind::code) continue;
    const auto words = words_of(piece.text);
    for (std::size_t at = 0; at < words.size(); ++at) {
      const auto [first, end] = patterns().equal_range(words[at].text);
      for (auto it = first; it != end; ++it) {
        const auto& pattern = it->second;
        if (!is_broken(pattern, words, at)) continue;
        std::string what;
        for (std::size_t i = at; i < at + pattern.words.size(); ++i)
          what += (i == at ? "" : " ") + piece.text.substr(words[i].at, words[i].text.size());
        findings.push_back(
            {piece.line_at(words[at].at), piece.kind,
             "\"" + what + "\" (better: " + std::string(pattern.rule->better) + ")"});
      }
    }
  }
  return findings;
}

std::vector<Finding> wide_comments(std::string_view source) {
  constexpr std::size_t widest = 100;
  std::vector<Finding> findings;
  std::size_t number = 0;
  bool wrapped = true;
  for (const auto& line : lines_in(source)) {
    ++number;
    if (line.find("clang-format off") != std::string::npos) wrapped = false;
    if (line.find("clang-format on") != std::string::npos) wrapped = true;
    if (!wrapped) continue;
    const auto first = std::min(line.find_first_not_of(' '), line.size());
    const auto text = std::string_view(line).substr(first);
    const bool comment = text.starts_with("//") || text.starts_with("# ") || text.starts_with("* ");
    const auto width = text::code_points(line);
    if (comment && width > widest)
      findings.push_back({number, PieceKind::comment, std::to_string(width) + " columns"});
  }
  return findings;
}

}  // namespace osce::test
