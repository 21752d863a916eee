// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/options.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/present/completion.hpp"
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
    app_.add_flag_callback(
        "--no-pager", [this] { invocation_.pager = false; },
        "text goes to the terminal as it is, without $OSCE_PAGER, $PAGER or less");
    app_.add_flag("-q,--quiet", invocation_.quiet, "say nothing on stderr but errors");
    add_search();
    add_count();
    add_facets();
    add_stats();
    add_kwic();
    add_parse();
    add_suggest();
    add_show();
    add_open();
    add_cite();
    add_documents();
    add_export();
    add_info();
    add_completion();
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
  /// The formats of a command; the first is the one that it has unless another is typed.
  void add_format(CLI::App& command, const std::vector<Format>& formats) {
    std::vector<std::string> names;
    names.reserve(formats.size());
    for (const auto format : formats)
      names.emplace_back(format_names.at(static_cast<std::size_t>(format)));
    command.preparse_callback(
        [this, first = formats.front()](std::size_t) { invocation_.format = first; });
    command
        .add_option_function<std::string>(
            "--format",
            [this](const std::string& typed) {
              invocation_.format = *value_named<Format>(format_names, typed);
            },
            fmt::format("how it is printed ({})", names.front()))
        ->check(CLI::IsMember(names));
    if (std::find(formats.begin(), formats.end(), Format::json) == formats.end()) return;
    command.add_flag_callback(
        "--json", [this] { invocation_.format = Format::json; }, "short for --format json");
  }

  /// A query with its settings, but for those in `without`, and limits.
  void add_query(CLI::App& command, const std::vector<std::string_view>& without = {}) {
    command.add_option("QUERY", typed_.words, "what to search for; nothing: everything");
    for (const auto& setting : query::settings) {
      if (std::find(without.begin(), without.end(), setting.name) == without.end())
        add_setting(command, setting);
    }
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
    add_format(command,
               {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::ids,
                Format::citation, Format::ris, Format::bibtex, Format::csl_json});
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
        ->allow_extra_args(false)
        ->option_text("NAME,…");
    command.add_option("--fields", search_.shape.fields, "members of json results (all)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->option_text("NAME,…")
        ->check(CLI::IsMember(std::vector<std::string>(present::result_members.begin(),
                                                       present::result_members.end())));
    command.add_flag("--null", search_.null, "identifiers end with NUL, not with a line end");
    command.add_flag("--csv-raw", search_.csv_raw,
                     "in tables, leave values as they are that a spreadsheet would run");
    command.add_flag("--stdin", search_.batch, "a query a line of stdin, a json answer a line");
    command.footer(
        "Examples:\n"
        "  osce search 'age verification after 2016'\n"
        "  osce search '\"child pornography\" NOT tourism before 2016'\n"
        "  osce search --format csv --all --venue Minsk > minsk.csv\n"
        "  osce search --format ids 'age verification' | osce cite -");
    command.callback([this] {
      search_.request = typed_.finish();
      search_.all = typed_.all;
      if (search_.batch && !search_.request.query.empty())
        throw CLI::ValidationError("--stdin", "queries come from stdin, so name none here");
      if (search_.null && invocation_.format != Format::ids)
        throw CLI::ValidationError("--null", "it goes with --format ids");
      invocation_.command = search_;
    });
  }

  void add_count() {
    auto& command = *app_.add_subcommand("count", "Count paragraphs");
    add_query(command);
    add_format(command, {Format::text, Format::json});
    command.footer("Example:\n  osce count 'age verification after 2016'");
    command.callback([this] { invocation_.command = CountCommand{typed_.finish()}; });
  }

  void add_stats() {
    auto& command = *app_.add_subcommand("stats", "Hits and words by year, venue, form …");
    add_query(command);
    add_format(command, {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
    const auto names = search::statistics_names();
    command
        .add_option("--by", stats_.request.by, "a facet, or form: the words as they stand (year)")
        ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())));
    command.footer(
        "Examples:\n"
        "  osce stats 'child pornography'\n"
        "  osce stats --by form 'traffick*'\n"
        "  osce stats --by venue --format csv grooming");
    command.callback([this] {
      stats_.request.search = typed_.finish();
      invocation_.command = stats_;
    });
  }

  void add_kwic() {
    auto& command = *app_.add_subcommand("kwic", "Every hit in its context, a line each");
    add_query(command, {"sort"});
    add_format(command, {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
    auto& request = kwic_.request;
    command.add_option("--width", request.width, "characters of text on each side, at most (60)")
        ->option_text("N")
        ->check(CLI::Range(std::uint32_t{0}, search::max_context));
    add_choice(command, "--sort", request.order, search::line_order_names,
               "the order of the lines (found)");
    command.add_option("-n,--limit", request.limit, "at most this many lines (20)")
        ->option_text("N");
    command.add_option("--offset", request.offset, "pass over this many lines")->option_text("N");
    command.add_flag("--all", kwic_.all, "all lines");
    command.footer(
        "Examples:\n"
        "  osce kwic grooming\n"
        "  osce kwic --sort right --all 'best interests'\n"
        "  osce kwic --format csv --all traffickers > traffickers.csv");
    command.callback([this] {
      kwic_.request.search = typed_.finish();
      invocation_.command = kwic_;
    });
  }

  void add_open() {
    auto& command = *app_.add_subcommand("open", "Show what a citation names");
    command.add_option("REFERENCE", typed_.words, "\"MC.DEC/7/17 para 7\"")->required();
    add_format(command, {Format::text, Format::json});
    command.footer("Example:\n  osce open MC.DEC/7/17 para 7");
    command.callback([this] { invocation_.command = OpenCommand{typed_.finish().query}; });
  }

  void add_cite() {
    auto& command = *app_.add_subcommand("cite", "References to documents and paragraphs");
    command.add_option("ID", cite_.ids, "identifiers; - reads them from stdin")->required();
    add_format(command, {Format::citation, Format::ris, Format::bibtex, Format::csl_json});
    command.footer(
        "Examples:\n"
        "  osce cite mc-dec-7-17/7\n"
        "  osce search --format ids 'age verification' | osce cite --format bibtex -");
    command.callback([this] { invocation_.command = cite_; });
  }

  void add_facets() {
    auto& command = *app_.add_subcommand("facets", "Count paragraphs by year, venue, part …");
    add_query(command);
    add_format(command, {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
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
    add_format(command, {Format::text, Format::json, Format::jsonl});
    command.footer("Example:\n  osce parse 'age verification after 2016'");
    command.callback([this] { invocation_.command = ParseCommand{typed_.finish()}; });
  }

  void add_suggest() {
    auto& command = *app_.add_subcommand("suggest", "Complete what was typed so far");
    command.add_option("QUERY", typed_.words, "the beginning of a query")->required();
    add_format(command, {Format::text, Format::json, Format::jsonl});
    command.footer("Example:\n  osce suggest 'age ver'");
    command.callback([this] { invocation_.command = SuggestCommand{typed_.finish().query}; });
  }

  void add_show() {
    auto& command = *app_.add_subcommand("show", "Show a paragraph or a document, with evidence");
    command
        .add_option("ID", show_.id, "an identifier: mc-dec-7-17/7, or mc-dec-7-17 for the whole")
        ->required();
    command.add_option("--context", show_.context, "so many neighbours of a paragraph, each side")
        ->option_text("N")
        ->check(CLI::Range(0, 1000));
    command.add_flag("--whole", show_.whole, "the whole document of a paragraph");
    add_format(command, {Format::text, Format::json, Format::jsonl});
    command.footer(
        "Examples:\n"
        "  osce show mc-dec-7-17/7\n"
        "  osce show --context 2 mc-dec-7-17/7\n"
        "  osce show mc-dec-7-17");
    command.callback([this] { invocation_.command = show_; });
  }

  void add_documents() {
    auto& command = *app_.add_subcommand("documents", "List the documents, newest first");
    add_format(command,
               {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::ids});
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
    add_format(command, {Format::text, Format::json, Format::jsonl});
    command.callback([this] { invocation_.command = InfoCommand{}; });
  }

  void add_completion() {
    auto& command = *app_.add_subcommand("completion", "Print a script that completes commands");
    add_choice(command, "SHELL", shell_, shell_names, "bash, zsh or fish");
    command.get_option("SHELL")->required();
    command.footer(
        "Examples:\n"
        "  osce completion bash > ~/.local/share/bash-completion/completions/osce\n"
        "  osce completion zsh > ~/.zfunc/_osce\n"
        "  osce completion fish > ~/.config/fish/completions/osce.fish");
    command.callback(
        [this] { invocation_.command = CompletionCommand{completion(outline(), shell_)}; });
  }

  /// What completion has to know of the commands; options of all commands are options of each.
  [[nodiscard]] std::vector<CommandOutline> outline() {
    const auto common = options_of(app_);
    std::vector<CommandOutline> commands;
    for (const auto* command : app_.get_subcommands({})) {
      CommandOutline outlined{command->get_name(), command->get_description(),
                              options_of(*command)};
      outlined.options.insert(outlined.options.end(), common.begin(), common.end());
      commands.push_back(std::move(outlined));
    }
    return commands;
  }

  static std::vector<OptionOutline> options_of(const CLI::App& app) {
    std::vector<OptionOutline> options;
    for (const auto* option : app.get_options()) {
      OptionOutline outlined{{}, option->get_description(), option->get_expected_max() > 0, {}};
      for (const auto& name : option->get_snames()) outlined.names.push_back("-" + name);
      for (const auto& name : option->get_lnames()) outlined.names.push_back("--" + name);
      outlined.values = choices_in(option->get_type_name());
      if (!outlined.names.empty()) options.push_back(std::move(outlined));
    }
    return options;
  }

  /// "TEXT:{a,b}" has the choices a and b.
  static std::vector<std::string> choices_in(const std::string& type) {
    std::vector<std::string> choices;
    const auto begin = type.find('{');
    const auto end = type.find('}', std::min(begin, type.size()));
    if (end == std::string::npos) return choices;
    std::istringstream list(type.substr(begin + 1, end - begin - 1));
    for (std::string choice; std::getline(list, choice, ',');) choices.push_back(choice);
    return choices;
  }

  CLI::App app_{"Searches OSCE texts against trafficking in human beings, by paragraph."};
  Invocation invocation_;
  TypedRequest typed_;
  SearchCommand search_;
  StatsCommand stats_;
  KwicCommand kwic_;
  ShowCommand show_;
  CiteCommand cite_;
  Shell shell_ = Shell::bash;
  ExportCommand export_;
};

}  // namespace

std::variant<Invocation, int> parse_options(int argc, const char* const* argv) {
  return OptionReader().read(argc, argv);
}

}  // namespace osce::cli
