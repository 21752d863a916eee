// SPDX-License-Identifier: GPL-2.0-or-later
//
// Records made of lines, for what is read as a whole when an index is opened: JSON takes ten times
// as long to read. A line is one character, its kind, and its fields:
//
//     b TAB ministerial-council TAB mc TAB Ministerial Council TAB ...
//
// U+001F separates the entries of a list. An empty field is an unknown value or an empty list.
// A date range takes two fields, and so does a session. Inside a value, "\t" is a tab, "\n" a line
// feed, "\u" U+001F and two backslashes are one. "\e" is a value that is known and empty.
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/model/document.hpp"

namespace osce::schema {

/// Separates the entries of a list.
inline constexpr char list_sign = '\x1f';

/// The characters that are escaped, and the letters that follow the backslash in their place. "e",
/// the last letter, is the escape for an empty value.
inline constexpr std::string_view line_signs = "\t\n\x1f\\";
inline constexpr std::string_view line_escapes = "tnu\\e";

/// Writes the fields of a line.
class RecordWriter {
 public:
  explicit RecordWriter(std::string& record) : record_(record) {}
  void line(char kind) {
    if (!record_.empty()) record_ += '\n';
    record_ += kind;
  }
  template <typename... Field>
  void line(char kind, const std::tuple<Field&...>& values) {
    line(kind);
    std::apply([this](const auto&... value) { (this->add(value), ...); }, values);
  }

  void add(std::string_view value) {
    record_ += '\t';
    append(value);
  }
  void add(const std::string& value) { add(std::string_view(value)); }
  void add(const std::vector<std::string>& list) {
    record_ += '\t';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) record_ += list_sign;
      append(list[i]);
    }
  }
  /// A flag is 1 or 0.
  template <typename Number>
  requires std::is_arithmetic_v<Number>
  void add(Number value) { add(fmt::format("{:d}", value)); }
  void add(double value) { add(fmt::format("{}", value)); }
  void add(const DateRange& days) {
    add(to_iso(days.from));
    add(to_iso(days.to));
  }
  void add(const Session& session) {
    add(session.number);
    add(std::optional(session.name));
  }
  template <NamedValue Value>
  void add(Value value) {
    add(name_of(value));
  }
  template <typename Value>
  void add(const std::optional<Value>& value) {
    constexpr bool two_fields = std::is_same_v<Value, DateRange> || std::is_same_v<Value, Session>;
    if (!value) {
      record_ += two_fields ? "\t\t" : "\t";
      return;
    }
    add(*value);
    if constexpr (std::is_same_v<Value, std::string>) {
      if (value->empty()) record_ += "\\e";
    }
  }

 private:
  void append(std::string_view value) {
    for (const char c : value) {
      const auto at = line_signs.find(c);
      if (at == std::string_view::npos) {
        record_ += c;
      } else {
        record_.append(1, '\\').append(1, line_escapes[at]);
      }
    }
  }
  std::string& record_;
};

/// Reads what RecordWriter writes; throws Error (index_damaged) if it is something else.
class RecordReader {
 public:
  explicit RecordReader(std::string_view record) : rest_(record) {}

  /// Goes to the next line and returns its kind, or nothing at the end.
  std::optional<char> line() {
    if (rest_.empty()) return std::nullopt;
    const auto end = std::min(rest_.find('\n'), rest_.size());
    fields_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ended_ = false;
    const auto kind = next();
    if (kind.size() != 1) refuse();
    return kind.front();
  }
  template <typename... Field>
  void read(const std::tuple<Field&...>& values) {
    std::apply([this](auto&... value) { (this->read(value), ...); }, values);
  }
  template <typename Value>
  void read(Value& value) {
    parse(next(), value);
  }
  void read(DateRange& days) {
    std::optional<DateRange> known;
    read(known);
    if (!known) refuse();
    days = *known;
  }
  template <typename Value>
  void read(std::optional<Value>& value) {
    if constexpr (std::is_same_v<Value, DateRange>) {
      const auto from = parse_iso(next());
      const auto to = parse_iso(next());
      if (from && to) value = DateRange{*from, *to};
    } else if constexpr (std::is_same_v<Value, Session>) {
      Session session;
      std::optional<std::string> name;
      read(std::tie(session.number, name));
      if (name) value = Session{session.number, std::move(*name)};
    } else {
      const auto field = next();
      if (!field.empty()) parse(field, value.emplace());
    }
  }
  [[noreturn]] static void refuse();

 private:
  static void parse(std::string_view field, std::string& text) { text = unescaped(field); }
  static void parse(std::string_view field, std::vector<std::string>& list) {
    while (!field.empty()) {
      const auto end = std::min(field.find(list_sign), field.size());
      list.push_back(unescaped(field.substr(0, end)));
      field.remove_prefix(std::min(end + 1, field.size()));
    }
  }
  static void parse(std::string_view field, bool& flag) { flag = field == "1"; }
  template <NamedValue Value>
  static void parse(std::string_view field, Value& value) {
    const auto known = value_named<Value>(field);
    if (!known) refuse();
    value = *known;
  }
  /// An unknown number keeps its default.
  template <typename Number>
  requires std::is_arithmetic_v<Number>
  static void parse(std::string_view field, Number& value) {
    if (field.empty()) return;
    if (std::from_chars(field.data(), field.data() + field.size(), value).ec != std::errc{})
      refuse();
  }
  static std::string unescaped(std::string_view field) {
    std::string text;
    for (auto escape = field.find('\\'); escape != std::string_view::npos;
         escape = field.find('\\')) {
      text += field.substr(0, escape);
      const auto sign = line_escapes.find(field.substr(escape + 1, 1));
      if (escape + 1 >= field.size()) refuse();
      if (sign < line_signs.size()) text += line_signs[sign];
      field.remove_prefix(escape + 2);
    }
    return text.append(field);
  }
  std::string_view next() {
    if (ended_) refuse();
    const auto end = fields_.find('\t');
    const auto field = fields_.substr(0, end);
    ended_ = end == std::string_view::npos;
    if (!ended_) fields_.remove_prefix(end + 1);
    return field;
  }
  std::string_view rest_;
  std::string_view fields_;
  bool ended_ = false;
};

}  // namespace osce::schema
