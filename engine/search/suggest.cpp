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

  /// The number of paragraphs in the documents that `wanted` accepts.
  template <typename Wanted>
  [[nodiscard]] std::uint32_t paragraphs_where(const Wanted& wanted) const {
    std::uint32_t count = 0;
    for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
      if (wanted(d)) count += catalogue_.first_paragraph[d + 1] - catalogue_.first_paragraph[d];
    }
    return count;
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
          paragraphs_where([&](auto other) { return text::holds_words(titles[other], key); }));
      if (keys.size() == most_of_a_kind) return;
    }
  }

  void add_symbols(const Ending& ending) {
    const auto& texts = catalogue_.names.texts;
    const auto key = text::symbol_key(ending.key);
    if (key.empty()) return;
    for (auto text = texts.lower_bound(key); text != texts.end() && text->first.starts_with(key);
         ++text) {
      const auto& symbol = text->second.symbol;
      add("symbol", symbol, ending, symbol,
          paragraphs_where([&](auto d) { return catalogue_.documents[d].symbol == symbol; }));
    }
  }

  /// "Mi", "in Mi": venues.
  void add_venues(const Ending& ending) {
    constexpr std::string_view in = "in ";
    const std::string_view key = ending.key;
    const auto wanted = key.starts_with(in) ? key.substr(in.size()) : key;
    if (wanted.empty()) return;
    for (const auto& [name, city] : catalogue_.names.cities) {
      if (!city.has_documents || !name.starts_with(wanted)) continue;
      const bool connected = is_after_connector(ending);
      add("venue", city.name, ending, (connected ? "" : "in ") + city.name,
          paragraphs_from(city.name));
    }
  }

  /// "since Tb", "in Baku or Ti": no "in" is needed here.
  [[nodiscard]] bool is_after_connector(const Ending& ending) const {
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
    return paragraphs_where([&](auto d) { return venues.values[venues.entries[d]] == city; });
  }

  void add_phrases(const Ending& ending) {
    for (const auto& [text, count] :
         most_frequent(vocabulary_.phrases(), &FrequentPhrase::text, ending.key))
      add("phrase", text, ending, fmt::format("\"{}\"", text), count);
  }

  void add_words(const Ending& ending) {
    for (const auto& [text, count] :
         most_frequent(vocabulary_.words(), &store::VocabularyWord::folded, ending.key))
      add("word", text, ending, text, count);
  }

  /// The most frequent entries of a sorted list that begin with `key`.
  template <typename Entry>
  static std::vector<FrequentPhrase> most_frequent(const std::vector<Entry>& list,
                                                   std::string Entry::*text,
                                                   const std::string& key) {
    std::vector<FrequentPhrase> found;
    auto entry = std::lower_bound(
        list.begin(), list.end(), key,
        [&](const Entry& one, const std::string& wanted) { return one.*text < wanted; });
    for (; entry != list.end() && ((*entry).*text).starts_with(key); ++entry)
      found.push_back({(*entry).*text, entry->paragraphs});
    const auto most = std::min(found.size(), max_completions);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(),
                      [](const FrequentPhrase& a, const FrequentPhrase& b) {
                        return a.paragraphs != b.paragraphs ? a.paragraphs > b.paragraphs
                                                            : a.text < b.text;
                      });
    found.resize(most);
    return found;
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
