// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/suggest.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>

#include "engine/query/parser.hpp"
#include "engine/query/phrases/word_classes.hpp"
#include "engine/query/syntax/lexer.hpp"
#include "engine/schema/fields.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/message_english.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::search {
namespace {

/// The last words of what was typed.
struct Ending {
  std::size_t begin = 0;   ///< in bytes
  std::string key;         ///< its text::names_key(), with a blank after a word that is complete
  bool connected = false;  ///< it follows a connector: "since Tb", "in Baku or Ti"
  bool of_author = false;  ///< it follows "by": "statements by Ru"
  bool only_name = false;  ///< … and no other words can follow: not in "affected by tr"
  bool begins = false;     ///< nothing is before the connector: "in B"
};

/// A field whose value is being typed: "venue:Mi".
struct OpenValue {
  std::string field;
  std::size_t begin = 0;  ///< of the value, in bytes
  std::string key;        ///< its text::value_key()
};

/// Words after which a place or a year is expected.
bool is_connector(std::string_view word) {
  constexpr std::array<std::string_view, 12> classes = {
      "IN_PLACE", "IN_TIME",    "NOT_IN_PLACE", "SINCE",   "SINCE_DATE",  "AFTER",
      "BEFORE",   "UNTIL_DATE", "UNTIL",        "BETWEEN", "BETWEEN_AND", "JOINT"};
  return std::any_of(classes.begin(), classes.end(),
                     [&](std::string_view name) { return query::has_word(name, word); });
}

/// Where the word is that the author of a text follows, if it is the last one before token `i`, but
/// for an article: "by" in "by the Ru".
std::optional<std::size_t> author_connector(const std::vector<query::Token>& tokens,
                                            std::size_t i) {
  if (i > 0 && tokens[i - 1].key == "the") --i;
  if (i == 0 || !query::has_word("BY_AUTHOR", tokens[i - 1].key)) return std::nullopt;
  return i - 1;
}

/// Marks an ending that begins at token `i` if an author's name is expected there.
void expect_author(const std::vector<query::Token>& tokens, std::size_t i, Ending& ending) {
  const auto by = author_connector(tokens, i);
  if (!by) return;
  const bool follows_texts = *by == 0 || query::has_word("TYPES", tokens[*by - 1].key) ||
                             query::has_word("TYPE", tokens[*by - 1].key);
  ending.of_author = true;
  // A place may follow "from", but after "by" only years may, besides names.
  ending.only_name = follows_texts && !query::has_word("IN_PLACE", tokens[*by].key);
}

/// The value at the end of `typed`, if it is that of a filter.
std::optional<OpenValue> open_value(std::string_view typed) {
  const auto blank = typed.find_last_of(" (-");
  const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
  const auto colon = typed.find(':', begin);
  if (colon == std::string_view::npos) return std::nullopt;
  const auto* field = schema::find_field_in_query(
      text::ascii_lower(std::string(typed.substr(begin, colon - begin))));
  const auto value = typed.substr(colon + 1);
  if (field == nullptr || !field->filter || value.find('"') != std::string_view::npos)
    return std::nullopt;
  return OpenValue{std::string(field->name), colon + 1, text::value_key(std::string(value))};
}

/// Where the words begin that can be completed together.
std::size_t first_of(const std::vector<query::Token>& tokens) {
  constexpr std::size_t most_words = 12;
  const auto continues = [](query::TokenKind kind) {
    return kind == query::TokenKind::word || kind == query::TokenKind::open ||
           kind == query::TokenKind::close;  // "AS (16) D E"
  };
  auto first = tokens.size() - 1;
  while (first > 0 && continues(tokens[first - 1].kind) && tokens.size() - first <= most_words)
    --first;
  if (first > 0 && tokens[first - 1].kind == query::TokenKind::field) ++first;  // its value
  return first;
}

/// The endings of `typed` that can be completed, the longest first; before them, after a connector
/// and a blank, what is not typed yet.
std::vector<Ending> endings_of(std::string_view typed) {
  const auto lexed = query::lex(typed);
  if (!lexed.errors.empty()) return {};
  const auto& tokens = lexed.tokens;
  const bool complete = typed.ends_with(' ');
  const auto follows_connector = [&](std::size_t i) {
    return i > 0 && is_connector(tokens[i - 1].key);
  };
  std::vector<Ending> endings;
  const bool after_connector = complete && follows_connector(tokens.size() - 1);
  Ending next{typed.size(), "", after_connector};
  if (complete) expect_author(tokens, tokens.size() - 1, next);
  if (after_connector || next.of_author) endings.push_back(next);
  for (auto i = first_of(tokens); i + 1 < tokens.size(); ++i) {
    const bool is_connector = !endings.empty() && endings.front().key.empty() &&
                              (i + 2 == tokens.size() || next.only_name);
    if (tokens[i].kind != query::TokenKind::word || is_connector) continue;
    auto key = text::names_key(typed.substr(tokens[i].span.begin));
    if (key.empty()) continue;
    if (complete) key += ' ';
    endings.push_back({tokens[i].span.begin, std::move(key), follows_connector(i)});
    endings.back().begins = i == 1;
    expect_author(tokens, i, endings.back());
    if (endings.back().only_name) break;  // the words after it are a part of the name
  }
  return endings;
}

/// True if the end of a query is read as a filter.
bool ends_in_filter(const query::Node& node, std::size_t end) {
  if (std::holds_alternative<query::Filter>(node.kind)) return node.span.end == end;
  const auto* all = std::get_if<query::And>(&node.kind);
  return all != nullptr && !all->children.empty() && ends_in_filter(all->children.back(), end);
}

std::string without_quotes(std::string text) {
  std::replace(text.begin(), text.end(), '"', ' ');
  return text;
}

std::size_t most_of(std::string_view kind) {
  return kind == "venue" || kind == "year" ? max_completions / 2 : 3;
}

/// The most frequent entries of a sorted list that begin with `key`.
template <typename Entry>
std::vector<Entry> most_frequent(const std::vector<Entry>& list, std::string Entry::*text,
                                 const std::string& key, std::size_t most) {
  std::vector<Entry> found;
  auto entry = std::lower_bound(
      list.begin(), list.end(), key,
      [&](const Entry& one, const std::string& wanted) { return one.*text < wanted; });
  for (; entry != list.end() && ((*entry).*text).starts_with(key); ++entry) found.push_back(*entry);
  most = std::min(found.size(), most);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(),
                    [&](const Entry& a, const Entry& b) {
                      return a.paragraphs != b.paragraphs ? a.paragraphs > b.paragraphs
                                                          : a.*text < b.*text;
                    });
  found.resize(most);
  return found;
}

