// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/same_text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace osce::indexer {
namespace {

constexpr double same_share = 0.8;
constexpr std::array<std::string_view, 5> formats = {"text", "markdown", "html", "jsonl", "pdf"};

}  // namespace

Standing standing_of(const ReadDocument& document, const std::string& format) {
  const auto numbered =
      std::count_if(document.paragraphs.begin(), document.paragraphs.end(),
                    [](const Paragraph& paragraph) { return paragraph.numbered; });
  const auto place = std::find(formats.begin(), formats.end(), format) - formats.begin();
  return {static_cast<std::size_t>(numbered), static_cast<std::size_t>(place), format,
          document.document.source_file};
}

bool is_preferred(const Standing& a, const Standing& b) {
  if (a.numbered != b.numbered) return a.numbered > b.numbered;
  if (a.format != b.format) return a.format < b.format;
  return a.source < b.source;
}

std::string why_preferred(const Standing& kept, const Standing& left_out) {
  if (kept.numbered != left_out.numbered) {
    return fmt::format("it has more numbered paragraphs ({}, not {})", kept.numbered,
                       left_out.numbered);
  }
  if (kept.format != left_out.format)
    return fmt::format("its format is {}, not {}", kept.format_name, left_out.format_name);
  return "its name is the first";
}

void KeptTexts::add(const Wording& wording) {
  index_.add(static_cast<WordingIndex::Number>(words_.size()), wording);
  words_.push_back(word_count(wording));
}

std::optional<std::size_t> KeptTexts::find(const Wording& wording) const {
  const auto words = word_count(wording);
  for (const auto& [number, shared] : index_.shared_words(wording)) {
    const auto longer = std::max(words, words_[number]);
    if (static_cast<double>(word_count(shared)) >= same_share * static_cast<double>(longer))
      return number;
  }
  return std::nullopt;
}

}  // namespace osce::indexer
