// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/word_reader.hpp"

#include <algorithm>
#include <iterator>

namespace osce::query {
namespace {

/// Where the units that were typed as one word with the one at `begin` end.
std::size_t end_of_word(const WordUnits& units, std::size_t begin) {
  auto end = begin + 1;
  while (end < units.size() && units[end].first_node == units[end - 1].last_node) ++end;
  return end;
}

/// Makes the family of a single word one more wording for it.
void add_family(Expanded& expanded) {
  const auto* found = std::get_if<Expanded>(&expanded.own.front().kind);
  if (expanded.own.size() > 1 || found == nullptr) return;
  auto word = *found;
  expanded.own = std::move(word.own);
  std::move(word.added.begin(), word.added.end(), std::back_inserter(expanded.added));
}

}  // namespace

WordReader::WordReader(std::string_view query, const std::vector<std::string>& languages,
                       const Lexicon& lexicon, std::vector<std::string> asked,
                       Diagnostics& diagnostics)
    : units_(languages, lexicon.analyser, lexicon.vocabulary),
      forms_(units_, lexicon.vocabulary, diagnostics),
      vocabulary_(lexicon.vocabulary),
      asked_languages_(std::move(asked)),
      spelling_(query, units_, lexicon.vocabulary, asked_languages_, diagnostics),
      widener_(query, units_, lexicon.vocabulary, diagnostics) {}

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
  return {Expanded{{{std::move(parts)}}, {{folded, {whole}, 1, true}}}};
}

/// A word with its family.
PlanNode WordReader::node_of(const WordUnit& unit, StandIns stand_ins) {
  auto leaf = unit.leaf;
  if (stand_ins.synonyms) leaf.family = widener_.family_of(unit);
  if (!stand_ins.families || leaf.family.empty()) return {leaf};
  widener_.note_family(leaf);
  return {Expanded{{{leaf}}, family_synonyms(leaf)}};
}

std::vector<PlanNode> WordReader::read(const std::vector<const Node*>& words, StandIns stand_ins) {
  auto units = units_.units(words);
  spelling_.correct(units, explained(units, stand_ins.synonyms));
  return nodes_of(units, stand_ins);
}

std::vector<PlanNode> WordReader::read_name(const std::vector<const Node*>& words,
                                            StandIns stand_ins) {
  return nodes_of(units_.units(words), stand_ins);
}

std::vector<PlanNode> WordReader::nodes_of(const WordUnits& units, StandIns stand_ins) {
  std::vector<PlanNode> nodes;
  for (std::size_t at = 0; at < units.size();) {
    auto wider = widener_.wider_at(units, at, stand_ins.synonyms);
    auto end = end_of_word(units, at);
    if (wider.units > 0)
      widener_.note(wider, {units[at].leaf.span.begin, units[at + wider.units - 1].leaf.span.end});
    if (!wider.added.empty()) {
      Expanded expanded{{}, std::move(wider.added)};
      end = at + wider.units;
      for (auto i = at; i < end; ++i) expanded.own.push_back(node_of(units[i], stand_ins));
      add_family(expanded);
      nodes.push_back({std::move(expanded)});
    } else if (end == at + 1) {
      nodes.push_back(node_of(units[at], stand_ins));
    } else {
      nodes.push_back(hyphened(units, at, end));
    }
    at = end;
  }
  return nodes;
}

}  // namespace osce::query
