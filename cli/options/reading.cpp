// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of the commands that print texts, citations and information about the index.
#include "cli/options/builder.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {
namespace {

Option references(std::vector<std::string>& typed) {
  return {
      "REFERENCE",
      "Identifiers, symbols or citations: mc-dec-7-17/7, MC.DEC/7/17, 'MC.DEC/7/17 para 7'; "
      "- reads identifiers from stdin",
      into(typed),
      {.missing = "name a paragraph or document, for example mc-dec-7-17/7", .repeatable = true}};
}

}  // namespace

void add_show(Builder& b, Command& command) {
  constexpr std::uint32_t most_neighbours = 1000;
  command.add({
      references(b.show.references),
      {"--context N", "Show N paragraphs before and after", into(b.show.context),
       up_to(most_neighbours)},
      {"--whole", "Show the paragraph's whole document", into(b.show.whole),
       excluding("--context")},
  });
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  const auto osce = "osce " + command.name;
  command.examples = {osce + " mc-dec-7-17/7 mc-dec-7-17/8",
                      osce + " --context 2 MC.DEC/7/17 para 7", osce + " mc-dec-7-17"};
  command.finish = [&b] { b.invocation.command = b.show; };
}

void add_cite(Builder& b, Command& command) {
  command.add({references(b.cite.references)});
  add_format(
      b, command,
      {OutputFormat::citation, OutputFormat::ris, OutputFormat::bibtex, OutputFormat::csl_json});
  command.examples = {"osce cite mc-dec-7-17/7 mc-dec-7-17-statement-1",
                      "osce cite MC.DEC/7/17 para 7",
                      "osce search --format ids 'age verification' | osce cite --format bibtex -"};
  command.finish = [&b] { b.invocation.command = b.cite; };
}

void add_documents(Builder& b, Command& command) {
  add_format(b, command,
             {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl, OutputFormat::csv,
              OutputFormat::tsv, OutputFormat::ids},
             {present::document_columns});
  command.examples = {"osce documents", "osce documents --fields id,title",
                      "osce documents --format csv > documents.csv"};
  command.finish = [&b] { b.invocation.command = DocumentsCommand{}; };
}

void add_export(Builder& b, Command& command) {
  add_format(b, command,
             {OutputFormat::jsonl, OutputFormat::json, OutputFormat::csv, OutputFormat::tsv},
             {present::result_columns});
  command.examples = {"osce export > collection.jsonl",
                      "osce export --format csv > collection.csv"};
  command.finish = [&b] { b.invocation.command = ExportCommand{}; };
}

void add_info(Builder& b, Command& command) {
  add_format(b, command, {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl});
  command.examples = {"osce info", "osce info --server http://localhost:8080"};
  command.finish = [&b] { b.invocation.command = InfoCommand{}; };
}

/// The command exists for --help and completion; options.cpp turns "help search" into "search
/// --help".
void add_help(Builder& /*b*/, Command& command) {
  command.add({{"COMMAND", "The name of a command", [](const Values&) {}}});
  command.examples = {"osce help search"};
}

void add_completion(Builder& b, Command& command) {
  command.add({choice("SHELL", b.shell, shell_names, "The shell: bash, zsh or fish")});
  command.options.back().rules.missing = "name a shell: bash, zsh or fish";
  command.examples = {"osce completion bash > ~/.local/share/bash-completion/completions/osce",
                      "osce completion zsh > ~/.zfunc/_osce",
                      "osce completion fish > ~/.config/fish/completions/osce.fish"};
  command.finish = [&b] {
    b.invocation.command = CompletionCommand{completion(b.program, b.shell)};
  };
}

}  // namespace osce::cli
