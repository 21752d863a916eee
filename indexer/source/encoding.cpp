// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/encoding.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include "engine/text/code_point.hpp"
#include "indexer/source/charset_guess.hpp"
#include "indexer/source/transcode.hpp"

namespace osce::indexer {
namespace {

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

using namespace std::string_view_literals;
constexpr std::array<Mark, 5> byte_order_marks = {{
    {"\xEF\xBB\xBF"sv, "UTF-8"},
    {"\xFF\xFE\0\0"sv, "UTF-32LE"},  // before UTF-16LE, whose mark begins alike
    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xFF\xFE"sv, "UTF-16LE"},
    {"\xFE\xFF"sv, "UTF-16BE"},
}};

/// How much of a page is looked at for a charset.
constexpr std::size_t charset_within = 4096;

/// UTF-16 without a mark: in every script blanks and line ends are code units with a zero byte, all
/// at odd offsets (little end first) or all at even ones.
std::optional<Encoding> as_utf16(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::array<std::size_t, 2> zeros = {};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++zeros.at(i % 2);
  }
  const bool little = zeros[1] > zeros[0];
  const auto many = std::max(zeros[0], zeros[1]);
  const auto few = std::min(zeros[0], zeros[1]);
  if (many * 40 < bytes.size() || few * 20 > many) return std::nullopt;
  const auto* name = little ? "UTF-16LE" : "UTF-16BE";
  if (!reads_as(bytes.substr(0, std::size_t{1} << 16), name)) return std::nullopt;
  return Encoding{name};
}

/// UTF-8 with some bad bytes (a cut-off end, a pasted word): at most one bad sequence for two good
/// characters beyond ASCII. Other encodings hardly ever look like that: of a thousand lines of
/// Russian, French and German texts in each of theirs, not one does.
bool is_nearly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto c = text::next_code_point(bytes, at);
    if (c == text::invalid_code_point) {
      ++bad;
    } else if (c >= 0x80) {
      ++good;
    }
  }
  return bad * 2 <= good;
}

/// What browsers read instead of a charset that is declared.
std::string as_read(std::string charset) {
  std::transform(charset.begin(), charset.end(), charset.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (charset == "iso-8859-1" || charset == "latin1" || charset == "us-ascii" ||
      charset == "ascii") {
    return "windows-1252";
  }
  if (charset == "iso-8859-9") return "windows-1254";
  if (charset == "gb2312" || charset == "gbk") return "GB18030";
  return charset;
}

}  // namespace

std::optional<Encoding> detect_encoding(std::string_view bytes,
                                        const std::optional<std::string>& declared) {
  std::size_t mark = 0;
  for (const auto& known : byte_order_marks) {
    if (!bytes.starts_with(known.bytes)) continue;
    if (known.encoding != "UTF-8"sv) return Encoding{known.encoding, known.bytes.size()};
    mark = known.bytes.size();
    bytes.remove_prefix(mark);
    break;
  }
  const bool zeros = bytes.find('\0') != std::string_view::npos;
  if (auto utf16 = zeros && mark == 0 ? as_utf16(bytes) : std::nullopt) return utf16;
  if (text::is_utf8(bytes)) return Encoding{"UTF-8", mark};
  const auto charset = as_read(declared.value_or(""));
  if (is_nearly_utf8(bytes)) return Encoding{"UTF-8", mark, false};
  const bool believed = declared && mark == 0 && !charset.starts_with("utf");
  if (believed && reads_as(bytes, charset)) return Encoding{charset};
  if (const auto guess = guess_charset(bytes)) return Encoding{*guess, mark};
  return std::nullopt;
}

std::optional<std::string> declared_charset(std::string_view html) {
  static const std::regex declaration(
      R"re((?:<meta[^>]*charset\s*=\s*|<\?xml[^>]*encoding\s*=\s*)["']?([A-Za-z0-9_:.-]+))re",
      std::regex::icase);
  const auto head = std::string(html.substr(0, charset_within));
  std::smatch match;
  if (!std::regex_search(head, match, declaration)) return std::nullopt;
  return match[1].str();
}

}  // namespace osce::indexer
