// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of the commands that search.
#include <initializer_list>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/builder.hpp"
#include "engine/present/table.hpp"
#include "engine/schema/fields.hpp"

namespace osce::cli {
namespace {

constexpr std::initializer_list<OutputFormat> table_formats = {
    OutputFormat::text, OutputFormat::json, OutputFormat::jsonl, OutputFormat::csv,
    OutputFormat::tsv};
constexpr std::uint32_t most_results = 1'000'000;

std::string objection_to_facet(const std::string& name) {
  return manual::objection_to_choice(name, schema::facet_names());
}

std::string objection_to_facets(const std::string& name) {
  return manual::objection_to_item(name, schema::facet_names());
}

void require(bool met, const char* option, const char* objection) {
  if (!met) throw CLI::ValidationError(option, objection);
}

/// "search a" and "search --stdin" are both complete; "search --stdin a" is not.
void require_one_source(bool batch, const search::Request& request) {
  require(!batch || request.query.empty(), "--stdin",
          "cannot be used with a query; queries come from stdin");
}

/// Checks options that depend on each other.
void finish_search(Builder& b) {
  auto& format = b.invocation.format;
  b.search.request = b.typed.finish();
  require_one_source(b.search.batch, b.search.request);
  if (b.search.batch && format == OutputFormat::text) format = OutputFormat::jsonl;
  const bool json = format == OutputFormat::json || b.search.batch;
  require(!b.search.null || format == OutputFormat::ids, "--null", "works only with --format ids");
  require(!b.search.batch || format == OutputFormat::json || format == OutputFormat::jsonl,
          "--stdin", "prints JSON Lines; omit --format");
  require(b.typed.facets.empty() || json, "--facets", "works only with --format json or --stdin");
  const bool text = format == OutputFormat::text && b.invocation.fields.empty();
  require(!b.search.request.explain || text || json || format == OutputFormat::jsonl, "--explain",
          "works only with --format text, json or jsonl");
  b.invocation.command = b.search;
}

}  // namespace

void add_search(Builder& b, CLI::App& command) {
  add_query(b, command);
  add_format(b, command,
             {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl, OutputFormat::csv,
              OutputFormat::tsv, OutputFormat::ids, OutputFormat::citation, OutputFormat::ris,
              OutputFormat::bibtex, OutputFormat::csl_json},
             {present::result_columns, present::result_members});
  auto& request = b.typed.request;
  auto* const limit = add_number(command, "-n,--limit", request.limit, most_results,
                                 "Print at most N results (default: 20)");
  auto* const offset = add_number(command, "--offset", request.offset, search::max_offset,
                                  "Skip the first N results");
  command
      .add_option("--cursor", request.cursor, "Continue from the `next` value of an earlier answer")
      ->option_text("CURSOR")
      ->check(objection_to_empty)
      ->excludes(offset);
  command.add_flag("--all", b.search.all, "Print all results")->excludes(limit);
  command
      .add_option("--related", request.related,
                  "Add at most N paragraphs that lack some of the words (default: 5; in JSON as "
                  "many as results)")
      ->option_text("N")
      ->check(manual::whole_number(most_results));
  add_number(command, "--snippet", request.snippet, search::max_snippet,
             "Shorten long paragraphs to the best passage of at most N characters");
  command
      .add_option("--facets", b.typed.facets,
                  fmt::format("Facets to include in JSON output: {} (default: year,venue)",
                              fmt::join(schema::facet_names(), ", ")))
      ->check(objection_to_facets)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->option_text("NAME,...");
  command.add_flag("--null", b.search.null, "End identifiers with NUL instead of a newline");
  command.add_flag("--explain", request.explain,
                   "Show why each result matches: words, their weights and what makes the score");
  command.add_flag("--stdin", b.search.batch,
                   "Read queries from stdin, one per line; print one line of JSON for each");
  command.footer(
      "Examples:\n"
      "  osce search 'age verification after 2016'\n"
      "  osce search '\"child pornography\" NOT tourism before 2016'\n"
      "  osce search --format csv --all --venue Minsk > minsk.csv\n"
      "  osce search --fields id,year,score grooming\n"
      "  osce search --format ids 'age verification' | osce cite -");
  command.callback([&b] { finish_search(b); });
}

void add_count(Builder& b, CLI::App& command) {
  add_query(b, command, {"sort", "group"});
  add_format(b, command, {OutputFormat::text, OutputFormat::json});
  command.add_flag("--stdin", b.count.batch,
                   "Read queries from stdin, one per line; print the count, a tab and the query");
  command.footer(
      "Examples:\n"
      "  osce count 'age verification after 2016'\n"
      "  osce count --stdin < queries.txt");
  command.callback([&b] {
    b.count.request = b.typed.finish();
    require_one_source(b.count.batch, b.count.request);
    b.invocation.command = b.count;
  });
}

void add_facets(Builder& b, CLI::App& command) {
  add_query(b, command, {"sort"});
  add_format(b, command, table_formats, {present::facet_columns});
  command
      .add_option("--facet", b.typed.facets,
                  fmt::format("Print only this facet ({}); repeat the option for several",
                              fmt::join(schema::facet_names(), ", ")))
      ->check(objection_to_facet)
      ->option_text("NAME")
      ->allow_extra_args(false);
  command.footer(
      "Examples:\n"
      "  osce facets 'age verification'\n"
      "  osce facets --facet verb --venue Minsk");
  command.callback([&b] {
    if (b.typed.facets.empty()) {
      for (const auto name : schema::facet_names()) b.typed.facets.emplace_back(name);
    }
    b.invocation.command = FacetsCommand{b.typed.finish()};
  });
}

void add_stats(Builder& b, CLI::App& command) {
  add_query(b, command, {"sort", "group"});
  add_format(b, command, table_formats, {present::statistics_columns});
  const auto names = search::statistics_names();
  command
      .add_option("--by", b.stats.request.by, "Group by a facet, or by word form (default: year)")
      ->check(manual::one_of({names.begin(), names.end()}));
  command.footer(
      "Examples:\n"
      "  osce stats 'child pornography'\n"
      "  osce stats --by form 'traffick*'\n"
      "  osce stats --by venue --format csv grooming");
  command.callback([&b] {
    b.stats.request.search = b.typed.finish();
    b.invocation.command = b.stats;
  });
}

void add_kwic(Builder& b, CLI::App& command) {
  add_query(b, command, {"sort"});
  add_format(b, command, table_formats, {present::concordance_columns});
  auto& request = b.kwic.request;
  add_number(command, "--width", request.width, search::max_context,
             "Show at most N characters on each side (default: 60)");
  add_choice(command, "--sort", request.order, search::line_order_names,
             "Sort the lines by the text to the left or right of the hit, or by date (default: "
             "found, the order of the search results)");
  auto* const limit = add_number(command, "-n,--limit", request.limit, most_results,
                                 "Print at most N lines (default: 20)");
  add_number(command, "--offset", request.offset, search::max_offset, "Skip the first N lines");
  command.add_flag("--all", b.kwic.all, "Print all lines")->excludes(limit);
  command.footer(
      "Examples:\n"
      "  osce kwic grooming\n"
      "  osce kwic --sort right --all 'best interests'\n"
      "  osce kwic --format csv --all traffickers > traffickers.csv");
  command.callback([&b] {
    b.kwic.request.search = b.typed.finish();
    b.invocation.command = b.kwic;
  });
}

void add_parse(Builder& b, CLI::App& command) {
  add_query(b, command);
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  command.footer("Example:\n  osce parse 'age verification after 2016'");
  command.callback([&b] { b.invocation.command = ParseCommand{b.typed.finish()}; });
}

void add_suggest(Builder& b, CLI::App& command) {
  command.add_option("QUERY", b.typed.words, "The beginning of a query")->required();
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  command.footer("Example:\n  osce suggest 'age ver'");
  command.callback([&b] { b.invocation.command = SuggestCommand{b.typed.finish().query}; });
}

}  // namespace osce::cli
