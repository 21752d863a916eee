// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/paragraph_data.hpp"

#include <fmt/format.h>

#include "engine/model/members.hpp"
#include "engine/present/address.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/reference.hpp"
#include "engine/text/code_point.hpp"
#include "searchd/web/days_in.hpp"
#include "searchd/web/labels.hpp"
#include "searchd/web/strings.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

std::string line_text(std::string_view key, std::optional<int> line, std::string_view language) {
  if (!line) return std::string(translated(key, language));
  const auto pattern = translated(fmt::format("{}_line", key), language);
  return fmt::format(fmt::runtime(pattern), *line);
}

/// How we know a value: "As printed (line 12)".
std::string derivation_text(const Evidence& evidence, bool from_words, std::string_view language) {
  switch (evidence.derivation) {
    case Derivation::printed:
      return line_text("printed", evidence.line, language);
    case Derivation::authority: {
      const bool verified = evidence.text.find("(verified: yes)") != std::string::npos;
      return std::string(translated(verified ? "authority_verified" : "authority", language));
    }
    case Derivation::given:
      return std::string(translated("given", language));
    case Derivation::inferred:
      break;
  }
  if (from_words) return std::string(translated("recognised", language));
  return line_text("inferred", evidence.line, language);
}

/// Names the document whose identifier ends the text: "all 27 paragraphs also occur in AS (16) D E,
/// Tbilisi 2016".
std::string evidence_text(std::string text, const store::Catalogue& catalogue,
                          std::string_view language) {
  const auto last = text.rfind(' ') + 1;
  const auto number = catalogue.find(text.substr(last));
  if (!number) return text;
  const auto& document = catalogue.documents[*number];
  return text.replace(last, std::string::npos,
                      fmt::format("{}, {}", document_name_in(document, catalogue, language),
                                  venue_and_year(document, language)));
}

/// Collects rows of known values.
class Facts {
 public:
  Facts(const Document& document, const store::Catalogue& catalogue, const PageContext& context)
      : document_(document), catalogue_(catalogue), context_(context) {}

  void add(const char* key, const std::string& value, const std::string& link = {}) {
    if (value.empty()) return;
    auto row =
        object({{"name", std::string(translated(key, context_.language))}, {"value", value}});
    if (!link.empty()) row.set("link", link);
    const auto found = document_.evidence.find(key);
    if (found != document_.evidence.end()) add_derivation(row, key, value, found->second);
    rows_.push_back(row);
  }
  [[nodiscard]] data rows() const { return rows_; }

 private:
  void add_derivation(data& row, std::string_view key, const std::string& value,
                      const Evidence& evidence) const {
    // The language of a text is recognised by its words: there is nothing to quote.
    const bool from_words = key == "language" && !evidence.line;
    row.set("derivation", derivation_text(evidence, from_words, context_.language));
    const bool quoted = !from_words && evidence.derivation != Derivation::authority;
    if (quoted && evidence.text != value)
      row.set("evidence", evidence_text(evidence.text, catalogue_, context_.language));
  }

  const Document& document_;
  const store::Catalogue& catalogue_;
  const PageContext& context_;
  data rows_{data::type::list};
};

}  // namespace

std::string anchor_of(const Paragraph& paragraph) { return "p-" + paragraph.label; }

data paragraph_data(const Document& document, const Paragraph& paragraph,
                    const store::Catalogue& catalogue, const PageContext& context) {
  const auto id = paragraph_id(document.id, paragraph.label);
  const auto anchor = anchor_of(paragraph);
  return object(
      {{"label", margin_label(paragraph)},
       {"anchor", document.id + "-" + anchor},
       {"language", document.language},
       {"link", kept_language("/p/" + present::path_of(id), context)},
       {"context", kept_language("/p/" + present::path_of(document.id) + "#" + anchor, context)},
       {"cite", "/v1/cite/" + present::path_of(id)},
       {"permalink", context.site.public_url + "/id/" + present::path_of(id)},
       {"reference", present::reference({document, &paragraph}, catalogue, context.site.public_url,
                                        present::ReferenceForm::text)}});
}

data corrections_data(const Document& document, const store::Catalogue& catalogue) {
  data lines{data::type::list};
  for (const auto& line : present::corrections(document, catalogue)) lines.push_back(line);
  return lines;
}

data text_runs(const std::string& text, const std::vector<search::Mark>& marks) {
  data runs{data::type::list};
  const auto add = [&](std::string_view part, bool marked) {
    if (!part.empty()) runs.push_back(object({{"run", std::string(part)}, {"marked", marked}}));
  };
  text::CodePointCursor cursor(text);
  for (const auto& mark : marks) {
    add(cursor.take_to(mark.begin), false);
    add(cursor.take_to(mark.end), true);
  }
  add(cursor.rest(), false);
  return runs;
}

data facts_data(const Document& printed, const store::Catalogue& catalogue,
                const PageContext& context) {
  const auto document = with_inferred(printed);
  const auto labelled = [&](const char* field, const std::optional<std::string>& value) {
    return value ? label_of(field, value, catalogue, context.language) : "";
  };
  const auto named = [&](const char* field, const auto& value) {
    return value ? labelled(field, std::string(name_of(*value))) : "";
  };
  Facts facts(document, catalogue, context);
  facts.add("symbol", document.symbol.value_or(""));
  facts.add("title", document.title);
  facts.add("type", named("type", document.type));
  facts.add("status", named("status", document.status));
  facts.add("body", labelled("body", document.body));
  facts.add("year", document.year ? std::to_string(*document.year) : "");
  facts.add("date", document.date ? days_in(*document.date, context.language) : "");
  facts.add("venue", document.venue.value_or(""));
  facts.add("country", document.country.value_or(""));
  facts.add("session", document.session ? document.session->name : "");
  facts.add("sponsor", document.sponsor.value_or(""));
  facts.add("author", document.author.value_or(""));
  facts.add("language", labelled("language", document.language));
  facts.add("source", document.source_file);
  const auto url = document.url.value_or("");
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  facts.add("official", url, web ? url : "");
  return facts.rows();
}

}  // namespace osce::searchd::web
