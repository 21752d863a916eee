// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/numbering.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/language/language.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t deepest_item = 5;

/// "7. Dezember 2018", "10 July": a day, not a label.
bool is_day(const Label& label, std::string_view rest) {
  constexpr int most_days = 31;
  if (label.kind != Label::Kind::number || label.value > most_days) return false;
  const auto end = std::min(rest.find_first_of(" ,."), rest.size());
  return end > 2 && month_in_any_language(rest.substr(0, end)) != 0;
}

bool is_capital_roman(const Label& label) {
  return label.kind == Label::Kind::roman && is_all_capitals(label.printed);
}

/// Later in the same sequence, but not next: numbers between are missing.
bool lies_ahead(const Label& label, const Label& last) {
  return label.kind == last.kind &&
         (label.value > last.value || (label.value == last.value && label.repeat > last.repeat));
}

/// A sub-item stands apart from the text above, or the text above has come to an end.
bool may_begin_item(const LabelContext& context) {
  return context.at_break || context.closed || context.fresh;
}

/// "lnvites States", as OCR reads "Invites"; not "of the Act".
bool begins_with_long_word(std::string_view text) {
  constexpr std::size_t shortest = 5;  // bytes
  return std::min(text.find(' '), text.size()) >= shortest;
}

}  // namespace

std::optional<LabelPlacement> Numbering::as_decimal(const Label& label,
                                                    const LabelContext& context) const {
  for (std::size_t depth = 0; depth < levels_.size() && depth < deepest_item; ++depth) {
    if (!levels_[depth] || levels_[depth]->printed != label.parent) continue;
    const bool has_sibling = depth + 1 < levels_.size() && levels_[depth + 1];
    const bool next = has_sibling ? follows(label, *levels_[depth + 1]) : is_first(label);
    const bool skips = context.at_break && context.closed;
    if (next || skips) return LabelPlacement{label, depth + 1, std::nullopt, false};
  }
  return std::nullopt;
}

std::optional<LabelPlacement> Numbering::as_orphan(const Label& label, std::string_view rest,
                                                   const LabelContext& context) const {
  const auto is_parent = [&](const auto& open) { return open && open->printed == label.parent; };
  if (rest.empty() || std::any_of(levels_.begin(), levels_.end(), is_parent)) return std::nullopt;
  const bool small = context.begins_small && !(context.at_break && context.small_openings);
  if (small || !(context.fresh || context.closed)) return std::nullopt;
  const bool next = last_orphan_ && follows(label, *last_orphan_);
  const bool skips = last_orphan_ && label.parent == last_orphan_->parent &&
                     lies_ahead(label, *last_orphan_) && context.at_break;
  if (!next && !skips && !is_first(label)) return std::nullopt;
  return LabelPlacement{label, 0, std::nullopt, false};
}

std::optional<LabelPlacement> Numbering::as_article(const Label& label, std::string_view rest,
                                                    const LabelContext& context) const {
  const bool apart = context.fresh || context.at_break;
  if (begins_small(rest) || !(apart || context.closed)) return std::nullopt;
  const bool articles = last_number_ && last_number_->style == Label::Style::named;
  if (articles && follows(label, *last_number_))
    return LabelPlacement{label, 0, std::nullopt, false};
  if (!apart) return std::nullopt;
  if (is_first(label)) return LabelPlacement{label, 0, std::nullopt, last_number_ && !may_restart_};
  if (articles && context.closed && lies_ahead(label, *last_number_))
    return LabelPlacement{label, 0, last_number_->printed, false};
  return std::nullopt;
}

std::optional<LabelPlacement> Numbering::as_roman(const std::vector<Label>& labels,
                                                  std::string_view rest,
                                                  const LabelContext& context) const {
  const auto label = std::find_if(labels.begin(), labels.end(), is_capital_roman);
  if (label == labels.end() || rest.empty()) return std::nullopt;
  const bool romans = last_number_ && last_number_->kind == Label::Kind::roman;
  const bool apart = context.fresh || context.at_break;
  if (romans && follows(*label, *last_number_) && (apart || context.closed))
    return LabelPlacement{*label, 0, std::nullopt, false};
  if (!apart || !(context.opens || context.says)) return std::nullopt;
  if (is_first(*label) && (!last_number_ || may_restart_))
    return LabelPlacement{*label, 0, std::nullopt, false};
  if (romans && context.closed && lies_ahead(*label, *last_number_))
    return LabelPlacement{*label, 0, last_number_->printed, false};
  return std::nullopt;
}

