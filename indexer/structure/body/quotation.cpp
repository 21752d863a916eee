// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/quotation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace osce::indexer {
namespace {

/// A quotation mark that opens, and those that may close what it opened.
struct Quotes {
  std::string_view opening;
  std::string_view closing;
};

constexpr std::array<Quotes, 5> quotes = {
    {{"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}, {"‟", "”"}}};

const Quotes* quotes_opening(std::string_view text) {
  const auto* const found = std::find_if(
      quotes.begin(), quotes.end(), [&](const Quotes& q) { return text.starts_with(q.opening); });
  return found == quotes.end() ? nullptr : found;
}

/// Whether `text` ends with the closing mark, the punctuation after it aside.
bool closes_quotation(std::string_view text, std::string_view mark) {
  while (!text.empty() && std::string_view(".,;").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text.ends_with(mark);
}

}  // namespace

std::size_t quotation_end(const std::vector<ReadLine>& lines, std::size_t index, std::size_t end) {
  constexpr std::size_t most_lines = 60;
  const auto* const marks = quotes_opening(lines[index].line.plain);
  if (marks == nullptr) return index;
  const auto last = std::min(end, index + most_lines);
  for (auto at = index; at < last && !means<EnactingLine>(lines[at]); ++at) {
    auto text = std::string_view(lines[at].line.plain);
    if (at == index) text.remove_prefix(marks->opening.size());
    if (closes_quotation(text, marks->closing)) return at + 1;
  }
  return index;
}

}  // namespace osce::indexer
