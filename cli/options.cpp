// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/options.hpp"

#include <map>
#include <memory>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/present/program.hpp"
#include "engine/schema/fields.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"

namespace osce::cli {
namespace {

/// Adds an option that takes one of the names of a closed vocabulary.
template <typename Value, std::size_t size>
void add_choice(CLI::App& command, const std::string& option, Value& value,
                const std::array<std::string_view, size>& names, const std::string& help) {
  command
      .add_option_function<std::string>(
          option,
          [&value, &names](const std::string& typed) { value = *value_named<Value>(names, typed); },
          help)
      ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())));
}

/// What is typed for a search before it becomes a request: CLI11 fills in one variable an option.
struct TypedRequest {
  std::vector<std::string> words;
  std::map<std::string, std::vector<std::string>> filters;  ///< by field
  std::map<std::string, std::string> settings;              ///< by name; empty: not typed
  std::vector<std::string> facets;
  search::Request request;
  bool all = false;

  [[nodiscard]] search::Request finish() const {
    auto finished = request;
    finished.query = fmt::format("{}", fmt::join(words, " "));
    for (const auto& [name, values] : filters) {
      for (const auto& value : values) finished.filters.push_back({name, value});
    }
    for (const auto& [name, value] : settings) {
      if (!value.empty()) set_value(*query::find_setting(name), value, finished.settings);
    }
    if (!facets.empty()) finished.facets = facets;
    return finished;
  }
};

class OptionReader {
 public:
  OptionReader() {
    app_.name("osce");
    app_.require_subcommand(1);
    app_.fallthrough();
    app_.set_version_flag("--version", "osce " + std::string(program_version));
    app_.footer(
        "Examples:\n"
        "  osce search 'age verification after 2016'\n"
        "  osce search --venue Minsk --part operative 'child trafficking'\n"
        "  osce facets 'tourism since 2014'\n"
        "  osce show mc-dec-7-17/7\n"
        "\n"
        "'osce COMMAND --help' tells more. Exit status: 0 found, 1 nothing found, 2 an error.");
    app_.add_option("--db", invocation_.db,
                    "the index, a folder (else $OSCE_DB, else the user's data folder)")
        ->type_name("DIR")
        ->check(present::objection_to_path);
    add_choice(app_, "--color", invocation_.color, color_names,
               "colour on a terminal, always or never");
    app_.add_flag("-q,--quiet", invocation_.quiet, "say nothing on stderr but errors");
    add_search();
    add_facets();
    add_parse();
    add_suggest();
    add_show();
    add_documents();
    add_export();
    add_info();
  }

