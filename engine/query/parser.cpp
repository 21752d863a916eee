// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/parser.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "engine/query/phrases/phrases.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/lexer.hpp"
#include "engine/query/syntax/signs.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

using MaybeNode = std::optional<Node>;

constexpr std::string_view nothing_before = "nothing comes before it";
constexpr std::string_view nothing_after = "nothing comes after it";
constexpr std::string_view needs_operands = "it needs a word, a phrase or (a OR b) on each side";

/// Reads the tokens once. Operators without operands are ignored and reported; parse() then
/// reads the other tokens again, so that the words around them are side by side.
class Parser {
 public:
  Parser(const std::vector<Token>& tokens, const Names& names, std::string_view query,
         Diagnostics& diagnostics)
      : tokens_(tokens), phrases_(tokens_, names), query_(query), diagnostics_(diagnostics) {}

  Node run() {
    std::vector<Node> nodes;
    while (!at(TokenKind::end)) {
      if (auto node = or_list()) nodes.push_back(std::move(*node));
      if (at(TokenKind::close)) ignore(index_++, "no matching \"(\"");
    }
    return nodes.size() == 1 ? std::move(nodes.front()) : join(And{std::move(nodes), false});
  }

  /// The tokens without those that were left out; nothing where none was.
  [[nodiscard]] std::optional<std::vector<Token>> tokens_kept() const {
    if (ignored_.empty()) return std::nullopt;
    std::vector<Token> kept;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!ignored_.contains(i)) kept.push_back(tokens_[i]);
    }
    return kept;
  }

 private:
  // --- tokens ---

  [[nodiscard]] const Token& current() const { return tokens_[index_]; }
  [[nodiscard]] bool at(TokenKind kind) const { return current().kind == kind; }
  const Token& take() { return tokens_[index_++]; }

  void ignore(std::size_t index, std::string_view why) {
    ignored_.insert(index);
    const auto& token = tokens_[index];
    say({"ignored",
         fmt::format("Ignored \"{}\"{}", token.kind == TokenKind::open ? "()" : token.text,
                     where_or_why(index, why)),
         token.span, std::nullopt});
  }

  /// At either end of the query the place is enough; elsewhere a reason is given.
  [[nodiscard]] std::string where_or_why(std::size_t index, std::string_view why) const {
    const bool is_bracket =
        tokens_[index].kind == TokenKind::open || tokens_[index].kind == TokenKind::close;
    if (index == 0 && !is_bracket && why == nothing_before) return " at the beginning of the query";
    if (tokens_[index + 1].kind == TokenKind::end && why == nothing_after)
      return " at the end of the query";
    if (is_operator(tokens_[index + 1]) && why == nothing_after)
      return ": another operator follows it";
    return fmt::format(": {}", why);
  }

  void error(Span span, std::string reason, std::string hint) {
    diagnostics_.add_error(span, std::move(reason), std::move(hint));
  }

  void missing_bracket(const Span& open) {
    error(open, "\"(\" is not closed", "Add \")\" or remove \"(\"");
  }

  /// A notice may have been given in an earlier pass.
  void say(Notice notice) {
    auto& notices = diagnostics_.notices;
    if (std::find(notices.begin(), notices.end(), notice) == notices.end())
      notices.push_back(std::move(notice));
  }

  // --- nodes ---

  template <typename List>
  static Node join(List list) {
    Span span;
    if (!list.children.empty())
      span = {list.children.front().span.begin, list.children.back().span.end};
    return {std::move(list), span};
  }

  MaybeNode or_list() {
    std::vector<Node> children;
    if (auto first = and_list()) children.push_back(std::move(*first));
    while (at(TokenKind::or_sign)) {
      const auto sign = index_++;
      auto next = and_list();
      if (children.empty()) {
        ignore(sign, nothing_before);
      } else if (!next) {
        ignore(sign, nothing_after);
      }
      if (next) children.push_back(std::move(*next));
    }
    if (children.empty()) return std::nullopt;
    if (children.size() == 1) return std::move(children.front());
    Or any;
    for (auto& child : children) {
      And words{{std::move(child)}};
      read_names_as_words(words.children);
      any.children.push_back(words.children.size() == 1 ? std::move(words.children.front())
                                                        : join(std::move(words)));
    }
    return join(std::move(any));
  }

  [[nodiscard]] bool at_operand() const {
    return !at(TokenKind::end) && !at(TokenKind::close) && !at(TokenKind::or_sign);
  }

  MaybeNode and_list() {
    And list;
    while (at_operand()) {
      if (at(TokenKind::and_sign)) {
        const auto sign = index_++;
        if (list.children.empty()) {
          ignore(sign, nothing_before);
        } else if (!at_operand() || at(TokenKind::and_sign)) {
          ignore(sign, nothing_after);
        } else {
          list.written = true;
        }
      } else if (at(TokenKind::near_sign)) {
        ignore(index_++, needs_operands);
      } else if (read_natural_phrase(list) || read_name(list)) {
        continue;
      } else if (auto node = unary()) {
        list.children.push_back(std::move(*node));
      }
    }
    if (list.children.empty()) return std::nullopt;
    if (list.written) read_names_as_words(list.children);
    if (list.children.size() == 1) return std::move(list.children.front());
    return join(std::move(list));
  }

  /// True within a proper name, but not of it as a whole: "OSCE PA" is a name that has a filter.
  [[nodiscard]] bool is_part_of_name(std::size_t begin, std::size_t length) const {
    return begin < name_end_ && (begin > name_begin_ || begin + length < name_end_);
  }

  /// A name that may be words or a filter; inside brackets and beside NEAR it is words.
  bool read_name(And& list) {
    if (!at(TokenKind::word) || depth_ > 0) return false;
    auto name = phrases_.name_at(index_);
    if (!name || is_part_of_name(index_, name->length) ||
        tokens_[index_ + name->length].kind == TokenKind::near_sign)
      return false;
    note_name();
    index_ += name->length;
    list.children.push_back(std::move(name->nodes.front()));
    return true;
  }

  /// Beside AND and OR, names are words.
  static void read_names_as_words(std::vector<Node>& nodes) {
    std::vector<Node> read;
    for (auto& node : nodes) {
      if (auto* name = std::get_if<Either>(&node.kind)) {
        std::move(name->words.begin(), name->words.end(), std::back_inserter(read));
        continue;
      }
      if (auto* all = std::get_if<And>(&node.kind)) read_names_as_words(all->children);
      read.push_back(std::move(node));
    }
    nodes = std::move(read);
  }

  MaybeNode unary() {
    if (!at(TokenKind::not_sign) && !at(TokenKind::minus)) return near();
    const auto sign = index_++;
    MaybeNode operand;
    if (at_operand() && !at(TokenKind::and_sign) && !at(TokenKind::near_sign))
      operand = nested([&] { return unary(); });
    if (!operand) {
      ignore(sign, nothing_after);
      return std::nullopt;
    }
    const Span span{tokens_[sign].span.begin, operand->span.end};
    return Node{Not{{std::move(*operand)}}, span};
  }

  MaybeNode near() {
    auto left = primary();
    while (at(TokenKind::near_sign)) {
      const auto sign = index_++;
      const bool followed = at(TokenKind::word) || at(TokenKind::quoted) || at(TokenKind::open) ||
                            at(TokenKind::field);
      auto right = followed ? primary() : std::nullopt;
      if (!left || !right || !has_place(*left) || !has_place(*right)) {
        ignore(sign, needs_operands);
        continue;
      }
      const Span span{left->span.begin, right->span.end};
      auto near = read_near(tokens_[sign], diagnostics_);
      near.children.push_back(std::move(*left));
      near.children.push_back(std::move(*right));
      left = Node{std::move(near), span};
    }
    return left;
  }

  MaybeNode primary() {
    switch (current().kind) {
      case TokenKind::open:
        return group();
      case TokenKind::quoted:
        return word_or_phrase(take());
      case TokenKind::field:
        return filter();
      default:
        return natural_phrase_or_word();
    }
  }

  /// "(2003)": how texts cite, a word and no group.
  [[nodiscard]] bool at_cited_number() const {
    const auto& number = tokens_[index_ + 1];
    return number.kind == TokenKind::word && tokens_[index_ + 2].kind == TokenKind::close &&
           number.text.find_first_not_of("0123456789") == std::string::npos;
  }

  MaybeNode cited_number() {
    const Span span{tokens_[index_].span.begin, tokens_[index_ + 2].span.end};
    auto text = "(" + tokens_[index_ + 1].text + ")";
    index_ += 3;
    return Node{Word{std::move(text)}, span};
  }

  MaybeNode group() {
    if (at_cited_number()) return cited_number();
    const auto open = index_++;
    auto inside = nested([&] { return or_list(); });
    if (too_deep_) return inside;  // said already; what is left was not read
    if (!at(TokenKind::close)) {
      missing_bracket(tokens_[open].span);
      return inside;
    }
    const auto close = index_++;
    if (!inside) {
      ignore(open, "the brackets are empty");
      ignored_.insert(close);
      return std::nullopt;
    }
    const Span span{tokens_[open].span.begin, tokens_[close].span.end};
    return Node{Group{{std::move(*inside)}}, span};
  }

  Node word_or_phrase(const Token& token) {
    if (token.kind == TokenKind::quoted) return {read_phrase(token, diagnostics_), token.span};
    return {read_word(token, diagnostics_), token.span};
  }

  MaybeNode filter() {
    const auto& name = take();
    const bool is_text = name.text == "text";
    const bool is_list = at(TokenKind::open);
    const auto open = current().span;
    const auto values = values_after_name();
    if (!values && at(TokenKind::end)) {
      missing_bracket(open);
      return std::nullopt;
    }
    if (!values || (is_text && is_list && values->empty())) {
      error(open,
            fmt::format("\"{}:(\" needs a list of {}", name.text, is_text ? "words" : "values"),
            fmt::format("For example: {}",
                        is_text ? "text:(hotels OR travel)" : "year:(2014 OR 2016)"));
      return std::nullopt;
    }
    const Span span{name.span.begin, tokens_[index_ - 1].span.end};
    auto node = is_text ? text_field(*values, span, is_list) : filter_on(name.text, *values, span);
    if (!node) {
      error(span, fmt::format("\"{}:\" needs a value", name.text),
            fmt::format(R"(Type a value after "{0}:", or remove "{0}:")", name.text));
    }
    return node;
  }

  /// The values after "name:", one or a list in brackets; nothing if the list does not end.
  std::optional<std::vector<Token>> values_after_name() {
    std::vector<Token> values;
    if (!at(TokenKind::open)) {
      if (at(TokenKind::word) || at(TokenKind::quoted)) values.push_back(take());
      return values;
    }
    take();
    while (at(TokenKind::word) || at(TokenKind::quoted) || at(TokenKind::or_sign)) {
      if (const auto& token = take(); token.kind != TokenKind::or_sign) values.push_back(token);
    }
    if (!at(TokenKind::close)) return std::nullopt;
    take();
    return values;
  }

  /// text:word, text:"two words", text:(a OR b): always words, never a name or a filter.
  MaybeNode text_field(const std::vector<Token>& values, const Span& span, bool is_list) {
    Or any;
    for (const auto& value : values) {
      auto node = word_or_phrase(value);
      if (auto* word = std::get_if<Word>(&node.kind)) word->in_text = true;
      if (!is_list) node.span = span;
      any.children.push_back(std::move(node));
    }
    if (any.children.empty()) return std::nullopt;
    if (any.children.size() == 1) return std::move(any.children.front());
    return Node{Group{{Node{std::move(any), span}}}, span};
  }

  static MaybeNode filter_on(const std::string& field, const std::vector<Token>& values,
                             const Span& span) {
    Filter filter{.field = field};
    for (const auto& value : values) {
      const bool quoted = value.kind == TokenKind::quoted;
      auto text = value.text;
      while (!quoted && text.ends_with(',')) text.pop_back();
      if (!text.empty()) filter.values.push_back({std::move(text), quoted, value.span});
    }
    if (filter.values.empty()) return std::nullopt;
    return Node{std::move(filter), span};
  }

  /// The phrase that begins here, unless it lies within a proper name.
  std::optional<NaturalPhrase> natural_phrase() {
    if (index_ < name_end_) return std::nullopt;
    auto phrase = phrases_.phrase_at(index_);
    const auto name = phrases_.proper_name_at(index_);
    if (name == 0 || (phrase && phrase->length > name)) return phrase;
    name_begin_ = index_;
    name_end_ = index_ + name;
    return std::nullopt;
  }

  /// A phrase that is a filter or several ("NOT after 2010 and before 2016"), or a word.
  MaybeNode natural_phrase_or_word() {
    if (auto phrase = natural_phrase(); phrase && !phrase->nodes.empty()) {
      index_ += phrase->length;
      auto& nodes = phrase->nodes;
      if (nodes.size() == 1) return std::move(nodes.front());
      const Span span{nodes.front().span.begin, nodes.back().span.end};
      return Node{Group{{Node{And{std::move(nodes), false}, span}}}, span};
    }
    note_name();
    return word_or_phrase(take());
  }

  /// A city outside proper names, or a text, that is only words.
  void note_name() {
    auto notice = index_ < name_end_ ? phrases_.symbol_notice_at(index_, query_)
                                     : phrases_.notice_at(index_, query_);
    if (notice) say(std::move(*notice));
  }

  /// Reads the phrase that begins here, if one does, into `list`: it may mean several filters.
  bool read_natural_phrase(And& list) {
    if (!at(TokenKind::word)) return false;
    auto phrase = natural_phrase();
    if (!phrase) return false;
    if (!phrase->nodes.empty() && std::holds_alternative<Word>(phrase->nodes.front().kind))
      note_name();
    index_ += phrase->length;
    for (auto& node : phrase->nodes) list.children.push_back(std::move(node));
    return true;
  }

  /// Runs `production` one level deeper, or reads over the rest where that is too deep.
  template <typename Production>
  MaybeNode nested(Production production) {
    if (depth_ == max_depth) {
      error(current().span, fmt::format("Too many nested brackets: at most {}", max_depth),
            "Simplify the query");
      too_deep_ = true;
      index_ = tokens_.size() - 1;
      return std::nullopt;
    }
    ++depth_;
    auto node = production();
    --depth_;
    return node;
  }

  const std::vector<Token>& tokens_;
  Phrases phrases_;
  std::string_view query_;
  Diagnostics& diagnostics_;
  std::size_t index_ = 0;
  std::size_t name_begin_ = 0;  ///< of the last proper name
  std::size_t name_end_ = 0;
  int depth_ = 0;
  bool too_deep_ = false;
  std::set<std::size_t> ignored_;
};

