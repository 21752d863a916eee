// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/planner.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "engine/model/date.hpp"
#include "engine/query/filters/conditions.hpp"
#include "engine/query/filters/counted_labels.hpp"
#include "engine/query/plan_notices.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/settings.hpp"
#include "engine/query/terms/asked_languages.hpp"
#include "engine/query/terms/terms.hpp"
#include "engine/query/terms/wildcards.hpp"
#include "engine/query/terms/words_that_count.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/message_english.hpp"

namespace osce::query {
namespace {

using MaybePlanNode = std::optional<PlanNode>;

/// Joins nodes under a list node; one node stands for itself, none for nothing.
template <typename List>
MaybePlanNode list_of(std::vector<PlanNode> children) {
  if (children.empty()) return std::nullopt;
  if (children.size() == 1) return std::move(children.front());
  return PlanNode{List{std::move(children)}};
}

/// No AND, OR, NOT or brackets, but for filters that are excluded.
bool is_plain(const Node& node) {
  if (const auto* all = std::get_if<And>(&node.kind))
    return !all->written && std::all_of(all->children.begin(), all->children.end(), is_plain);
  return children_of(node).empty() || filter_in(node) != nullptr;
}

/// The first filter in a tree of filters.
const Filter& first_filter(const Node& node) {
  const auto children = children_of(node);
  return children.empty() ? std::get<Filter>(node.kind) : first_filter(children.front());
}

/// What passes the filter that a name may be.
std::string texts_from(std::string_view field, const std::string& name, const std::string& value) {
  if (field == "type") return text::in_plural(value);
  if (field == "status") return value == "draft" ? "drafts" : value + " texts";
  if (field == "author") return fmt::format("texts by {}", text::with_the(value));
  if (field == "sponsor") return fmt::format("texts sponsored by {}", text::with_the(value));
  if (field == "para") return fmt::format("paragraphs numbered {}", value);
  if (field == "venue") return fmt::format("texts from {}", value);
  return fmt::format("texts from {}", name);
}

/// "may 2016" as "May 2016"
std::string in_capitals(std::string date) {
  for (std::size_t at = 0; at < date.size(); at = std::min(date.find(' ', at), date.size() - 1) + 1)
    date[at] = static_cast<char>(std::toupper(static_cast<unsigned char>(date[at])));
  return date;
}

class Planner {
 public:
  Planner(const Asked& asked, const store::Catalogue& catalogue, const Lexicon& lexicon,
          Diagnostics& diagnostics)
      : asked_(asked),
        catalogue_(catalogue),
        vocabulary_(lexicon.vocabulary),
        diagnostics_(diagnostics),
        planned_{.settings = joined(asked.settings, settings_in(asked.root, diagnostics)),
                 .given = asked.settings},
        reader_(catalogue, used(planned_.settings.undated), diagnostics),
        words_{asked.query, lexicon,
               asked_languages(asked.root, asked.given, catalogue.identity.languages),
               diagnostics} {}

  Planned run() {
    std::vector<PlanNode> texts;
    say_names_without_value(asked_, diagnostics_);
    planned_.plan.plain = is_plain(asked_.root);
    const auto expand = used(planned_.settings.expand);
    synonyms_ = expand == Expand::all || (expand == Expand::automatic && planned_.plan.plain);
    families_ = expand == Expand::all;
    const auto root = asked_.names_are_either ? asked_.root : with_filters(asked_.root);
    take_apart(root, texts);
    if (planned_.plan.plain) {
      const bool has_filters = !planned_.plan.conditions.empty();
      planned_.plan.nothing_known = !choose_words_that_count(texts, has_filters, words_.lexicon);
    }
    planned_.plan.text = list_of<AllOf>(std::move(texts));
    offer_readings();
    add_plan_notices(asked_, planned_.plan, catalogue_, vocabulary_, diagnostics_);
    add_given(asked_.given);
    add_counted_labels(planned_.plan.conditions);
    if (reader_.asks_inferred()) planned_.settings.inferred = Inferred::yes;
    return std::move(planned_);
  }