  std::variant<Invocation, int> read(int argc, const char* const* argv) {
    invocation_.db = store::default_location();
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& success) {
      return app_.exit(success);
    } catch (const CLI::ParseError& error) {
      return present::refuse_usage("osce", error.what());
    }
    return std::move(invocation_);
  }

 private:
  void add_format(CLI::App& command) {
    add_choice(command, "--format", invocation_.format, format_names,
               "text for people, json, or jsonl (one object a line)");
    command.add_flag_callback(
        "--json", [this] { invocation_.format = Format::json; }, "short for --format json");
  }

  void add_query(CLI::App& command) {
    command.add_option("QUERY", typed_.words, "what to search for; nothing: everything");
    for (const auto& setting : query::settings) add_setting(command, setting);
    command.add_flag_callback(
        "--literal", [this] { typed_.settings["parse"] = "literal"; }, "short for --parse literal");
    for (const auto& field : schema::fields) {
      if (!field.filter) continue;
      const auto name = std::string(field.name);
      command.add_option("--" + name, typed_.filters[name], std::string(field.help))
          ->group("Limits (repeat one for alternatives)")
          ->option_text("VALUE")
          ->allow_extra_args(false);
    }
  }

  /// One that is off where nothing is said is a flag: "--inferred".
  void add_setting(CLI::App& command, const query::Setting& setting) {
    const std::vector<std::string> values(setting.values.begin(), setting.values.end());
    const bool flag = values.front() == "no";
    const auto name = "--" + std::string(setting.name);
    auto& typed = typed_.settings[std::string(setting.name)];
    auto* option = flag ? command.add_flag(name + "{yes}", typed, std::string(setting.help))
                        : command.add_option(name, typed, std::string(setting.help));
    option->check(CLI::IsMember(values));
    if (flag) option->option_text(" ");
  }

  void add_search() {
    auto& command = *app_.add_subcommand("search", "Find paragraphs");
    add_query(command);
    add_format(command);
    command.add_option("-n,--limit", typed_.request.limit, "at most this many results (20)")
        ->option_text("N");
    command.add_option("--offset", typed_.request.offset, "pass over this many results")
        ->option_text("N");
    command
        .add_option("--cursor", typed_.request.cursor, "go on behind an earlier answer's `next`")
        ->option_text("CURSOR");
    command.add_flag("--all", typed_.all, "all results");
    command
        .add_option("--snippet", typed_.request.snippet,
                    "of long paragraphs the best so many characters")
        ->option_text("N");
    command.add_option("--facets", typed_.facets, "the facets of a json answer (year venue)")
        ->delimiter(',')
        ->option_text("NAME,…");
    command.footer(
        "Examples:\n"
        "  osce search 'age verification after 2016'\n"
        "  osce search '\"child pornography\" NOT tourism before 2016'\n"
        "  osce search --format jsonl --all --venue Minsk > minsk.jsonl");
    command.callback([this] { invocation_.command = SearchCommand{typed_.finish(), typed_.all}; });
  }

  void add_facets() {
    auto& command = *app_.add_subcommand("facets", "Count paragraphs by year, venue, part …");
    add_query(command);
    add_format(command);
    command.add_option("--facet", typed_.facets, "only this facet; repeat for more")
        ->option_text("NAME")
        ->allow_extra_args(false);
    command.footer(
        "Examples:\n"
        "  osce facets 'age verification'\n"
        "  osce facets --facet verb --venue Minsk");
    command.callback([this] {
      if (typed_.facets.empty()) {
        for (const auto name : schema::facet_names()) typed_.facets.emplace_back(name);
      }
      invocation_.command = FacetsCommand{typed_.finish()};
    });
  }

  void add_parse() {
    auto& command = *app_.add_subcommand("parse", "Show how a query is read, stage by stage");
    add_query(command);
    add_format(command);
    command.footer("Example:\n  osce parse 'age verification after 2016'");
    command.callback([this] { invocation_.command = ParseCommand{typed_.finish()}; });
  }

  void add_suggest() {
    auto& command = *app_.add_subcommand("suggest", "Complete what was typed so far");
    command.add_option("QUERY", typed_.words, "the beginning of a query")->required();
    add_format(command);
    command.footer("Example:\n  osce suggest 'age ver'");
    command.callback([this] { invocation_.command = SuggestCommand{typed_.finish().query}; });
  }

  void add_show() {
    auto& command = *app_.add_subcommand("show", "Show a paragraph or a document, with evidence");
    command
        .add_option("ID", show_.id, "an identifier: mc-dec-7-17/7, or mc-dec-7-17 for the whole")
        ->required();
    add_format(command);
    command.callback([this] { invocation_.command = show_; });
  }

  void add_documents() {
    auto& command = *app_.add_subcommand("documents", "List the documents, newest first");
    add_format(command);
    command.callback([this] { invocation_.command = DocumentsCommand{}; });
  }

  void add_export() {
    auto& command = *app_.add_subcommand("export", "Print every paragraph of the collection");
    add_choice(command, "--format", export_.format, export_format_names,
               "one list, or one object a line (the default)");
    command.callback([this] { invocation_.command = export_; });
  }

  void add_info() {
    auto& command = *app_.add_subcommand("info", "Tell about the index and its fields");
    add_format(command);
    command.callback([this] { invocation_.command = InfoCommand{}; });
  }

  CLI::App app_{"Searches OSCE texts against trafficking in human beings, by paragraph."};
  Invocation invocation_;
  TypedRequest typed_;
  ShowCommand show_;
  ExportCommand export_;
};

}  // namespace

std::variant<Invocation, int> parse_options(int argc, const char* const* argv) {
  return OptionReader().read(argc, argv);
}

}  // namespace osce::cli
