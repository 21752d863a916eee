// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/same_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/store/checksum.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

constexpr double same_share = 0.8;
constexpr std::array<std::string_view, 5> formats = {"text", "markdown", "html", "jsonl", "pdf"};

template <typename Value>
bool may_agree(const std::optional<Value>& a, const std::optional<Value>& b) {
  return !a || !b || *a == *b;
}

/// True if `a` has a number that `b` lacks. Both are sorted; a number may occur twice.
bool has_more(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !std::includes(b.begin(), b.end(), a.begin(), a.end());
}

bool may_be_same(const ComparedText& a, const ComparedText& b) {
  const bool symbols = a.symbol.empty() || b.symbol.empty() || a.symbol == b.symbol;
  const bool numbers = !has_more(a.numbers, b.numbers) || !has_more(b.numbers, a.numbers);
  return symbols && numbers && may_agree(a.session, b.session) && may_agree(a.year, b.year);
}

/// Equal for texts that agree word for word and come from the same occasion.
std::string key_of(const ComparedText& text) {
  store::Checksum checksum;
  for (const auto& paragraph : text.wording)
    checksum.add(fmt::format("{} {:x}\n", paragraph.words, fmt::join(paragraph.runs, " ")));
  checksum.add(fmt::format("{}\n{}\n{} {}", fmt::join(text.numbers, " "), text.symbol,
                           text.session.value_or(0), text.year.value_or(0)));
  return checksum.hexadecimal();
}

}  // namespace

CopyRank rank_of(const SourceReading& reading, std::size_t place) {
  const auto& paragraphs = reading.documents.at(place).paragraphs;
  const auto numbered =
      std::count_if(paragraphs.begin(), paragraphs.end(),
                    [](const Paragraph& paragraph) { return paragraph.numbered; });
  const auto format = std::find(formats.begin(), formats.end(), reading.format) - formats.begin();
  return {static_cast<std::size_t>(numbered), static_cast<std::size_t>(format), reading.format,
          reading.name, place};
}

bool is_preferred(const CopyRank& a, const CopyRank& b) {
  if (a.numbered != b.numbered) return a.numbered > b.numbered;
  if (a.format != b.format) return a.format < b.format;
  if (a.source != b.source) return a.source < b.source;
  return a.place < b.place;
}

std::string why_preferred(const CopyRank& kept, const CopyRank& left_out) {
  if (kept.numbered != left_out.numbered) {
    return fmt::format("it has more numbered paragraphs ({}, not {})", kept.numbered,
                       left_out.numbered);
  }
  if (kept.format != left_out.format)
    return fmt::format("its format is {}, not {}", kept.format_name, left_out.format_name);
  return kept.source != left_out.source ? "its name sorts first" : "it comes first in the file";
}

ComparedText compared(const ReadDocument& document, text::Analyser& analyser) {
  const auto& known = document.document;
  ComparedText text{.wording = wording_of(document.paragraphs, analyser),
                    .numbers = {},
                    .symbol = text::value_key(known.symbol.value_or("")),
                    .session = known.session ? known.session->number : std::nullopt,
                    .year = known.year};
  for (const auto& paragraph : text.wording) {
    std::copy(paragraph.numbers.begin(), paragraph.numbers.end(), std::back_inserter(text.numbers));
  }
  std::sort(text.numbers.begin(), text.numbers.end());
  return text;
}

void KeptTexts::add(const ComparedText& text) {
  const auto number = texts_.size();
  index_.add(static_cast<WordingIndex::Number>(number), text.wording);
  by_wording_.try_emplace(key_of(text), number);
  texts_.push_back({word_count(text.wording), text});
  texts_.back().text.wording.clear();
}

std::optional<std::size_t> KeptTexts::find(const ComparedText& text) const {
  const auto same = by_wording_.find(key_of(text));
  if (same != by_wording_.end()) return same->second;
  const auto words = word_count(text.wording);
  for (const auto& [number, shared] : index_.shared_words(text.wording)) {
    const auto& known = texts_[number];
    const auto longer = static_cast<double>(std::max(words, known.words));
    const bool enough = static_cast<double>(word_count(shared)) >= same_share * longer;
    if (enough && may_be_same(text, known.text)) return number;
  }
  return std::nullopt;
}

}  // namespace osce::indexer
