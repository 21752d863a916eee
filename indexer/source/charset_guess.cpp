// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/charset_guess.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <unicode/ucsdet.h>

#include "indexer/source/plausible.hpp"
#include "indexer/source/transcode.hpp"

namespace osce::indexer {
namespace {

struct Candidate {
  std::string name;
  double confidence = 0;  ///< 0 to 100
};

/// ICU's detector looks at its first eight kilobytes alone.
constexpr std::size_t sample_bytes = 8000;
/// A character in ten that makes no sense: the table is wrong.
constexpr double strange_limit = 0.1;

/// What ICU may answer, and the encoding that is read for it: the superset that Windows made of it.
/// An answer that is not here (UTF-16, EBCDIC) was ruled out before or is not met. `least` is the
/// confidence below which an answer is noise.
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

/// What is tried where ICU proposes nothing that makes sense, the likelier first.
constexpr std::array<const char*, 10> fallbacks = {
    "windows-1252", "windows-1251", "KOI8-U",       "IBM866", "ISO-8859-5",
    "ISO-8859-2",   "windows-1250", "windows-1254", "IBM850", "macintosh"};

/// The lines that hold bytes beyond ASCII: in the rest every encoding is the same.
std::string telling_sample(std::string_view bytes) {
  std::string sample;
  for (std::size_t at = 0; at < bytes.size() && sample.size() < sample_bytes;) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    const auto line = bytes.substr(at, end - at);
    const auto first = std::find_if(line.begin(), line.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (first != line.end()) {
      const auto lead = std::min<std::size_t>(static_cast<std::size_t>(first - line.begin()), 200);
      const auto from = static_cast<std::size_t>(first - line.begin()) - lead;
      sample += line.substr(from, sample_bytes - sample.size());
      sample += '\n';
    }
    at = end + 1;
  }
  return sample;
}

std::vector<Candidate> proposals(const std::string& sample) {
  std::vector<Candidate> candidates;
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
    // The euro sign and œ are the only difference, and ICU does not know it.
    if (answer == "ISO-8859-1") candidates.push_back({"ISO-8859-15", confidence - 1.0});
  }
  return candidates;
}

}  // namespace

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

}  // namespace osce::indexer
