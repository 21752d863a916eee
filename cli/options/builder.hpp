// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of the command line, which the files of this folder build together, and the values that
// it sets.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/invocation.hpp"
#include "cli/present/completion.hpp"
#include "engine/manual/command.hpp"
#include "engine/manual/usage.hpp"

namespace osce::cli {

using manual::checked, manual::comma_separated, manual::excluding, manual::into, manual::one_of,
    manual::repeatable;
using manual::Command, manual::Option, manual::Rules, manual::Values;

/// The options of a search as typed, one variable per option, before they become a request.
struct TypedRequest {
  std::vector<std::string> words;
  std::map<std::string, std::vector<std::string>> filters;  ///< by field
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
  Command program;
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

/// An option that takes one of the names of a closed vocabulary.
template <typename Value, std::size_t size>
Option choice(std::string name, Value& value, const std::array<std::string_view, size>& names,
              std::string help) {
  const auto set = [&](const Values& typed) { value = *value_named<Value>(names, typed.front()); };
  return {std::move(name), std::move(help), set, one_of({names.begin(), names.end()})};
}

/// What an option accepts that takes a whole number of at most `most`.
Rules up_to(std::uint32_t most);

/// What is wrong with an empty value, or "". Usually an unset variable, which would widen a search.
std::string objection_to_empty(const std::string& typed);

/// Adds --format with the formats of a command, the default first, and --fields with the names that
/// it accepts.
void add_format(Builder& b, Command& command, const std::vector<OutputFormat>& formats,
                const FieldNames& fields = {});

/// What is wrong with --fields in the chosen format, or "".
std::string objection_to_fields(const Builder& b);

/// Adds the query with its filters and its settings, except those in `without`. `match` says what
/// the default of --match is.
void add_query(Builder& b, Command& command, const std::vector<std::string_view>& without = {},
               std::string_view match = "auto");

// finding.cpp
void add_search(Builder& b, Command& command);
void add_count(Builder& b, Command& command);
void add_facets(Builder& b, Command& command);
void add_stats(Builder& b, Command& command);
void add_kwic(Builder& b, Command& command);
void add_parse(Builder& b, Command& command);
void add_suggest(Builder& b, Command& command);
// reading.cpp
void add_show(Builder& b, Command& command);
void add_cite(Builder& b, Command& command);
void add_documents(Builder& b, Command& command);
void add_export(Builder& b, Command& command);
void add_info(Builder& b, Command& command);
void add_help(Builder& b, Command& command);
void add_completion(Builder& b, Command& command);

}  // namespace osce::cli