class Completer {
 public:
  Completer(std::string_view typed, std::size_t limit, Searcher& searcher,
            const store::Index& index)
      : typed_(typed),
        limit_(limit),
        searcher_(searcher),
        catalogue_(index.catalogue()),
        vocabulary_(index.vocabulary()) {}

  std::vector<Completion> run() {
    if (const auto value = open_value(typed_)) {
      add_values(*value);
      return std::move(completions_);
    }
    const auto endings = endings_of(typed_);
    for (const auto& ending : endings) {
      if (ending.only_name) add_authors(ending);
      if (ending.connected && !(ending.only_name && ending.key.empty()))
        add_places_and_years(ending);
      if (ending.of_author && !ending.only_name) add_authors(ending);
      if (ending.key.empty() || ending.only_name) continue;
      if (ending.connected && ending.begins && !completions_.empty()) continue;
      add_phrases(ending);
      if (!ending.connected) add_venues(ending);
      add_symbols(ending);
      if (ending.key.find(' ') == std::string::npos) add_words(ending);
      add_titles(ending);
    }
    if (completions_.empty() && !endings.empty()) add_corrections(endings.back());
    return std::move(completions_);
  }

 private:
  [[nodiscard]] std::string completed(const Ending& ending, const std::string& end) const {
    return fmt::format("{}{}", typed_.substr(0, ending.begin), end);
  }

  /// Adds a suggestion that finds something, and something else than those before. That is not
  /// known before the whole query has run.
  void add(const std::string& kind, const std::string& text, const Ending& ending,
           const std::string& end) {
    auto& of_kind = of_kind_[kind];
    if (completions_.size() == limit_ || of_kind == most_of(kind)) return;
    auto query = completed(ending, end);
    auto [count, plan] = searcher_.count(query);
    if (count == 0 || !plans_.insert(std::move(plan)).second) return;
    ++of_kind;
    completions_.push_back({kind, text, std::move(query), count});
  }

  /// Adds a city or year if the query would be filtered by it: "children and Minsk" would not.
  void add_filter(const std::string& kind, const std::string& text, const Ending& ending,
                  const std::string& end) {
    const auto query = completed(ending, end);
    if (ends_in_filter(query::parse(query, catalogue_.names).root, query.size()))
      add(kind, text, ending, end);
  }

