// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/format.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t pdf_header_within = 1024;
constexpr std::size_t html_tag_within = 4096;
/// A longer first line is too expensive to parse just to detect the format.
constexpr std::size_t json_line_limit = std::size_t{16} << 20;

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view advice = ", not text";
};

constexpr std::string_view save = "; save it as text, HTML or PDF";
constexpr std::string_view unpack = "; unpack it first";

constexpr std::array<Signature, 21> binary_signatures = {{
    {"PK\x03\x04"sv, "a ZIP archive (perhaps a .docx or .odt file)", save},
    {"PK\x05\x06"sv, "an empty ZIP archive"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Office file (perhaps .doc)", save},
    {R"({\rtf)"sv, "a Rich Text file", save},
    {"\x1F\x8B"sv, "a gzip file", unpack},
    {"BZh"sv, "a bzip2 file", unpack},
    {"\xFD\x37zXZ\0"sv, "an xz file", unpack},
    {"\x28\xB5\x2F\xFD"sv, "a Zstandard file", unpack},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", unpack},
    {"Rar!\x1A\x07"sv, "a RAR archive", unpack},
    {"\x89PNG"sv, "a PNG image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"GIF8"sv, "a GIF image"},
    {"II*\0"sv, "a TIFF image"},
    {"MM\0*"sv, "a TIFF image"},
    {"RIFF"sv, "an image, sound or video file"},
    {"AT&TFORM"sv, "a DjVu file", save},
    {"%!PS"sv, "a PostScript file", save},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"SQLite format 3\0"sv, "a database"},
    {"\x1F\x9D"sv, "a compressed file", unpack},
}};

bool has_extension(std::string_view name, std::initializer_list<std::string_view> extensions) {
  const auto small = text::ascii_lower(std::string(name));
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view e) { return small.ends_with(e); });
}

/// The beginning in lower case, without a byte order mark, and without zero bytes so that it
/// works for UTF-16 too.
std::string beginning_of(std::string_view bytes) {
  auto head = text::ascii_lower(std::string(bytes.substr(0, html_tag_within)));
  std::erase(head, '\0');
  for (const auto mark : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv}) {
    if (head.starts_with(mark)) head.erase(0, mark.size());
  }
  const auto first = head.find_first_not_of(" \t\r\n\f");
  return first == std::string::npos ? "" : head.substr(first);
}

/// Finds `tag` where the next character ends the tag's name.
std::size_t find_tag(std::string_view head, std::string_view tag) {
  for (auto at = head.find(tag); at != std::string_view::npos; at = head.find(tag, at + 1)) {
    const auto end = at + tag.size();
    if (end >= head.size() || " \t\r\n/>"sv.find(head[end]) != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

bool looks_like_html(std::string_view head, bool markdown) {
  for (const auto tag : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv}) {
    const auto at = find_tag(head, tag);
    if (at == 0 || (at != std::string_view::npos && !markdown)) return true;
  }
  return !markdown && (find_tag(head, "<div") == 0 || find_tag(head, "<p") == 0);
}

bool looks_like_jsonl(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || bytes[first] != '{') return false;
  const auto line = bytes.substr(first, bytes.find('\n', first) - first);
  return line.size() <= json_line_limit && nlohmann::json::accept(line);
}

}  // namespace

std::variant<SourceFormat, std::string> format_of(std::string_view name, std::string_view bytes) {
  if (bytes.substr(0, pdf_header_within).find("%PDF-") != std::string_view::npos)
    return SourceFormat::pdf;
  for (const auto& [signature, what, advice] : binary_signatures) {
    if (bytes.starts_with(signature)) return fmt::format("{}{}", what, advice);
  }
  if (has_extension(name, {".jsonl", ".ndjson"}) || looks_like_jsonl(bytes))
    return SourceFormat::jsonl;
  const bool markdown = has_extension(name, {".md", ".markdown"});
  if (has_extension(name, {".html", ".htm", ".xhtml"}) ||
      looks_like_html(beginning_of(bytes), markdown)) {
    return SourceFormat::html;
  }
  return markdown ? SourceFormat::markdown : SourceFormat::text;
}

bool is_json_lines(std::string_view name, std::string_view bytes) {
  const auto format = format_of(name, bytes);
  const auto* known = std::get_if<SourceFormat>(&format);
  return known != nullptr && *known == SourceFormat::jsonl;
}

std::string_view unread_markup(std::string_view bytes) {
  const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) return {};
  const auto begin = bytes.substr(first);
  if (begin.starts_with("<?xml") || begin.starts_with("<rss") || begin.starts_with("<feed"))
    return "XML";
  const auto next = begin.find_first_not_of(" \t\r\n", 1);
  const bool opens = begin.front() == '{' || begin.front() == '[';
  return opens && next != std::string_view::npos && (begin[next] == '"' || begin[next] == '{')
             ? "JSON"
             : std::string_view();
}

}  // namespace osce::indexer
