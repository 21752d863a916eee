// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/query_minus_filter.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/schema/fields.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/language_names.hpp"
#include "engine/text/message_english.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

/// `the phrase "child tourism" in any form, with up to 5 words in between`
std::string phrase_text(const Phrase& phrase) {
  auto text = "the phrase " + to_string(Phrase{phrase.text});
  if (phrase.stems) text += " in any form";
  if (phrase.extra > 0) {
    text += fmt::format(", with up to {} word{} in between", phrase.extra,
                        phrase.extra == 1 ? "" : "s");
  }
  return text;
}

/// Collects the words and phrases of a plain query.
class PlainWords {
 public:
  explicit PlainWords(const Planned& planned)
      : planned_(planned), leaves_(wanted_words(planned.plan)) {}

  void add(const Node& node) {
    const auto* word = std::get_if<Word>(&node.kind);
    if (word != nullptr && !is_ambiguous(node.span)) add_word(*word, node.span);
    const auto* phrase = std::get_if<Phrase>(&node.kind);
    if (phrase != nullptr && text::has_letter_or_digit(phrase->text))
      phrases_.push_back(phrase_text(*phrase));
    const auto* name = std::get_if<Either>(&node.kind);
    if (name != nullptr && condition_at(planned_.plan, name->filter.front().span) == nullptr) {
      for (const auto& one : name->words) add(one);
    }
    for (const auto& child : children_of(node)) add(child);
  }

  /// A single word needs no quotation marks.
  [[nodiscard]] std::string text(std::string_view joint) const {
    std::vector<std::string> items;
    for (const auto& word : words_) items.push_back(fmt::format("\"{}\"", word));
    items.insert(items.end(), phrases_.begin(), phrases_.end());
    const bool single = words_.size() == 1 && phrases_.empty();
    auto text = single ? words_.front() : text::enumeration(items, joint);
    if (ignored_.empty() || text.empty()) return text;
    return fmt::format("{} (ignored: {})", text, fmt::join(ignored_, ", "));
  }

 private:
  /// Signs alone are not searched for.
  void add_word(const Word& word, const Span& span) {
    if (!text::has_letter_or_digit(word.text)) return;
    std::vector<WordLeaf> here;
    std::copy_if(leaves_.begin(), leaves_.end(), std::back_inserter(here), [&](const auto& leaf) {
      return (leaf.span.begin <= span.begin && span.end <= leaf.span.end) ||
             (span.begin <= leaf.span.begin && leaf.span.end <= span.end);
    });
    if (std::any_of(here.begin(), here.end(), [](const auto& leaf) { return leaf.corrected; }))
      return add_corrected(here, span);
    const bool left_out = word.form == WordForm::any && !planned_.plan.text;  // stop words alone
    const bool counts =
        (here.empty() && !left_out) || planned_.plan.nothing_known ||
        std::any_of(here.begin(), here.end(), [](const auto& leaf) { return leaf.counts; });
    auto shown = as_typed(word);
    if (counts) return words_.push_back(std::move(shown));
    const bool unknown = here.empty() || !is_stop_word(here.front());
    if (unknown && std::find(ignored_.begin(), ignored_.end(), shown) == ignored_.end())
      ignored_.push_back(std::move(shown));
  }

  /// "social" and "media" of socialmedia; "websites", once, of the two words "web sites".
  void add_corrected(const std::vector<WordLeaf>& leaves, const Span& span) {
    for (const auto& leaf : leaves) {
      if (leaf.span.begin >= span.begin) words_.push_back(leaf.folded);
    }
  }

  static bool is_stop_word(const WordLeaf& word) {
    return std::any_of(word.stems.begin(), word.stems.end(), [&](const Stem& stem) {
      return text::is_stop_word(word.folded, {stem.language});
    });
  }

  /// Without the marks around a word, and the "+" before it.
  static std::string as_typed(Word word) {
    constexpr std::array<std::string_view, 9> marks = {"+", "'", "‘", "’", ",", ";", ":", "?", "!"};
    word.in_text = false;
    for (bool again = true; again;) {
      again = false;
      for (const auto mark : marks) {
        const bool ends = word.text.ends_with(mark) && mark != "+";
        if (ends) word.text.erase(word.text.size() - mark.size());
        const bool begins = word.text.starts_with(mark);
        if (begins) word.text.erase(0, mark.size());
        again = again || ends || begins;
      }
    }
    return to_string(word);
  }

