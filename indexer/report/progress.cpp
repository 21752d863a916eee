// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report/progress.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"
#include "indexer/report/report_text.hpp"

namespace osce::indexer {
namespace {

constexpr std::chrono::milliseconds between_shows{100};
constexpr const char* empty_line = "\r\x1b[K";

std::size_t terminal_columns() {
  constexpr std::size_t usual = 80;
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  return known ? size.ws_col : usual;
}

}  // namespace

ProgressLine::ProgressLine(bool wanted) : wanted_(wanted && isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const ProgressStep& step) {
  if (!wanted_) return;
  const auto now = std::chrono::steady_clock::now();
  if (step.doing == doing_ && now < next_) return;
  doing_ = step.doing;
  next_ = now + between_shows;
  const auto line = fmt::format("{} {} of {}  {}", step.doing, step.done, step.total,
                                present::printable(step.name));
  present::write_message(fmt::format("{}{}", empty_line, shortened(line, terminal_columns() - 1)));
  std::fflush(stderr);
  shown_ = true;
}

void ProgressLine::clear() {
  if (!shown_) return;
  std::fputs(empty_line, stderr);
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace osce::indexer
