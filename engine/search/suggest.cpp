// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/suggest.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "engine/query/lexer.hpp"
#include "engine/query/parser.hpp"
#include "engine/schema/fields.hpp"
#include "engine/text/fold.hpp"

namespace osce::search {
namespace {

/// The last words of what was typed.
struct Ending {
  std::size_t begin = 0;  ///< in bytes
  std::string key;        ///< its text::names_key()
};

/// The endings of `typed` that can be completed, the longest first.
std::vector<Ending> endings_of(std::string_view typed) {
  constexpr std::size_t most_words = 12;
  std::vector<Ending> endings;
  const auto lexed = query::lex(typed);
  if (!lexed.mistakes.empty()) return endings;
  const auto& tokens = lexed.tokens;
  const auto continues = [](query::TokenKind kind) {
    return kind == query::TokenKind::word || kind == query::TokenKind::open ||
           kind == query::TokenKind::close;  // "AS (16) D E"
  };
  auto first = tokens.size() - 1;
  while (first > 0 && continues(tokens[first - 1].kind) && tokens.size() - first <= most_words)
    --first;
  if (first > 0 && tokens[first - 1].kind == query::TokenKind::field) ++first;  // its value
  for (auto i = first; i + 1 < tokens.size(); ++i) {
    if (tokens[i].kind != query::TokenKind::word) continue;
    auto key = text::names_key(typed.substr(tokens[i].span.begin));
    if (!key.empty()) endings.push_back({tokens[i].span.begin, std::move(key)});
  }
  return endings;
}

/// The first element of a sorted list that is not less than `beginning`.
template <typename List, typename Key>
auto first_with(const List& list, const std::string& beginning, const Key& key_of) {
  return std::lower_bound(
      list.begin(), list.end(), beginning,
      [&](const auto& one, const std::string& wanted) { return key_of(one) < wanted; });
}

constexpr std::size_t most_of_a_kind = 3;

class Completer {
 public:
  Completer(std::string_view typed, const store::Index& index)
      : typed_(typed), catalogue_(index.catalogue()), vocabulary_(index.vocabulary()) {}

  std::vector<Completion> run(std::size_t limit) {
    for (const auto& ending : endings_of(typed_)) {
      add_titles(ending);
      add_symbols(ending);
      add_venues(ending);
      add_phrases(ending);
      if (ending.key.find(' ') == std::string::npos) add_words(ending);
    }
    if (completions_.size() > limit) completions_.resize(limit);
    return std::move(completions_);
  }

 private:
  void add(const std::string& kind, const std::string& text, const Ending& ending,
           const std::string& query, std::uint32_t count) {
    auto& known = known_[kind];
    if (known.size() == most_of_a_kind || !known.insert(text).second) return;
    auto whole = fmt::format("{}{}", typed_.substr(0, ending.begin), query);
    if (query::parse(whole).mistakes.empty())
      completions_.push_back({kind, text, std::move(whole), count});
  }

  [[nodiscard]] std::uint32_t paragraphs_of(store::DocumentNumber number) const {
    return catalogue_.first_paragraph[number + 1] - catalogue_.first_paragraph[number];
  }

  /// Titles that contain the ending at the beginning of a word.
  void add_titles(const Ending& ending) {
    constexpr std::size_t fewest_letters = 3;
    if (ending.key.size() < fewest_letters) return;
    std::set<std::string_view> keys;  // a draft has the title of the adopted text
    const auto& titles = catalogue_.names.titles;
    for (store::DocumentNumber d = 0; d < titles.size(); ++d) {
      const auto& key = titles[d];
      const bool goes_on =
          key.starts_with(ending.key) || key.find(" " + ending.key) != std::string::npos;
      if (!goes_on || !keys.insert(key).second) continue;
      const auto& document = catalogue_.documents[d];
      const auto& title = document.display_title.empty() ? document.title : document.display_title;
      add("title", title, ending, fmt::format("title:\"{}\"", without_quotes(title)),
          paragraphs_titled(key));
      if (keys.size() == most_of_a_kind) return;
    }
  }

  [[nodiscard]] std::uint32_t paragraphs_titled(const std::string& key) const {
    std::uint32_t count = 0;
    for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
      if (text::holds_words(catalogue_.names.titles[d], key)) count += paragraphs_of(d);
    }
    return count;
  }

