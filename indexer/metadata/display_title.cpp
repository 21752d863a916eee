// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/display_title.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/splitter.hpp"
#include "engine/text/stop_words.hpp"
#include "indexer/metadata/fixed_names.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

icu::UnicodeString unicode_of(const std::string& text) {
  return icu::UnicodeString::fromUTF8(text);
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::string lower(const std::string& text) {
  return utf8_of(unicode_of(text).toLower(icu::Locale::getRoot()));
}

/// `text` with its first letter large.
std::string capitalised(const std::string& text) {
  const auto word = unicode_of(text);
  const auto first = word.moveIndex32(0, 1);
  return utf8_of(word.tempSubString(0, first).toUpper(icu::Locale::getRoot()) +
                 word.tempSubString(first));
}

/// True where nearly all letters are capitals: a title in capitals may hold "No." or "to".
bool is_in_capitals(const std::string& text) {
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::next_code_point(text, at);
    if (text::is_small_letter(c)) ++small;
    if (u_isUUppercase(static_cast<UChar32>(c)) != 0) ++capitals;
  }
  return capitals > 1 && small * 10 <= capitals;
}

/// A piece of text: a word, with what stands between it and the word before.
struct Piece {
  std::string gap;
  std::string text;
  std::string key;  ///< folded
};

/// The words of a text, and what follows the last.
struct Pieces {
  std::vector<Piece> words;
  std::string rest;
};

Pieces take_apart(const std::string& text, text::Splitter& splitter) {
  Pieces pieces;
  std::size_t at = 0;     // bytes
  std::size_t place = 0;  // code points
  const auto take_to = [&](std::size_t end) {
    const auto begin = at;
    for (; place < end && at < text.size(); ++place) text::next_code_point(text, at);
    return text.substr(begin, at - begin);
  };
  for (const auto& segment : splitter.split(text)) {
    auto gap = take_to(segment.begin);
    auto word = take_to(segment.end);
    auto key = text::fold_case(word);
    pieces.words.push_back({std::move(gap), std::move(word), std::move(key)});
  }
  pieces.rest = text.substr(at);
  return pieces;
}

bool ends_sentence(const std::string& gap) {
  return gap.find_first_of(".!?:") != std::string::npos;
}

/// How the paragraphs write each word inside sentences.
class Usage {
 public:
  Usage(const std::vector<Paragraph>& paragraphs, const Pieces& wanted, text::Splitter& splitter) {
    for (const auto& word : wanted.words) forms_.try_emplace(word.key);
    for (const auto& paragraph : paragraphs) {
      const auto words = take_apart(paragraph.text, splitter).words;
      for (std::size_t i = 1; i < words.size(); ++i) {
        const auto form = forms_.find(words[i].key);
        if (form != forms_.end() && !ends_sentence(words[i].gap)) ++form->second[words[i].text];
      }
    }
  }

  [[nodiscard]] std::optional<std::string> form_of(const std::string& key) const {
    const auto& counts = forms_.at(key);
    std::size_t all = 0;
    std::size_t small = 0;
    const std::pair<const std::string, std::size_t>* best = nullptr;
    for (const auto& count : counts) {
      all += count.second;
      if (lower(count.first) == count.first) small += count.second;
      if (best == nullptr || count.second > best->second) best = &count;
    }
    if (best == nullptr) return std::nullopt;
    return small * 4 >= all ? lower(best->first) : best->first;
  }

 private:
  std::map<std::string, std::map<std::string, std::size_t>> forms_;  ///< by key
};

bool is_roman(const std::string& word, std::string_view language) {
  if (word.find_first_not_of("IVX") != std::string::npos) return false;
  return word != "I" || language != "it";  // an article
}

class TitleWriter {
 public:
  TitleWriter(const Usage& usage, std::string_view language, const std::vector<std::string>& names)
      : usage_(usage), language_(language) {
    for (const auto& name : names) fixed_.emplace(text::fold_case(name), name);
    for (const std::string form : fixed_forms) fixed_.insert_or_assign(text::fold_case(form), form);
  }

  [[nodiscard]] std::string write(Pieces title) const {
    for (auto& word : title.words) word.text = form_of(word);
    for (const auto& phrase : phrases()) write_phrase(phrase, title.words);
    std::string text;
    bool begins = true;
    for (const auto& word : title.words) {
      begins = begins || begins_sentence(word);
      text += word.gap + (begins ? capitalised(word.text) : word.text);
      begins = false;
    }
    return text + title.rest;
  }

 private:
  using Phrase = std::vector<Piece>;

  static const std::vector<Phrase>& phrases() {
    static const auto all = [] {
      text::Splitter splitter;
      std::vector<Phrase> taken;
      taken.reserve(fixed_phrases.size());
      for (const auto* phrase : fixed_phrases) taken.push_back(take_apart(phrase, splitter).words);
      return taken;
    }();
    return all;
  }

  static bool begins_sentence(const Piece& word) {
    const auto end = word.gap.find_first_of(".!?");
    return end != std::string::npos && word.gap.find(' ', end) != std::string::npos &&
           text::is_letter(first_letter(word.text));
  }

  static char32_t first_letter(const std::string& word) {
    std::size_t at = 0;
    return word.empty() ? U' ' : text::next_code_point(word, at);
  }

  /// Wherever the words of `phrase` stand in the title, they are written as there.
  static void write_phrase(const Phrase& phrase, std::vector<Piece>& words) {
    const auto same = [](const Piece& a, const Piece& b) { return a.key == b.key; };
    auto at = std::search(words.begin(), words.end(), phrase.begin(), phrase.end(), same);
    while (at != words.end()) {
      for (const auto& piece : phrase) (at++)->text = piece.text;
      at = std::search(at, words.end(), phrase.begin(), phrase.end(), same);
    }
  }

  [[nodiscard]] std::string form_of(const Piece& word) const {
    if (word.gap.ends_with('(') && text::code_points(word.text) == 1) return word.text;
    const auto fixed = fixed_.find(word.key);
    if (fixed != fixed_.end()) return fixed->second;
    if (auto used = usage_.form_of(word.key)) return *used;
    if (is_roman(word.text, language_)) return word.text;
    const auto small = lower(word.text);
    const bool noun = language_ == "de" &&
                      !text::is_stop_word(text::strip_accents(word.key), {std::string(language_)});
    return noun ? capitalised(small) : small;
  }

  const Usage& usage_;
  std::string_view language_;
  std::map<std::string, std::string> fixed_;  ///< by folded form
};

}  // namespace

std::string display_title(const std::string& title, const std::vector<Paragraph>& paragraphs,
                          std::string_view language, const std::vector<std::string>& names) {
  if (!is_in_capitals(title)) return {};
  text::Splitter splitter;
  const auto pieces = take_apart(title, splitter);
  const Usage usage(paragraphs, pieces, splitter);
  return TitleWriter(usage, language, names).write(pieces);
}

}  // namespace osce::indexer