/// An error if no part of the query can be read.
std::optional<QueryError> unreadable(std::string_view query) {
  if (query.size() > max_query_bytes) {
    return QueryError{
        "q",
        {max_query_bytes, query.size()},
        fmt::format("The query is {} bytes long; the limit is {}", query.size(), max_query_bytes),
        "Use fewer words"};
  }
  if (text::is_utf8(query)) return std::nullopt;
  return QueryError{"q", {0, query.size()}, "The query is not valid UTF-8", "Encode it as UTF-8"};
}

/// Takes off what makes a question of a topic.
void leave_out_question(std::vector<Token>& tokens, const Names& names) {
  bool asks = false;
  while (const auto length = Phrases(tokens, names).question_length()) {
    tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(length));
    asks = true;
  }
  if (!asks) return;
  const auto tail = static_cast<std::ptrdiff_t>(Phrases(tokens, names).question_tail());
  tokens.erase(tokens.end() - 1 - tail, tokens.end() - 1);
}

Parsed refused(QueryError error) { return {{And{}, {}}, {.errors = {std::move(error)}}}; }

/// Reads tokens, again without those that mean nothing until all mean something.
Node read_tokens(std::vector<Token> tokens, const Names& names, std::string_view query,
                 Diagnostics& diagnostics) {
  const auto lexical = diagnostics.errors.size();
  while (true) {
    Phrases phrases(tokens, names);
    if (auto fact = phrases.asked_fact(); !fact.empty()) diagnostics.asked_fact = std::move(fact);
    if (auto text = phrases.asked_text()) return std::move(*text);
    leave_out_question(tokens, names);
    if (auto limits = Phrases(tokens, names).only_names()) return std::move(*limits);
    Parser parser(tokens, names, query, diagnostics);
    auto root = parser.run();
    auto kept = parser.tokens_kept();
    if (!kept || diagnostics.errors.size() > lexical) return root;
    tokens = std::move(*kept);
  }
}

}  // namespace

Parsed parse(std::string_view query, const Names& names, const NearestWords& nearest) {
  if (auto error = unreadable(query)) return refused(std::move(*error));
  auto [tokens, errors] = lex(query);
  if (auto error = too_many_operators(tokens)) return refused(std::move(*error));
  Diagnostics diagnostics{.errors = std::move(errors)};
  if (nearest) correct_names(query, names, nearest, tokens, diagnostics);
  auto root = read_tokens(std::move(tokens), names, query, diagnostics);
  return {std::move(root), std::move(diagnostics)};
}

Parsed parse_literal(std::string_view query) {
  if (auto error = unreadable(query)) return refused(std::move(*error));
  const auto first = query.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {{And{}, {}}, {}};
  const Span span{first, query.find_last_not_of(" \t\r\n") + 1};
  auto text = std::string(typed_at(query, span));
  std::replace(text.begin(), text.end(), '"', ' ');
  return {{Phrase{std::move(text)}, span}, {}};
}

}  // namespace osce::query
