// SPDX-License-Identifier: GPL-2.0-or-later
//
// Records made of lines, for what is read as a whole when an index is opened: JSON takes ten times
// as long to read. A line is one character, its kind, and its fields:
//
//     b TAB ministerial-council TAB mc TAB Ministerial Council TAB ...
//
// U+001F separates the entries of a list. An empty field is an unknown value or an empty list.
// Inside a value, "\t" is a tab, "\n" a line feed, "\u" U+001F and two backslashes are one. "\e" is
// a value that is known and empty.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/date.hpp"

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
  void add(std::string_view value) {
    record_ += '\t';
    append(value);
  }
  void add(const std::vector<std::string>& list) {
    record_ += '\t';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) record_ += list_sign;
      append(list[i]);
    }
  }
  void add_flag(bool flag) { add(flag ? "1" : "0"); }
  /// Adds two fields, the first and the last day.
  void add_days(const std::optional<DateRange>& days) {
    add(days ? to_iso(days->from) : "");
    add(days ? to_iso(days->to) : "");
  }
  void add_number(std::optional<int> number) { add(number ? std::to_string(*number) : ""); }
  void add_optional(const std::optional<std::string>& value) {
    add(value ? std::string_view(*value) : std::string_view());
    if (value && value->empty()) record_ += "\\e";
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

/// Reads what RecordWriter writes; throws std::runtime_error if it is something else.
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
  std::string text() { return unescaped(next()); }
  std::optional<std::string> optional_text() {
    const auto field = next();
    return field.empty() ? std::nullopt : std::optional(unescaped(field));
  }
  std::vector<std::string> list() {
    std::vector<std::string> entries;
    for (auto field = next(); !field.empty();) {
      const auto end = std::min(field.find(list_sign), field.size());
      entries.push_back(unescaped(field.substr(0, end)));
      field.remove_prefix(std::min(end + 1, field.size()));
    }
    return entries;
  }
  bool flag() { return next() == "1"; }
  std::optional<DateRange> days() {
    const auto from = parse_iso(next());
    const auto to = parse_iso(next());
    return from && to ? std::optional(DateRange{*from, *to}) : std::nullopt;
  }
  template <typename Number>
  std::optional<Number> number() {
    const auto field = next();
    if (field.empty()) return std::nullopt;
    Number value{};
    if (std::from_chars(field.data(), field.data() + field.size(), value).ec != std::errc{})
      refuse();
    return value;
  }
  template <typename Value, std::size_t size>
  Value named(const std::array<std::string_view, size>& names) {
    const auto* const found = std::find(names.begin(), names.end(), next());
    if (found == names.end()) refuse();
    return static_cast<Value>(found - names.begin());
  }
  /// The same for a field that may be empty.
  template <typename Value, std::size_t size>
  std::optional<Value> optional_named(const std::array<std::string_view, size>& names) {
    const auto field = next();
    const auto* const found = std::find(names.begin(), names.end(), field);
    if (found != names.end()) return static_cast<Value>(found - names.begin());
    if (!field.empty()) refuse();
    return std::nullopt;
  }
  [[noreturn]] static void refuse() { throw std::runtime_error("not a record of lines"); }

 private:
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
