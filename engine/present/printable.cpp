// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/printable.hpp"

#include "engine/text/code_point.hpp"

namespace osce::present {

namespace {

/// C0, DEL and C1. Terminals ignore other characters for which text::is_control is true.
bool is_command(char32_t c) {
  constexpr char32_t blank = 0x20;
  constexpr char32_t rubout = 0x7F;
  constexpr char32_t last = 0x9F;
  return (c < blank && c != U'\n' && c != U'\r' && c != U'\t') || (c >= rubout && c <= last);
}

}  // namespace

std::string_view printable(std::string_view bytes, char32_t c) {
  if (text::is_invisible(c)) return "";
  return c == text::invalid_code_point || text::is_control(c) ? replacement : bytes;
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto c = text::next_code_point(text, at);
    result += printable(text.substr(begin, at - begin), c);
  }
  return result;
}

std::string inert(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const bool command = is_command(text::next_code_point(text, at));
    result += command ? replacement : text.substr(begin, at - begin);
  }
  return result;
}

}  // namespace osce::present
