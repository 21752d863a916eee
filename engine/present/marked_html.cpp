// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/marked_html.hpp"

#include "engine/text/code_point.hpp"

namespace osce::present {
namespace {

void append_escaped(std::string_view text, std::string& html) {
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
}

}  // namespace

std::string marked_html(std::string_view text, const std::vector<search::Mark>& marks) {
  std::string html;
  std::size_t at = 0;     // bytes
  std::size_t place = 0;  // code points
  const auto take_to = [&](std::size_t wanted) {
    const auto from = at;
    for (; place < wanted && at < text.size(); ++place) text::next_code_point(text, at);
    append_escaped(text.substr(from, at - from), html);
  };
  for (const auto& mark : marks) {
    take_to(mark.begin);
    html += "<mark>";
    take_to(mark.end);
    html += "</mark>";
  }
  append_escaped(text.substr(at), html);
  return html;
}

}  // namespace osce::present
