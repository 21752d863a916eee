// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of osce-index.
#pragma once

#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

namespace osce::indexer {

enum class ReportFormat { text, json };

struct IndexOptions {
  bool check = false;    ///< only read and report
  bool verify = false;   ///< only compare an index with its checksums
  bool explain = false;  ///< with check: print every line and how it was read
  bool html = false;     ///< that explanation as a web page
  std::vector<std::filesystem::path> sources;
  std::filesystem::path db;
  std::optional<std::filesystem::path> authority;  ///< none: the built-in files
  bool known_only = false;                         ///< read only texts that a head announces
  bool strict = false;
  bool prune = false;
  bool reread = false;
  bool quiet = false;
  bool verbose = false;
  ReportFormat format = ReportFormat::text;
  std::optional<std::filesystem::path> report;  ///< file for an additional report as JSON
};

/// The options, or the exit code if parsing already answered the command line (--help, an error).
std::variant<IndexOptions, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::indexer
