// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/lexer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

/// A sign that opens a quotation, and those of which the next closes it: straight quotes, and what
/// word processors and languages put in their place.
struct Quote {
  std::string_view open;
  std::array<std::string_view, 3> close;  ///< "" for none
  bool must_close = false;                ///< it closes others, too, and may stand alone
};
constexpr std::array<Quote, 6> quotes = {{{"\"", {"\"", "", ""}},
                                          {"“", {"”", "\"", "“"}},
                                          {"„", {"“", "”", "\""}},
                                          {"«", {"»", "", ""}},
                                          {"»", {"«", "»", ""}, true},
                                          {"”", {"”", "", ""}, true}}};

/// The place of the sign that closes a quotation with this text, and its length; npos if none does.
std::pair<std::size_t, std::size_t> closing_sign(const Quote& quote, std::string_view query,
                                                 std::size_t text) {
  std::pair<std::size_t, std::size_t> first{query.npos, 0};
  for (const auto sign : quote.close) {
    const auto at = sign.empty() ? query.npos : query.find(sign, text);
    if (at < first.first) first = {at, sign.size()};
  }
  return first;
}

const Quote* quote_at(std::string_view query, std::size_t at) {
  for (const auto& quote : quotes) {
    if (!query.substr(at).starts_with(quote.open)) continue;
    const bool closed =
        !quote.must_close || closing_sign(quote, query, at + quote.open.size()).first != query.npos;
    return closed ? &quote : nullptr;
  }
  return nullptr;
}

