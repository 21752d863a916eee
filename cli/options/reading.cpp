// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of the commands that print texts, citations and information about the index.
#include <fmt/format.h>

#include "cli/options/builder.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {

namespace {

constexpr const char* references_help =
    "Identifiers, symbols or citations: mc-dec-7-17/7, MC.DEC/7/17, 'MC.DEC/7/17 para 7'; "
    "- reads identifiers from stdin";

}  // namespace

void add_show(Builder& b, CLI::App& command) {
  constexpr std::uint32_t most_neighbours = 1000;
  command.add_option("REFERENCE", b.show.references, references_help)->required();
  auto* const context = add_number(command, "--context", b.show.context, most_neighbours,
                                   "Show N paragraphs before and after");
  command.add_flag("--whole", b.show.whole, "Show the paragraph's whole document")
      ->excludes(context);
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  const auto examples = fmt::format(
      "Examples:\n"
      "  osce {0} mc-dec-7-17/7 mc-dec-7-17/8\n"
      "  osce {0} --context 2 MC.DEC/7/17 para 7\n"
      "  osce {0} mc-dec-7-17",
      command.get_name());
  command.footer(examples);
  command.callback([&b] { b.invocation.command = b.show; });
}

void add_cite(Builder& b, CLI::App& command) {
  command.add_option("REFERENCE", b.cite.references, references_help)->required();
  add_format(
      b, command,
      {OutputFormat::citation, OutputFormat::ris, OutputFormat::bibtex, OutputFormat::csl_json});
  command.footer(
      "Examples:\n"
      "  osce cite mc-dec-7-17/7 mc-dec-7-17-statement-1\n"
      "  osce cite MC.DEC/7/17 para 7\n"
      "  osce search --format ids 'age verification' | osce cite --format bibtex -");
  command.callback([&b] { b.invocation.command = b.cite; });
}

void add_documents(Builder& b, CLI::App& command) {
  add_format(b, command,
             {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl, OutputFormat::csv,
              OutputFormat::tsv, OutputFormat::ids},
             {present::document_columns});
  command.footer(
      "Examples:\n"
      "  osce documents\n"
      "  osce documents --fields id,title\n"
      "  osce documents --format csv > documents.csv");
  command.callback([&b] { b.invocation.command = DocumentsCommand{}; });
}

void add_export(Builder& b, CLI::App& command) {
  add_format(b, command,
             {OutputFormat::jsonl, OutputFormat::json, OutputFormat::csv, OutputFormat::tsv},
             {present::result_columns});
  command.footer(
      "Examples:\n"
      "  osce export > collection.jsonl\n"
      "  osce export --format csv > collection.csv");
  command.callback([&b] { b.invocation.command = ExportCommand{}; });
}

void add_info(Builder& b, CLI::App& command) {
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  command.footer(
      "Examples:\n"
      "  osce info\n"
      "  osce info --server http://localhost:8080");
  command.callback([&b] { b.invocation.command = InfoCommand{}; });
}

/// The command exists for --help and completion; options.cpp turns "help search" into "search
/// --help".
void add_help(Builder& /*b*/, CLI::App& command) {
  command.add_option("COMMAND", "The name of a command");
  command.footer("Example:\n  osce help search");
}

void add_completion(Builder& b, CLI::App& command) {
  add_choice(command, "SHELL", b.shell, shell_names, "The shell: bash, zsh or fish");
  command.get_option("SHELL")->required();
  command.footer(
      "Examples:\n"
      "  osce completion bash > ~/.local/share/bash-completion/completions/osce\n"
      "  osce completion zsh > ~/.zfunc/_osce\n"
      "  osce completion fish > ~/.config/fish/completions/osce.fish");
  command.callback(
      [&b] { b.invocation.command = CompletionCommand{completion(outline(b.app), b.shell)}; });
}

}  // namespace osce::cli
