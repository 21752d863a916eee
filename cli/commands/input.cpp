// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/input.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>

#include <fmt/format.h>

#include "engine/model/error.hpp"

namespace osce::cli {
namespace {

/// The end of what was read is its end.
void require_read() {
  if (std::ferror(stdin) == 0) return;
  throw Error(ErrorKind::system, fmt::format("stdin cannot be read: {}", std::strerror(errno)),
              "send it lines of text");
}

}  // namespace

void each_input_line(const std::function<void(const std::string&)>& take) {
  for (std::string line; std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    take(line);
  }
  require_read();
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