  /// "2017", which ambiguous_name_text() is about
  [[nodiscard]] bool is_ambiguous(const Span& span) const {
    const auto& names = planned_.ambiguous_names;
    return std::any_of(names.begin(), names.end(), [&](const AmbiguousName& name) {
      return name.span.begin <= span.begin && span.end <= name.span.end;
    });
  }

  const Planned& planned_;
  std::vector<WordLeaf> leaves_;
  std::vector<std::string> words_;
  std::vector<std::string> ignored_;  ///< no paragraph contains them
  std::vector<std::string> phrases_;
};

/// A query without the "+" and "text:" before words, which mean nothing.
std::string without_signs(std::string_view query) {
  constexpr std::string_view field = "text:";
  std::string text;
  bool quoted = false;
  for (std::size_t at = 0; at < query.size(); ++at) {
    const bool begins = !quoted && (text.empty() || text.back() == ' ' || text.back() == '(');
    if (begins && query.substr(at).starts_with(field)) at += field.size();
    if (query[at] == '"') quoted = !quoted;
    if (!begins || query[at] != '+') text += query[at];
  }
  return text;
}

/// How a filter is put into words, its values in place of {}.
struct FilterWords {
  std::string_view field;
  std::string_view wanted;
  std::string_view excluded;
  std::string_view several = {};  ///< of several values, where that differs
};
constexpr std::array filter_words = {
    FilterWords{"year", "{}", "all dates except {}"},
    FilterWords{"from", "{}", "all dates except {}"},
    FilterWords{"to", "{}", "all dates except {}"},
    FilterWords{"title", "title contains {}", "title does not contain {}"},
    FilterWords{"venue", "from {}", "all venues except {}"},
    FilterWords{"country", "adopted in {}", "all countries except {}"},
    FilterWords{"body", "by the {}", "all bodies except the {}"},
    FilterWords{"type", "{}", "all types except {}"},
    FilterWords{"status", "{}", "all texts except {}"},
    FilterWords{"part", "{} paragraphs", "all paragraphs except {} paragraphs"},
    FilterWords{"verb", "paragraphs that begin with {}",
                "all paragraphs except those that begin with {}"},
    FilterWords{"para", "paragraph {}", "all paragraphs except {}", "paragraphs {}"},
    FilterWords{"language", "in {}", "all languages except {}"},
    FilterWords{"document", "in {}", "not in {}"},
    FilterWords{"session", "session {}", "all sessions except {}", "sessions {}"},
    FilterWords{"symbol", "in {}", "not in {}"},
    FilterWords{"sponsor", "sponsored by {}", "not sponsored by {}"},
    FilterWords{"author", "by {}", "not by {}"},
    FilterWords{"file", "from the file {}", "not from the file {}"},
};

/// "forum-for-security-co-operation" as "Forum for Security Co-operation"
std::string body_name(std::string label) {
  if (std::any_of(label.begin(), label.end(), [](unsigned char c) { return std::isupper(c) != 0; }))
    return label;  // not one of the identifiers
  std::string name;
  for (std::size_t at = 0; at < label.size();) {
    const auto end = std::min(label.find_first_of("- ", at), label.size());
    auto word = label.substr(at, end - at);
    const bool small = word == "for" || word == "of" || word == "or" || word == "the";
    if (!small && !name.ends_with("Co-") && !word.empty())
      word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    const bool prefix = word == "Co";
    name += word;
    if (end < label.size()) name += prefix ? '-' : ' ';
    at = end + 1;
  }
  return name;
}

/// The values of a label, which are joined by "or", each as `text` makes it.
template <typename Text>
std::string each_value(std::string_view label, const Text& text) {
  constexpr std::string_view joint = " or ";
  const auto end = label.find(joint);
  if (end == label.npos) return text(std::string(label));
  return fmt::format("{}{}{}", text(std::string(label.substr(0, end))), joint,
                     each_value(label.substr(end + joint.size()), text));
}

