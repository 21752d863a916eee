// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/stemming.hpp"

#include <utility>

#include "engine/text/analyser.hpp"
#include "engine/text/english.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/number.hpp"
#include "engine/text/stop_words.hpp"

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

Stemming::Stemming(std::string_view language)
    : language_{std::string(language)},
      stemmer_(make_stemmer(language)),
      is_english_(language == "en") {}

std::string Stemming::by_xapian(const std::string& word) const {
  auto stem = cut_to_term(strip_accents(stemmer_(word)));
  const bool is_contraction = word.starts_with(stem + "'");  // it's
  return is_stop_word(stem, language_) && !is_contraction ? stem + "-" : stem;
}

StemForms Stemming::stem(const std::string& word) const {
  auto plain = strip_accents(word);
  if (is_stop_word(plain, language_)) return {plain, plain};
  if (is_english_) return english_stem(word);
  auto stem = by_xapian(without_points(word));
  return {stem, stem};
}

StemForms Stemming::english_stem(const std::string& word) const {
  if (const auto own = english_stem_apart(word)) return {*own, *own};
  auto own = shared_english_stem(by_xapian(word));
  const auto one_spelling = one_english_spelling(word);
  if (one_spelling == word) return {own, own};
  return {shared_english_stem(by_xapian(one_spelling)), std::move(own)};
}

const StemForms& Stemming::stem_of(const std::string& word) {
  if (stems_.size() >= max_stems)
    stems_.clear();  // queries may contain any words, so bound the cache
  const auto [entry, is_new] = stems_.try_emplace(word);
  auto& forms = entry->second;
  if (is_new) {
    forms = stem(word);
    if (const auto known = joined_.find(forms.stem); known != joined_.end())
      forms.stem = known->second;
  }
  return forms;
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
