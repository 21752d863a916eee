// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/input.hpp"

#include <iostream>

#include "engine/model/error.hpp"

namespace osce::cli {

void each_input_line(const std::function<void(const std::string&)>& take) {
  for (std::string line; std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    take(line);
  }
  if (std::cin.bad()) throw Error(ErrorKind::system, "stdin cannot be read");
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
  if (std::cin.bad()) throw Error(ErrorKind::system, "stdin cannot be read");
  return ids;
}

}  // namespace osce::cli
