// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of osce-searchd, from the command line, the environment and a file.
#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "searchd/connections/connection_limits.hpp"
#include "searchd/connections/listener.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

struct DaemonOptions {
  std::filesystem::path db;
  std::vector<ListenAddress> listen = {{"127.0.0.1", 8080, {}}};
  ConnectionLimits limits;
  Site site;
  std::filesystem::path access_log;  ///< "-" is stdout; empty: none
  bool check = false;                ///< validate options and index, then exit
};

/// The options, or the exit code if there is nothing left to do (--help, or an error).
std::variant<DaemonOptions, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::searchd
