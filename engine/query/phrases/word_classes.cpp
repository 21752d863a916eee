// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/word_classes.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include "embedded_phrases.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

std::string trimmed(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(" \n"), text.size());
  return std::string(text.substr(begin, text.find_last_not_of(" \n") + 1 - begin));
}

std::vector<std::string> pieces(std::string_view text, char separator) {
  std::vector<std::string> found;
  std::istringstream stream{std::string(text)};
  for (std::string piece; std::getline(stream, piece, separator);) {
    if (auto kept = trimmed(piece); !kept.empty()) found.push_back(std::move(kept));
  }
  return found;
}

/// "reports of = report"
ClassWords read_entry(std::size_t number, const std::string& entry) {
  constexpr std::string_view equals = " = ";
  const auto sign = entry.find(equals);
  ClassWords read{number, pieces(std::string_view(entry).substr(0, sign), ' '), {}, false};
  if (sign != std::string::npos) read.value = entry.substr(sign + equals.size());
  read.capital = text::begins_with_capital(read.words.front());
  for (auto& word : read.words) {
    if (auto key = text::names_key(word); !key.empty()) word = std::move(key);
  }
  return read;
}

/// The lines of a file, each with those that continue it.
std::vector<std::string> whole_lines(std::string_view file) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(file)};
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with(' ') && !lines.empty()) {
      lines.back() += line;
    } else {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

/// How many tokens the words take at a place; 0 if they are not there.
std::size_t length_at(const ClassWords& entry, const TokenCursor& tokens, std::size_t at) {
  if (entry.capital && text::begins_with_small_letter(tokens.typed(at))) return 0;
  for (std::size_t i = 0; i < entry.words.size(); ++i) {
    if (tokens.key(at + i) != entry.words[i]) return 0;
  }
  return entry.words.size();
}

}  // namespace

WordClasses::WordClasses(std::string_view file) {
  const auto lines = whole_lines(file);
  names_.reserve(lines.size());  // the keys of `classes_` refer to them
  for (const auto& line : lines) {
    const auto colon = line.find(':');
    auto& entries = classes_[names_.emplace_back(line.substr(0, colon))];
    for (const auto& entry : pieces(std::string_view(line).substr(colon + 1), ','))
      entries.push_back(read_entry(names_.size() - 1, entry));
  }
  for (const auto& [name, entries] : classes_) {
    for (const auto& entry : entries) by_first_word_[entry.words.front()].push_back(&entry);
  }
  for (auto& [word, entries] : by_first_word_) {
    std::sort(entries.begin(), entries.end(), [](const ClassWords* one, const ClassWords* other) {
      return one->words.size() > other->words.size();
    });
  }
}

std::vector<FoundWords> WordClasses::at(const TokenCursor& tokens, std::size_t at) const {
  std::vector<FoundWords> found;
  const auto entries = by_first_word_.find(tokens.key(at));
  if (entries == by_first_word_.end()) return found;
  std::vector<std::size_t> blocked;
  for (const auto* entry : entries->second) {
    const auto length = length_at(*entry, tokens, at);
    if (length == 0 || std::find(blocked.begin(), blocked.end(), entry->number) != blocked.end())
      continue;
    if (entry->value == "-") {
      blocked.push_back(entry->number);
    } else {
      found.push_back({entry, length});
    }
  }
  return found;
}

const std::vector<ClassWords>& WordClasses::of(std::string_view name) const {
  static const std::vector<ClassWords> none;
  const auto found = classes_.find(name);
  return found == classes_.end() ? none : found->second;
}

const WordClasses& word_classes() {
  static const WordClasses english(english_txt);
  return english;
}

bool has_word(std::string_view name, std::string_view word) {
  const auto& entries = word_classes().of(name);
  return std::any_of(entries.begin(), entries.end(), [&](const ClassWords& entry) {
    return entry.words.size() == 1 && entry.words.front() == word;
  });
}

std::string_view value_in_class(std::string_view name, std::string_view word) {
  for (const auto& entry : word_classes().of(name)) {
    if (entry.words.size() == 1 && entry.words.front() == word) return entry.value;
  }
  return {};
}

}  // namespace osce::query
