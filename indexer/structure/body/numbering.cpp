// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/numbering.hpp"

#include <algorithm>
#include <string>

#include "indexer/language/language.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t deepest = 3;

/// "7. Dezember 2018", "10 July": a day, not a label.
bool is_day(const Label& label, std::string_view rest) {
  constexpr int most_days = 31;
  if (label.kind != Label::Kind::number || label.value > most_days) return false;
  const auto end = std::min(rest.find_first_of(" ,."), rest.size());
  return end > 2 && month_in_any_language(rest.substr(0, end)) != 0;
}

/// A sub-item stands apart from the text above, or the text above has come to an end.
bool may_begin_item(const LabelContext& context) {
  return context.at_break || context.closed || context.fresh;
}

}  // namespace

std::optional<Placed> Numbering::as_decimal(const Label& label, const LabelContext& context) const {
  for (std::size_t depth = 0; depth < levels_.size() && depth < deepest; ++depth) {
    if (!levels_[depth] || levels_[depth]->printed != label.parent) continue;
    const bool has_sibling = depth + 1 < levels_.size() && levels_[depth + 1];
    const bool next = has_sibling ? follows(label, *levels_[depth + 1]) : is_first(label);
    const bool skips = context.at_break && context.closed;
    if (next || skips) return Placed{label, depth + 1, std::nullopt, false};
  }
  return std::nullopt;
}

std::optional<Placed> Numbering::as_sibling(const std::vector<Label>& labels,
                                            const LabelContext& context, bool same_style) const {
  for (std::size_t depth = levels_.size(); depth-- > 1;) {
    for (const auto& label : labels) {
      const auto& open = levels_[depth];
      if (!open || (label.style == open->style) != same_style) continue;
      const bool next = follows(label, *open);
      const bool skips = labels.size() == 1 && label.kind == open->kind && same_style &&
                         label.kind != Label::Kind::decimal && label.value > open->value &&
                         context.at_break && context.closed;
      if (next || skips) return Placed{label, depth, std::nullopt, false};
    }
  }
  return std::nullopt;
}

std::optional<Placed> Numbering::as_paragraph(const Label& label, std::string_view rest,
                                              const LabelContext& context) const {
  const bool bare = label.style == Label::Style::bare;
  const bool begins_well = !context.begins_small || context.small_openings || context.opens;
  if (last_number_ && bare != (last_number_->style == Label::Style::bare)) return std::nullopt;
  const bool next = last_number_ && follows(label, *last_number_);
  const bool first = is_first(label) && (!last_number_ || may_restart_);
  if (next || first) {
    if (context.fresh || (context.at_break && (!bare || begins_well)))
      return Placed{label, 0, std::nullopt, false};
    const bool stands =
        begins_well && !rest.empty() && (context.closed || (context.opens && !bare));
    return stands ? std::optional(Placed{label, 0, std::nullopt, false}) : std::nullopt;
  }
  const bool apart = context.fresh || (context.at_break && context.closed);
  if (bare || !apart || !begins_well || rest.empty()) return std::nullopt;
  if (is_first(label)) return Placed{label, 0, std::nullopt, true};
  if (!last_number_) return Placed{label, 0, std::nullopt, false};  // an excerpt begins
  if (label.value > last_number_->value) return Placed{label, 0, last_number_->value, false};
  return std::nullopt;
}

std::optional<Placed> Numbering::as_first_child(const std::vector<Label>& labels,
                                                const LabelContext& context) const {
  if (levels_.empty() || levels_.size() > deepest || !may_begin_item(context)) return std::nullopt;
  for (const auto& label : labels) {
    if (!is_first(label) || label.kind == Label::Kind::decimal) continue;
    const bool number = label.kind == Label::Kind::number;
    const bool styled_like_above =
        levels_.front() && number && label.style == levels_.front()->style;
    const bool own_style = levels_.front() && label.style != levels_.front()->style;
    if (number && (label.style == Label::Style::bare || !(context.introduces || own_style)))
      continue;
    const bool initial = label.kind == Label::Kind::capital && label.style == Label::Style::dot;
    if (initial && levels_.size() < 2 && !context.introduces) continue;  // "A. Prevention"
    if (styled_like_above && may_restart_) continue;
    return Placed{label, levels_.size(), std::nullopt, false};
  }
  return std::nullopt;
}

std::optional<Placed> Numbering::place(std::string_view line, const LabelContext& context) const {
  const auto labels = labels_at(line);
  if (labels.empty()) return std::nullopt;
  const auto& first = labels.front();
  const auto rest = line.substr(first.length);
  if (is_day(first, rest)) return std::nullopt;
  if (first.kind == Label::Kind::decimal) return as_decimal(first, context);
  if (may_begin_item(context)) {
    if (auto sibling = as_sibling(labels, context, true)) return sibling;
  }
  if (first.kind == Label::Kind::number) {
    const bool nests = context.introduces && last_number_ && is_first(first) && !may_restart_;
    if (!nests) {
      if (auto paragraph = as_paragraph(first, rest, context)) return paragraph;
    }
  }
  if (auto child = as_first_child(labels, context)) return child;
  return may_begin_item(context) ? as_sibling(labels, context, false) : std::nullopt;
}

void Numbering::take(const Placed& placed) {
  levels_.resize(std::min(levels_.size(), placed.depth));
  levels_.emplace_back(placed.label);
  if (placed.depth > 0) return;
  last_number_ = placed.label;
  may_restart_ = false;
}

void Numbering::take_unlabelled() {
  levels_.assign(1, std::nullopt);
}

}  // namespace osce::indexer
