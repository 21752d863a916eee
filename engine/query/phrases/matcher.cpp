// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/matcher.hpp"

#include <algorithm>
#include <utility>

#include "engine/query/phrases/open_classes.hpp"
#include "engine/query/phrases/word_classes.hpp"

namespace osce::query {

const PhraseMatch* PhraseMatch::find(std::string_view wanted) const {
  if (name == wanted) return this;
  for (const auto* part : parts) {
    if (const auto* found = part->find(wanted)) return found;
  }
  return nullptr;
}

std::string PhraseMatch::value_of(std::string_view wanted) const {
  const auto* found = find(wanted);
  return found == nullptr ? std::string() : found->value;
}

/// Tries all ways through a rule's pattern from one token on, and keeps the longest.
class Matcher::Run {
 public:
  Run(Matcher& matcher, const Symbol& rule, std::size_t begin)
      : matcher_(matcher), rule_(rule), begin_(begin) {}

  Matches longest() {
    follow(rule_.pattern.first, begin_);
    return std::move(best_);
  }

 private:
  void follow(std::size_t number, std::size_t at) {
    const auto& step = rule_.pattern.steps[number];
    switch (step.kind) {
      case Step::Kind::symbol:
        return follow_symbol(step, at);
      case Step::Kind::separator:
        return follow_separator(step, at);
      case Step::Kind::ahead:
        if (matcher_.all(step.symbol, at).empty() == step.negated) follow(step.next, at);
        return;
      case Step::Kind::behind:
        if (matcher_.is_before(step.symbol, at) != step.negated) follow(step.next, at);
        return;
      case Step::Kind::fork:
        follow(step.next, at);
        return follow(step.other, at);
      case Step::Kind::jump:
        return follow(step.next, at);
      case Step::Kind::end:
        return consider(at);
    }
  }

  void follow_symbol(const Step& step, std::size_t at) {
    for (const auto& match : matcher_.all(step.symbol, at)) {
      parts_.push_back(&match);
      follow(step.next, match.end);
      parts_.pop_back();
    }
  }

  /// A comma at the end of the last word, or a word such as "and".
  void follow_separator(const Step& step, std::size_t at) {
    if (matcher_.tokens_.ends_with_comma(at - 1)) follow(step.next, at);
    if (const auto* joint = matcher_.word("JOINT", at)) follow(step.next, joint->end);
  }

  void consider(std::size_t end) {
    if (end == begin_ || (!best_.empty() && end <= best_.front().end)) return;
    PhraseMatch match{rule_.name, rule_.rule, begin_, end, {}, parts_};
    const auto guard = rule_.rule->guard;
    if (guard == nullptr || guard(matcher_, match)) best_ = {std::move(match)};
  }

  Matcher& matcher_;
  const Symbol& rule_;
  std::size_t begin_;
  std::vector<const PhraseMatch*> parts_;
  Matches best_;
};

const PhraseMatch* Matcher::match(std::string_view rule, std::size_t at) {
  const auto& found = all(grammar_.number_of(rule), at);
  return found.empty() ? nullptr : &found.front();
}

const Matcher::Matches& Matcher::all(std::size_t number, std::size_t at) {
  static const Matches none;
  auto& here = place(at);
  const auto& symbol = grammar_.symbols()[number];
  if ((symbol.begins & here.present).none()) return none;
  if (const auto kept = here.matches.find(number); kept != here.matches.end()) return kept->second;
  return here.matches.emplace(number, Run(*this, symbol, at).longest()).first->second;
}

bool Matcher::is_before(std::size_t symbol, std::size_t at) {
  constexpr std::size_t longest = 6;  // tokens
  for (auto begin = at - std::min(at, longest); begin < at; ++begin) {
    const auto& matches = all(symbol, begin);
    if (std::any_of(matches.begin(), matches.end(), [&](const auto& one) { return one.end == at; }))
      return true;
  }
  return false;
}

Matcher::Place& Matcher::place(std::size_t at) {
  const auto known = places_.find(at);
  return known == places_.end() ? places_.emplace(at, read_place(at)).first->second : known->second;
}

/// The classes; rules are matched when they are asked for.
Matcher::Place Matcher::read_place(std::size_t at) const {
  Place here;
  const auto add = [&](std::size_t number, std::size_t length, std::string value) {
    here.present.set(number);
    here.matches[number].push_back(
        {grammar_.symbols()[number].name, nullptr, at, at + length, std::move(value)});
  };
  for (const auto& found : word_classes().at(tokens_, at))
    add(grammar_.number_of_words(found.words->number), found.length, found.words->value);
  auto number = grammar_.first_open_class();
  for (const auto& [name, read] : open_classes()) {
    if (auto found = read(tokens_, names_, at); found.length > 0)
      add(number, found.length, std::move(found.value));
    ++number;
  }
  return here;
}

}  // namespace osce::query
