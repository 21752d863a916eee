// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/pattern.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace osce::query {
namespace {

/// Compiles from left to right. A piece is a part of the program with one way in, and one step at
/// its end that the next piece takes the place of.
class Compiler {
 public:
  explicit Compiler(std::string_view notation) : rest_(notation) {}

  Pattern run() {
    auto [first, last] = alternatives();
    if (peek() != '\0') fail();
    return {std::move(steps_), first};
  }

 private:
  struct Piece {
    std::size_t first;
    std::size_t last;  ///< a step of the kind `end`
  };

  [[noreturn]] void fail() const {
    throw std::logic_error("a rule has a bad pattern at: " + std::string(rest_));
  }

  char peek() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
    return rest_.empty() ? '\0' : rest_.front();
  }
  bool take(char sign) {
    if (peek() != sign) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char sign) {
    if (!take(sign)) fail();
  }

  std::size_t add(Step step) {
    steps_.push_back(std::move(step));
    return steps_.size() - 1;
  }
  std::size_t add_end() { return add({}); }
  std::size_t add_fork(std::size_t next, std::size_t other) {
    return add({Step::Kind::fork, {}, next, other});
  }
  /// Makes an end go on to another step.
  void join(std::size_t end, std::size_t next) { steps_[end] = {Step::Kind::jump, {}, next, 0}; }

  Piece single(Step step) {
    step.next = add_end();
    const auto end = step.next;
    return {add(std::move(step)), end};
  }

  Piece alternatives() {
    auto all = sequence();
    while (take('|')) {
      const auto next = sequence();
      join(next.last, all.last);
      all.first = add_fork(all.first, next.first);
    }
    return all;
  }

  Piece sequence() {
    auto all = item();
    while (peek() != '\0' && peek() != '|' && peek() != ')' && peek() != ']' && peek() != '}') {
      const auto next = item();
      join(all.last, next.first);
      all.last = next.last;
    }
    return all;
  }

  Piece item() {
    if (take('(')) return closed(alternatives(), ')');
    if (take('[')) {
      const auto inner = closed(alternatives(), ']');
      return {add_fork(inner.first, inner.last), inner.last};
    }
    if (take('{')) return repetition();
    if (take(',')) return single({Step::Kind::separator});
    if (take('<')) return symbol(Step::Kind::behind, take('!'));
    if (take('&')) return symbol(Step::Kind::ahead);
    return take('!') ? symbol(Step::Kind::ahead, true) : symbol(Step::Kind::symbol);
  }

  Piece closed(Piece piece, char sign) {
    expect(sign);
    return piece;
  }

  Piece repetition() {
    const bool separated = take(',');
    const auto body = closed(alternatives(), '}');
    const auto first = separated ? add({Step::Kind::separator, {}, body.first, 0}) : body.first;
    const auto end = add_end();
    const auto again = add_fork(first, end);
    join(body.last, again);
    return {again, end};
  }

  Piece symbol(Step::Kind kind, bool negated = false) {
    const auto is_of_name = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.';
    };
    peek();
    const auto length = static_cast<std::size_t>(
        std::find_if_not(rest_.begin(), rest_.end(), is_of_name) - rest_.begin());
    if (length == 0) fail();
    std::string name(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return single({.kind = kind, .name = std::move(name), .negated = negated});
  }

  std::string_view rest_;
  std::vector<Step> steps_;
};

}  // namespace

Pattern compile(std::string_view notation) { return Compiler(notation).run(); }

}  // namespace osce::query
