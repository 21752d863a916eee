// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/filters/conditions.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/filters/counted_labels.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/number_range.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/edit_distance.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/language_names.hpp"
#include "engine/text/message_english.hpp"

namespace osce::query {
namespace {

const store::Column& column_of(const store::Catalogue& catalogue, const schema::Field& field) {
  return catalogue.column(field, store::Values::with_inferred);
}

/// The value of a column that equals `key`, as the collection writes it, or nothing.
std::optional<std::string> value_with_key(const store::Column& column, const std::string& key) {
  const auto found =
      std::find_if(column.values.begin(), column.values.end(),
                   [&](const auto& value) { return value && text::value_key(*value) == key; });
  return found == column.values.end() ? std::nullopt : *found;
}

bool has_number_in(const store::Column& column, const NumberRange& range) {
  return std::any_of(column.values.begin(), column.values.end(), [&](const auto& value) {
    const auto number = value ? whole_number(*value) : std::nullopt;
    return number && range.first <= *number && *number <= range.last;
  });
}

/// "9" comes before "10".
bool in_natural_order(std::string_view first, std::string_view second) {
  constexpr std::string_view digits = "0123456789";
  while (!first.empty() && !second.empty()) {
    const auto one = std::min(first.find_first_not_of(digits), first.size());
    const auto other = std::min(second.find_first_not_of(digits), second.size());
    if (one != other && one > 0 && other > 0) return one < other;
    if (first.front() != second.front()) return first.front() < second.front();
    first.remove_prefix(1);
    second.remove_prefix(1);
  }
  return first.size() < second.size();
}

/// The values of a column in alphabetical order, numbers by size.
std::vector<std::string> known_values(const store::Column& column) {
  std::vector<std::string> values;
  for (const auto& value : column.values) {
    if (value) values.push_back(*value);
  }
  std::sort(values.begin(), values.end(), in_natural_order);
  return values;
}

/// "5(b)" as labels are written: "5.b".
std::string label_in(std::string_view text) {
  std::string label;
  for (const char c : text) {
    if (c == '(') {
      label += '.';
    } else if (c != ')') {
      label += c;
    }
  }
  return label;
}

int newest_year(const std::vector<Document>& documents) {
  int newest = 0;
  for (const auto& document : documents) {
    newest = std::max({newest, document.year.value_or(0), document.inferred.year.value_or(0)});
  }
  return newest;
}

/// The names that may stand before a colon.
std::vector<std::string_view> names_in_queries() {
  auto names = schema::filter_names();
  names.emplace_back("text");
  for (const auto& setting : settings) {
    if (setting.in_query) names.push_back(setting.name);
  }
  return names;
}

/// `Did you mean "year:"? `, or which fields there are.
std::string about_fields(std::string_view typed) {
  const auto names = names_in_queries();
  const auto name = text::closest_name(typed, names);
  return name ? fmt::format("Did you mean \"{}:\"? ", *name)
              : fmt::format("The fields are {}. ", fmt::join(names, ", "));
}

/// A notice about a value that does not occur: what comes before it, and what those that do are.
struct NoSuchValue {
  std::string_view field;
  std::string_view sentence;
  std::string_view noun = {};
};
constexpr std::array no_such_values = {
    NoSuchValue{"title", "No title in this collection contains"},
    NoSuchValue{"type", "No text in this collection is", "type"},
    NoSuchValue{"venue", "No text in this collection was adopted in", "venue"},
    NoSuchValue{"country", "No text in this collection was adopted in", "country"},
    NoSuchValue{"body", "No text in this collection was issued by", "body"},
    NoSuchValue{"verb", "No paragraph in this collection begins with", "opening word"},
    NoSuchValue{"para", "No paragraph in this collection is numbered"},
    NoSuchValue{"language", "No text in this collection is in", "language"},
    NoSuchValue{"document", "No text in this collection has the identifier", "identifier"},
    NoSuchValue{"session", "No text in this collection is from session", "session"},
    NoSuchValue{"symbol", "No text in this collection has the symbol", "symbol"},
    NoSuchValue{"sponsor", "No text in this collection is sponsored by", "sponsor"},
    NoSuchValue{"author", "No text in this collection is by", "author"},
    NoSuchValue{"file", "No text in this collection comes from the file", "file"},
};

/// The label of a value as a sentence names it.
std::string in_sentence(std::string_view field, const std::string& label) {
  if (field == "type") return text::with_article(label);
  if (field == "language") return text::language_name(label);
  if (field == "verb" || field == "file") return fmt::format("\"{}\"", label);
  const bool party = field == "author" || field == "country" || field == "sponsor";
  return party && !label.starts_with('"') ? text::with_the(label) : label;
}

/// A value in a list of those that occur, with what to type where that differs.
std::string in_list(std::string_view field, const std::string& value,
                    const store::Catalogue& catalogue) {
  if (field == "type") return text::in_plural(value);
  if (field == "language") return fmt::format("{} ({})", text::language_name(value), value);
  if (field == "body") return fmt::format("{} ({})", catalogue.body_name(value), value);
  return field == "author" || field == "country" ? text::with_the(value) : value;
}

/// The value that was probably meant, whatever its capitals.
std::optional<std::string> closest_value(const std::string& typed,
                                         const std::vector<std::string>& known) {
  std::vector<std::string> keys;
  keys.reserve(known.size());
  for (const auto& value : known) keys.push_back(text::value_key(value));
  const auto found = text::closest_name(text::value_key(typed), {keys.begin(), keys.end()});
  if (!found) return std::nullopt;
  return known[static_cast<std::size_t>(std::find(keys.begin(), keys.end(), *found) -
                                        keys.begin())];
}

/// "the venues are Baku, Minsk and Tbilisi", "the highest number is 39"; what was probably meant,
/// if they are too many to be shown; or nothing.
std::string known_text(const NoSuchValue& about, const std::string& typed,
                       const store::Catalogue& catalogue) {
  auto known = known_values(column_of(catalogue, schema::field_named(about.field)));
  if (about.field == "para") {
    std::erase_if(known, [](const auto& label) { return !whole_number(label); });
    return known.empty() ? "" : "; the highest number is " + known.back();
  }
  if (known.empty() || about.noun.empty()) return "";
  constexpr std::size_t most = 12;
  const bool many = known.size() > most;
  if (many && !text::has_digit(typed)) {
    if (const auto meant = closest_value(typed, known))
      return fmt::format(". Did you mean \"{}\"?", *meant);
  }
  if (many) known.resize(most);
  for (auto& one : known) one = in_list(about.field, one, catalogue);
  if (known.size() == 1) return fmt::format("; the only {} is {}", about.noun, known.front());
  const auto list = many                       ? fmt::format("{}, …", fmt::join(known, ", "))
                    : about.field == "sponsor" ? fmt::format("{}", fmt::join(known, "; "))
                                               : text::enumeration(known, "and");
  return fmt::format("; the {} are {}", text::in_plural(std::string(about.noun)), list);
}

/// That no text has a value, and the first of those that there are: "No text in this collection was
/// adopted in Paris; the venues are Baku, Minsk and Tbilisi".
std::string no_such_value_text(std::string_view field, const std::string& label,
                               const std::string& typed, const store::Catalogue& catalogue) {
  const auto* const found = std::find_if(no_such_values.begin(), no_such_values.end(),
                                         [&](const auto& one) { return one.field == field; });
  if (found == no_such_values.end())
    return fmt::format("No text in this collection has the {} \"{}\"", field, typed);
  return fmt::format("{} {}{}", found->sentence, in_sentence(field, label),
                     known_text(*found, typed, catalogue));
}

using MaybeResolved = std::variant<ResolvedValue, BadValue>;

/// Finds out what the values of a filter mean in a collection.
class ValueResolver {
 public:
  ValueResolver(const store::Catalogue& catalogue, const schema::Field& field)
      : catalogue_(catalogue), field_(field) {}

