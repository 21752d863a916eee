// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of osce-index. The only file of the indexer that knows CLI11.
#pragma once

#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

namespace osce::indexer {

enum class ReportFormat { text, json };

struct Options {
  bool check = false;  ///< read and report alone
  std::vector<std::filesystem::path> sources;
  std::filesystem::path db;
  std::optional<std::filesystem::path> authority;  ///< none: the files compiled in
  bool strict = false;
  bool prune = false;
  bool reread = false;
  bool quiet = false;
  bool verbose = false;
  ReportFormat format = ReportFormat::text;
  std::optional<std::filesystem::path> report;  ///< where the report goes as JSON, too
};

/// The options, or the exit code where the command line was answered already (--help, a mistake).
std::variant<Options, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::indexer
