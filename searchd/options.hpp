// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of osce-searchd. The only file of the daemon that knows CLI11.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

namespace osce::searchd {

struct Options {
  std::filesystem::path db;
  std::string host = "127.0.0.1";
  int port = 8080;  ///< 0: any free port
};

/// The options, or the exit code where the command line was answered already (--help, a mistake).
std::variant<Options, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::searchd