  [[nodiscard]] MaybeResolved resolve(const FilterValue& value) const {
    using enum schema::FieldKind;
    if (!text::is_utf8(value.text))
      return BadValue{fmt::format("{} is not valid UTF-8", field_.name), "Encode it as UTF-8"};
    if (field_.kind == time)
      return read_time_value(field_.name, value.text, newest_year(catalogue_.documents));
    const bool absent = value.text == "none" && schema::may_be_absent(field_.name);
    if ((value.text == "unknown" || absent) && !value.quoted)
      return ResolvedValue{{Unknown{}}, "unknown"};
    switch (field_.kind) {
      case country:
        return country_value(value.text);
      case party:
        return party_value(value.text);
      case wording:
        return wording_value(value.text);
      default:
        return keyword_value(value);
    }
  }

 private:
  /// A country that no table has is compared as it is written.
  [[nodiscard]] ResolvedValue country_value(const std::string& text) const {
    const auto* country = country_with_key(catalogue_.names, text::names_key(text));
    if (country == nullptr)
      return {.any_of = {Equals{text::value_key(text)}}, .label = text, .known = false};
    return {
        .any_of = {OfCountry{country->name}}, .label = country->name, .known = country->has_venue};
  }

  /// A person may have the name of a country.
  [[nodiscard]] ResolvedValue party_value(const std::string& text) const {
    const auto& names = catalogue_.names;
    auto value = wording_value(text);
    const auto* country = country_with_key(names, text::names_key(text));
    if (country == nullptr) return value;
    value.any_of.emplace_back(OfCountry{country->name});
    value.label = country->name;
    value.known = value.known || has_value([&](const std::string& one) {
                    return mentions_country(names, text::names_key(one), country->name);
                  });
    return value;
  }

