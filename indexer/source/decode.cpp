// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/decode.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/source/encoding.hpp"
#include "indexer/source/plausible.hpp"
#include "indexer/source/transcode.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The offset after the next line end at or after `at`, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at) {
  const auto end = text.find_first_of("\r\n", at);
  if (end == std::string_view::npos) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

void warn_of_replaced(Decoded& decoded, std::size_t count, const char* code,
                      const std::string& what) {
  const auto line = line_at(decoded.text, decoded.text.find(replacement_character));
  decoded.warnings.push_back(
      {line, code, Severity::problem,
       fmt::format("{} {}{} replaced with U+FFFD{} on this line", count, what,
                   count == 1 ? " was" : "s were", count == 1 ? "" : ", the first of them")});
}

std::variant<Decoded, std::string> in_utf8(std::string_view bytes, const Encoding& encoding) {
  Decoded decoded{.encoding = "UTF-8"};
  const auto body = bytes.substr(encoding.mark);
  auto& map = decoded.maps.emplace_back();
  if (encoding.valid) {
    map.append(body.size(), {encoding.mark, bytes.size()});
    decoded.text = body;
    return decoded;
  }
  auto fixed = with_bad_bytes_replaced(body);
  map = std::move(fixed.text.map);
  if (encoding.mark > 0) {
    decoded.maps.emplace_back().append(body.size(), {encoding.mark, bytes.size()});
  }
  decoded.text = std::move(fixed.text.text);
  warn_of_replaced(decoded, fixed.bad, "bad-bytes", "invalid UTF-8 sequence");
  return decoded;
}

std::variant<Decoded, std::string> converted(std::string_view bytes, const Encoding& encoding) {
  if (bytes.size() > max_converted_bytes) {
    return fmt::format("{} text larger than {} MiB: convert it to UTF-8 first", encoding.name,
                       max_converted_bytes >> 20);
  }
  const auto body = bytes.substr(encoding.mark);
  const bool wide = encoding.name.starts_with("UTF-16");
  auto out = wide ? transcode(body, encoding.name) : transcode_lines(body, encoding.name);
  if (!out) return fmt::format("cannot be converted from {}", encoding.name);
  Decoded decoded{.text = std::move(out->text.text), .encoding = encoding.name};
  decoded.maps.push_back(std::move(out->text.map));
  if (encoding.mark > 0) {
    decoded.maps.emplace_back().append(body.size(), {encoding.mark, bytes.size()});
  }
  if (out->bad * 100 > decoded.text.size())
    return "not text in any known encoding; save it as UTF-8";
  if (out->utf8_lines > 0) {
    decoded.warnings.push_back(
        {0, "mixed-encodings", Severity::problem,
         fmt::format("the file mixes encodings: lines in UTF-8: {}, the others in {}",
                     out->utf8_lines, encoding.name)});
  }
  if (out->bad > 0) {
    warn_of_replaced(decoded, out->bad, "bad-bytes",
                     fmt::format("invalid {} sequence", encoding.name));
  }
  return decoded;
}

/// Replaces NUL characters. A few of them are some program's bug; the caller has checked that they
/// are few.
void replace_nuls(Decoded& decoded) {
  MappedText fixed;
  const std::string_view text = decoded.text;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto nul = std::min(text.find('\0', at), text.size());
    fixed.add(text.substr(at, nul - at), {at, nul});
    if (nul < text.size()) {
      fixed.add(replacement_character, {nul, nul + 1});
      ++count;
    }
    at = nul + 1;
  }
  decoded.text = std::move(fixed.text);
  decoded.maps.insert(decoded.maps.begin(), std::move(fixed.map));
  warn_of_replaced(decoded, count, "nul-characters", "NUL character");
}

}  // namespace

int line_at(std::string_view text, std::size_t offset) {
  int line = 1;
  for (auto at = next_line(text, 0); at <= offset && at < text.size(); at = next_line(text, at))
    ++line;
  return line;
}

std::vector<std::size_t> line_breaks(std::string_view text, const std::vector<OffsetMap>& maps) {
  std::vector<std::size_t> breaks;
  for (auto at = next_line(text, 0); at < text.size(); at = next_line(text, at)) {
    ByteRange range{at, at + 1};
    for (const auto& map : maps) range = map.origin_of(range);
    breaks.push_back(range.begin);
  }
  return breaks;
}

std::variant<Decoded, std::string> decode(std::string_view bytes,
                                          const std::optional<std::string>& declared) {
  const auto encoding = detect_encoding(bytes, declared);
  if (!encoding) {
    return bytes.find('\0') == std::string_view::npos
               ? "not text in any known encoding; save it as UTF-8"
               : "binary data, not text; save it as text, HTML or PDF";
  }
  auto result = encoding->name == "UTF-8" ? in_utf8(bytes, *encoding) : converted(bytes, *encoding);
  if (auto* decoded = std::get_if<Decoded>(&result)) {
    if (control_share(decoded->text) > 0.01)
      return "binary data, not text; save it as text, HTML or PDF";
    if (decoded->text.find('\0') != std::string::npos) replace_nuls(*decoded);
  }
  return result;
}

}  // namespace osce::indexer
