// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/wording.hpp"

#include <algorithm>
#include <numeric>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t run_length = 5;
constexpr std::uint64_t fnv_offset = 14695981039346656037U;
constexpr std::uint64_t fnv_prime = 1099511628211U;

std::uint64_t hash_with(std::uint64_t hash, std::string_view word) {
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
  return (hash ^ 0xFFU) * fnv_prime;  // the end of a word: no byte of UTF-8
}

ParagraphWording paragraph_wording(const Paragraph& paragraph, text::Analyser& analyser) {
  const auto words = analyser.analyse(paragraph.text, "");
  ParagraphWording wording{.words = words.size(), .runs = {}, .numbers = {}};
  for (const auto& word : words) {
    if (!word.folded.empty() && text::is_ascii_digit(word.folded.front()))
      wording.numbers.push_back(word.folded);
  }
  const auto length = std::min(run_length, words.size());
  for (std::size_t first = 0; length > 0 && first + length <= words.size(); ++first) {
    auto hash = fnv_offset;
    for (std::size_t i = first; i < first + length; ++i) hash = hash_with(hash, words[i].folded);
    wording.runs.push_back(hash);
  }
  return wording;
}

}  // namespace

Wording wording_of(const std::vector<Paragraph>& paragraphs, text::Analyser& analyser) {
  Wording wording;
  for (const auto& paragraph : paragraphs)
    wording.push_back(paragraph_wording(paragraph, analyser));
  return wording;
}

std::size_t word_count(const Wording& wording) {
  return std::accumulate(
      wording.begin(), wording.end(), std::size_t{0},
      [](std::size_t sum, const ParagraphWording& paragraph) { return sum + paragraph.words; });
}

std::size_t word_count(const std::vector<SharedParagraph>& shared) {
  return std::accumulate(
      shared.begin(), shared.end(), std::size_t{0},
      [](std::size_t sum, const SharedParagraph& paragraph) { return sum + paragraph.words; });
}

void WordingIndex::keep_only(const Wording& wording) {
  only_kept_ = true;
  for (const auto& paragraph : wording) {
    for (const auto run : paragraph.runs) by_run_.try_emplace(run);
  }
}

void WordingIndex::add(Number document, const Wording& wording) {
  for (const auto& paragraph : wording) {
    for (const auto run : paragraph.runs) {
      const auto found = only_kept_ ? by_run_.find(run) : by_run_.try_emplace(run).first;
      if (found == by_run_.end()) continue;
      auto& [documents, formula] = found->second;
      if (formula || (!documents.empty() && documents.back() == document)) continue;
      documents.push_back(document);
      formula = documents.size() > most_documents;
    }
  }
}

std::map<WordingIndex::Number, std::vector<SharedParagraph>> WordingIndex::shared_words(
    const Wording& wording) const {
  std::map<Number, std::vector<SharedParagraph>> shared;
  for (std::size_t p = 0; p < wording.size(); ++p) {
    const auto& runs = wording[p].runs;
    std::map<Number, std::size_t> counted_to;  // one past the last word that is counted
    for (std::size_t first = 0; first < runs.size(); ++first) {
      const auto found = by_run_.find(runs[first]);
      if (found == by_run_.end() || found->second.formula) continue;
      const auto end = first + std::min(run_length, wording[p].words);
      for (const auto document : found->second.documents) {
        const auto [counted, is_new] = counted_to.try_emplace(document, 0);
        if (is_new) shared[document].push_back({p, 0});
        shared[document].back().words += end - std::max(counted->second, first);
        counted->second = end;
      }
    }
  }
  return shared;
}

}  // namespace osce::indexer
