// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/paragraph_data.hpp"

#include <fmt/format.h>

#include "engine/model/members.hpp"
#include "engine/present/address.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/reference.hpp"
#include "searchd/web/strings.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// Collects rows of values that are known.
class Facts {
 public:
  Facts(const Document& document, const PageContext& context)
      : document_(document), context_(context) {}

  void add(const char* key, const std::string& value) {
    if (value.empty()) return;
    data row;
    row.set("name", std::string(phrase(key, context_.language)));
    row.set("value", value);
    row.set("derivation", derivation(key));
    rows_.push_back(row);
  }
  [[nodiscard]] data rows() const { return rows_; }

 private:
  /// "printed, line 12: MC.DEC/7/17"
  [[nodiscard]] std::string derivation(const char* key) const {
    const auto found = document_.evidence.find(key);
    if (found == document_.evidence.end()) return "";
    const auto& evidence = found->second;
    const auto line = evidence.line ? fmt::format(", line {}", *evidence.line) : "";
    return fmt::format("{}{}: {}", name_of(evidence.derivation), line, evidence.text);
  }

  const Document& document_;
  const PageContext& context_;
  data rows_{data::type::list};
};

std::string dates(const DateRange& days) {
  return days.from == days.to ? to_iso(days.from) : to_iso(days.from) + " – " + to_iso(days.to);
}

}  // namespace

std::string anchor_of(const Paragraph& paragraph) {
  return "p-" + paragraph.label;
}

data paragraph_data(const Document& document, const Paragraph& paragraph,
                    const store::Catalogue& catalogue, const PageContext& context) {
  const auto id = paragraph_id(document.id, paragraph.label);
  const auto anchor = anchor_of(paragraph);
  data item;
  item.set("label", paragraph.label);
  item.set("anchor", document.id + "-" + anchor);
  item.set("language", document.language);
  item.set("link", kept_language("/p/" + present::path_of(id), context));
  item.set("context", kept_language("/p/" + present::path_of(document.id) + "#" + anchor, context));
  item.set("cite", "/v1/cite/" + present::path_of(id));
  item.set("permalink", context.site.public_url + "/id/" + present::path_of(id));
  item.set("reference", present::reference({document, &paragraph}, catalogue,
                                           context.site.public_url, present::ReferenceForm::text));
  return item;
}

data corrections_data(const Document& document, const store::Catalogue& catalogue) {
  data lines{data::type::list};
  for (const auto& line : present::corrections(document, catalogue)) lines.push_back(line);
  return lines;
}

data facts_data(const Document& printed, const PageContext& context) {
  const auto document = with_inferred(printed);
  Facts facts(document, context);
  facts.add("symbol", document.symbol.value_or(""));
  facts.add("title", document.title);
  facts.add("type", document.type ? std::string(name_of(*document.type)) : "");
  facts.add("status", document.status ? std::string(name_of(*document.status)) : "");
  facts.add("body", document.body.value_or(""));
  facts.add("year", document.year ? std::to_string(*document.year) : "");
  facts.add("date", document.date ? dates(*document.date) : "");
  facts.add("venue", document.venue.value_or(""));
  facts.add("country", document.country.value_or(""));
  facts.add("session", document.session ? document.session->name : "");
  facts.add("sponsor", document.sponsor.value_or(""));
  facts.add("author", document.author.value_or(""));
  facts.add("language", document.language);
  facts.add("source", document.source_file);
  facts.add("official", document.url.value_or(""));
  return facts.rows();
}

}  // namespace osce::searchd::web
