// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of the commands that search.
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
  if (!met) throw manual::UsageError{option, objection};
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

void add_search(Builder& b, Command& command) {
  add_query(b, command, {},
            "auto; all with --format csv, tsv, ids, citation, ris, bibtex or csl-json");
  add_format(b, command,
             {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl, OutputFormat::csv,
              OutputFormat::tsv, OutputFormat::ids, OutputFormat::citation, OutputFormat::ris,
              OutputFormat::bibtex, OutputFormat::csl_json},
             {present::result_columns, present::result_members});
  auto& request = b.typed.request;
  const auto facets = fmt::format("Facets to include in JSON output: {} (default: year,venue)",
                                  fmt::join(schema::facet_names(), ", "));
  command.add({
      {"-n,--limit N", "Print at most N results (default: 20)", into(request.limit),
       up_to(most_results)},
      {"--offset N", "Skip the first N results", into(request.offset), up_to(search::max_offset)},
      {"--cursor CURSOR", "Continue from the `next` value of an earlier answer",
       into(request.cursor), checked(objection_to_empty, "--offset")},
      {"--all", "Print all results", into(b.search.all), excluding("--limit")},
      {"--related N",
       "If there are fewer results than --limit, add up to N paragraphs that lack some of the "
       "words (default: 5; in JSON: the value of --limit)",
       into(request.related), up_to(most_results)},
      {"--snippet N",
       "Shorten long paragraphs to the best passage of at most N characters (up to 10,000; 0 for "
       "whole paragraphs)",
       into(request.snippet), up_to(search::max_snippet)},
      {"--facets NAME,...", facets, into(b.typed.facets), comma_separated(objection_to_facets)},
      {"--null", "End identifiers with NUL instead of a newline", into(b.search.null)},
      {"--explain",
       "Show why each result matches: words, their weights and what makes up the score",
       into(request.explain)},
      {"--stdin", "Read queries from stdin, one per line; print one line of JSON for each",
       into(b.search.batch)},
  });
  command.examples = {"osce search 'age verification after 2016'",
                      "osce search '\"child pornography\" NOT tourism before 2016'",
                      "osce search --format csv --all --venue Minsk > minsk.csv",
                      "osce search --fields id,year,score grooming",
                      "osce search --format ids 'age verification' | osce cite -"};
  command.finish = [&b] { finish_search(b); };
}

void add_count(Builder& b, Command& command) {
  add_query(b, command, {"sort", "group"}, "all");
  add_format(b, command, {OutputFormat::text, OutputFormat::json});
  command.add(
      {{"--stdin", "Read queries from stdin, one per line; print the count, a tab and the query",
        into(b.count.batch)}});
  command.examples = {"osce count 'age verification after 2016'",
                      "osce count --stdin < queries.txt"};
  command.finish = [&b] {
    b.count.request = b.typed.finish();
    require_one_source(b.count.batch, b.count.request);
    b.invocation.command = b.count;
  };
}

void add_facets(Builder& b, Command& command) {
  add_query(b, command, {"sort", "group"});
  add_format(b, command, table_formats, {present::facet_columns});
  const auto help = fmt::format("Print only this facet ({}); repeat the option for several",
                                fmt::join(schema::facet_names(), ", "));
  command.add({{"--facet NAME", help, into(b.typed.facets), repeatable(objection_to_facet)}});
  command.examples = {"osce facets 'age verification'", "osce facets --facet verb --venue Minsk"};
  command.finish = [&b] {
    if (b.typed.facets.empty()) {
      for (const auto name : schema::facet_names()) b.typed.facets.emplace_back(name);
    }
    b.invocation.command = FacetsCommand{b.typed.finish()};
  };
}

void add_stats(Builder& b, Command& command) {
  add_query(b, command, {"sort", "group"}, "all");
  add_format(b, command, table_formats, {present::statistics_columns});
  command.add({{"--by", "Group by a facet, or by word form (default: year)",
                into(b.stats.request.by), one_of(search::statistics_names())}});
  command.examples = {"osce stats 'child pornography'", "osce stats --by form 'traffick*'",
                      "osce stats --by venue --format csv grooming"};
  command.finish = [&b] {
    b.stats.request.search = b.typed.finish();
    b.invocation.command = b.stats;
  };
}

void add_kwic(Builder& b, Command& command) {
  add_query(b, command, {"sort"}, "all");
  add_format(b, command, table_formats, {present::concordance_columns});
  auto& request = b.kwic.request;
  command.add({
      {"--width N", "Show at most N characters on each side (up to 500; default: 60)",
       into(request.width), up_to(search::max_context)},
      choice("--sort", request.order, search::line_order_names,
             "Sort the lines by the text to the left or right of the hit, or by date (default: "
             "found, the order of the search results)"),
      {"-n,--limit N", "Print at most N lines (default: 20)", into(request.limit),
       up_to(most_results)},
      {"--offset N", "Skip the first N lines", into(request.offset), up_to(search::max_offset)},
      {"--all", "Print all lines", into(b.kwic.all), excluding("--limit")},
  });
  command.examples = {"osce kwic grooming", "osce kwic --sort right --all 'best interests'",
                      "osce kwic --format csv --all traffickers > traffickers.csv"};
  command.finish = [&b] {
    b.kwic.request.search = b.typed.finish();
    b.invocation.command = b.kwic;
  };
}

void add_parse(Builder& b, Command& command) {
  add_query(b, command);
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  command.examples = {"osce parse 'age verification after 2016'"};
  command.finish = [&b] { b.invocation.command = ParseCommand{b.typed.finish()}; };
}

void add_suggest(Builder& b, Command& command) {
  command.add(
      {{"QUERY",
        "The beginning of a query",
        into(b.typed.words),
        {.missing = "type the beginning of a query, for example 'age ver'", .repeatable = true}}});
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  command.examples = {"osce suggest 'age ver'"};
  command.finish = [&b] { b.invocation.command = SuggestCommand{b.typed.finish().query}; };
}

}  // namespace osce::cli
