// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/citation.hpp"

#include <fmt/format.h>

namespace osce::present {

std::string document_name(const Document& document, const store::Catalogue& catalogue) {
  if (document.attached_to) {
    const auto host = catalogue.find(*document.attached_to);
    const auto host_name =
        host ? document_name(catalogue.documents[*host], catalogue) : *document.attached_to;
    const auto author = document.author ? fmt::format(" ({})", *document.author) : "";
    return fmt::format("Statement{} attached to {}", author, host_name);
  }
  if (document.symbol) return *document.symbol;
  const auto& name = document.title.empty() ? document.id : document.title;
  return document.status == Status::draft ? "Draft: " + name : name;
}

std::string place_and_time(const Document& document) {
  if (!document.year) return document.venue ? *document.venue + ", undated" : "undated";
  return (document.venue ? *document.venue + " " : "") + std::to_string(*document.year);
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
  if (!value) return field == "year" ? "undated" : "unknown";
  if (field == "body") {
    const auto name = catalogue.body_names.find(*value);
    if (name != catalogue.body_names.end()) return name->second;
  }
  if (field == "document") {
    if (const auto number = catalogue.find(*value)) {
      return document_name(catalogue.documents[*number], catalogue);
    }
  }
  return *value;
}

}  // namespace osce::present
