// SPDX-License-Identifier: GPL-2.0-or-later
//
// CLI11's description of the command line, which the files of this folder build together, and the
// values that it fills in.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/invocation.hpp"
#include "cli/present/completion.hpp"
#include "engine/manual/usage.hpp"

namespace osce::cli {

/// The options of a search as typed, one variable per option, before they become a request.
struct TypedRequest {
  std::vector<std::string> words;
  std::map<std::string, std::vector<std::string>> filters;  ///< by field
  std::map<std::string, std::string> settings;              ///< by name; empty if not given
  std::vector<std::string> facets;
  search::Request request;

  [[nodiscard]] search::Request finish() const;
};

/// The names that --fields accepts.
struct FieldNames {
  std::span<const std::string_view> columns = {};  ///< of tables
  std::span<const std::string_view> members = {};  ///< of JSON results
};

struct Builder {
  CLI::App app{"Search OSCE texts on trafficking in human beings, paragraph by paragraph."};
  Invocation invocation;
  FieldNames fields;  ///< of the command that is used
  TypedRequest typed;
  SearchCommand search;
  CountCommand count;
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
      ->check(manual::one_of({names.begin(), names.end()}));
}

/// Adds an option that takes a whole number of at most `most`.
CLI::Option* add_number(CLI::App& command, const std::string& option, std::uint32_t& value,
                        std::uint32_t most, const std::string& help);

/// What is wrong with an empty value, or "". Usually an unset variable, which would widen a search.
std::string objection_to_empty(const std::string& typed);

/// Adds --format with the formats of a command, the default first, and --fields with the names that
/// it accepts.
void add_format(Builder& b, CLI::App& command, const std::vector<OutputFormat>& formats,
                const FieldNames& fields = {});

/// What is wrong with --fields in the chosen format, or "".
std::string objection_to_fields(const Builder& b);

/// Adds the query with its filters and its settings, except those in `without`.
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
void add_cite(Builder& b, CLI::App& command);
void add_documents(Builder& b, CLI::App& command);
void add_export(Builder& b, CLI::App& command);
void add_info(Builder& b, CLI::App& command);
void add_help(Builder& b, CLI::App& command);
void add_completion(Builder& b, CLI::App& command);

/// The commands and their options, for completion. Each command includes the common options.
std::vector<CommandOutline> outline(const CLI::App& app);

}  // namespace osce::cli
