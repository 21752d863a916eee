// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of osce-searchd, from the command line, the environment and a file. options.cpp is the only file of
// the daemon that knows CLI11.
#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "searchd/front/limits.hpp"
#include "searchd/front/listener.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

struct Options {
  std::filesystem::path db;
  std::vector<Address> listen = {{"127.0.0.1", 8080, {}}};
  Limits limits;
  Site site;
  std::filesystem::path access_log;  ///< "-" is stdout; empty: none
  bool check = false;                ///< say whether all is well, and end
};

/// The options, or the exit code where the command line was answered already (--help, a mistake).
std::variant<Options, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::searchd
