// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/printable.hpp"

#include "engine/text/code_point.hpp"

namespace osce::present {

bool is_printable(char32_t c) {
  return c != text::invalid_code_point && !text::is_control(c);
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const bool fit = is_printable(text::next_code_point(text, at));
    result += fit ? text.substr(begin, at - begin) : replacement;
  }
  return result;
}

}  // namespace osce::present
