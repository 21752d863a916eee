// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/labels.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/date.hpp"
#include "engine/model/members.hpp"
#include "engine/present/citation.hpp"
#include "engine/schema/fields.hpp"
#include "searchd/web/strings.hpp"

namespace osce::searchd::web {
namespace {

std::optional<std::string> value_in(std::string_view field, std::string_view value,
                                    std::string_view language) {
  const auto key = fmt::format("{}:{}", field, value);
  const auto text = translated(key, language);
  return text == key ? std::nullopt : std::optional<std::string>(text);
}

std::string with_text(std::string_view key, std::string_view text, std::string_view language) {
  return fmt::format(fmt::runtime(translated(key, language)), text);
}

/// "Venue: Minsk", "From 2020"
std::string name_and_value(std::string_view field, std::string_view value,
                           std::string_view language) {
  const auto name = translated(field, language);
  if (field == "from" || field == "to") return fmt::format(fmt::runtime(name), value);
  return fmt::format(fmt::runtime(translated("name_value", language)), name, value);
}

/// The values of a filter as a query writes them: venue:(Baku OR "St. Petersburg") has two.
std::vector<std::string> values_of(std::string_view written) {
  if (written.starts_with('(') && written.ends_with(')'))
    written = written.substr(1, written.size() - 2);
  constexpr std::string_view joint = " OR ";
  std::vector<std::string> values;
  for (;;) {
    const auto end = std::min(written.find(joint), written.size());
    auto value = written.substr(0, end);
    if (value.size() > 1 && value.starts_with('"') && value.ends_with('"'))
      value = value.substr(1, value.size() - 2);
    values.emplace_back(value);
    if (end == written.size()) return values;
    written.remove_prefix(end + joint.size());
  }
}

/// A range for people: "7–9" of "7..9".
std::string with_dash(std::string range) {
  const auto dots = range.find("..");
  return dots == std::string::npos ? range : range.replace(dots, 2, "–");
}

/// ">2016" is "2017 or later", "2014..2016" is "2014–2016"; nothing for days and months.
std::optional<std::string> years_in(std::string value, std::string_view language) {
  const auto dots = value.find("..");
  if (dots != std::string::npos) {
    const bool whole = parse_year(value.substr(0, dots)) && parse_year(value.substr(dots + 2));
    return whole ? std::optional(with_dash(std::move(value))) : std::nullopt;
  }
  const auto digits = value.find_first_not_of("<>=");
  if (digits == std::string::npos) return std::nullopt;
  const auto sign = value.substr(0, digits);
  const auto year = parse_year(value.substr(digits));
  if (!year) return std::nullopt;
  if (sign.empty()) return value;
  const int beyond = sign.ends_with('=') ? 0 : 1;
  return sign.starts_with('>') ? with_text("or_later", std::to_string(*year + beyond), language)
                               : with_text("or_earlier", std::to_string(*year - beyond), language);
}

/// The value of a filter, or nothing where only the search knows what it means ("last5").
std::optional<std::string> filter_value(std::string_view field, const std::string& value,
                                        const store::Catalogue& catalogue,
                                        std::string_view language) {
  if (value == "unknown") return label_of(field, std::nullopt, catalogue, language);
  if (field == "year") return years_in(value, language);
  if (field == "para" || field == "session") return with_dash(value);
  return label_of(field, value, catalogue, language);
}

/// The label without the mark of one that we counted: "14" of "pre.14".
std::optional<std::string> counted_number(const Paragraph& paragraph) {
  for (const std::string_view prefix : {"pre.", "op.", "p."}) {
    if (paragraph.label.starts_with(prefix)) return paragraph.label.substr(prefix.size());
  }
  return std::nullopt;
}

std::string cited_part(const Paragraph& paragraph, std::string_view language) {
  return value_in("cited", name_of(paragraph.part), language).value_or("");
}

}  // namespace

std::string label_of(std::string_view field, const std::optional<std::string>& value,
                     const store::Catalogue& catalogue, std::string_view language) {
  if (!value && schema::may_be_absent(field)) return std::string(translated(":absent", language));
  if (!value) return *value_in(field == "year" ? "year" : "", "", language);
  // The operator's table of bodies names them in English.
  const bool in_table = field == "body" && language == languages.front();
  const auto label = in_table ? std::nullopt : value_in(field, *value, language);
  return label ? *label : present::value_label(field, value, catalogue);
}

std::string filter_label(const query::UnderstoodFilter& filter, const store::Catalogue& catalogue,
                         std::string_view language) {
  std::string_view written = filter.canonical;
  const bool negated = written.starts_with('-');
  written.remove_prefix(std::min(written.find(':') + 1, written.size()));
  std::vector<std::string> labels;
  for (const auto& value : values_of(written)) {
    auto label = filter_value(filter.field, value, catalogue, language);
    if (!label) return name_and_value(filter.field, filter.label, language);
    labels.push_back(std::move(*label));
  }
  const auto text = fmt::format("{}", fmt::join(labels, ", "));
  return name_and_value(filter.field, negated ? with_text("except", text, language) : text,
                        language);
}

std::string venue_and_year(const Document& printed, std::string_view language) {
  const auto document = with_inferred(printed);
  const auto marked = [&](std::string_view name, const std::string& value) {
    return is_inferred(printed, name) ? with_text("probably", value, language) : value;
  };
  const auto year =
      document.year ? std::to_string(*document.year) : std::string(translated("undated", language));
  if (!document.venue) return document.year ? marked("year", year) : year;
  const bool alike = is_inferred(printed, "year") == is_inferred(printed, "venue");
  if (document.year && alike) return marked("venue", *document.venue + " " + year);
  return fmt::format("{}, {}", marked("venue", *document.venue),
                     document.year ? marked("year", year) : year);
}

std::string document_name_in(const Document& document, const store::Catalogue& catalogue,
                             std::string_view language) {
  const bool untitled = document.symbol || document.attached_to || document.title.empty();
  if (document.status != Status::draft || untitled)
    return present::document_name(document, catalogue);
  return with_text("draft_name", present::shown_title(document), language);
}

std::string citation_in(const Document& document, const Paragraph& paragraph,
                        const store::Catalogue& catalogue, std::string_view language) {
  return fmt::format("{} · {} · {}, {}", document_name_in(document, catalogue, language),
                     venue_and_year(document, language), cited_part(paragraph, language),
                     number_in(paragraph, language));
}

std::string number_in(const Paragraph& paragraph, std::string_view language) {
  const auto counted = counted_number(paragraph);
  const bool note = counted && paragraph.part != Part::statement;
  return with_text("paragraph_number", counted.value_or(paragraph.label), language) +
         (note ? fmt::format(" {}", translated("unnumbered", language)) : "");
}

std::string margin_label(const Paragraph& paragraph) {
  const auto counted = counted_number(paragraph);
  return counted ? "¶ " + *counted : paragraph.label;
}

std::string label_with_part(const Paragraph& paragraph, std::string_view language) {
  const auto label = margin_label(paragraph);
  return label == paragraph.label ? label
                                  : fmt::format("{} ({})", label, cited_part(paragraph, language));
}

}  // namespace osce::searchd::web
