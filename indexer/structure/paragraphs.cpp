// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/paragraphs.hpp"

#include <array>
#include <set>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "engine/model/error.hpp"
#include "indexer/source/markdown.hpp"
#include "indexer/structure/gather.hpp"
#include "indexer/structure/parts.hpp"

namespace osce::indexer {
namespace {

/// The text as it will be shown and cited: NFC, without emphasis.
std::string shown_text(const std::string& joined) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* composer = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(strip_emphasis(joined));
  if (U_SUCCESS(status)) text = composer->normalize(text, status);
  if (U_FAILURE(status)) throw Error(ErrorKind::system, std::string("ICU: ") + u_errorName(status));
  std::string shown;
  text.toUTF8String(shown);
  return shown;
}

/// The labels of a document, each given once: the printed one, or the count within its part.
class Labels {
 public:
  std::string label_for(const RawParagraph& raw, Part part, const std::string& parent_label) {
    if (!raw.label) return unnumbered(part);
    switch (raw.label->kind) {
      case Label::Kind::number:
        return in_section(*raw.label);
      case Label::Kind::decimal:
        return once(parent_label + "." + std::to_string(raw.label->value));
      default:
        return once(parent_label + "." + raw.label->printed);
    }
  }

 private:
  std::string unnumbered(Part part) {
    static constexpr std::array<const char*, 3> prefixes = {"pre", "op", "p"};
    const auto index = static_cast<std::size_t>(part);
    return fmt::format("{}.{}", prefixes.at(index), ++counts_.at(index));
  }

  /// Numbering that begins again counts as a new section: "s2.1".
  std::string in_section(const Label& label) {
    if (label.value <= last_number_) ++section_;
    last_number_ = label.value;
    return once(section_ == 1 ? label.printed : fmt::format("s{}.{}", section_, label.printed));
  }

  std::string once(std::string label) {
    while (!given_.insert(label).second) label += "~2";
    return label;
  }

  std::array<int, 3> counts_ = {};
  std::set<std::string> given_;
  int section_ = 1;
  int last_number_ = 0;
};

SourcePlace place_of(const RawParagraph& raw, const std::vector<ReadLine>& lines) {
  const auto& first = lines[raw.lines.front()].line;
  const auto& last = lines[raw.lines.back()].line;
  return {first.begin, last.end, first.number, last.number, {}};
}

}  // namespace

BodyText read_body(const std::vector<ReadLine>& lines, const Outline& outline, bool statement) {
  auto gathered = gather(lines, outline);
  for (auto& raw : gathered.paragraphs) {
    raw.text = shown_text(raw.text);
    if (!statement && !raw.parent) raw.opening = opening_of(raw.text);
  }
  const auto parts = statement ? std::vector(gathered.paragraphs.size(), Part::statement)
                               : parts_of(gathered.paragraphs);
  BodyText body{{}, std::move(gathered.dropped)};
  Labels labels;
  for (std::size_t i = 0; i < gathered.paragraphs.size(); ++i) {
    const auto& raw = gathered.paragraphs[i];
    const auto parent = raw.parent ? body.paragraphs[*raw.parent].label : std::string();
    body.paragraphs.push_back(
        {.label = labels.label_for(raw, parts[i], parent),
         .part = parts[i],
         .verb = raw.opening.verb.empty() ? std::nullopt : std::optional(raw.opening.verb),
         .numbered = raw.label.has_value(),
         .parent = raw.parent ? std::optional(parent) : std::nullopt,
         .position = static_cast<int>(i) + 1,
         .text = raw.text,
         .place = place_of(raw, lines)});
  }
  return body;
}

}  // namespace osce::indexer