  [[nodiscard]] ResolvedValue wording_value(const std::string& text) const {
    const auto key = text::names_key(text);
    const bool known = has_value(
        [&](const std::string& one) { return text::holds_words(text::names_key(one), key); });
    return {.any_of = {Holds{key}}, .label = fmt::format("\"{}\"", text), .known = known};
  }

  /// For what is not the number of a session, or not a language.
  [[nodiscard]] std::optional<BadValue> bad_keyword(const std::string& text) const {
    if (field_.name == "session" && !whole_number(text)) {
      return BadValue{fmt::format("\"{}\" is not a session number", text),
                      "Use, for example, 24 or 24..26"};
    }
    if (field_.name == "language" && !text::is_language_code(text::language_code(text))) {
      return BadValue{fmt::format("\"{}\" is not a language or its ISO 639-1 code", text),
                      "Use, for example, fr or French"};
    }
    return std::nullopt;
  }

  [[nodiscard]] MaybeResolved keyword_value(const FilterValue& value) const {
    const bool label = field_.kind == schema::FieldKind::label;
    if (const auto range = read_number_range(value.text); label && range && !value.quoted) {
      return ResolvedValue{.any_of = {Between{range->first, range->last}},
                           .label = fmt::format("{}–{}", range->first, range->last),
                           .swapped = range->swapped};
    }
    if (auto bad = bad_keyword(value.text)) return std::move(*bad);
    const auto key = text::value_key(label ? label_in(value.text) : usual_name(value.text));
    const auto known = value_with_key(column_of(catalogue_, field_), key);
    const auto& allowed = field_.vocabulary;
    const auto is_meant = [&](std::string_view one) { return text::value_key(one) == key; };
    if (!known && !allowed.empty() && std::none_of(allowed.begin(), allowed.end(), is_meant)) {
      return BadValue{fmt::format("{} cannot be \"{}\"", field_.name, value.text),
                      fmt::format("Choose one of: {}", fmt::join(allowed, ", "))};
    }
    ResolvedValue resolved{.any_of = {Equals{key, label}},
                           .label = known.value_or(label_of_unknown(value.text)),
                           .known = known.has_value()};
    if (label) add_counted(key, resolved);
    return resolved;
  }

  /// The label of a value that no text has.
  [[nodiscard]] std::string label_of_unknown(const std::string& text) const {
    const auto& name = field_.name;
    if (name == "language") return text::language_code(text);
    return name == "body" || name == "document" || name == "symbol" ? fmt::format("\"{}\"", text)
                                                                    : text;
  }

  /// "paragraph 2" of a statement without numbers is counted: "p.2". With a part of the text beside
  /// it, "2" may be "pre.2" or "op.2".
  void add_counted(const std::string& number, ResolvedValue& resolved) const {
    const auto& column = column_of(catalogue_, field_);
    for (auto& label : counted_labels(number)) {
      if (!value_with_key(column, label)) continue;
      resolved.known = true;
      if (label.starts_with("p.")) resolved.any_of.emplace_back(Equals{std::move(label), true});
    }
  }

  /// A city or symbol as the collection writes it, and the code of a language: "Wien" is Vienna,
  /// "MC.DEC 7/17" is MC.DEC/7/17, "English" is en.
  [[nodiscard]] std::string usual_name(const std::string& text) const {
    if (field_.name == "symbol") {
      const auto printed = catalogue_.names.texts.find(text::symbol_key(text));
      return printed == catalogue_.names.texts.end() ? text : printed->second.symbol;
    }
    if (field_.name == "language") return text::language_code(text);
    if (field_.name != "venue") return text;
    const auto city = catalogue_.names.cities.find(text::names_key(text));
    return city == catalogue_.names.cities.end() ? text : city->second.name;
  }