std::optional<LabelPlacement> Numbering::as_recital(const std::vector<Label>& labels,
                                                    std::string_view rest,
                                                    const LabelContext& context) const {
  static constexpr std::array<std::string_view, 8> whereas = {
      "whereas",     "considérant",     "considerando", "considerato",
      "considerata", "in der Erwägung", "поскольку",    "учитывая"};
  const bool opens = std::any_of(whereas.begin(), whereas.end(),
                                 [&](std::string_view word) { return rest.starts_with(word); });
  const auto label = std::find_if(labels.begin(), labels.end(), [](const Label& one) {
    return one.kind == Label::Kind::capital && one.style == Label::Style::dot;
  });
  if (!opens || label == labels.end() || !(context.at_break || context.closed || context.fresh))
    return std::nullopt;
  return LabelPlacement{*label, 0, std::nullopt, false};
}

std::optional<LabelPlacement> Numbering::as_sibling(const std::vector<Label>& labels,
                                                    const LabelContext& context,
                                                    bool same_style) const {
  for (std::size_t depth = levels_.size(); depth-- > 1;) {
    for (const auto& label : labels) {
      const auto& open = levels_[depth];
      if (!open || (label.style == open->style) != same_style) continue;
      const bool next = follows(label, *open);
      const bool skips = labels.size() == 1 && label.kind == open->kind && same_style &&
                         label.kind != Label::Kind::decimal && label.value > open->value &&
                         context.at_break && context.closed;
      if (next || skips) return LabelPlacement{label, depth, std::nullopt, false};
    }
  }
  return std::nullopt;
}

std::optional<LabelPlacement> Numbering::as_paragraph(const Label& label, std::string_view rest,
                                                      const LabelContext& context) const {
  const bool bare = label.style == Label::Style::bare;
  const bool begins_well = !context.begins_small || context.small_openings || context.opens;
  const bool others = last_number_ && (last_number_->style == Label::Style::named ||
                                       last_number_->kind != Label::Kind::number);
  if (others && !(may_restart_ && is_first(label))) return std::nullopt;
  const bool anew = may_restart_ && context.fresh && is_first(label);  // below a heading
  if (!anew && last_number_ && bare != (last_number_->style == Label::Style::bare))
    return std::nullopt;
  const bool next = last_number_ && follows(label, *last_number_);
  const bool first =
      is_first(label) &&
      (!last_number_ || may_restart_ || label.parent != last_number_->parent);  // "OP1" after "PP5"
  if (next || first) {
    if (context.fresh || (context.at_break && (!bare || begins_well)))
      return LabelPlacement{label, 0, std::nullopt, false};
    const bool in_sequence = next && !bare && !context.cites;  // whatever the text above ends with
    const bool alone = rest.empty() && !bare &&                // its text stands below
                       (context.cites ? next && context.opens : next || context.closed);
    const bool counts_on = next && label.style == Label::Style::dot && context.closed &&
                           !context.cites && begins_with_long_word(rest);
    const bool stands = alone || counts_on ||
                        (begins_well && !rest.empty() &&
                         (context.closed || (context.opens && !bare) || in_sequence));
    return stands ? std::optional(LabelPlacement{label, 0, std::nullopt, false}) : std::nullopt;
  }
  if (bare || !begins_well || rest.empty()) return std::nullopt;
  const bool apart = context.fresh || (context.at_break && context.closed);
  if (!apart && (!last_number_ || is_first(label))) return std::nullopt;
  if (is_first(label)) return LabelPlacement{label, 0, std::nullopt, true};
  constexpr int first_year = 1900;  // "(2014)" after the number of a resolution
  if (!last_number_ && label.value >= first_year) return std::nullopt;
  if (!last_number_) return LabelPlacement{label, 0, std::nullopt, false};  // an excerpt begins
  const bool ahead = lies_ahead(label, *last_number_);
  const bool misnumbered = label.style == last_number_->style && label.value < first_year &&
                           context.closed && !context.cites;
  if (!misnumbered && !(apart && ahead)) return std::nullopt;
  return LabelPlacement{.label = label, .gap = last_number_->printed, .returns = !ahead};
}