 private:
  // --- what all must hold: conditions, and texts ---

  void take_apart(const Node& node, std::vector<PlanNode>& texts) {
    if (const auto* all = std::get_if<And>(&node.kind)) {
      take_list_apart(*all, texts);
    } else if (const auto* group = std::get_if<Group>(&node.kind)) {
      take_apart(group->children.front(), texts);
    } else if (filter_in(node) != nullptr) {
      if (auto condition = condition_in(node))
        planned_.plan.conditions.push_back(std::move(*condition));
    } else {
      add_text(node, texts);
    }
  }

  /// Filters on one field that stand side by side are alternatives, unless they are limits or
  /// exclude. With AND between them they are taken as written.
  void take_list_apart(const And& all, std::vector<PlanNode>& texts) {
    auto& conditions = planned_.plan.conditions;
    std::vector<std::size_t> side_by_side;  // places in `conditions`
    add_parts(all, texts, [&](const Node& child, std::vector<PlanNode>& parts) {
      if (filter_in(child) == nullptr) return take_apart(child, parts);
      auto condition = condition_in(child);
      if (!condition) return;
      const auto same = std::find_if(
          side_by_side.begin(), side_by_side.end(),
          [&](std::size_t place) { return are_alternatives(conditions[place], *condition); });
      if (!all.written && same != side_by_side.end()) {
        conditions[*same] = joined(std::move(conditions[*same]), *condition);
      } else {
        side_by_side.push_back(conditions.size());
        conditions.push_back(std::move(*condition));
      }
    });
  }

  /// Adds the words of a list, those that stand side by side at once, to `texts`; `read` is for the
  /// rest.
  template <typename Read>
  void add_parts(const And& all, std::vector<PlanNode>& texts, const Read& read) {
    std::vector<PlanNode> parts;
    for (std::size_t i = 0; i < all.children.size();) {
      const auto words = words_at(all, i);
      if (words.empty()) {
        read(all.children[i++], parts);
      } else {
        add_words(words, parts);
        i += words.size();
      }
    }
    if (!all.written && !planned_.plan.plain) clear_stop_words(parts, words_.lexicon);
    std::move(parts.begin(), parts.end(), std::back_inserter(texts));
  }

  /// Documents pass the filters of a name; a year need not have any if `any_year`.
  [[nodiscard]] bool are_passed(const Either& name, bool any_year) const {
    return std::all_of(name.filter.begin(), name.filter.end(), [&](const Node& node) {
      const auto* filter = std::get_if<Filter>(&node.kind);
      return filter == nullptr || (any_year && filter->field == "year") ||
             has_documents(catalogue_, *filter);
    });
  }

  /// In a query of names alone.
  [[nodiscard]] bool is_filter(const Either& name) const {
    return !asked_.names_are_either && name.prefers_filter && are_passed(name, false);
  }

  /// A query of names alone with the filters that names are.
  [[nodiscard]] Node with_filters(const Node& node) {
    const auto* list = std::get_if<And>(&node.kind);
    if (list == nullptr && !std::holds_alternative<Either>(node.kind)) return node;
    And all{{}, list != nullptr && list->written};
    for (const auto& child : list != nullptr ? children_of(node) : std::span(&node, 1)) {
      const auto* name = std::get_if<Either>(&child.kind);
      if (name != nullptr && is_filter(*name)) {
        planned_.names_are_filters = true;
        all.children.insert(all.children.end(), name->filter.begin(), name->filter.end());
      } else {
        all.children.push_back(child);
      }
    }
    return {std::move(all), node.span};
  }

  static bool are_alternatives(const Condition& a, const Condition& b) {
    const auto names_values = [](const Condition& c) { return !c.is_limit && !c.negated; };
    return a.field == b.field && names_values(a) && names_values(b);
  }

