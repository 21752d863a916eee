// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the command line asked for. Plain data between the options and the commands.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "engine/search/request.hpp"

namespace osce::cli {

enum class Format { text, json, jsonl };
inline constexpr std::array<std::string_view, 3> format_names = {"text", "json", "jsonl"};

enum class Color { automatic, always, never };
inline constexpr std::array<std::string_view, 3> color_names = {"auto", "always", "never"};

struct SearchCommand {
  search::Request request;
  bool all = false;  ///< every result, whatever the limit
};
struct FacetsCommand {
  search::Request request;
};
struct ParseCommand {
  search::Request request;
};
struct SuggestCommand {
  std::string typed;
};
struct ShowCommand {
  std::string id;
};
struct DocumentsCommand {};
enum class ExportFormat { json, jsonl };
inline constexpr std::array<std::string_view, 2> export_format_names = {"json", "jsonl"};
struct ExportCommand {
  ExportFormat format = ExportFormat::jsonl;
};
struct InfoCommand {};

struct Invocation {
  std::filesystem::path db;
  Format format = Format::text;
  Color color = Color::automatic;
  bool quiet = false;  ///< say nothing on stderr but errors
  std::variant<SearchCommand, FacetsCommand, ParseCommand, SuggestCommand, ShowCommand,
               DocumentsCommand, ExportCommand, InfoCommand>
      command;
};

}  // namespace osce::cli
