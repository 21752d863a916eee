// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/osce.hpp"

#include <cstdlib>
#include <utility>

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::test {

const std::string& five_texts() {
  static const TempFolder folder;
  static const auto path = [] {
    const auto location = (folder / "db").string();
    const auto made = run(
        {program("osce-index"), "--db", location, (project_folder() / "data" / "texts").string()});
    REQUIRE(made.exit_code == 0);
    return location;
  }();
  return path;
}

Run osce(const std::vector<std::string>& arguments, std::map<std::string, std::string> variables) {
  const TempFolder folder;
  variables.try_emplace("OSCE_DB", five_texts());
  std::vector<std::string> command = {program("osce")};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command, {folder.path(), std::move(variables)});
}

Run shell(const std::string& line, std::map<std::string, std::string> variables) {
  const TempFolder folder;
  const auto* const path = std::getenv("PATH");
  const auto programs = std::filesystem::path(program("osce")).parent_path().string();
  variables.try_emplace("OSCE_DB", five_texts());
  variables.try_emplace("PATH", programs + ":" + (path == nullptr ? "" : path));
  return run({"bash", "-c", line}, {folder.path(), std::move(variables)});
}

}  // namespace osce::test
