// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/pager.hpp"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

#include <sys/wait.h>
#include <unistd.h>

namespace osce::cli {
namespace {

/// "" for no pager.
std::string pager_command() {
  for (const char* name : {"OSCE_PAGER", "PAGER"}) {
    if (const char* value = std::getenv(name); value != nullptr) return value;
  }
  return "less -FRX";
}

/// True if the terminal cannot move its cursor, which pagers need.
bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

/// True if the first word of a command is a program in PATH, or a path to one.
bool is_there(const std::string& command) {
  const auto program = command.substr(0, command.find(' '));
  if (program.find('/') != std::string::npos) return access(program.c_str(), X_OK) == 0;
  const char* path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
  }
  return false;
}

}  // namespace

Pager::Pager(bool wanted) {
  if (!wanted || isatty(STDOUT_FILENO) == 0 || is_dumb()) return;
  const auto command = pager_command();
  std::array<int, 2> ends{};
  if (command.empty() || command == "cat" || !is_there(command) || pipe(ends.data()) != 0) return;
  process_ = fork();
  if (process_ == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  if (process_ > 0) {
    dup2(ends[1], STDOUT_FILENO);
    std::signal(SIGINT, SIG_IGN);  // Ctrl-C is for the pager
  }
  close(ends[0]);
  close(ends[1]);
}

Pager::~Pager() {
  if (process_ <= 0) return;
  std::fflush(stdout);
  close(STDOUT_FILENO);
  waitpid(process_, nullptr, 0);
}

}  // namespace osce::cli
