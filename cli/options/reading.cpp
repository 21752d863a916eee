// SPDX-License-Identifier: GPL-2.0-or-later
//
// The commands that read what was found, and the collection.
#include "cli/options/builder.hpp"

namespace osce::cli {

void add_show(Builder& b, CLI::App& command) {
  command.add_option("ID", b.show.id, "an identifier: mc-dec-7-17/7, or mc-dec-7-17 for the whole")
      ->required();
  command.add_option("--context", b.show.context, "so many neighbours of a paragraph, each side")
      ->option_text("N")
      ->check(number_up_to(1000));
  command.add_flag("--whole", b.show.whole, "the whole document of a paragraph");
  add_format(b, command, {Format::text, Format::json, Format::jsonl});
  command.footer(
      "Examples:\n"
      "  osce show mc-dec-7-17/7\n"
      "  osce show --context 2 mc-dec-7-17/7\n"
      "  osce show mc-dec-7-17");
  command.callback([&b] { b.invocation.command = b.show; });
}

void add_open(Builder& b, CLI::App& command) {
  command.add_option("REFERENCE", b.typed.words, "\"MC.DEC/7/17 para 7\"")->required();
  add_format(b, command, {Format::text, Format::json});
  command.footer("Example:\n  osce open MC.DEC/7/17 para 7");
  command.callback([&b] { b.invocation.command = OpenCommand{b.typed.finish().query}; });
}

void add_cite(Builder& b, CLI::App& command) {
  command.add_option("ID", b.cite.ids, "identifiers; - reads them from stdin")->required();
  add_format(b, command, {Format::citation, Format::ris, Format::bibtex, Format::csl_json});
  command.footer(
      "Examples:\n"
      "  osce cite mc-dec-7-17/7\n"
      "  osce search --format ids 'age verification' | osce cite --format bibtex -");
  command.callback([&b] { b.invocation.command = b.cite; });
}

void add_documents(Builder& b, CLI::App& command) {
  add_format(b, command,
             {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::ids});
  command.footer(
      "Examples:\n"
      "  osce documents\n"
      "  osce documents --format csv > documents.csv");
  command.callback([&b] { b.invocation.command = DocumentsCommand{}; });
}

void add_export(Builder& b, CLI::App& command) {
  add_format(b, command, {Format::jsonl, Format::json, Format::csv, Format::tsv});
  command.footer(
      "Examples:\n"
      "  osce export > collection.jsonl\n"
      "  osce export --format csv > collection.csv");
  command.callback([&b] { b.invocation.command = ExportCommand{}; });
}

void add_info(Builder& b, CLI::App& command) {
  add_format(b, command, {Format::text, Format::json, Format::jsonl});
  command.footer(
      "Examples:\n"
      "  osce info\n"
      "  osce info --server http://localhost:8080");
  command.callback([&b] { b.invocation.command = InfoCommand{}; });
}

void add_completion(Builder& b, CLI::App& command) {
  add_choice(command, "SHELL", b.shell, shell_names, "bash, zsh or fish");
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