/// "before 2014 or 2017 or later" as "before 2014, or 2017 or later"
std::string with_comma_before_or(std::string label) {
  constexpr std::string_view joint = " or ";
  constexpr std::string_view later = " or later";
  for (auto at = label.rfind(joint); at != label.npos && at > 0; at = label.rfind(joint, at - 1)) {
    if (label.compare(at, later.size(), later) != 0) label.insert(at, ",");
  }
  return label;
}

/// "2014 or 2016 or 2017" as "2014, 2016 or 2017"
std::string with_commas(std::string label) {
  constexpr std::string_view joint = " or ";
  if (label.find(" or later") != label.npos) return with_comma_before_or(std::move(label));
  for (auto at = label.rfind(joint); at != label.npos && at > 0;) {
    at = label.rfind(joint, at - 1);
    if (at != label.npos) label.replace(at, joint.size(), ", ");
  }
  return label;
}

/// "all dates except 2016 or later" as "before 2016"; nothing for other periods.
std::optional<std::string> outside_of(std::string_view period) {
  constexpr std::string_view later = " or later";
  constexpr std::string_view before = "before ";
  const auto joint = period.find(" or ");
  if (period.ends_with(later) && joint == period.size() - later.size())
    return fmt::format("before {}", period.substr(0, joint));
  if (period.starts_with(before) && joint == period.npos)
    return fmt::format("{} or later", period.substr(before.size()));
  return std::nullopt;
}

/// "July 2017" and "8 December 2017", but not "2014 or 2016"
bool names_month(std::string_view dates) {
  return std::any_of(dates.begin(), dates.end(),
                     [](unsigned char letter) { return std::isupper(letter) != 0; });
}

std::string values_text(std::string_view field, std::string label) {
  if (field == "type") return text::in_plural(std::move(label));
  if (field == "body") return body_name(std::move(label));
  if (field == "verb")
    return each_value(label, [](const auto& verb) { return fmt::format("\"{}\"", verb); });
  if (field == "language") return each_value(label, text::language_name);
  if (field == "country" || field == "author" || field == "sponsor")
    return each_value(label, text::with_the);
  if (field != "status") return label;
  if (label == "adopted") return "adopted texts";
  return label == "draft" ? "drafts" : label + " texts";
}

/// The texts that lack a value: "without a date", "texts without an author", "texts without a
/// known venue"
std::string unknown_text(std::string_view field, bool is_time, bool negated) {
  const auto* const with = negated ? "with" : "without";
  if (is_time) return fmt::format("{} a date", with);
  if (field == "para") return fmt::format("paragraphs {} a label", with);
  if (field == "verb") return fmt::format("paragraphs {} an opening verb", with);
  if (schema::may_be_absent(field))
    return fmt::format("texts {} {}", with, text::with_article(std::string(field)));
  return fmt::format("texts {} a known {}", with, field);
}

/// How a wanted filter is put into words if its value is in quotation marks, because no text has it
/// as it was typed.
std::optional<std::string_view> quoted_pattern(std::string_view field) {
  if (field == "body") return "issued by {}";
  if (field == "document") return "in the document {}";
  if (field == "symbol") return "with the symbol {}";
  return std::nullopt;
}

/// Whether a filter became this condition. A phrase may contain filters on two fields: "in Minsk or
/// Georgia".
bool became(const Node& filter, const Condition& condition) {
  const auto* typed = filter_in(filter);
  return condition.spans.front() == filter.span &&
         (typed == nullptr || !typed->plain_words || typed->field == condition.field->name);
}

/// The condition in a plan's text that a filter became, or null.
const Condition* condition_within(const PlanNode& node, const Node& filter) {
  const auto* condition = std::get_if<Condition>(&node.kind);
  if (condition != nullptr && became(filter, *condition)) return condition;
  const auto* any = std::get_if<AnyOf>(&node.kind);
  const auto* all = std::get_if<AllOf>(&node.kind);
  if (any == nullptr && all == nullptr) return nullptr;
  for (const auto& child : any != nullptr ? any->children : all->children) {
    if (const auto* found = condition_within(child, filter)) return found;
  }
  return nullptr;
}

