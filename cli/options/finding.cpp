// SPDX-License-Identifier: GPL-2.0-or-later
//
// The commands that find.
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/builder.hpp"
#include "engine/schema/fields.hpp"

namespace osce::cli {
namespace {

std::string objection_to_facet(const std::string& name) {
  const auto* field = schema::find_field(name);
  if (field != nullptr && field->facet) return "";
  return fmt::format("there is no facet \"{}\"; the facets are {}", name,
                     fmt::join(schema::facet_names(), ", "));
}

}  // namespace

void add_search(Builder& b, CLI::App& command) {
  add_query(b, command);
  add_format(b, command,
             {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::ids,
              Format::citation, Format::ris, Format::bibtex, Format::csl_json});
  command.add_option("-n,--limit", b.typed.request.limit, "at most this many results (20)")
      ->option_text("N")
      ->check(number_up_to(std::numeric_limits<std::uint32_t>::max()));
  command.add_option("--offset", b.typed.request.offset, "pass over this many results")
      ->option_text("N")
      ->check(number_up_to(search::max_offset));
  command.add_option("--cursor", b.typed.request.cursor, "go on behind an earlier answer's `next`")
      ->option_text("CURSOR")
      ->check(objection_to_empty);
  command.add_flag("--all", b.typed.all, "all results");
  command
      .add_option("--snippet", b.typed.request.snippet,
                  "of long paragraphs the best so many characters")
      ->option_text("N")
      ->check(number_up_to(search::max_snippet));
  command.add_option("--facets", b.typed.facets, "the facets of a json answer (year venue)")
      ->check(objection_to_facet)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->option_text("NAME,...");
  const auto* const fields =
      command.add_option("--fields", b.search.shape.fields, "members of json results (all)")
          ->delimiter(',')
          ->allow_extra_args(false)
          ->option_text("NAME,...")
          ->check(CLI::IsMember(std::vector<std::string>(present::result_members.begin(),
                                                         present::result_members.end())));
  command.add_flag("--null", b.search.null, "identifiers end with NUL, not with a line end");
  command.add_flag("--explain", b.search.explain, "text with the score of each result");
  command.add_flag("--stdin", b.search.batch, "a query a line of stdin, a json answer a line");
  command.footer(
      "Examples:\n"
      "  osce search 'age verification after 2016'\n"
      "  osce search '\"child pornography\" NOT tourism before 2016'\n"
      "  osce search --format csv --all --venue Minsk > minsk.csv\n"
      "  osce search --format ids 'age verification' | osce cite -");
  command.callback([&b, fields] {
    b.search.request = b.typed.finish();
    b.search.all = b.typed.all;
    if (b.search.batch && !b.search.request.query.empty())
      throw CLI::ValidationError("--stdin", "queries come from stdin, so name none here");
    const auto format = b.invocation.format;
    const auto require = [](bool right, const char* option, const char* with) {
      if (!right) throw CLI::ValidationError(option, with);
    };
    const bool json = format == Format::json || format == Format::jsonl;
    require(!b.search.null || format == Format::ids, "--null", "it goes with --format ids");
    require(!b.search.batch || json || format == Format::text, "--stdin",
            "its answers are JSON Lines: leave --format out");
    require(fields->count() == 0 || json || b.search.batch, "--fields",
            "it goes with --format json or jsonl");
    b.invocation.command = b.search;
  });
}

void add_count(Builder& b, CLI::App& command) {
  add_query(b, command);
  add_format(b, command, {Format::text, Format::json});
  command.footer("Example:\n  osce count 'age verification after 2016'");
  command.callback([&b] { b.invocation.command = CountCommand{b.typed.finish()}; });
}

void add_facets(Builder& b, CLI::App& command) {
  add_query(b, command);
  add_format(b, command, {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
  command.add_option("--facet", b.typed.facets, "only this facet; repeat for more")
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
  add_query(b, command);
  add_format(b, command, {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
  const auto names = search::statistics_names();
  command
      .add_option("--by", b.stats.request.by, "a facet, or form: the words as they stand (year)")
      ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())));
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
  add_format(b, command, {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
  auto& request = b.kwic.request;
  command.add_option("--width", request.width, "characters of text on each side, at most (60)")
      ->option_text("N")
      ->check(number_up_to(search::max_context));
  add_choice(command, "--sort", request.order, search::line_order_names,
             "the order of the lines (found)");
  command.add_option("-n,--limit", request.limit, "at most this many lines (20)")
      ->option_text("N")
      ->check(number_up_to(std::numeric_limits<std::uint32_t>::max()));
  command.add_option("--offset", request.offset, "pass over this many lines")
      ->option_text("N")
      ->check(number_up_to(search::max_offset));
  command.add_flag("--all", b.kwic.all, "all lines");
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
  add_format(b, command, {Format::text, Format::json, Format::jsonl});
  command.footer("Example:\n  osce parse 'age verification after 2016'");
  command.callback([&b] { b.invocation.command = ParseCommand{b.typed.finish()}; });
}

void add_suggest(Builder& b, CLI::App& command) {
  command.add_option("QUERY", b.typed.words, "the beginning of a query")->required();
  add_format(b, command, {Format::text, Format::json, Format::jsonl});
  command.footer("Example:\n  osce suggest 'age ver'");
  command.callback([&b] { b.invocation.command = SuggestCommand{b.typed.finish().query}; });
}

}  // namespace osce::cli
