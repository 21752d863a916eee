// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/filters/conditions.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/filters/no_such_value.hpp"
#include "engine/query/filters/time_value.hpp"
#include "engine/query/syntax/canonical.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/edit_distance.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

/// The value of a column that equals `key`, as the collection writes it, or nothing.
std::optional<std::string> value_with_key(const store::Column& column, const std::string& key) {
  const auto found =
      std::find_if(column.values.begin(), column.values.end(),
                   [&](const auto& value) { return value && text::value_key(*value) == key; });
  return found == column.values.end() ? std::nullopt : *found;
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

/// `Did you mean "year:"? `
std::string did_you_mean_field(std::string_view typed) {
  const auto name = text::closest_name(typed, names_in_queries());
  return name ? fmt::format("Did you mean \"{}:\"? ", *name) : "";
}

/// Where in the query a value is; nothing for options and parameters.
std::optional<Span> place_of(const Condition& condition, const FilterValue& value) {
  return condition.given ? std::nullopt : std::optional(value.span);
}

Notice swapped_notice(const Condition& condition, const FilterValue& value,
                      const std::string& label) {
  return {"range-swapped", "The range was in the wrong order; read as " + label,
          place_of(condition, value), std::nullopt};
}

}  // namespace

std::optional<Condition> ConditionReader::read(const Filter& filter, const Span& span,
                                               const std::string& parameter) {
  parameter_ = parameter;
  const auto* field = schema::find_field_in_query(filter.field);
  if (field == nullptr || !field->filter) {
    diagnostics_.errors.push_back(
        {parameter, span, fmt::format("Unknown field \"{}\"", filter.field),
         did_you_mean_field(filter.field) +
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
    const auto label = add_value(condition, value);
    if (!label) return std::nullopt;
    condition.label += (condition.label.empty() ? "" : " or ") + *label;
  }
  return condition;
}

std::optional<std::string> ConditionReader::add_value(Condition& condition,
                                                      const FilterValue& value) {
  if (!text::is_utf8(value.text)) {
    diagnostics_.errors.push_back({parameter_, value.span,
                                   fmt::format("{} is not valid UTF-8", condition.field->name),
                                   "Encode it as UTF-8"});
    return std::nullopt;
  }
  return condition.field->kind == schema::FieldKind::time ? add_time(condition, value)
                                                          : add_keyword(condition, value);
}

std::optional<std::string> ConditionReader::add_time(Condition& condition,
                                                     const FilterValue& value) {
  const auto read =
      read_time_value(condition.field->name, value.text, newest_year(catalogue_.documents));
  if (const auto* bad = std::get_if<BadTime>(&read)) {
    diagnostics_.errors.push_back({parameter_, value.span, bad->reason, bad->hint});
    return std::nullopt;
  }
  const auto& time = std::get<TimeValue>(read);
  if (time.swapped) {
    diagnostics_.notices.push_back(swapped_notice(condition, value, time.label));
  }
  condition.any_of.push_back(time.days);
  condition.is_limit = condition.is_limit || time.is_limit;
  return value.said.empty() ? time.label : fmt::format("{} ({})", time.label, value.said);
}

/// A city as the collection writes it, whatever it is called elsewhere: "Wien" is Vienna.
std::string ConditionReader::usual_name(const schema::Field& field, const std::string& text) const {
  if (field.name != "venue") return text;
  const auto city = catalogue_.names.cities.find(text::names_key(text));
  return city == catalogue_.names.cities.end() ? text : city->second.name;
}

std::optional<std::string> ConditionReader::add_keyword(Condition& condition,
                                                        const FilterValue& value) {
  const auto& field = *condition.field;
  if (value.text == "unknown" && !value.quoted) {
    condition.any_of.emplace_back(Unknown{});
    return "unknown";
  }
  if (field.kind == schema::FieldKind::country) return add_country(condition, value);
  if (field.kind == schema::FieldKind::party) return add_party(condition, value);
  if (field.kind == schema::FieldKind::wording) return add_wording(condition, value);
  const bool label = field.kind == schema::FieldKind::label;
  if (const auto range = read_number_range(value.text); label && range && !value.quoted)
    return add_numbers(condition, value, *range);
  const auto key = text::value_key(label ? label_in(value.text) : usual_name(field, value.text));
  const auto& column = catalogue_.column(field, store::Values::with_inferred);
  const auto known = value_with_key(column, key);
  if (!known && !field.vocabulary.empty() &&
      std::none_of(field.vocabulary.begin(), field.vocabulary.end(),
                   [&](std::string_view allowed) { return text::value_key(allowed) == key; })) {
    diagnostics_.errors.push_back(
        {parameter_, value.span, fmt::format("{} cannot be \"{}\"", field.name, value.text),
         fmt::format("Choose one of: {}", fmt::join(field.vocabulary, ", "))});
    return std::nullopt;
  }
  if (!known) say_no_such_value(condition, value);
  condition.any_of.emplace_back(Equals{key, label});
  return known.value_or(field.name == "body" ? fmt::format("\"{}\"", value.text) : value.text);
}

std::string ConditionReader::add_numbers(Condition& condition, const FilterValue& value,
                                         const NumberRange& range) {
  auto label = fmt::format("{}–{}", range.first, range.last);
  if (range.swapped) diagnostics_.notices.push_back(swapped_notice(condition, value, label));
  condition.any_of.emplace_back(Between{range.first, range.last});
  return label;
}

std::optional<std::string> ConditionReader::add_wording(Condition& condition,
                                                        const FilterValue& value) {
  const auto key = text::names_key(value.text);
  const auto& column = catalogue_.column(*condition.field, store::Values::with_inferred);
  const bool known = std::any_of(column.values.begin(), column.values.end(), [&](const auto& one) {
    return one && text::holds_words(text::names_key(*one), key);
  });
  if (!known) say_no_such_value(condition, value);
  condition.any_of.emplace_back(Holds{key});
  return fmt::format("\"{}\"", value.text);
}

/// A country that no table has is compared as it is written.
std::string ConditionReader::add_country(Condition& condition, const FilterValue& value) {
  const auto* country = country_with_key(catalogue_.names, text::names_key(value.text));
  if (country != nullptr) {
    condition.any_of.emplace_back(OfCountry{country->name});
  } else {
    condition.any_of.emplace_back(Equals{text::value_key(value.text)});
  }
  if (country == nullptr || !country->has_venue) say_no_such_value(condition, value);
  return country == nullptr ? value.text : country->name;
}

/// A person may have the name of a country.
std::string ConditionReader::add_party(Condition& condition, const FilterValue& value) {
  const auto& names = catalogue_.names;
  const auto key = text::names_key(value.text);
  const auto* country = country_with_key(names, key);
  const auto& column = catalogue_.column(*condition.field, store::Values::with_inferred);
  const auto is_meant = [&](const std::optional<std::string>& one) {
    const auto printed = text::names_key(one.value_or(""));
    return one && (text::holds_words(printed, key) ||
                   (country != nullptr && mentions_country(names, printed, country->name)));
  };
  if (std::none_of(column.values.begin(), column.values.end(), is_meant))
    say_no_such_value(condition, value);
  condition.any_of.emplace_back(Holds{key});
  if (country == nullptr) return fmt::format("\"{}\"", value.text);
  condition.any_of.emplace_back(OfCountry{country->name});
  return country->name;
}

void ConditionReader::say_no_such_value(const Condition& condition, const FilterValue& value) {
  const auto& field = *condition.field;
  const auto known = known_values(catalogue_.column(field, store::Values::with_inferred));
  diagnostics_.notices.push_back({"no-such-value",
                                  no_such_value_text(field.name, value.text, known),
                                  place_of(condition, value),
                                  {}});
}

bool has_documents(const store::Catalogue& catalogue, const Filter& filter) {
  const auto* field = schema::find_field_in_query(filter.field);
  if (field == nullptr) return false;
  // "Smith" is a part of the value, and the grammar takes only names that texts have.
  if (field->kind == schema::FieldKind::country || field->kind == schema::FieldKind::party)
    return true;
  const auto& column = catalogue.column(*field, store::Values::with_inferred);
  return std::any_of(filter.values.begin(), filter.values.end(), [&](const FilterValue& value) {
    return value_with_key(column, text::value_key(value.text)).has_value();
  });
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