  void add_places_and_years(const Ending& ending) {
    add_venues(ending);
    add_years(ending);
  }

  /// "Mi", "in Mi": the cities of texts, those with most paragraphs first.
  void add_venues(const Ending& ending) {
    std::map<std::string, std::uint32_t> cities;
    for (const auto& [key, city] : catalogue_.names.cities) {
      if (city.has_documents && key.starts_with(ending.key))
        cities.emplace(city.name, paragraphs_from(city.name));
    }
    std::vector<std::pair<std::string, std::uint32_t>> ordered(cities.begin(), cities.end());
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [city, paragraphs] : ordered)
      add_filter("venue", city, ending, (ending.connected ? "" : "in ") + city);
  }

  /// How many paragraphs have each value of a field's column.
  [[nodiscard]] std::vector<std::uint32_t> paragraphs_by_value(const schema::Field& field,
                                                               const store::Column& column) const {
    std::vector<std::uint32_t> paragraphs(column.values.size());
    const bool of_document = field.home == schema::Home::document;
    for (std::size_t i = 0; i < column.entries.size(); ++i) {
      paragraphs[column.entries[i]] +=
          of_document ? catalogue_.first_paragraph[i + 1] - catalogue_.first_paragraph[i] : 1;
    }
    return paragraphs;
  }

  /// The wanted values of a field of documents or paragraphs, those of most paragraphs first, and
  /// only as many as can be searched for while somebody types.
  template <typename IsWanted>
  [[nodiscard]] std::vector<std::string> values_of(const schema::Field& field,
                                                   const IsWanted& is_wanted) const {
    constexpr std::size_t most = 20;
    if (field.value == nullptr && field.slot_value == nullptr) return {};  // from:, to:
    const auto& column = catalogue_.column(field, store::Values::printed);
    const auto paragraphs = paragraphs_by_value(field, column);
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < column.values.size(); ++i) {
      if (column.values[i] && is_wanted(*column.values[i])) wanted.push_back(i);
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [&](std::size_t a, std::size_t b) { return paragraphs[a] > paragraphs[b]; });
    wanted.resize(std::min(wanted.size(), most));
    std::vector<std::string> values;
    values.reserve(wanted.size());
    for (const auto i : wanted) values.push_back(*column.values[i]);
    return values;
  }

  /// "venue:Mi": the values of the field, those with most paragraphs first.
  void add_values(const OpenValue& open) {
    const auto& field = schema::field_named(open.field);
    std::vector<Completion> found;
    const auto begins = [&](const std::string& value) {
      return text::value_key(value).starts_with(open.key);
    };
    for (const auto& value : values_of(field, begins)) {
      const bool has_blank = value.find(' ') != std::string::npos;
      const auto written =
          query::canonical({query::Filter{open.field, {{value, has_blank, {}}}}, {}});
      const auto query =
          fmt::format("{}{}", typed_.substr(0, open.begin), written.substr(written.find(':') + 1));
      const auto count = searcher_.count(query).count;
      if (count > 0) found.push_back({open.field, value, query, count});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    found.resize(std::min(found.size(), limit_));
    completions_ = std::move(found);
  }

  /// "by the Mi", "statements by Ru": who issued, made or sponsored texts.
  void add_authors(const Ending& ending) {
    constexpr std::string_view article = "the ";
    const bool with_article = ending.key == "the" || ending.key.starts_with(article);
    const auto key =
        with_article ? ending.key.substr(std::min(article.size(), ending.key.size())) : ending.key;
    for (const std::string_view name : {"body", "author", "sponsor"}) {
      const auto printed_name = [&](const std::string& value) {
        return name == "body" ? catalogue_.body_name(value) : value;
      };
      const auto begins = [&](const std::string& value) {
        return text::names_key(printed_name(value)).starts_with(key);
      };
      for (const auto& value : values_of(schema::field_named(name), begins)) {
        const auto printed = printed_name(value);
        const bool has_article = typed_.substr(0, ending.begin).ends_with(article);
        const bool is_country =
            country_with_key(catalogue_.names, text::names_key(printed)) != nullptr;
        const bool needs_article = with_article || name == "body";
        add_filter(std::string(name), printed, ending,
                   has_article     ? printed
                   : needs_article ? std::string(article) + printed
                   : is_country    ? text::with_the(printed)
                                   : printed);
      }
    }
  }

  [[nodiscard]] std::uint32_t paragraphs_from(const std::string& city) const {
    const auto& venues = catalogue_.column(schema::field_named("venue"), store::Values::printed);
    std::uint32_t count = 0;
    for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
      if (venues.values[venues.entries[d]] == city)
        count += catalogue_.first_paragraph[d + 1] - catalogue_.first_paragraph[d];
    }
    return count;
  }

  /// "since 20": the years of texts, newest first.
  void add_years(const Ending& ending) {
    std::set<int, std::greater<>> years;
    for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
      if (const auto& days = catalogue_.days(d, store::Values::printed))
        years.insert(year_of(*days));
    }
    for (const auto year : years) {
      const auto text = std::to_string(year);
      if (text.starts_with(ending.key)) add_filter("year", text, ending, text);
    }
  }

  /// "age verification technologies" of "age ver", and "age verification", where the word ends that
  /// is being typed.
  void add_phrases(const Ending& ending) {
    const auto words = std::count(ending.key.begin(), ending.key.end(), ' ');
    for (const auto& phrase :
         most_frequent(vocabulary_.phrases(), &FrequentPhrase::text, ending.key, max_completions)) {
      std::size_t end = 0;
      for (auto word = 0; word <= words; ++word) end = phrase.printed.find(' ', end + 1);
      add_phrase(phrase.printed, ending);
      if (words > 0) add_phrase(phrase.printed.substr(0, end), ending);
    }
  }

  /// Not the phrase alone after a word that it was suggested with.
  void add_phrase(const std::string& printed, const Ending& ending) {
    if (phrases_.insert(completed(ending, printed)).second)
      add("phrase", printed, ending, fmt::format("\"{}\"", printed));
  }

  void add_symbols(const Ending& ending) {
    const auto& texts = catalogue_.names.texts;
    const auto key = text::symbol_key(ending.key);
    if (key.empty()) return;
    for (auto text = texts.lower_bound(key); text != texts.end() && text->first.starts_with(key);
         ++text)
      add("symbol", text->second.symbol, ending, text->second.symbol);
  }

  void add_words(const Ending& ending) {
    constexpr std::size_t most = 2 * max_completions;  // some are stop words
    for (const auto& word :
         most_frequent(vocabulary_.words(), &store::VocabularyWord::folded, ending.key, most)) {
      const bool year = ending.connected && text::has_digit(word.folded);  // not of a text
      if (year || text::is_stop_word(word.folded, catalogue_.identity.languages)) continue;
      const auto printed = vocabulary_.printed(word.folded);
      add("word", printed, ending, printed);
    }
  }

  /// Titles that contain the ending at the beginning of a word.
  void add_titles(const Ending& ending) {
    constexpr std::size_t fewest_letters = 3;
    if (ending.key.size() < fewest_letters ||
        text::is_stop_word(ending.key, catalogue_.identity.languages))
      return;
    const auto& titles = catalogue_.names.titles;
    std::set<std::string_view> keys;  // a draft has the title of the adopted text
    for (store::DocumentNumber d = 0; d < titles.size() && keys.size() < most_of("title"); ++d) {
      const auto& key = titles[d];
      const bool goes_on =
          key.starts_with(ending.key) || key.find(" " + ending.key) != std::string::npos;
      if (!goes_on || !keys.insert(key).second) continue;
      const auto& document = catalogue_.documents[d];
      const auto& title = document.display_title.empty() ? document.title : document.display_title;
      add("title", title, ending, fmt::format("title:\"{}\"", without_quotes(title)));
    }
  }

  /// What the last word may be a typing error for.
  void add_corrections(const Ending& ending) {
    const auto word = ending.key.substr(0, ending.key.find(' '));
    for (const auto& [printed, paragraphs] : searcher_.corrections(std::string(typed_), word))
      add("spelling", printed, ending, printed);
  }

  std::string_view typed_;
  std::size_t limit_;
  Searcher& searcher_;
  const store::Catalogue& catalogue_;
  const store::IndexVocabulary& vocabulary_;
  std::map<std::string, std::size_t> of_kind_;  ///< how many suggestions of each kind
  std::set<std::string> plans_;                 ///< of their queries
  std::set<std::string> phrases_;               ///< queries with phrases, without the marks
  std::vector<Completion> completions_;
};

}  // namespace

std::vector<Completion> complete(std::string_view typed, std::size_t limit, Searcher& searcher,
                                 const store::Index& index) {
  return Completer(typed, std::min(limit, max_completions), searcher, index).run();
}

}  // namespace osce::search
