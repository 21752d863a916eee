// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/encoding.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <regex>
#include <vector>

#include <unicode/ucsdet.h>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/source/plausible.hpp"
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
    {"\xFF\xFE\0\0"sv, "UTF-32LE"},  // before UTF-16LE, whose mark is its beginning
    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xFF\xFE"sv, "UTF-16LE"},
    {"\xFE\xFF"sv, "UTF-16BE"},
}};

/// How many bytes of a page are searched for a charset.
constexpr std::size_t charset_within = 4096;

/// Recognises UTF-16 without a mark. In every script, blanks and line ends are code units with a
/// zero byte, all at odd offsets (little-endian) or all at even ones.
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

/// True for UTF-8 with some bad bytes (a cut-off end, a pasted word): at most one bad sequence for
/// two good characters beyond ASCII. Other encodings hardly ever look like that: not one of a
/// thousand lines of Russian, French and German text does, in any of their encodings.
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

/// The charset that browsers use in place of the declared one.
std::string as_read(std::string charset) {
  charset = text::ascii_lower(std::move(charset));
  if (charset == "iso-8859-1" || charset == "latin1" || charset == "us-ascii" ||
      charset == "ascii") {
    return "windows-1252";
  }
  if (charset == "iso-8859-9") return "windows-1254";
  if (charset == "gb2312" || charset == "gbk") return "GB18030";
  return charset;
}

struct CharsetCandidate {
  std::string name;
  double confidence = 0;  ///< 0 to 100
};

/// ICU's detector looks only at the first eight kilobytes.
constexpr std::size_t sample_bytes = 8000;
/// If one character in ten makes no sense, the encoding is wrong.
constexpr double strange_limit = 0.1;

/// ICU's possible answers, and the encoding to use for each: Windows' superset of it. Other answers
/// (UTF-16, EBCDIC) have been ruled out before or do not occur. Below the confidence `least`, an
/// answer is noise.
struct Known {
  std::string_view answer;
  const char* read_as;
  int least;
};
constexpr std::array<Known, 20> known_answers = {{
    {"ISO-8859-1", "windows-1252", 10},
    {"windows-1252", "windows-1252", 10},
    {"ISO-8859-2", "ISO-8859-2", 10},
    {"windows-1250", "windows-1250", 10},
    {"ISO-8859-5", "ISO-8859-5", 10},
    {"windows-1251", "windows-1251", 10},
    {"KOI8-R", "KOI8-U", 10},
    {"ISO-8859-7", "ISO-8859-7", 10},
    {"windows-1253", "windows-1253", 10},
    {"ISO-8859-9", "windows-1254", 10},
    {"windows-1254", "windows-1254", 10},
    {"ISO-8859-8", "windows-1255", 20},
    {"ISO-8859-8-I", "windows-1255", 20},
    {"windows-1255", "windows-1255", 20},
    {"ISO-8859-6", "ISO-8859-6", 20},
    {"windows-1256", "windows-1256", 20},
    {"Shift_JIS", "Shift_JIS", 50},
    {"GB18030", "GB18030", 50},
    {"EUC-JP", "EUC-JP", 50},
    {"EUC-KR", "EUC-KR", 50},
}};

/// Tried if ICU proposes nothing that makes sense, the most likely first.
constexpr std::array<const char*, 10> fallbacks = {
    "windows-1252", "windows-1251", "KOI8-U",       "IBM866", "ISO-8859-5",
    "ISO-8859-2",   "windows-1250", "windows-1254", "IBM850", "macintosh"};

/// The lines with bytes beyond ASCII; in the others all encodings look the same. Not those in UTF-8
/// in the middle of others.
std::string telling_sample(std::string_view bytes) {
  std::string sample;
  for (std::size_t at = 0; at < bytes.size() && sample.size() < sample_bytes;) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    const auto line = bytes.substr(at, end - at);
    const auto first = std::find_if(line.begin(), line.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (first != line.end() && !text::is_utf8(line)) {
      const auto lead = std::min<std::size_t>(static_cast<std::size_t>(first - line.begin()), 200);
      const auto from = static_cast<std::size_t>(first - line.begin()) - lead;
      sample += line.substr(from, sample_bytes - sample.size());
      sample += '\n';
    }
    at = end + 1;
  }
  return sample;
}

std::vector<CharsetCandidate> proposals(const std::string& sample) {
  std::vector<CharsetCandidate> candidates;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  std::int32_t count = 0;
  const auto* matches = ucsdet_detectAll(detector.get(), &count, &error);
  if (U_FAILURE(error) != 0) return {};
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string_view answer = ucsdet_getName(matches[i], &error);
    const auto confidence = ucsdet_getConfidence(matches[i], &error);
    const auto* known = std::find_if(known_answers.begin(), known_answers.end(),
                                     [&](const Known& k) { return k.answer == answer; });
    if (known == known_answers.end() || confidence < known->least) continue;
    candidates.push_back({known->read_as, static_cast<double>(confidence)});
    // ISO-8859-15 differs only in the euro sign, œ and a few more, and ICU never proposes it.
    if (answer == "ISO-8859-1") candidates.push_back({"ISO-8859-15", confidence - 1.0});
  }
  return candidates;
}

/// The single-byte or East Asian encoding in which `bytes`, which are not UTF-8, make most sense,
/// or nothing if they make none. ICU's detector, which knows the common letter sequences of some
/// twenty languages, proposes; reading a sample decides, because short texts fool the detector.
std::optional<std::string> guess_charset(std::string_view bytes) {
  const auto sample = telling_sample(bytes);
  auto candidates = proposals(sample);
  auto confidence = static_cast<double>(fallbacks.size());
  for (const auto* name : fallbacks) candidates.push_back({name, --confidence});
  std::optional<std::string> best;
  double best_score = -100;
  for (const auto& [name, proposed] : candidates) {
    const auto read = transcode(sample, name);
    if (!read || control_share(read->text.text) > 0.01) continue;
    const auto strange = strangeness(read->text.text);
    const auto score = proposed - 300 * strange;
    if (strange > strange_limit || score <= best_score) continue;
    best = name;
    best_score = score;
  }
  return best;
}

/// True if most bytes are letters, digits and blanks of ASCII, so that a person can read the text
/// with the other bytes missing.
bool is_mostly_ascii(std::string_view bytes) {
  const auto plain = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || text::is_ascii_digit(c) ||
           c == ' ' || c == '\n';
  });
  return static_cast<std::size_t>(plain) * 4 > bytes.size() * 3;
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
  if (!zeros && is_mostly_ascii(bytes)) return Encoding{"UTF-8", mark, false};
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
