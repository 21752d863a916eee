// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/only_limits.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/query/citation_phrase.hpp"
#include "engine/query/kind_phrase.hpp"
#include "engine/query/limit_phrase.hpp"
#include "engine/query/place_phrase.hpp"
#include "engine/query/plain_phrase.hpp"

namespace osce::query {
namespace {

std::string field_of(const Node& node) {
  const auto* filter = std::get_if<Filter>(&node.kind);
  return filter == nullptr ? std::string() : filter->field;
}

/// Reads limit after limit, with what joins them.
class LimitReader {
 public:
  LimitReader(const std::vector<Token>& tokens, const Names& names)
      : tokens_(tokens), names_(names) {}

  [[nodiscard]] std::optional<Node> read() {
    while (!words().is(TokenKind::end, 0)) {
      auto limit = next();
      if (!limit || limit->length == 0) return std::nullopt;
      for (auto& node : limit->nodes) add(std::move(node));
      at_ += limit->length;
    }
    const bool told = fields_.contains("type") || fields_.contains("body") ||
                      fields_.contains("part") || fields_.contains("status");
    const bool single = one_text_ && !fields_.contains("body") && !fields_.contains("venue");
    if (nodes_.size() < 2 || !told || single) return std::nullopt;
    const Span span{nodes_.front().span.begin, nodes_.back().span.end};
    return Node{And{std::move(nodes_), false}, span};
  }

 private:
  [[nodiscard]] PhraseWords words() const { return {tokens_, at_}; }

  [[nodiscard]] std::optional<PlainPhrase> next() {
    const auto here = words();
    std::size_t body_end = 0;
    body_at(here, names_, body_end);
    if (proper_name_at(here, names_) > body_end || text_at(here, names_, 0)) return std::nullopt;
    if (auto limit = limit_phrase_at(here, names_)) return limit;
    const auto joint =
        nodes_.empty() ? here.length_of_any({"all the", "all", "the"})
                       : here.length_of_any({"of the", "of", "from the", "from", "by the", "by",
                                             "and the", "and", "or", "at the", "in the", "the"});
    return named(here, joint);
  }

  /// A type, a body, a city or a year by its name alone.
  [[nodiscard]] std::optional<PlainPhrase> named(const PhraseWords& here, std::size_t joint) {
    const auto filter = [&](std::string_view field, std::vector<FilterValue> values,
                            std::size_t end) {
      return PlainPhrase{{here.filter(field, std::move(values), 0, end)}, end};
    };
    if (const auto types = types_at(here, joint)) {
      one_text_ = one_text_ || !types->plural;
      return filter(types->field, types->values, joint + types->length);
    }
    auto end = joint;
    if (const auto body = body_at(here, names_, end)) return filter("body", {value_of(*body)}, end);
    if (const auto city = city_at(here, names_, joint, true))
      return filter("venue", {value_of(city->city)}, joint + city->length);
    const auto year = parse_year(here.word(joint));
    if (!year || *year > names_.newest_year + 1) return std::nullopt;
    return filter("year", {{std::to_string(*year)}}, joint + 1);
  }

  void add(Node node) {
    fields_.insert(field_of(node));
    nodes_.push_back(std::move(node));
  }

  const std::vector<Token>& tokens_;
  const Names& names_;
  std::size_t at_ = 0;
  std::vector<Node> nodes_;
  std::set<std::string> fields_;
  bool one_text_ = false;  ///< a type in the singular
};

}  // namespace

std::optional<Node> only_limits(const std::vector<Token>& tokens, const Names& names) {
  return LimitReader(tokens, names).read();
}

}  // namespace osce::query