std::optional<LabelPlacement> Numbering::as_first_child(const std::vector<Label>& labels,
                                                        const LabelContext& context) const {
  if (levels_.empty() || levels_.size() > deepest_item || !may_begin_item(context))
    return std::nullopt;
  for (const auto& label : labels) {
    if (!is_first(label) || label.kind == Label::Kind::decimal) continue;
    const bool number = label.kind == Label::Kind::number;
    const bool own_style = levels_.front() && (label.style != levels_.front()->style ||
                                               label.kind != levels_.front()->kind);
    const bool styled_like_above = levels_.front() && number && !own_style;
    if (number && (label.style == Label::Style::bare || !(context.introduces || own_style)))
      continue;
    const bool capital = label.kind == Label::Kind::capital || is_capital_roman(label);
    const bool initial = capital && label.style == Label::Style::dot;
    if (initial && levels_.size() < 2 && !context.introduces) continue;  // "A. Prevention"
    if (styled_like_above && may_restart_) continue;
    return LabelPlacement{label, levels_.size(), std::nullopt, false};
  }
  return std::nullopt;
}

std::optional<LabelPlacement> Numbering::as_bare_letter(std::string_view line,
                                                        const LabelContext& context) const {
  const auto letter = bare_letter(line);
  if (!letter || levels_.empty()) return std::nullopt;
  const auto comes_next = [&](const auto& open) {
    return open && open->style == letter->style && follows(*letter, *open);
  };
  for (auto depth = levels_.size(); depth-- > 1;) {
    if (comes_next(levels_[depth]) && (context.at_break || context.closed))
      return LabelPlacement{*letter, depth, std::nullopt, false};
  }
  if (!is_first(*letter) || !context.introduces || !context.lists_letters) return std::nullopt;
  return LabelPlacement{*letter, levels_.size(), std::nullopt, false};
}

std::optional<LabelPlacement> Numbering::as_resumed(const std::vector<Label>& labels,
                                                    const LabelContext& context) const {
  if (!context.at_break) return std::nullopt;
  for (auto depth = interrupted_.size(); depth-- > 1;) {
    for (const auto& label : labels) {
      const auto& open = interrupted_[depth];
      if (open && label.style == open->style && follows(label, *open))
        return LabelPlacement{.label = label, .depth = depth, .gap = std::nullopt, .resumes = true};
    }
  }
  return std::nullopt;
}

std::optional<LabelPlacement> Numbering::place(std::string_view line,
                                               const LabelContext& context) const {
  if (const auto article = article_label(line)) {
    if (auto placed = as_article(*article, line.substr(article->length), context)) return placed;
  }
  const auto labels = labels_at(line);
  if (labels.empty()) return as_bare_letter(line, context);
  const auto& first = labels.front();
  const auto rest = line.substr(first.length);
  if (is_day(first, rest)) return std::nullopt;
  if (first.kind == Label::Kind::decimal) {
    auto placed = as_decimal(first, context);
    return placed ? placed : as_orphan(first, rest, context);
  }
  if (may_begin_item(context) || context.joined) {
    if (auto sibling = as_sibling(labels, context, true)) return sibling;
  }
  if (first.kind == Label::Kind::number) {
    const bool nests = context.introduces && last_number_ && is_first(first) && !may_restart_;
    if (!nests) {
      if (auto paragraph = as_paragraph(first, rest, context)) return paragraph;
    }
  }
  if (auto roman = as_roman(labels, rest, context)) return roman;
  if (auto recital = as_recital(labels, rest, context)) return recital;
  if (auto child = as_first_child(labels, context)) return child;
  if (may_begin_item(context)) {
    if (auto sibling = as_sibling(labels, context, false)) return sibling;
  }
  return as_resumed(labels, context);
}

void Numbering::take(const LabelPlacement& placed) {
  if (placed.resumes) levels_ = interrupted_;
  interrupted_.clear();
  levels_.resize(std::min(levels_.size(), placed.depth));
  levels_.emplace_back(placed.label);
  if (placed.depth > 0) return;
  if (placed.label.kind == Label::Kind::decimal) {
    last_orphan_ = placed.label;
    return;
  }
  if (placed.label.kind == Label::Kind::capital) return;  // a recital
  last_number_ = placed.label;
  may_restart_ = false;
}

void Numbering::take_unlabelled() {
  if (levels_.size() > 1) interrupted_ = levels_;
  levels_.assign(1, std::nullopt);
}

}  // namespace osce::indexer