/// A filter among others that are joined by "or": "from 2016", not "2016"
std::string alternative_text(const Condition& condition) {
  auto text = filter_text(condition);
  const bool is_time = condition.field->kind == schema::FieldKind::time;
  return is_time && std::isdigit(static_cast<unsigned char>(text.front())) != 0 ? "from " + text
                                                                                : text;
}

/// Whether "texts" must be put before a filter: "from Minsk", but not "all venues except Minsk"
bool needs_noun(std::string_view filter) {
  constexpr std::array<std::string_view, 6> beginnings = {
      "from ", "by ", "in ", "before ", "adopted in ", "sponsored by "};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const auto beginning) { return filter.starts_with(beginning); });
}

/// A query with operators in canonical form, without what is shown in words: settings, filters and
/// names that were read both ways.
class LogicText {
 public:
  explicit LogicText(const Planned& planned) : planned_(planned) {}

  std::string of(const Node& root) {
    leave_out(root);
    std::vector<std::string> parts;
    if (const auto rest = pruned(root, in_words_, Numbers::as_words))
      parts.push_back(without_signs(canonical(*rest)));
    parts.insert(parts.end(), alternatives_.begin(), alternatives_.end());
    return fmt::format("{}", fmt::join(parts, " · "));
  }

 private:
  /// Of what all results must pass.
  void leave_out(const Node& node) {
    const auto* name = std::get_if<Either>(&node.kind);
    if (filter_in(node) != nullptr || (name != nullptr && is_in_words(*name, node.span))) {
      in_words_.push_back(node.span);
    } else if (auto text = alternatives_text(node)) {
      in_words_.push_back(node.span);
      alternatives_.push_back(std::move(*text));
    } else if (std::holds_alternative<And>(node.kind) || std::holds_alternative<Group>(node.kind)) {
      for (const auto& child : children_of(node)) leave_out(child);
    }
  }

  [[nodiscard]] bool is_in_words(const Either& name, const Span& span) const {
    const auto& names = planned_.ambiguous_names;
    return name.prefers_filter || std::any_of(names.begin(), names.end(),
                                              [&](const auto& one) { return one.span == span; });
  }

  /// "texts from Minsk or by the Ministerial Council", if a node is nothing but such filters.
  [[nodiscard]] std::optional<std::string> alternatives_text(const Node& node) const {
    const auto* any = std::get_if<Or>(&without_brackets(node).kind);
    if (any == nullptr || !planned_.plan.text) return std::nullopt;
    std::vector<std::string> texts;
    for (const auto& child : any->children) {
      const auto* condition = condition_within(*planned_.plan.text, child);
      if (condition == nullptr) return std::nullopt;
      texts.push_back(alternative_text(*condition));
    }
    return fmt::format("{}{}", needs_noun(texts.front()) ? "texts " : "",
                       text::enumeration(texts, "or"));
  }

  const Planned& planned_;
  std::vector<Span> in_words_;
  std::vector<std::string> alternatives_;
};

}  // namespace

std::string words_text(const Node& root, const Planned& planned) {
  if (!planned.plan.plain) return LogicText(planned).of(root);
  PlainWords words(planned);
  words.add(root);
  return words.text(used(planned.settings.match) == Match::any ? "or" : "and");
}

std::string ambiguous_name_text(const AmbiguousName& name) {
  const auto& words = name.words;
  const auto& field = name.field;
  const auto& value = name.value;
  if (!name.is_said && field == "para") return name.texts;
  if (!name.is_said && !name.has_texts) return words;
  const auto quoted = name.values == 1   ? fmt::format("\"{}\"", words)
                      : name.values == 2 ? std::string("either")
                                         : std::string("any of these");
  if (!name.is_said) return fmt::format("{} (no paragraph mentions {})", name.texts, quoted);
  if (!name.results_say)
    return fmt::format("{} (none of these paragraphs mentions {})", name.texts, quoted);
  if (name.values > 1) {
    return fmt::format("texts that mention or {} {}", field == "year" ? "date from" : "come from",
                       value);
  }
  if (field == "type" || field == "status")
    return fmt::format("paragraphs that mention \"{}\" or come from {}", words, name.texts);
  if (field == "year") return fmt::format("texts that mention {0} or date from {0}", words);
  if (field == "para")
    return fmt::format("paragraphs that mention \"{}\" or are numbered {}", words, value);
  if (field == "author")
    return fmt::format("texts that mention {} or are by {}", words, text::with_the(value));
  if (field == "sponsor") {
    return fmt::format("texts that mention {} or are sponsored by {}", words,
                       text::with_the(value));
  }
  return fmt::format("texts that mention {} or come from {}", words,
                     field == "country" ? text::with_the(value)
                     : field == "venue" ? value
                                        : words);
}

