// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/extract.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/text/code_point.hpp"
#include "indexer/source/decode.hpp"
#include "indexer/source/encoding.hpp"
#include "indexer/source/format.hpp"
#include "indexer/source/html.hpp"
#include "indexer/source/pdf.hpp"

namespace osce::indexer {
namespace {

using Extraction = std::variant<SourceText, std::string>;

SourceText source_text_of(Decoded decoded, SourceFormat format) {
  SourceText source{.text = std::move(decoded.text),
                    .format = std::string(name_of(format)),
                    .warnings = std::move(decoded.warnings),
                    .maps = std::move(decoded.maps)};
  source.breaks = line_breaks(source.text, source.maps);
  return source;
}

Extraction from_text(std::string_view bytes, SourceFormat format) {
  auto decoded = decode(bytes);
  if (auto* reason = std::get_if<std::string>(&decoded)) return std::move(*reason);
  return source_text_of(std::get<Decoded>(std::move(decoded)), format);
}

Extraction from_html(std::string_view bytes) {
  if (bytes.size() > max_converted_bytes) {
    return fmt::format("HTML larger than {} MiB", max_converted_bytes >> 20);
  }
  auto decoded = decode(bytes, declared_charset(bytes));
  if (auto* reason = std::get_if<std::string>(&decoded)) return std::move(*reason);
  auto source = source_text_of(std::get<Decoded>(std::move(decoded)), SourceFormat::html);
  auto html = html_text(source.text);
  if (auto* reason = std::get_if<std::string>(&html)) return std::move(*reason);
  auto& page = std::get<HtmlText>(html);
  source.text = std::move(page.text.text);
  source.maps.insert(source.maps.begin(), std::move(page.text.map));
  source.spans = std::move(page.spans);
  return source;
}

Extraction from_pdf(std::string_view bytes) {
  auto pdf = pdf_text(bytes);
  if (auto* reason = std::get_if<std::string>(&pdf)) return std::move(*reason);
  auto& read = std::get<PdfText>(pdf);
  auto decoded = decode(read.text);
  if (auto* reason = std::get_if<std::string>(&decoded)) return std::move(*reason);
  auto& text = std::get<Decoded>(decoded);
  SourceText source{.text = std::move(text.text),
                    .format = std::string(name_of(SourceFormat::pdf)),
                    .warnings = std::move(read.warnings)};
  for (auto& warning : text.warnings) source.warnings.push_back(std::move(warning));
  return source;
}

/// Pages are counted in the final text, so this comes last.
void find_pages(SourceText& source) {
  for (auto at = source.text.find('\f'); at != std::string::npos;
       at = source.text.find('\f', at + 1)) {
    if (at + 1 < source.text.size()) source.breaks.push_back(at + 1);
  }
}

/// Why this is not a text for people to read, or "".
std::string objection_to(const SourceText& source) {
  const std::string_view text = source.text;
  bool blank = true;
  for (std::size_t at = 0; at < text.size() && blank;)
    blank = text::is_blank(text::next_code_point(text, at));
  if (blank) return source.format == "html" ? "contains no text" : "empty";
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of("\r\n\f", at), text.size());
    if (++lines > max_lines) return fmt::format("more than {} lines", max_lines);
    if (end - at > max_line_bytes) {
      return fmt::format("line {} is {} bytes long; the limit is {}",
                         source.place(at, at + 1).line_from, fmt::group_digits(end - at),
                         fmt::group_digits(max_line_bytes));
    }
    at = end + 1;
  }
  return "";
}

}  // namespace

Extraction extract(const Source& source) {
  const auto format = format_of(source.name, source.bytes);
  if (const auto* reason = std::get_if<std::string>(&format)) return *reason;
  const auto kind = std::get<SourceFormat>(format);
  auto extraction = kind == SourceFormat::pdf    ? from_pdf(source.bytes)
                    : kind == SourceFormat::html ? from_html(source.bytes)
                                                 : from_text(source.bytes, kind);
  auto* text = std::get_if<SourceText>(&extraction);
  if (text == nullptr) return extraction;
  if (auto objection = objection_to(*text); !objection.empty()) return objection;
  make_stream_safe(*text);
  if (kind == SourceFormat::pdf) find_pages(*text);
  return extraction;
}

}  // namespace osce::indexer
