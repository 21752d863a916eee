// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/grammar.hpp"

#include <stdexcept>
#include <string>
#include <utility>

#include "engine/query/phrases/word_classes.hpp"

namespace osce::query {
namespace {

/// The steps that name a symbol and may be the first.
void add_first_steps(const Pattern& pattern, std::size_t at, std::vector<std::size_t>& found) {
  const auto& step = pattern.steps[at];
  if (step.kind == Step::Kind::symbol) found.push_back(at);
  if (step.kind == Step::Kind::symbol || step.kind == Step::Kind::end) return;
  add_first_steps(pattern, step.next, found);
  if (step.kind == Step::Kind::fork) add_first_steps(pattern, step.other, found);
}

}  // namespace

Grammar::Grammar(std::span<const Rule> rules) {
  for (const auto& rule : rules) add({rule.name, &rule, nullptr, compile(rule.pattern)});
  open_ = symbols_.size();
  for (const auto& [name, open] : open_classes()) add({name, nullptr, open});
  words_ = symbols_.size();
  for (const auto& name : word_classes().names()) add({name});
  if (symbols_.size() > max_symbols) throw std::logic_error("too many rules and classes");
  for (auto& symbol : symbols_) {
    for (auto& step : symbol.pattern.steps) {
      if (!step.name.empty()) step.symbol = number_of(step.name);
    }
  }
  for (std::size_t i = 0; i < symbols_.size(); ++i) begins(i);
}

void Grammar::add(Symbol symbol) {
  if (!numbers_.emplace(symbol.name, symbols_.size()).second)
    throw std::logic_error("two rules or classes are called " + std::string(symbol.name));
  symbols_.push_back(std::move(symbol));
}

std::size_t Grammar::number_of(std::string_view name) const {
  const auto found = numbers_.find(name);
  if (found == numbers_.end())
    throw std::logic_error("no rule or class is called " + std::string(name));
  return found->second;
}

const Symbols& Grammar::begins(std::size_t number) {
  auto& symbol = symbols_[number];
  if (symbol.begins.any()) return symbol.begins;
  if (symbol.rule == nullptr) return symbol.begins.set(number);
  std::vector<std::size_t> steps;
  add_first_steps(symbol.pattern, symbol.pattern.first, steps);
  for (const auto step : steps) symbol.begins |= begins(symbol.pattern.steps[step].symbol);
  return symbol.begins;
}

}  // namespace osce::query
