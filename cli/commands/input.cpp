// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/input.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

/// Call it at the end of the input: a read error looks like the end.
void require_read() {
  if (std::ferror(stdin) == 0) return;
  throw Error(ErrorKind::system, fmt::format("cannot read stdin: {}", std::strerror(errno)));
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r\v\f") == std::string::npos;
}

}  // namespace

int run_queries(const std::function<int(const std::string&)>& run_one) {
  bool found = false;
  bool failed = false;
  for (std::string line; std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (is_blank(line)) continue;
    const int code = run_one(line);
    found |= code == present::exit_done;
    failed |= code == present::exit_error;
  }
  require_read();
  if (failed) return present::exit_error;
  return found ? present::exit_done : present::exit_nothing;
}

std::vector<std::string> input_ids() {
  std::vector<std::string> ids;
  std::string id;
  const auto end = [&] {
    if (!id.empty()) ids.push_back(std::move(id));
    id.clear();
  };
  for (char c = 0; std::cin.get(c);) {
    if (c == '\0' || c == '\n' || c == '\r' || c == ' ' || c == '\t') {
      end();
    } else {
      id += c;
    }
  }
  end();
  require_read();
  return ids;
}

}  // namespace osce::cli
