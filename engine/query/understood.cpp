// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/understood.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/plain_text.hpp"
#include "engine/query/query_minus_filter.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/settings.hpp"
#include "engine/schema/fields.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

/// Collects the spans of a tree's leaves, in the order of the query.
class SpanReader {
 public:
  SpanReader(std::string_view query, const Planned& planned)
      : query_(query), plan_(planned.plan), ambiguous_names_(planned.ambiguous_names) {}

  void read(const Node& node) {
    if (const auto* filter = filter_in(node))
      return read_filter(*filter, node.span, std::holds_alternative<Not>(node.kind));
    const auto* name = std::get_if<Either>(&node.kind);
    if (name != nullptr && name->prefers_filter &&
        condition_at(plan_, name->filter.front().span) != nullptr) {
      for (const auto& filter : name->filter) read(filter);
    } else if (name != nullptr || std::holds_alternative<Word>(node.kind)) {
      spans_.push_back({.span = node.span, .kind = "words"});
      add_alternatives(spans_.back());
    } else if (std::holds_alternative<Phrase>(node.kind)) {
      spans_.push_back({.span = node.span, .kind = "phrase"});
    }
    for (const auto& child : children_of(node)) read(child);
  }

  /// The spans; what stands between the leaves are operators, or was left out.
  std::vector<UnderstoodSpan> take(const std::vector<Notice>& notices) {
    for (const auto& notice : notices) {
      if (notice.code == "ignored" && notice.span) {
        spans_.push_back({.span = *notice.span, .kind = "ignored"});
      }
    }
    std::sort(spans_.begin(), spans_.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    join_words();
    std::vector<UnderstoodSpan> covering;
    std::size_t at = 0;
    for (auto& span : spans_) {
      if (span.span.begin < at) continue;  // left out within a filter
      add_gap(covering, at, span.span.begin);
      at = span.span.end;
      covering.push_back(std::move(span));
    }
    add_gap(covering, at, query_.size());
    return covering;
  }

 private:
  /// Adds the alternatives to the first word of a name.
  void add_alternatives(UnderstoodSpan& words) const {
    for (const auto& name : ambiguous_names_) {
      if (name.span.begin == words.span.begin) words.alternatives = name.alternatives;
    }
  }

  void read_filter(const Filter& filter, const Span& span, bool negated) {
    const auto* kind = is_setting(filter) ? "setting" : "filter";
    UnderstoodSpan understood{.span = span, .kind = kind, .field = filter.field};
    understood.canonical = (negated ? "-" : "") + canonical(filter);
    const auto* condition = condition_at(plan_, span);
    understood.label = condition != nullptr ? condition->label : understood.canonical;
    if (filter.plain_words) understood.alternatives.push_back(as_words(span));
    for (const auto& value : filter.values) {
      for (const auto year : value.other_years) {
        const auto other = fmt::format("{} {}", typed_at(query_, span), year);
        understood.alternatives.push_back(
            {fmt::format("Use the {} session instead", year), replaced(query_, span, other)});
      }
    }
    spans_.push_back(std::move(understood));
  }

  /// The query with this span in quotes: its words are searched for.
  [[nodiscard]] Alternatively as_words(const Span& span) const {
    const auto words = typed_at(query_, span);
    return {std::string(as_words_label), replaced(query_, span, fmt::format("\"{}\"", words))};
  }

  /// Words with nothing but blanks between them are one span.
  void join_words() {
    std::vector<UnderstoodSpan> joined;
    for (auto& span : spans_) {
      const bool goes_on = !joined.empty() && joined.back().kind == "words" &&
                           span.kind == "words" && joined.back().alternatives.empty() &&
                           span.alternatives.empty() &&
                           first_sign(joined.back().span.end, span.span.begin) == span.span.begin;
      if (goes_on) {
        joined.back().span.end = span.span.end;
      } else {
        joined.push_back(std::move(span));
      }
    }
    spans_ = std::move(joined);
  }

  [[nodiscard]] std::size_t first_sign(std::size_t from, std::size_t to) const {
    return std::min(query_.find_first_not_of(" \t\r\n", from), to);
  }

  void add_gap(std::vector<UnderstoodSpan>& covering, std::size_t from, std::size_t to) const {
    const auto begin = first_sign(from, to);
    if (begin >= to) return;
    const auto end = query_.find_last_not_of(" \t\r\n", to - 1) + 1;
    covering.push_back(
        {.span = {begin, end}, .kind = kind_of_gap(query_.substr(begin, end - begin))});
  }

  /// Signs and operators, or words that are not searched for ("texts" in "texts of 2016").
  static const char* kind_of_gap(std::string_view text) {
    const bool words =
        std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c) != 0; });
    return words ? "ignored" : "operator";
  }

  std::string_view query_;
  const Plan& plan_;
  const std::vector<AmbiguousName>& ambiguous_names_;
  std::vector<UnderstoodSpan> spans_;
};