/// The length of the blank (or control character) at `at`, or 0.
std::size_t blank_at(std::string_view text, std::size_t at) {
  auto next = at;
  const auto c = text::next_code_point(text, next);
  return !text::is_invisible(c) && (text::is_blank(c) || text::is_control(c)) ? next - at : 0;
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return text::is_letter(text::next_code_point(text, at));
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  Lexed run() {
    while (at_ < query_.size()) {
      if (const auto blank = std::max(blank_at(query_, at_), hyphen_behind_token())) {
        at_ += blank;
        after_blank_ = true;
        continue;
      }
      read_token();
      after_blank_ = false;
    }
    add(TokenKind::end, "", query_.size());
    return std::move(lexed_);
  }

 private:
  void read_token() {
    if (const auto* quote = quote_at(query_, at_)) return read_quoted(*quote);
    if (query_[at_] == '(') return add(TokenKind::open, "(", at_ + 1);
    if (query_[at_] == ')') return add(TokenKind::close, ")", at_ + 1);
    if (is_minus()) return add(TokenKind::minus, "-", at_ + 1);
    if (const auto name = field_name()) return add(TokenKind::field, *name, at_ + name->size() + 1);
    read_word();
  }

  /// Adds a token from here to `end`, and goes on there.
  void add(TokenKind kind, std::string text, std::size_t end) {
    auto key = kind == TokenKind::word ? text::names_key(text) : std::string();
    lexed_.tokens.push_back({kind, std::move(text), {at_, end}, "", std::move(key)});
    at_ = end;
  }

  void read_quoted(const Quote& quote) {
    const auto begin = at_ + quote.open.size();
    const auto [close, length] = closing_sign(quote, query_, begin);
    if (close == std::string_view::npos) {
      lexed_.errors.push_back({"q",
                               {at_, query_.size()},
                               "Missing closing quotation mark",
                               "Add it or remove the opening one"});
      return add(TokenKind::quoted, std::string(query_.substr(begin)), query_.size());
    }
    auto text = std::string(query_.substr(begin, close - begin));
    std::replace(text.begin(), text.end(), '"',
                 ' ');  // inside other quotes; the words are the same
    const auto end = close + length;
    add(TokenKind::quoted, std::move(text), end + tilde_at(end));
    lexed_.tokens.back().tilde = query_.substr(end, at_ - end);
  }

  /// The length of a tilde with its number, or 0.
  [[nodiscard]] std::size_t tilde_at(std::size_t at) const {
    if (at >= query_.size() || query_[at] != '~') return 0;
    auto end = at + 1;
    while (end < query_.size() && text::is_ascii_digit(query_[end])) ++end;
    return end - at;
  }

  /// A hyphen directly behind a quoted text or a bracket separates, as it does inside a word.
  [[nodiscard]] std::size_t hyphen_behind_token() const {
    if (after_blank_ || query_[at_] != '-' || lexed_.tokens.empty()) return 0;
    const auto kind = lexed_.tokens.back().kind;
    return kind == TokenKind::quoted || kind == TokenKind::close ? 1 : 0;
  }

  [[nodiscard]] bool is_minus() const {
    const bool first =
        lexed_.tokens.empty() || after_blank_ || lexed_.tokens.back().kind == TokenKind::open;
    const auto next = at_ + 1;
    return query_[at_] == '-' && first && next < query_.size() &&
           (is_letter_at(query_, next) || quote_at(query_, next) != nullptr || query_[next] == '(');
  }

  /// The name before a colon that a value follows, or nothing.
  [[nodiscard]] std::optional<std::string> field_name() const {
    std::string name;
    auto at = at_;
    while (at < query_.size() && (std::isalpha(static_cast<unsigned char>(query_[at])) != 0 ||
                                  (query_[at] == '-' && !name.empty()))) {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(query_[at++])));
    }
    const bool named = !name.empty() && at < query_.size() && query_[at] == ':';
    return named && is_value_at(at + 1) ? std::optional(name) : std::nullopt;
  }

  /// A value of a field begins here.
  [[nodiscard]] bool is_value_at(std::size_t at) const {
    if (at >= query_.size()) return false;
    constexpr std::string_view signs = "(<>=~-.";
    auto next = at;
    return text::is_letter_or_digit(text::next_code_point(query_, next)) ||
           quote_at(query_, at) != nullptr || signs.find(query_[at]) != std::string_view::npos;
  }

  void read_word() {
    auto end = at_;
    while (end < query_.size() && blank_at(query_, end) == 0 && query_[end] != ')' &&
           quote_at(query_, end) == nullptr) {
      if (query_[end] == '(') {
        const auto close = bracket_in_word(end);
        if (end == at_ || !close) break;
        end = *close;
      }
      ++end;
    }
    const auto word = query_.substr(at_, end - at_);
    add(kind_of(word), std::string(word), end);
  }

  /// The place of the bracket that closes the one at `open`, if no blank stands between them and
  /// what stands before is a word, not an operator.
  [[nodiscard]] std::optional<std::size_t> bracket_in_word(std::size_t open) const {
    if (kind_of(query_.substr(at_, open - at_)) != TokenKind::word) return std::nullopt;
    const auto close = query_.find_first_of("()", open + 1);
    if (close == std::string_view::npos || query_[close] == '(') return std::nullopt;
    for (auto at = open; at < close; ++at) {
      if (blank_at(query_, at) != 0) return std::nullopt;
    }
    return close;
  }

  static TokenKind kind_of(std::string_view word) {
    if (word == "AND") return TokenKind::and_sign;
    if (word == "OR") return TokenKind::or_sign;
    if (word == "NOT") return TokenKind::not_sign;
    for (const std::string_view sign : {"NEAR", "BEFORE"}) {
      if (!word.starts_with(sign)) continue;
      const auto distance = word.substr(sign.size());
      if (distance.empty() || distance.front() == '/') return TokenKind::near_sign;
    }
    return TokenKind::word;
  }

  std::string_view query_;
  std::size_t at_ = 0;
  bool after_blank_ = false;
  Lexed lexed_;
};

}  // namespace

std::string_view name_of(TokenKind kind) {
  return token_kind_names.at(static_cast<std::size_t>(kind));
}

Lexed lex(std::string_view query) { return Lexer(query).run(); }

}  // namespace osce::query
