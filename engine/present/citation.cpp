// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/citation.hpp"

#include <fmt/format.h>

#include "engine/model/correction.hpp"
#include "engine/schema/fields.hpp"

namespace osce::present {

namespace {

std::string name_with_id(const std::string& id, const store::Catalogue& catalogue) {
  const auto number = catalogue.find(id);
  return number ? document_name(catalogue.documents[*number], catalogue) : id;
}

/// "Annex 2 to MC.DEC/2/03"; the number is in the identifier.
std::string annex_name(const std::string& id, const std::string& host_name) {
  const auto number = id.rfind('-');
  const bool numbered = number != std::string::npos && id.find("-annex-") != std::string::npos;
  return fmt::format("Annex{} to {}", numbered ? " " + id.substr(number + 1) : "", host_name);
}

std::string probably(bool inferred, const std::string& value) {
  return inferred ? "probably " + value : value;
}

}  // namespace

const std::string& shown_title(const Document& document) {
  return document.display_title.empty() ? document.title : document.display_title;
}

std::string title_below_name(const Document& document) {
  return document.symbol || document.attached_to ? shown_title(document) : "";
}

std::string document_name(const Document& document, const store::Catalogue& catalogue) {
  if (document.attached_to) {
    const auto host_name = name_with_id(*document.attached_to, catalogue);
    if (document.type != DocumentType::statement) return annex_name(document.id, host_name);
    const auto author = document.author ? fmt::format(" ({})", *document.author) : "";
    return fmt::format("Statement{} attached to {}", author, host_name);
  }
  if (document.symbol) return *document.symbol;
  const auto& name = document.title.empty() ? document.id : shown_title(document);
  return document.status == Status::draft ? "Draft: " + name : name;
}

std::string place_and_time(const Document& document) {
  const bool venue_inferred = !document.venue && document.inferred.venue;
  const bool year_inferred = !document.year && document.inferred.year;
  const auto& known_venue = venue_inferred ? document.inferred.venue : document.venue;
  const auto& known_year = year_inferred ? document.inferred.year : document.year;
  const auto venue = known_venue ? probably(venue_inferred, *known_venue) : "";
  if (!known_year) return venue.empty() ? "undated" : venue + ", undated";
  const auto year = std::to_string(*known_year);
  if (venue.empty()) return probably(year_inferred, year);
  if (year_inferred == venue_inferred) return venue + " " + year;
  return venue + ", " + probably(year_inferred, year);
}

std::vector<std::string> corrections(const Document& document, const store::Catalogue& catalogue) {
  std::vector<std::string> lines;
  if (document.corrects) {
    lines.push_back(fmt::format("{} {}", correction_words(document).does,
                                name_with_id(*document.corrects, catalogue)));
  }
  for (const auto number : catalogue.corrections_of(document.id)) {
    const auto& correction = catalogue.documents[number];
    lines.push_back(fmt::format("{} {}", correction_words(correction).undergone,
                                document_name(correction, catalogue)));
  }
  return lines;
}

std::string part_and_label(const Paragraph& paragraph) {
  std::string_view label = paragraph.label;
  bool counted = false;
  for (const std::string_view prefix : {"pre.", "op.", "p."}) {
    if (!label.starts_with(prefix)) continue;
    label.remove_prefix(prefix.size());
    counted = true;
  }
  const bool note = counted && paragraph.part != Part::statement;
  return fmt::format("{} {}{}", name_of(paragraph.part), label, note ? " (unnumbered)" : "");
}

std::string citation(const Document& document, const Paragraph& paragraph,
                     const store::Catalogue& catalogue) {
  return fmt::format("{} · {} · {}", document_name(document, catalogue), place_and_time(document),
                     part_and_label(paragraph));
}

std::string value_label(std::string_view field, const std::optional<std::string>& value,
                        const store::Catalogue& catalogue) {
  if (!value)
    return field == "year" ? "undated" : schema::may_be_absent(field) ? "none" : "unknown";
  if (field == "body") return catalogue.body_name(*value);
  if (field == "document") return name_with_id(*value, catalogue);
  return *value;
}

}  // namespace osce::present