/// Offers a query for the undated documents that a date filter left out.
void offer_undated(std::string_view query, const Node& root, Understood& understood) {
  std::vector<Span> times;
  for (const auto& filter : understood.filters) {
    const bool time = schema::field_named(filter.field).kind == schema::FieldKind::time;
    if (time) times.insert(times.end(), filter.spans.begin(), filter.spans.end());
  }
  for (auto& notice : understood.notices) {
    if (notice.code != "undated-left-out" || times.empty()) continue;
    const auto rest = query_minus_filter(query, root, times);
    notice.query = rest + (rest.empty() ? "" : " ") + "year:unknown";
  }
}

/// True of settings but the order and grouping of results; `match` shows in the words and notices.
bool changes_what_is_found(const Setting& setting) {
  return setting.in_query && setting.name != "sort" && setting.name != "group" &&
         setting.name != "match";
}

/// The settings in the query, then those beside it that change what is found, as `name:value`.
/// What words_text() says already is left out.
std::vector<std::string> asked_settings(const std::vector<UnderstoodSpan>& spans,
                                        const Planned& planned) {
  std::vector<std::string> asked;
  for (const auto& span : spans) {
    const bool is_new = std::find(asked.begin(), asked.end(), span.canonical) == asked.end();
    if (span.kind == "setting" && is_new) asked.push_back(span.canonical);
  }
  for (const auto& setting : settings) {
    const auto value = setting.get(planned.given);
    if (!value || *value == 0 || !changes_what_is_found(setting)) continue;
    asked.push_back(fmt::format("{}:{}", setting.name, setting.values[*value]));
  }
  if (planned.plan.plain) std::erase(asked, "match:any");
  return asked;
}

/// The filter that names one part, or one paragraph or range; null if there is none.
const Condition* single(const std::vector<Condition>& conditions, std::string_view field) {
  const auto found = std::find_if(conditions.begin(), conditions.end(), [&](const auto& one) {
    return one.field->name == field && !one.negated && one.label != "unknown" &&
           one.label.find(" or ") == one.label.npos;
  });
  return found == conditions.end() ? nullptr : &*found;
}

/// Adds the filters in words; "operative" and "paragraph 7" are "operative paragraph 7". Without
/// search words, the first filter that says which texts are meant comes first: "resolutions · from
/// Minsk".
void add_filter_texts(const std::vector<Condition>& conditions, std::vector<std::string>& parts) {
  const auto begins = [](const Condition* one) { return !one->negated && names_texts(*one); };
  const auto* const part = single(conditions, "part");
  const auto* const para = single(conditions, "para");
  std::vector<const Condition*> shown;
  for (const auto& one : conditions) {
    if (&one != part || para == nullptr) shown.push_back(&one);
  }
  const auto first = std::find_if(shown.begin(), shown.end(), begins);
  if (parts.empty() && first != shown.end()) {
    std::rotate(shown.begin(), first, first + 1);
  } else if (parts.empty() && std::none_of(conditions.begin(), conditions.end(), names_texts)) {
    parts.emplace_back("all texts");
  }
  for (const auto* one : shown) {
    auto text = filter_text(*one);
    if (one == para && part != nullptr)
      text = fmt::format("{} {}", part->label == "preamble" ? "preambular" : part->label, text);
    parts.push_back((begins(one) && !parts.empty() ? "only " : "") + text);
  }
}

}  // namespace

Understood understand(std::string_view query, const Node& root, const Planned& planned,
                      Diagnostics diagnostics) {
  const auto& plan = planned.plan;
  Understood understood;
  understood.tree = std::make_shared<const Node>(root);
  understood.canonical = canonical(root);
  SpanReader reader(query, planned);
  reader.read(root);
  understood.spans = reader.take(diagnostics.notices);
  std::vector<std::string> parts;
  if (auto words = words_text(root, planned); !words.empty()) parts.push_back(std::move(words));
  for (const auto& name : planned.ambiguous_names) parts.push_back(ambiguous_name_text(name));
  if (auto also = expansions_text(diagnostics.expansions); !also.empty()) {
    if (!parts.empty() && also.starts_with(parts.back() + " (")) parts.pop_back();
    parts.push_back(std::move(also));
  }
  for (const auto& condition : plan.conditions) {
    understood.filters.push_back({std::string(condition.field->name), condition.label,
                                  condition.canonical, condition.given, condition.spans,
                                  query_minus_filter(query, root, condition.spans)});
  }
  add_filter_texts(plan.conditions, parts);
  for (const auto& setting : asked_settings(understood.spans, planned))
    parts.push_back(setting_text(setting));
  for (const auto& notice : diagnostics.notices) {
    if (notice.code == "undated-left-out") parts.push_back(notice.message);
  }
  understood.text = fmt::format("{}", fmt::join(parts, " · "));
  understood.expansions = std::move(diagnostics.expansions);
  understood.suggestions = std::move(diagnostics.suggestions);
  understood.notices = std::move(diagnostics.notices);
  offer_undated(query, root, understood);
  return understood;
}

}  // namespace osce::query
