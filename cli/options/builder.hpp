// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the files of this room build together: CLI11's description of the command line, and what is typed into it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/invocation.hpp"
#include "cli/present/completion.hpp"

namespace osce::cli {

/// What is typed for a search before it becomes a request: CLI11 fills in one variable an option.
struct TypedRequest {
  std::vector<std::string> words;
  std::map<std::string, std::vector<std::string>> filters;  ///< by field
  std::map<std::string, std::string> settings;              ///< by name; empty: not typed
  std::vector<std::string> facets;
  search::Request request;
  bool all = false;

  [[nodiscard]] search::Request finish() const;
};

struct Builder {
  CLI::App app{"Searches OSCE texts against trafficking in human beings, by paragraph."};
  Invocation invocation;
  TypedRequest typed;
  SearchCommand search;
  StatsCommand stats;
  KwicCommand kwic;
  ShowCommand show;
  CiteCommand cite;
  Shell shell = Shell::bash;
};

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

/// What is wrong with a value that must not be empty, or "": a variable that is not set would widen a search.
std::string objection_to_empty(const std::string& typed);

/// Checks that what is typed is a whole number, in decimal, of at most `most`.
CLI::Validator number_up_to(std::uint32_t most);

/// The formats of a command; the first is the one that it has unless another is typed.
void add_format(Builder& b, CLI::App& command, const std::vector<Format>& formats);

/// A query with its settings, but for those in `without`, and limits.
void add_query(Builder& b, CLI::App& command, const std::vector<std::string_view>& without = {});

// finding.cpp
void add_search(Builder& b, CLI::App& command);
void add_count(Builder& b, CLI::App& command);
void add_facets(Builder& b, CLI::App& command);
void add_stats(Builder& b, CLI::App& command);
void add_kwic(Builder& b, CLI::App& command);
void add_parse(Builder& b, CLI::App& command);
void add_suggest(Builder& b, CLI::App& command);
// reading.cpp
void add_show(Builder& b, CLI::App& command);
void add_open(Builder& b, CLI::App& command);
void add_cite(Builder& b, CLI::App& command);
void add_documents(Builder& b, CLI::App& command);
void add_export(Builder& b, CLI::App& command);
void add_info(Builder& b, CLI::App& command);
void add_completion(Builder& b, CLI::App& command);

/// What completion has to know of the commands; options of all commands are options of each.
std::vector<CommandOutline> outline(const CLI::App& app);

}  // namespace osce::cli