  /// The condition that a filter, or NOT before a filter, means; nothing where it has an error or
  /// is a setting.
  std::optional<Condition> condition_in(const Node& node) {
    const auto* filter = filter_in(node);
    if (is_setting(*filter)) return std::nullopt;
    auto condition = reader_.read(*filter, node.span, "q");
    if (condition && std::holds_alternative<Not>(node.kind)) {
      condition->negated = true;
      condition->label = "not " + condition->label;
      condition->canonical = "-" + condition->canonical;
    }
    return condition;
  }

  void add_given(const std::vector<GivenFilter>& given) {
    std::vector<Filter> filters;
    for (const auto& [name, value] : given) {
      auto same = std::find_if(filters.begin(), filters.end(),
                               [&name = name](const Filter& f) { return f.field == name; });
      if (same == filters.end())
        same = filters.insert(filters.end(), Filter{.field = name, .values = {}});
      const auto is_known = [&value = value](const FilterValue& known) {
        return known.text == value;
      };
      if (std::any_of(same->values.begin(), same->values.end(), is_known)) continue;
      const bool quoted = value.find_first_of(" ()\"") != std::string::npos;
      same->values.push_back({value, quoted, {0, value.size()}});
    }
    for (const auto& filter : filters) {
      if (auto condition = reader_.read(filter, {}, filter.field)) {
        planned_.plan.conditions.push_back(std::move(*condition));
      }
    }
  }

  // --- what is looked for ---

  MaybePlanNode text_of(const Node& node) {
    return std::visit([&](const auto& kind) { return build(kind, node); }, node.kind);
  }

  void add_text(const Node& node, std::vector<PlanNode>& texts) {
    if (auto text = text_of(node)) texts.push_back(std::move(*text));
  }

  [[nodiscard]] std::vector<PlanNode> texts_of(const std::vector<Node>& nodes) {
    std::vector<PlanNode> texts;
    for (const auto& node : nodes) add_text(node, texts);
    return texts;
  }

  /// The words side by side that begin at a child; with AND between them each is alone, and words
  /// that are looked for as they are typed are read one by one.
  [[nodiscard]] std::vector<const Node*> words_at(const And& all, std::size_t at) const {
    std::vector<const Node*> words;
    if (used(planned_.settings.stem) == Stemming::no) return words;
    for (; at < all.children.size(); ++at) {
      const auto* word = std::get_if<Word>(&all.children[at].kind);
      if (word == nullptr || word->form != WordForm::any) break;
      words.push_back(&all.children[at]);
      if (all.written) break;
    }
    return words;
  }

  void add_words(const std::vector<const Node*>& words, std::vector<PlanNode>& texts) {
    auto read = read_words(words, {synonyms_, families_}, words_);
    std::move(read.begin(), read.end(), std::back_inserter(texts));
  }

  /// The words of the text, side by side, or the filter. A name that no text mentions is not an
  /// unknown word.
  MaybePlanNode build(const Either& either, const Node& node) {
    std::vector<const Node*> words;
    for (const auto& word : either.words) words.push_back(&word);
    const StandIns stand_ins{synonyms_, false};
    if (!are_passed(either, true)) return list_of<AllOf>(read_words(words, stand_ins, words_));
    AnyOf readings;
    auto name = ambiguous_name(either, node.span);
    name.has_texts =
        name.field != "year" || has_documents_from(catalogue_, first_filter(either.filter.front()));
    if (const auto& values = first_filter(either.filter.front()).values; values.size() > 1) {
      name.is_said = add_each(values, node.span, readings);
    } else if (used(planned_.settings.stem) == Stemming::no) {
      if (auto text = read_quoted({canonical(either.words)}, node.span, words_))
        readings.children.push_back(std::move(*text));
    } else {
      auto read = read_name(words, stand_ins, words_);
      name.is_said = can_be_said(read);
      if (!name.is_said) forget_expansions(node.span);
      if (auto text = in_a_row(std::move(read))) readings.children.push_back(std::move(*text));
    }
    if (auto all = list_of<AllOf>(texts_of(either.filter)))
      readings.children.push_back(std::move(*all));
    planned_.ambiguous_names.push_back(std::move(name));
    return list_of<AnyOf>(std::move(readings.children));
  }

