// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/terminal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include "engine/present/printable.hpp"
#include "engine/text/code_point.hpp"

namespace osce::present {
namespace {

constexpr char escape = '\x1b';
constexpr std::string_view color_end = "\x1b[0m";

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::string_view(value) : std::string_view();
}

bool wants_color(Color color) {
  if (color != Color::automatic) return color == Color::always;
  if (!variable("NO_COLOR").empty()) return false;
  const auto forced = variable("CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return true;
  return isatty(STDOUT_FILENO) != 0 && variable("TERM") != "dumb";
}

std::size_t columns(int stream) {
  std::size_t width = 0;
  const auto typed = variable("COLUMNS");
  std::from_chars(typed.data(), typed.data() + typed.size(), width);
  if (width > 0) return width;
  winsize size{};
  const bool terminal = isatty(stream) != 0 && ioctl(stream, TIOCGWINSZ, &size) == 0;
  return terminal ? size.ws_col : 0;
}

std::size_t width_of(char32_t c) {
  const auto icu = static_cast<UChar32>(c);
  const auto type = u_charType(icu);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const auto width = u_getIntPropertyValue(icu, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

/// Joins marks that are separated only by spaces.
std::vector<search::Mark> joined(std::string_view text, const std::vector<search::Mark>& marks) {
  std::vector<bool> blank;
  for (std::size_t at = 0; at < text.size();) {
    blank.push_back(text::is_blank(text::next_code_point(text, at)));
  }
  std::vector<search::Mark> result;
  for (const auto& mark : marks) {
    const auto gap = [&](const search::Mark& before) {
      return std::all_of(blank.begin() + static_cast<std::ptrdiff_t>(before.end),
                         blank.begin() + static_cast<std::ptrdiff_t>(mark.begin),
                         [](bool b) { return b; });
    };
    if (!result.empty() && gap(result.back())) {
      result.back().end = mark.end;
    } else {
      result.push_back(mark);
    }
  }
  return result;
}

/// The colour at the end of `text`, which begins in `color`; "" for none.
std::string color_after(std::string_view text, std::string color) {
  for (auto at = text.find(escape); at != std::string_view::npos; at = text.find(escape, at + 1)) {
    const auto code = text.substr(at, text.find('m', at) + 1 - at);
    color = code == color_end ? "" : std::string(code);
  }
  return color;
}

std::string between(const char* code, const std::string& text, const Style& style) {
  return style.color ? std::string(code) + text + "\x1b[0m" : text;
}

}  // namespace

Style output_style(Color color) { return {wants_color(color), columns(STDOUT_FILENO)}; }

Style message_style() { return {false, columns(STDERR_FILENO)}; }

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == escape) {
      at = std::min(text.find('m', at), text.size() - 1) + 1;
    } else {
      width += width_of(text::next_code_point(text, at));
    }
  }
  return width;
}

std::string with_marks(std::string_view text, const std::vector<search::Mark>& marks,
                       const Style& style) {
  const std::string_view open = style.color ? "\x1b[1;33m" : "*";
  const std::string_view close = style.color ? "\x1b[0m" : "*";
  const auto ranges = joined(text, marks);
  auto mark = ranges.begin();
  std::string result;
  std::size_t place = 0;
  for (std::size_t at = 0; at < text.size(); ++place) {
    const auto begin = at;
    const auto c = text::next_code_point(text, at);
    if (mark != ranges.end() && mark->begin == place) result += open;
    result += present::printable(text.substr(begin, at - begin), c);
    if (mark != ranges.end() && mark->end == place + 1) {
      result += close;
      ++mark;
    }
  }
  return result;
}

std::string bold(const std::string& text, const Style& style) {
  return between("\x1b[1m", text, style);
}
std::string faint(const std::string& text, const Style& style) {
  return between("\x1b[2m", text, style);
}

std::string tinted(const std::string& text, Tint tint, const Style& style) {
  constexpr std::array<const char*, 4> codes = {"\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[36m"};
  return between(codes.at(static_cast<std::size_t>(tint)), text, style);
}

std::string wrapped(std::string_view text, std::size_t indent, const Style& style) {
  const std::string margin(indent, ' ');
  if (style.width == 0) return margin + std::string(text) + "\n";
  std::string result;
  std::string line = margin;
  std::string color;  // at the end of the line
  std::size_t used = indent;
  while (!text.empty()) {
    const auto blank = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, blank);
    const auto width = display_width(word);
    if (used > indent && used + 1 + width > style.width) {
      result.append(line).append(color.empty() ? "" : color_end).append("\n");
      line = margin + color;  // pagers start each line without colour
      used = indent;
    }
    if (used > indent) {
      line += ' ';
      ++used;
    }
    line += word;
    used += width;
    color = color_after(word, std::move(color));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return result + line + "\n";
}

std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    text.append(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += row[i];
      if (i + 1 < row.size()) text.append(widths[i] - display_width(row[i]) + 2, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::string entries(const std::vector<Entry>& list, const Style& style) {
  std::size_t widest = 0;
  for (const auto& entry : list) widest = std::max(widest, display_width(entry.name));
  const auto indent = widest + 2;
  std::string text;
  for (const auto& [name, value, evidence] : list) {
    const auto note = evidence.empty() ? "" : "  " + faint("[" + evidence + "]", style);
    auto lines = wrapped(value + note, indent, style);
    lines.replace(0, indent, name + std::string(indent - display_width(name), ' '));
    text += lines;
  }
  return text;
}

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

}  // namespace osce::present
