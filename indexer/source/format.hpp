// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>

namespace osce::indexer {

enum class SourceFormat { text, markdown, html, pdf, jsonl };
inline constexpr std::array<std::string_view, 5> format_names = {"text", "markdown", "html", "pdf",
                                                                 "jsonl"};
constexpr std::string_view name_of(SourceFormat value) {
  return format_names.at(static_cast<std::size_t>(value));
}

/// The format of a source, from its content first, then from the extension of its name:
///   pdf       "%PDF-" within the first 1024 bytes, whatever the name
///   (string)  an archive, image, program or office file: the reason says what to do instead
///   jsonl     .jsonl or .ndjson, or the first line is a JSON object
///   html      an html, head or body tag or an HTML doctype near the start (a Markdown file must
///             begin with one), or a div or p tag at the very start, or .html, .htm, .xhtml
///   markdown  .md, .markdown
///   text      everything else
std::variant<SourceFormat, std::string> format_of(std::string_view name, std::string_view bytes);

/// "JSON" or "XML" where `bytes` are such and no source of this program: the texts in them are not
/// read. Empty for other bytes.
std::string_view unread_markup(std::string_view bytes);

bool is_json_lines(std::string_view name, std::string_view bytes);

}  // namespace osce::indexer
