// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html_blocks.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

/// Whether no punctuation stands before `at`, and a small letter there.
bool goes_on_at(std::string_view text, std::size_t at) {
  const auto last = text.find_last_not_of(" \n\t", at == 0 ? 0 : at - 1);
  if (last == std::string_view::npos || !text::begins_with_small_letter(text.substr(at)))
    return false;
  return std::string_view(".,;:?!)\"").find(text[last]) == std::string_view::npos;
}

}  // namespace

bool blocks_are_lines(std::string_view text, const std::vector<std::size_t>& begins) {
  constexpr std::size_t fewest = 8;
  const auto unfinished = std::count_if(begins.begin(), begins.end(),
                                        [&](std::size_t at) { return goes_on_at(text, at); });
  return begins.size() >= fewest && static_cast<std::size_t>(unfinished) * 4 > begins.size();
}

}  // namespace osce::indexer
