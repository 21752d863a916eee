// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/stemming.hpp"

#include <utility>

#include <xapian.h>

#include "engine/text/analyser.hpp"
#include "engine/text/english.hpp"
#include "engine/text/fold.hpp"

namespace osce::text {
namespace {

constexpr std::size_t max_stems = 1 << 17;

Xapian::Stem make_stemmer(std::string_view language) {
  Xapian::Stem stemmer;  // returns words unchanged
  try {
    stemmer = Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {  // no stemmer for this language
  }
  return stemmer;
}

}  // namespace

struct Stemming::Stemmer {
  explicit Stemmer(std::string_view language)
      : xapian(make_stemmer(language)), is_english(language == "en") {}

  [[nodiscard]] std::string of(const std::string& word) const {
    return cut_to_term(strip_accents(xapian(word)));
  }

  [[nodiscard]] StemForms stem(const std::string& word) const {
    if (!is_english) {
      auto stem = of(word);
      return {stem, stem};
    }
    if (const auto own = english_stem_apart(word)) return {*own, *own};
    auto own = shared_english_stem(of(word));
    const auto one_spelling = one_english_spelling(word);
    if (one_spelling == word) return {own, own};
    return {shared_english_stem(of(one_spelling)), std::move(own)};
  }

  Xapian::Stem xapian;
  bool is_english;
};

Stemming::Stemming(std::string_view language) : stemmer_(std::make_unique<Stemmer>(language)) {}
Stemming::Stemming(Stemming&&) noexcept = default;
Stemming& Stemming::operator=(Stemming&&) noexcept = default;
Stemming::~Stemming() = default;

const StemForms& Stemming::stem_of(const std::string& word) {
  if (stems_.size() >= max_stems)
    stems_.clear();  // queries may contain any words, so bound the cache
  const auto [entry, is_new] = stems_.try_emplace(word);
  auto& stem = entry->second;
  if (is_new) {
    stem = stemmer_->stem(word);
    if (const auto known = joined_.find(stem.stem); known != joined_.end())
      stem.stem = known->second;
  }
  return stem;
}

void Stemming::join(const std::string& stem, const std::string& other) {
  if (stem != other) joined_.emplace(other, stem);
  stems_.clear();
}

std::string cut_to_term(std::string word) {
  if (word.size() <= max_word_bytes) return word;
  std::size_t end = max_word_bytes;
  while ((word[end] & 0xC0) == 0x80) --end;
  word.resize(end);
  return word;
}

}  // namespace osce::text