  template <typename Is>
  [[nodiscard]] bool has_value(const Is& is) const {
    const auto& values = column_of(catalogue_, field_).values;
    return std::any_of(values.begin(), values.end(),
                       [&](const auto& value) { return value && is(*value); });
  }

  const store::Catalogue& catalogue_;
  const schema::Field& field_;
};

}  // namespace

std::optional<Condition> ConditionReader::read(const Filter& filter, const Span& span,
                                               const std::string& parameter) {
  const auto* field = schema::find_field_in_query(filter.field);
  if (field == nullptr || !field->filter) {
    diagnostics_.errors.push_back(
        {parameter, span, fmt::format("Unknown field \"{}\"", filter.field),
         about_fields(filter.field) +
             "To search for these words instead, put them in quotation marks"});
    return std::nullopt;
  }
  Condition condition{.field = field, .any_of = {}, .given = parameter != "q"};
  condition.canonical = canonical(filter);
  if (!condition.given) condition.spans.push_back(span);
  condition.or_undated = field->kind == schema::FieldKind::time && undated_ == Undated::yes;
  for (auto value : filter.values) {
    if (!condition.given && filter.values.size() == 1) value.span = span;
    if (value.text.starts_with('~') && !value.quoted) {
      asks_inferred_ = true;
      value.text.erase(0, 1);
    }
    const auto resolved = ValueResolver(catalogue_, *field).resolve(value);
    if (const auto* bad = std::get_if<BadValue>(&resolved)) {
      diagnostics_.errors.push_back({parameter, value.span, bad->reason, bad->hint});
      return std::nullopt;
    }
    add(std::get<ResolvedValue>(resolved), value, condition);
  }
  return condition;
}

void ConditionReader::add(const ResolvedValue& resolved, const FilterValue& value,
                          Condition& condition) {
  const auto place = condition.given ? std::nullopt : std::optional(value.span);
  if (resolved.swapped) {
    diagnostics_.notices.push_back({"range-swapped",
                                    "The range was in the wrong order; read as " + resolved.label,
                                    place,
                                    {}});
  }
  if (!resolved.known) {
    diagnostics_.notices.push_back(
        {"no-such-value",
         no_such_value_text(condition.field->name, resolved.label, value.text, catalogue_),
         place,
         {}});
  }
  condition.any_of.insert(condition.any_of.end(), resolved.any_of.begin(), resolved.any_of.end());
  condition.is_limit = condition.is_limit || resolved.is_limit;
  condition.label += (condition.label.empty() ? "" : " or ") + resolved.label;
  if (!value.said.empty()) condition.label += fmt::format(" ({})", value.said);
}

bool has_documents(const store::Catalogue& catalogue, const Filter& filter) {
  const auto* field = schema::find_field_in_query(filter.field);
  if (field == nullptr) return false;
  // "Smith" is a part of the value, and the grammar takes only names that texts have.
  if (field->kind == schema::FieldKind::country || field->kind == schema::FieldKind::party)
    return true;
  const auto& column = column_of(catalogue, *field);
  return std::any_of(filter.values.begin(), filter.values.end(), [&](const FilterValue& value) {
    const auto range =
        field->kind == schema::FieldKind::label ? read_number_range(value.text) : std::nullopt;
    if (range) return has_number_in(column, *range);
    return value_with_key(column, text::value_key(value.text)).has_value();
  });
}

bool has_documents_from(const store::Catalogue& catalogue, const Filter& filter) {
  const auto is_from = [&](store::DocumentNumber document, const FilterValue& value) {
    const auto& days = catalogue.days(document, store::Values::with_inferred);
    const auto read = read_time_value(filter.field, value.text);
    const auto* time = std::get_if<ResolvedValue>(&read);
    const auto* within = time == nullptr ? nullptr : std::get_if<Within>(&time->any_of.front());
    return days && within != nullptr && lies_within(*days, *within);
  };
  for (store::DocumentNumber d = 0; d < catalogue.documents.size(); ++d) {
    if (std::any_of(filter.values.begin(), filter.values.end(),
                    [&](const FilterValue& value) { return is_from(d, value); }))
      return true;
  }
  return false;
}

Condition joined(Condition first, const Condition& second) {
  if (first.canonical == second.canonical) {  // said twice
    first.spans.insert(first.spans.end(), second.spans.begin(), second.spans.end());
    return first;
  }
  first.any_of.insert(first.any_of.end(), second.any_of.begin(), second.any_of.end());
  first.spans.insert(first.spans.end(), second.spans.begin(), second.spans.end());
  first.label += " or " + second.label;
  first.canonical += " " + second.canonical;
  return first;
}

}  // namespace osce::query
