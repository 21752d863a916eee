// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/word_reader.hpp"

#include <algorithm>

namespace osce::query {
namespace {

/// Where the units that were typed as one word with the one at `begin` end.
std::size_t end_of_word(const WordUnits& units, std::size_t begin) {
  auto end = begin + 1;
  while (end < units.size() && units[end].first_node == units[end - 1].last_node) ++end;
  return end;
}

}  // namespace

WordReader::WordReader(std::string_view query, const std::vector<std::string>& languages,
                       const Lexicon& lexicon, std::vector<std::string> asked)
    : units_(languages, lexicon.analyser, lexicon.vocabulary),
      forms_(units_, lexicon.vocabulary),
      vocabulary_(lexicon.vocabulary),
      asked_languages_(std::move(asked)),
      spelling_(query, units_, lexicon.vocabulary, asked_languages_),
      widener_(query, units_, lexicon.vocabulary) {}

/// Units that other wordings stand for, and the parts of a word that is known as one.
std::vector<bool> WordReader::explained(const WordUnits& units, bool synonyms) const {
  std::vector<bool> explained(units.size(), false);
  const auto explain = [&](std::size_t begin, std::size_t end) {
    std::fill(explained.begin() + static_cast<std::ptrdiff_t>(begin),
              explained.begin() + static_cast<std::ptrdiff_t>(end), true);
  };
  for (std::size_t at = 0; at < units.size(); ++at) {
    const auto wider = widener_.wider_at(units, at, synonyms);
    if (!wider.added.empty()) explain(at, at + wider.units);
    const WordLeaf whole{.folded = {}, .stems = units[at].compound, .span = {}};
    if (is_known(whole, vocabulary_)) explain(at, end_of_word(units, at));
  }
  return explained;
}

/// A word with hyphens: all of its parts, or what they are without the hyphens.
PlanNode WordReader::hyphened(const WordUnits& units, std::size_t begin, std::size_t end) const {
  AllOf parts{{}, true};
  std::string folded;
  for (auto i = begin; i < end; ++i) {
    parts.children.push_back({units[i].leaf});
    folded += units[i].leaf.folded;
  }
  const WordLeaf whole{.folded = folded,
                       .stems = units[begin].compound,
                       .span = units[begin].leaf.span,
                       .parts = end - begin};
  if (!is_known(whole, vocabulary_)) return {std::move(parts)};
  return {Widened{{{std::move(parts)}}, {{folded, {whole}, 1, true}}}};
}

std::vector<PlanNode> WordReader::read(const std::vector<const Node*>& words, bool synonyms) {
  auto units = units_.units(words);
  spelling_.correct(units, explained(units, synonyms));
  return nodes_of(units, synonyms);
}

std::vector<PlanNode> WordReader::read_name(const std::vector<const Node*>& words, bool synonyms) {
  return nodes_of(units_.units(words), synonyms);
}

std::vector<PlanNode> WordReader::nodes_of(const WordUnits& units, bool synonyms) {
  std::vector<PlanNode> nodes;
  for (std::size_t at = 0; at < units.size();) {
    auto wider = widener_.wider_at(units, at, synonyms);
    auto end = end_of_word(units, at);
    if (wider.units > 0)
      widener_.note(wider, {units[at].leaf.span.begin, units[at + wider.units - 1].leaf.span.end});
    if (!wider.added.empty()) {
      Widened widened{{}, std::move(wider.added)};
      end = at + wider.units;
      for (auto i = at; i < end; ++i) widened.own.push_back({units[i].leaf});
      nodes.push_back({std::move(widened)});
    } else if (end == at + 1) {
      nodes.push_back({units[at].leaf});
    } else {
      nodes.push_back(hyphened(units, at, end));
    }
    at = end;
  }
  return nodes;
}

std::vector<Alternatively> WordReader::suggestions() const {
  auto all = spelling_.suggestions();
  const auto& more = widener_.suggestions();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace osce::query
