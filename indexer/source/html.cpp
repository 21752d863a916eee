// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "engine/text/code_point.hpp"
#include "indexer/source/decode.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view tag_blanks = " \t\r\n\f";

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

/// The end of the script or style element that begins at `at`; `at` if another element begins
/// there. A "<" in a script does not begin a tag.
std::size_t end_of_raw_text(std::string_view html, std::size_t at) {
  for (const std::string_view name : {"script", "style"}) {
    const auto tag = html.substr(at + 1, name.size());
    const bool same = std::equal(tag.begin(), tag.end(), name.begin(), name.end(),
                                 [](char a, char b) { return (a | 0x20) == b; });
    if (!same) continue;
    const auto end = html.find("</", html.find('>', at));
    return std::min(end, html.size());
  }
  return at;
}

/// The end of the attribute value that begins at or after `at`.
std::size_t end_of_value(std::string_view html, std::size_t at) {
  at = std::min(html.find_first_not_of(tag_blanks, at), html.size());
  if (at == html.size()) return at;
  const char quote = html[at];
  if (quote == '"' || quote == '\'') {
    const auto end = html.find(quote, at + 1);
    return end == std::string_view::npos ? html.size() : end + 1;
  }
  return std::min(html.find_first_of(" \t\r\n\f>", at), html.size());
}

/// Counts the attributes of the tag at `at`, up to `most` + 1, and moves `at` past them.
std::size_t count_attributes(std::string_view html, std::size_t& at, std::size_t most) {
  std::size_t count = 0;
  bool in_word = true;
  for (++at; at < html.size() && html[at] != '>' && count <= most;) {
    const bool blank = tag_blanks.find(html[at]) != std::string_view::npos;
    if (html[at] == '=') {
      at = end_of_value(html, at + 1);
      in_word = false;
      continue;
    }
    if (!blank && !in_word) ++count;
    in_word = !blank;
    ++at;
  }
  return count;
}

/// The 1-based line of the first tag with more than `most` attributes, or 0 if there is none.
int line_of_swollen_tag(std::string_view html, std::size_t most) {
  for (auto at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    const auto tag = at++;
    if (html.substr(tag, 4) == "<!--") {
      at = std::min(html.find("-->", tag), html.size());
    } else if (at < html.size() && is_ascii_letter(html[at])) {
      at = std::max(at, end_of_raw_text(html, tag));
      const bool in_tag = at < html.size() && html[at] != '<';
      if (in_tag && count_attributes(html, at, most) > most) return line_at(html, tag);
    }
  }
  return 0;
}

/// HTML reads the character references 128 to 159 as characters of windows-1252.
constexpr std::array<char32_t, 32> windows_1252_signs = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string_view view(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

std::string_view view(const xmlChar* text) { return view(text, xmlStrlen(text)); }

struct Parsing {
  htmlParserCtxtPtr parser = nullptr;
  std::string_view html;
  std::size_t at = 0;  ///< up to where the page has been read
  std::size_t steps = 0;
  HtmlPage page;

  /// The parser's place in the page.
  [[nodiscard]] std::size_t place() const {
    const auto place = xmlByteConsumed(parser);
    return place < 0 ? at : std::min(static_cast<std::size_t>(place), html.size());
  }

  /// A correctly placed tag costs the parser almost nothing, at any depth. A misplaced one, which
  /// the parser reports as an error, may make it search all open elements.
  void charge_out_of_place() {
    steps += page.depth() + 1;
    if (steps > max_html_steps) xmlStopParser(parser);
  }
};

Parsing& parsing(void* context) {
  return *static_cast<Parsing*>(static_cast<htmlParserCtxtPtr>(context)->_private);
}

/// The bytes of the page that became `text`: those just read, or, if they differ (an entity), the
/// bytes from its `&`, or else from the end of the piece before.
ByteRange origin_of(const Parsing& p, std::string_view text) {
  const auto place = p.place();
  for (std::size_t ahead = 0; ahead <= 4 && place + ahead <= p.html.size(); ++ahead) {
    const auto end = place + ahead;
    if (end >= p.at + text.size() && p.html.substr(end - text.size(), text.size()) == text)
      return {end - text.size(), end};
  }
  const auto entity = p.html.substr(0, place).rfind('&');
  const auto begin = entity == std::string_view::npos ? p.at : std::max(p.at, entity);
  return {std::min(begin, place), place};
}

extern "C" {

void osce_html_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto& p = parsing(context);
  p.page.open(view(name), [attributes](std::string_view wanted) -> std::optional<std::string> {
    for (const auto** pair = attributes; pair != nullptr && *pair != nullptr; pair += 2) {
      if (view(pair[0]) == wanted)
        return pair[1] == nullptr ? std::string() : std::string(view(pair[1]));
    }
    return std::nullopt;
  });
  p.at = std::max(p.at, p.place());
}

void osce_html_end(void* context, const xmlChar* name) {
  auto& p = parsing(context);
  p.page.close(view(name));
  p.at = std::max(p.at, p.place());
}

void osce_html_characters(void* context, const xmlChar* characters, int size) {
  auto& p = parsing(context);
  auto text = view(characters, size);
  const auto origin = origin_of(p, text);
  p.at = std::max(p.at, origin.end);
  std::string sign;
  if (text.size() == 2 && text[0] == '\xC2' && (text[1] & 0xE0) == 0x80) {
    text::append_code_point(sign, windows_1252_signs.at(static_cast<std::size_t>(text[1] & 0x1F)));
    text = sign;
  }
  p.page.characters(text, origin);
}

void osce_html_error(void* context, xmlErrorPtr /*error*/) {
  parsing(context).charge_out_of_place();
}

}  // extern "C"

htmlSAXHandler handler() {
  htmlSAXHandler sax{};
  sax.startElement = osce_html_start;
  sax.endElement = osce_html_end;
  sax.characters = osce_html_characters;
  sax.ignorableWhitespace = osce_html_characters;
  sax.serror = osce_html_error;
  sax.initialized = XML_SAX2_MAGIC;
  return sax;
}

}  // namespace

std::variant<HtmlText, std::string> html_text(std::string_view html) {
  if (const auto line = line_of_swollen_tag(html, max_html_attributes); line > 0) {
    return fmt::format("line {}: a tag with more than {} attributes", line, max_html_attributes);
  }
  if (html.empty()) return HtmlText{};
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())), &htmlFreeParserCtxt);
  if (!parser) return "not enough memory";
  auto sax = handler();
  auto* const own_sax = parser->sax;
  parser->sax = &sax;
  Parsing state{.parser = parser.get(), .html = html};
  parser->_private = &state;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                                       HTML_PARSE_NODEFDTD);
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser.get());
  parser->sax = own_sax;
  if (state.steps > max_html_steps) return "its tags are nested too deeply and not closed in order";
  return state.page.finish();
}

}  // namespace osce::indexer