std::string expansions_text(const std::vector<Expansion>& expansions) {
  std::vector<std::string> added;
  std::string forms;
  for (const auto& expansion : expansions) {
    if (expansion.rule == "prefix" || expansion.rule == "similar") {
      forms += fmt::format("{}{} ({})", forms.empty() ? "" : " · ", expansion.term,
                           fmt::join(expansion.added, ", "));
      continue;
    }
    for (const auto& text : expansion.added) {
      if (std::find(added.begin(), added.end(), text) == added.end()) added.push_back(text);
    }
  }
  if (added.empty()) return forms;
  return fmt::format("including: {}{}{}", fmt::join(added, ", "), forms.empty() ? "" : " · ",
                     forms);
}

std::string filter_text(const Condition& condition) {
  const auto name = condition.field->name;
  constexpr std::string_view negation = "not ";
  const bool negated = condition.negated && condition.label.starts_with(negation);
  const auto label = condition.label.substr(negated ? negation.size() : 0);
  const bool is_time = condition.field->kind == schema::FieldKind::time;
  if (label == "unknown") return unknown_text(name, is_time, negated);
  const bool or_unknown = label.ends_with(" or unknown") || label.starts_with("unknown or ");
  const auto* const found = std::find_if(filter_words.begin(), filter_words.end(),
                                         [&](const auto& words) { return words.field == name; });
  if (found == filter_words.end() || or_unknown)
    return fmt::format("{}{}: {}", negated ? negation : "", name, label);
  if (negated && label == "preamble") return "all paragraphs except the preamble";
  if (const auto other = outside_of(label); negated && is_time && other) return *other;
  const auto values = with_commas(values_text(name, label));
  const bool several = values.find(" or ") != values.npos || values.find("\u2013") != values.npos;
  auto pattern = negated                              ? found->excluded
                 : several && !found->several.empty() ? found->several
                                                      : found->wanted;
  if (negated && is_time && !names_month(values)) pattern = "all years except {}";
  if (!negated && values.starts_with('"')) pattern = quoted_pattern(name).value_or(pattern);
  return fmt::format(fmt::runtime(pattern), values);
}

bool names_texts(const Condition& condition) {
  const auto name = condition.field->name;
  const bool unknown = condition.label == "unknown" || condition.label == "not unknown";
  return (unknown && condition.field->kind != schema::FieldKind::time) ||
         (name == "type" || name == "status" || name == "part" || name == "verb" || name == "para");
}

std::string setting_text(std::string_view canonical) {
  using SettingWords = std::pair<std::string_view, std::string_view>;
  constexpr std::array<SettingWords, 13> words = {
      {{"sort:relevance", "best matches first"},
       {"sort:newest", "newest first"},
       {"sort:oldest", "oldest first"},
       {"sort:document", "in document order"},
       {"match:all", "all words"},
       {"match:any", "any of the words"},
       {"expand:none", "without synonyms"},
       {"expand:all", "with all synonyms"},
       {"stem:no", "words exactly as typed"},
       {"inferred:yes", "using inferred years and venues"},
       {"undated:yes", "including undated documents"},
       {"group:duplicates", "duplicates grouped together"},
       {"group:document", "grouped by document"}}};
  const auto* const found = std::find_if(words.begin(), words.end(),
                                         [&](const auto& one) { return one.first == canonical; });
  return std::string(found == words.end() ? canonical : found->second);
}

}  // namespace osce::query