  /// "Minsk and Vienna": a paragraph may mention either. False if none mentions any.
  bool add_each(const std::vector<FilterValue>& names, const Span& span, AnyOf& readings) {
    bool any = false;
    for (const auto& name : names) {
      const Node node{Word{name.text}, span};
      auto read = read_name({&node}, {synonyms_, false}, words_);
      any = any || can_be_said(read);
      if (auto text = in_a_row(std::move(read))) readings.children.push_back(std::move(*text));
    }
    return any;
  }

  void forget_expansions(const Span& span) {
    std::erase_if(diagnostics_.expansions, [&](const Expansion& one) {
      return span.begin <= one.span.begin && one.span.end <= span.end;
    });
  }

  /// False of words that no paragraph contains, or never together.
  [[nodiscard]] bool can_be_said(const std::vector<PlanNode>& words) const {
    const WordLeaf* before = nullptr;
    for (const auto& node : words) {
      const auto* typed_as_one = std::get_if<AllOf>(&node.kind);
      if (typed_as_one != nullptr && !can_be_said(typed_as_one->children)) return false;
      const auto* word = std::get_if<WordLeaf>(&node.kind);
      if (word != nullptr && !is_in_paragraphs(*word, vocabulary_)) return false;
      if (word != nullptr && before != nullptr && !occur_together(*before, *word, vocabulary_))
        return false;
      before = word;
    }
    return !words.empty();
  }

  /// The words of a name, which stand side by side; of one with other wordings, wherever they are.
  static MaybePlanNode in_a_row(std::vector<PlanNode> words) {
    const bool plain = std::all_of(words.begin(), words.end(), [](const PlanNode& word) {
      return std::holds_alternative<WordLeaf>(word.kind);
    });
    if (plain && words.size() > 1) {
      const std::vector<int> gaps(words.size(), 0);
      return PlanNode{LoosePhrase{std::move(words), gaps, 0}};
    }
    auto all = list_of<AllOf>(std::move(words));
    if (!all) return all;
    if (auto* list = std::get_if<AllOf>(&all->kind)) list->one_word = true;
    return all;
  }

  static AmbiguousName ambiguous_name(const Either& either, const Span& span) {
    auto words = canonical(either.words);
    const auto& first = first_filter(either.filter.front());
    std::vector<std::string> values;
    for (const auto& one : first.values) values.push_back(one.text);
    auto value = text::enumeration(values, "or");
    if (values.size() > 1) words = value;
    if (const auto month = value.find('-'); first.field == "year" && month != value.npos)
      words = in_capitals(std::move(words));
    if (const auto points = value.find(".."); points != std::string::npos) {
      value.replace(points, 2, "–");
      if (first.field == "year" && !words.starts_with("the ")) words.insert(0, "the ");  // "2010s"
    }
    const auto texts = texts_from(first.field, words, value);
    return {span, std::move(words), first.field, std::move(value), texts, values.size()};
  }

  /// The names at `span` that were read as words and as a filter: one or none.
  [[nodiscard]] AmbiguousName* name_at(const Span& span) {
    auto& names = planned_.ambiguous_names;
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const AmbiguousName& name) { return name.span == span; });
    return found == names.end() ? nullptr : &*found;
  }

  /// Offers each reading of a name alone, once it is known which readings the other names have.
  void offer_readings() {
    const auto* list = std::get_if<And>(&asked_.root.kind);
    for (const auto& node :
         list != nullptr ? std::span<const Node>(list->children) : std::span(&asked_.root, 1)) {
      const auto* either = std::get_if<Either>(&node.kind);
      auto* name = either == nullptr ? nullptr : name_at(node.span);
      const bool single =
          name != nullptr && first_filter(either->filter.front()).values.size() == 1;
      if (single && name->is_said) name->alternatives = alternatives_of(*either, *name);
    }
  }

