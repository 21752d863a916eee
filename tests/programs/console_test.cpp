// SPDX-License-Identifier: GPL-2.0-or-later
//
// Terminal sessions in Markdown: each "console" block has commands after "$ " and their output. The
// test runs the commands and compares the output.
//
// OSCE_UPDATE_GOLDEN=1 writes the output into the files; read the diff before you commit it.
#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::console_test {
namespace {

namespace fs = std::filesystem;

std::string index_of(const std::vector<std::string>& sources, const TempFolder& folder) {
  auto location = (folder / "db").string();
  std::vector<std::string> command = {program("osce-index"), "--db", location};
  for (const auto& source : sources) command.push_back((project_folder() / source).string());
  REQUIRE(run(command).exit_code == 0);
  return location;
}

/// Both streams as a terminal shows them.
std::string output_of(const std::string& command, const Surroundings& surroundings) {
  return run({"sh", "-c", "{ " + command + "\n} 2>&1"}, surroundings).out;
}

/// The document with the current output of its commands.
std::string session_of(const std::string& document, const Surroundings& surroundings,
                       int& commands) {
  std::istringstream lines(document);
  std::string result;
  bool inside = false;
  bool printed = false;  // inside old output, which is replaced
  for (std::string line; std::getline(lines, line);) {
    const bool fence = line.starts_with("```");
    if (fence) {
      inside = line == "```console";
      printed = false;
    }
    const bool command = inside && line.starts_with("$ ");
    if (!printed || command || fence) result += line + "\n";
    if (!command) continue;
    printed = true;
    ++commands;
    result += output_of(line.substr(2), surroundings);
    if (!result.ends_with('\n')) result += '\n';
  }
  return result;
}

void check_session(const fs::path& file, const std::vector<std::string>& sources,
                   const std::string& columns) {
  CAPTURE(file);
  const TempFolder home;
  const TempFolder folder;
  const auto* path = std::getenv("PATH");
  const Surroundings surroundings = {folder.path(),
                                     {{"OSCE_DB", index_of(sources, home)},
                                      {"COLUMNS", columns},
                                      {"PATH", fs::path(program("osce")).parent_path().string() +
                                                   ":" + (path == nullptr ? "" : path)}}};
  const auto document = read_file(file);
  int commands = 0;
  const auto session = session_of(document, surroundings, commands);
  CHECK(commands >= 5);
  if (std::getenv("OSCE_UPDATE_GOLDEN") != nullptr) std::ofstream(file) << session;
  CHECK(session == document);
}

}  // namespace

TEST_CASE("golden: the tutorial's commands print what it says") {
  check_session(project_folder() / "docs" / "tutorial.md", {"data/texts"}, "80");
}

TEST_CASE("golden: text at 80 and 200 columns, in colour and plain, in three languages") {
  const std::vector<std::string> sources = {"data/texts/002_75ac0561c88d2d20.txt",
                                            "tests/corpus/fr-mc-dec-7-14-cp1252.txt",
                                            "tests/corpus/ru-mc-dec-5-13-utf16be.txt"};
  const auto golden = project_folder() / "tests" / "golden" / "terminal";
  check_session(golden / "80-columns.md", sources, "80");
  check_session(golden / "200-columns.md", sources, "200");
}

}  // namespace osce::test::console_test
