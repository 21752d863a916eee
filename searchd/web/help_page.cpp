// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/schema/fields.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/pages.hpp"
#include "searchd/web/strings.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

struct HelpRow {
  std::string_view query;
  std::string_view meaning;
};

// docs/query-language.md has them all; a test compares the two.
constexpr std::array operator_rows = {
    HelpRow{"age verification", "paragraphs with both words, in any form"},
    HelpRow{"\"age verification\"", "exactly these words next to each other"},
    HelpRow{"\"age verification\"~3", "these words in any form, at most three others between them"},
    HelpRow{"hotels OR airlines", "paragraphs with either word"},
    HelpRow{"\"child pornography\" NOT tourism", "the phrase, without the word"},
    HelpRow{"(registry OR registration) venue:Tbilisi part:operative",
            "either word, in operative paragraphs from Tbilisi: brackets group words"},
    HelpRow{"grooming NEAR/5 children", "both words, within five words of each other"},
    HelpRow{"traffick*", "words that begin with these letters"},
    HelpRow{"trafiking~2", "similar words: up to two letters may differ"},
    HelpRow{"=labour", "this form only"},
};

constexpr std::array phrase_rows = {
    HelpRow{"since 2015", "texts from 2015 or later; also: before 2010, between 2008 and 2014"},
    HelpRow{"in Minsk", "texts adopted there"},
    HelpRow{"since Tbilisi", "texts since the session in Tbilisi"},
    HelpRow{"by the Ministerial Council", "texts of that body"},
    HelpRow{"resolutions on grooming", "resolutions only; also: decisions, drafts, statements"},
    HelpRow{"what did Russia say about hotels", "texts by that country"},
    HelpRow{"operative paragraphs on shelter", "operative paragraphs only"},
    HelpRow{"MC.DEC/7/17 para 7", "a paragraph, as it is cited"},
    HelpRow{"not from Minsk", "all other venues"},
};

/// What a field filters by, and its possible values if they are few and its help does not name
/// them.
std::string meaning_of(const schema::Field& field) {
  const auto& values = field.vocabulary;
  const bool listed = values.empty() || field.help.find(values.front()) != std::string_view::npos;
  return listed ? std::string(field.help)
                : fmt::format("{}: {}", field.help, fmt::join(values, ", "));
}

/// A section of the page, with a row that links to a search for each of its queries.
class HelpSection {
 public:
  HelpSection(std::string heading, const PageContext& context)
      : heading_(std::move(heading)), context_(context) {}

  void add(std::string_view query, const std::string& meaning) {
    const std::string typed(query);
    rows_.push_back(object({{"query", typed},
                            {"meaning", meaning},
                            {"link", kept_language(page_link({.query = typed}), context_)}}));
  }
  void add(std::span<const HelpRow> rows) {
    for (const auto& [query, meaning] : rows) add(query, std::string(meaning));
  }
  [[nodiscard]] const data& rows() const { return rows_; }
  [[nodiscard]] data section() const { return object({{"heading", heading_}, {"rows", rows_}}); }

 private:
  std::string heading_;
  const PageContext& context_;
  data rows_{data::type::list};
};

}  // namespace

std::string help_page(const std::vector<ReadExample>& examples, const PageContext& context) {
  HelpSection read("", context);
  for (const auto& [query, meaning] : examples) read.add(query, meaning);
  HelpSection operators("Words and operators", context);
  operators.add(operator_rows);
  HelpSection phrases("Filters in plain words", context);
  phrases.add(phrase_rows);
  HelpSection fields("Filters by field", context);
  for (const auto& field : schema::fields) {
    if (field.filter) fields.add(field.example, meaning_of(field));
  }
  data sections{data::type::list};
  for (const auto* section : {&operators, &phrases, &fields})
    sections.push_back(section->section());
  auto content = page_data(context);
  content.set("examples", read.rows());
  content.set("sections", sections);
  return framed({.title = std::string(translated("help", context.language)),
                 .content = render(web_files::help_mustache, content),
                 .canonical = "/help"},
                context);
}

}  // namespace osce::searchd::web