  /// Queries for one reading of a name alone: as text, or as the filter.
  [[nodiscard]] std::vector<Alternatively> alternatives_of(const Either& either,
                                                           const AmbiguousName& name) {
    const auto* text = either.words.size() == 1 ? "text:{}" : "text:\"{}\"";
    return {{fmt::format("Only paragraphs that mention {}", name.words),
             with_reading(name.span, fmt::format(fmt::runtime(text), canonical(either.words)))},
            {"Only " + name.texts, with_reading(name.span, canonical(either.filter))}};
  }

  /// The query with one reading of the name at `span`. In a query of names alone, the others keep
  /// theirs: "preamble Belarus" becomes "part:preamble country:Belarus", and "Baku 16" becomes
  /// "venue:Baku para:16" if no paragraph mentions 16.
  [[nodiscard]] std::string with_reading(const Span& span, const std::string& reading) {
    const auto* all = std::get_if<And>(&asked_.root.kind);
    const auto is_name = [](const Node& node) {
      return std::holds_alternative<Either>(node.kind) || std::holds_alternative<Filter>(node.kind);
    };
    if (all == nullptr || !std::all_of(all->children.begin(), all->children.end(), is_name))
      return replaced(asked_.query, span, reading);
    std::string query;
    for (const auto& child : all->children) {
      const auto* other = std::get_if<Either>(&child.kind);
      const auto* name = name_at(child.span);
      const bool filters =
          other != nullptr && (is_filter(*other) || (name != nullptr && !name->is_said));
      query += query.empty() ? "" : " ";
      query += child.span == span ? reading : filters ? canonical(other->filter) : canonical(child);
    }
    return query;
  }

  MaybePlanNode build(const Word& word, const Node& node) {
    if (word.form != WordForm::any) return read_form(word, node.span, words_);
    if (used(planned_.settings.stem) == Stemming::no)
      return read_form({word.text, WordForm::exact}, node.span, words_);
    std::vector<PlanNode> texts;
    add_words({&node}, texts);
    return list_of<AllOf>(std::move(texts));
  }

  MaybePlanNode build(const Phrase& phrase, const Node& node) {
    auto text = text::has_letter_or_digit(phrase.text) ? read_quoted(phrase, node.span, words_)
                                                       : std::nullopt;
    if (!text) {
      diagnostics_.notices.push_back({"ignored",
                                      "Ignored the quotation marks: no words are between them",
                                      node.span, std::nullopt});
    }
    return text;
  }

  MaybePlanNode build(const Near& near, const Node& /*node*/) {
    NearLeaf leaf{texts_of(near.children), near.distance, near.ordered};
    if (leaf.sides.size() == 2) return PlanNode{std::move(leaf)};
    return list_of<AllOf>(std::move(leaf.sides));
  }

  MaybePlanNode build(const Filter& /*filter*/, const Node& node) {
    auto condition = condition_in(node);
    if (!condition) return std::nullopt;
    return PlanNode{std::move(*condition)};
  }

  MaybePlanNode build(const And& all, const Node& /*node*/) {
    std::vector<PlanNode> texts;
    add_parts(all, texts, [&](const Node& child, auto& parts) { add_text(child, parts); });
    return list_of<AllOf>(std::move(texts));
  }

  MaybePlanNode build(const Or& any, const Node& /*node*/) {
    return list_of<AnyOf>(texts_of(any.children));
  }

  MaybePlanNode build(const Group& group, const Node& /*node*/) {
    return text_of(group.children.front());
  }

  MaybePlanNode build(const Not& none, const Node& /*node*/) {
    auto children = texts_of(none.children);
    if (children.empty()) return std::nullopt;
    return PlanNode{NoneOf{std::move(children)}};
  }

  const Asked& asked_;
  const store::Catalogue& catalogue_;
  const store::IndexVocabulary& vocabulary_;
  Diagnostics& diagnostics_;
  Planned planned_;
  ConditionReader reader_;
  TermContext words_;
  bool synonyms_ = false;
  bool families_ = false;
};

}  // namespace

Planned plan(const Asked& asked, const store::Catalogue& catalogue, const Lexicon& lexicon,
             Diagnostics& diagnostics) {
  return Planner(asked, catalogue, lexicon, diagnostics).run();
}

}  // namespace osce::query