  void add_symbols(const Ending& ending) {
    const auto& texts = catalogue_.names.texts;
    for (auto text = texts.lower_bound(ending.key);
         text != texts.end() && text->first.starts_with(ending.key); ++text) {
      const auto& symbol = text->second.symbol;
      add("symbol", symbol, ending, symbol, paragraphs_with_symbol(symbol));
    }
  }

  [[nodiscard]] std::uint32_t paragraphs_with_symbol(const std::string& symbol) const {
    std::uint32_t count = 0;
    for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
      if (catalogue_.documents[d].symbol == symbol) count += paragraphs_of(d);
    }
    return count;
  }

  /// "Mi", "in Mi": venues.
  void add_venues(const Ending& ending) {
    constexpr std::string_view in = "in ";
    const std::string_view key = ending.key;
    const auto wanted = key.starts_with(in) ? key.substr(in.size()) : key;
    if (wanted.empty()) return;
    for (const auto& [name, city] : catalogue_.names.cities) {
      if (!city.has_documents || !name.starts_with(wanted)) continue;
      const bool connected = is_behind_connector(ending);
      add("venue", city.name, ending, (connected ? "" : "in ") + city.name,
          paragraphs_from(city.name));
    }
  }

  /// "since Tb", "in Baku or Ti": no "in" is needed here.
  [[nodiscard]] bool is_behind_connector(const Ending& ending) const {
    constexpr std::array<std::string_view, 13> connectors = {
        "in",      "at",  "from", "since", "after",   "before", "until",
        "between", "and", "or",   "to",    "outside", "except"};
    const auto before = text::names_key(typed_.substr(0, ending.begin));
    const auto last = std::string_view(before).substr(before.rfind(' ') + 1);
    return std::find(connectors.begin(), connectors.end(), last) != connectors.end();
  }

  /// Counts like the filter: texts with an inferred venue are left out.
  [[nodiscard]] std::uint32_t paragraphs_from(const std::string& city) const {
    const auto& venues = catalogue_.column(schema::field_named("venue"), store::Values::printed);
    std::uint32_t count = 0;
    for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
      if (venues.values[venues.entries[d]] == city) count += paragraphs_of(d);
    }
    return count;
  }

  void add_phrases(const Ending& ending) {
    const auto& phrases = vocabulary_.phrases();
    std::vector<FrequentPhrase> found;
    auto phrase =
        first_with(phrases, ending.key, [](const FrequentPhrase& one) { return one.text; });
    for (; phrase != phrases.end() && phrase->text.starts_with(ending.key); ++phrase)
      found.push_back(*phrase);
    keep_most_frequent(found);
    for (const auto& [text, count] : found)
      add("phrase", text, ending, fmt::format("\"{}\"", text), count);
  }

  void add_words(const Ending& ending) {
    const auto& words = vocabulary_.words();
    std::vector<FrequentPhrase> found;
    auto word =
        first_with(words, ending.key, [](const store::VocabularyWord& one) { return one.folded; });
    for (; word != words.end() && word->folded.starts_with(ending.key); ++word)
      found.push_back({word->folded, word->paragraphs});
    keep_most_frequent(found);
    for (const auto& [text, count] : found) add("word", text, ending, text, count);
  }

  static void keep_most_frequent(std::vector<FrequentPhrase>& found) {
    const auto most = std::min(found.size(), max_completions);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(),
                      [](const FrequentPhrase& a, const FrequentPhrase& b) {
                        return a.paragraphs != b.paragraphs ? a.paragraphs > b.paragraphs
                                                            : a.text < b.text;
                      });
    found.resize(most);
  }

  static std::string without_quotes(std::string text) {
    std::replace(text.begin(), text.end(), '"', ' ');
    return text;
  }

  std::string_view typed_;
  const store::Catalogue& catalogue_;
  const store::IndexVocabulary& vocabulary_;
  std::map<std::string, std::set<std::string>> known_;  ///< suggestions so far, by kind
  std::vector<Completion> completions_;
};

}  // namespace

std::vector<Completion> complete(std::string_view typed, std::size_t limit,
                                 const store::Index& index) {
  return Completer(typed, index).run(std::min(limit, max_completions));
}

}  // namespace osce::search
