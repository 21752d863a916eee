// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/pdf.hpp"

#include <algorithm>
#include <csignal>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "indexer/source/pdf_page.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view page_blanks = " \t\r\n\f";
constexpr std::size_t message_limit = 200;

/// The first line of the program's messages that contains "Error", or else its first line.
std::string first_error(std::string_view messages) {
  auto at = messages.find("Error");
  if (at == std::string_view::npos) at = 0;
  const auto begin = messages.rfind('\n', at) + 1;  // npos + 1 is 0
  const auto line = messages.substr(begin, messages.find('\n', begin) - begin);
  return std::string(line.substr(0, message_limit));
}

std::string broken_pdf(const std::string& message) {
  return fmt::format("broken PDF ({}); download it again, or save it as text", message);
}

std::string why_it_failed(const ChildResult& result, const ChildLimits& limits) {
  switch (result.end) {
    case ChildEnd::not_found:
      return "pdftotext is not installed (Debian package poppler-utils)";
    case ChildEnd::not_started:
      return fmt::format("pdftotext cannot be started: {}", result.messages);
    case ChildEnd::timed_out:
      return fmt::format("reading the PDF took longer than {} s", limits.wall.count() / 1000);
    case ChildEnd::flooded:
      return fmt::format("the PDF has more than {} MiB of text", limits.output >> 20);
    case ChildEnd::killed:
      if (result.status == SIGXCPU || result.status == SIGKILL)
        return fmt::format("reading the PDF took longer than {} s", limits.cpu.count());
      return broken_pdf(fmt::format("pdftotext was killed by signal {}", result.status));
    case ChildEnd::exited:
      break;
  }
  if (result.messages.find("Incorrect password") != std::string::npos)
    return "encrypted PDF: needs a password";
  if (result.messages.find("ut of memory") != std::string::npos)
    return fmt::format("reading the PDF took more than {} MiB of memory", limits.memory >> 20);
  return broken_pdf(first_error(result.messages));
}

bool has_text(std::string_view text) {
  return text.find_first_not_of(page_blanks) != std::string_view::npos;
}

std::vector<std::string_view> pages_of(std::string_view text) {
  std::vector<std::string_view> pages;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\f', at), text.size());
    pages.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return pages;
}

void warn_of_empty_pages(const std::vector<std::string_view>& pages, PdfText& pdf) {
  std::vector<std::size_t> empty;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!has_text(pages[i])) empty.push_back(i + 1);
  }
  if (empty.empty()) return;
  pdf.warnings.push_back(
      {0, "pages-without-text", Severity::note,
       fmt::format("pages without text (blank, or scanned?): {}", fmt::join(empty, ", "))});
}

ChildResult run_pdftotext(std::string_view pdf, const ChildLimits& limits,
                          const std::string& program, const char* order) {
  // -nodiag leaves watermarks out, such as DRAFT across the page.
  return run_child(
      {program, order, "-nodiag", "-enc", "UTF-8", "-eol", "unix", "/proc/self/fd/0", "-"}, pdf,
      limits);
}

}  // namespace

std::variant<PdfText, std::string> pdf_text(std::string_view pdf, const ChildLimits& limits,
                                            const std::string& program) {
  const auto printed = run_pdftotext(pdf, limits, program, "-layout");
  if (printed.end != ChildEnd::exited || printed.status != 0) return why_it_failed(printed, limits);
  if (!has_text(printed.output)) return "PDF without text (scanned pages?): run OCR first";
  const auto pages = pages_of(printed.output);
  ChildResult as_written;
  if (std::any_of(pages.begin(), pages.end(), runs_in_columns)) {
    as_written = run_pdftotext(pdf, limits, program, "-raw");
    if (as_written.end != ChildEnd::exited) return why_it_failed(as_written, limits);
  }
  const auto written_pages = pages_of(as_written.output);
  PdfText read;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const bool columns = i < written_pages.size() && runs_in_columns(pages[i]);
    read.text += columns ? std::string(written_pages[i]) : with_cells_on_lines(pages[i]);
    read.text += '\f';
  }
  if (printed.messages.find("Error") != std::string::npos) {
    read.warnings.push_back({0, "pdf-damaged", Severity::problem,
                             fmt::format("the PDF is damaged and text may be missing: {}",
                                         first_error(printed.messages))});
  }
  warn_of_empty_pages(pages, read);
  return read;
}

}  // namespace osce::indexer
