// SPDX-License-Identifier: GPL-2.0-or-later
//
// The files that `cmake --install` installs, and the text of the manual pages.
#include <filesystem>
#include <regex>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/query/syntax/settings.hpp"
#include "engine/schema/fields.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::install_test {
namespace {

namespace fs = std::filesystem;

/// The programs, installed into a temporary folder by the first call.
const fs::path& installed() {
  static const TempFolder folder;
  static const auto prefix = [] {
    const auto build = fs::path(program("osce")).parent_path().parent_path();
    const auto made =
        run({"cmake", "--install", build.string(), "--prefix", (folder / "usr").string()});
    REQUIRE_MESSAGE(made.exit_code == 0, made.err);
    return folder / "usr";
  }();
  return prefix;
}

/// A manual page as man shows it, with plain hyphens.
std::string manual_text(const std::string& file) {
  const auto page = installed() / "share" / "man" / file;
  const auto shown = run({"groff", "-t", "-man", "-Tutf8", "-K", "utf8", "-P-c", "-P-b", "-P-u",
                          "-ww", "-Wbreak", page.string()});  // narrow columns are not adjusted
  CAPTURE(file);
  CHECK(shown.exit_code == 0);
  CHECK(shown.err.empty());
  return std::regex_replace(shown.out, std::regex("−|‐"), "-");
}

/// The options that a help text lists.
std::set<std::string> options_in(const std::string& help) {
  static const std::regex listed("\n +(-[a-z],)?(--[a-z-]+)");
  std::set<std::string> options;
  for (auto found = std::sregex_iterator(help.begin(), help.end(), listed);
       found != std::sregex_iterator(); ++found) {
    options.insert((*found)[2]);
  }
  return options;
}

std::vector<std::string> commands_in(const std::string& help) {
  std::vector<std::string> commands;
  std::istringstream lines(help.substr(std::min(help.find("\nCommands:\n"), help.size())));
  for (std::string line; std::getline(lines, line);) {
    const auto end = line.find(' ', 2);
    if (line.starts_with("  ") && line.size() > 2 && line[2] != ' ' && end != std::string::npos)
      commands.push_back(line.substr(2, end - 2));
    if (line.empty() && !commands.empty()) break;
  }
  return commands;
}

}  // namespace

TEST_CASE("everything is installed where Debian expects it, and works there") {
  for (const auto* file :
       {"bin/osce", "bin/osce-index", "bin/osce-searchd", "share/man/man1/osce.1",
        "share/man/man1/osce-index.1", "share/man/man8/osce-searchd.8",
        "share/man/man7/osce-query.7", "share/bash-completion/completions/osce",
        "share/zsh/vendor-completions/_osce", "share/fish/vendor_completions.d/osce.fish",
        "share/doc/osce-search/README.md", "share/doc/osce-search/query-language.md",
        "lib/systemd/system/osce-searchd.service"}) {
    CAPTURE(file);
    CHECK(fs::is_regular_file(installed() / file));
  }
  const TempFolder folder;
  const auto bin = installed() / "bin";
  const auto db = (folder / "db").string();
  const auto texts = (project_folder() / "data" / "texts").string();
  CHECK(run({(bin / "osce-index").string(), "--db", db, texts}).exit_code == 0);
  const Daemon daemon(db);
  // the HTTP client's module is found relative to the program
  const auto found =
      run({(bin / "osce").string(), "count", "--server", daemon.address(), "children"});
  CHECK(found.out == "131\n");
}

TEST_CASE("recover: a missing module is reported") {
  const TempFolder folder;
  fs::copy_file(program("osce"), folder / "osce");
  const auto refused = run({(folder / "osce").string(), "info", "--server", "http://localhost:1"});
  CHECK(refused.exit_code == 2);
  const auto path = refused.err.find("osce-http.so");
  CHECK(path != std::string::npos);
  CHECK(refused.err.find("osce-http.so", path + 1) == std::string::npos);  // named once
  CHECK(refused.err.find("; reinstall osce-search\n") != std::string::npos);
}

TEST_CASE("the manual pages name every command and option, and are well-formed") {
  struct Row {
    std::string program;
    std::string page;
    std::size_t options;
  };
  for (const auto& [name, page, least] :
       std::vector<Row>{{"osce", "man1/osce.1", 50},
                        {"osce-index", "man1/osce-index.1", 10},
                        {"osce-searchd", "man8/osce-searchd.8", 15}}) {
    const auto text = manual_text(page);
    const auto help = run({program(name), "--help"}).out;
    auto options = options_in(help);
    for (const auto& command : commands_in(help)) {
      CAPTURE(command);
      const auto begin = text.rfind("   " + name + " " + command + " [options]");
      CHECK(begin != std::string::npos);
      CHECK(text.find(" Example", begin) < text.find(" [options]", begin + command.size() + 20));
      const auto more = options_in(run({program(name), command, "--help"}).out);
      options.insert(more.begin(), more.end());
    }
    options.erase("--help");
    CHECK(options.size() >= least);
    for (const auto& option : options) {
      CAPTURE(name);
      CAPTURE(option);
      CHECK(std::regex_search(text, std::regex(option + "[^a-z-]")));
    }
    for (const auto* section :
         {"NAME", "SYNOPSIS", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"}) {
      CAPTURE(section);
      CHECK(text.find(fmt::format("\n{}\n", section)) != std::string::npos);
    }
    const auto examples = text.substr(text.find("\nEXAMPLES\n"));  // nothing but examples
    CHECK(examples.find("SIGTERM") == std::string::npos);
    CHECK(examples.find("for details.") == std::string::npos);
  }
}

TEST_CASE("the unit for systemd uses options and variables that the daemon has") {
  const auto help = run({program("osce-searchd"), "--help"}).out;
  std::istringstream unit(
      read_file(installed() / "lib" / "systemd" / "system" / "osce-searchd.service"));
  bool starts = false;
  for (std::string line; std::getline(unit, line);) {
    CAPTURE(line);
    if (line.starts_with("ExecStart=")) starts = line.starts_with("ExecStart=osce-searchd");
    const bool relevant = line.starts_with("ExecStart=") || line.find("OSCE_") != std::string::npos;
    static const std::regex name("--[a-z-]+|OSCE_[A-Z_]+");
    for (auto found = std::sregex_iterator(line.begin(), line.end(), name);
         relevant && found != std::sregex_iterator(); ++found) {
      CHECK(contains(help, found->str()));
    }
  }
  CHECK(starts);
}

TEST_CASE("osce-query(7) names every field and setting") {
  const auto text = manual_text("man7/osce-query.7");
  const auto page = read_file(installed() / "share" / "man" / "man7" / "osce-query.7");
  CHECK(contains(page, "\\fBage verification\\fR"));
  CHECK_FALSE(contains(page, "\\fC"));
  CHECK(text.find("osce-query - the query language") != std::string::npos);
  for (const auto& field : schema::fields) {
    if (!field.filter) continue;
    CAPTURE(field.name);
    CHECK(text.find(std::string(field.name) + ":") != std::string::npos);
  }
  for (const auto& setting : query::settings) {
    CAPTURE(setting.name);
    CHECK(text.find(setting.name) != std::string::npos);
  }
}

}  // namespace osce::test::install_test
