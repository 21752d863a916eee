// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html_list.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <regex>
#include <utility>

#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view bullet_sign = "•";
constexpr int most_letters = 26 * 27;  // "zz"
constexpr int most_roman = 3999;

std::optional<int> as_int(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto first = text->find_first_not_of(" \t\r\n+");
  if (first == std::string::npos) return std::nullopt;
  int value = 0;
  const auto [end, error] =
      std::from_chars(text->data() + first, text->data() + text->size(), value);
  return error == std::errc() ? std::optional(value) : std::nullopt;
}

std::string in_letters(int number) {
  std::string letters;
  for (; number > 0; number = (number - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('a' + (number - 1) % 26));
  return letters;
}

std::string in_roman(int number) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{
      {1000, "m"},
      {900, "cm"},
      {500, "d"},
      {400, "cd"},
      {100, "c"},
      {90, "xc"},
      {50, "l"},
      {40, "xl"},
      {10, "x"},
      {9, "ix"},
      {5, "v"},
      {4, "iv"},
      {1, "i"},
  }};
  std::string roman;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) roman += sign;
  }
  return roman;
}

/// `number` as a list of this type prints it: 4 => "4", "d", "D", "iv", "IV". Digits if the type
/// cannot show that number.
std::string list_number(int number, char type) {
  const bool letters = (type == 'a' || type == 'A') && number >= 1 && number <= most_letters;
  const bool roman = (type == 'i' || type == 'I') && number >= 1 && number <= most_roman;
  if (!letters && !roman) return std::to_string(number);
  const auto small = letters ? in_letters(number) : in_roman(number);
  return type == 'A' || type == 'I' ? text::ascii_upper(small) : small;
}

/// The type of list that CSS's list-style in a style attribute requests, if any.
std::optional<char> styled_type(const std::string& style) {
  const auto at = style.find("list-style");
  if (at == std::string::npos) return std::nullopt;
  static constexpr std::array<std::pair<std::string_view, char>, 10> styles = {{
      {"none", '\0'},
      {"lower-alpha", 'a'},
      {"lower-latin", 'a'},
      {"upper-alpha", 'A'},
      {"upper-latin", 'A'},
      {"lower-roman", 'i'},
      {"upper-roman", 'I'},
      {"decimal", '1'},
      {"disc", '*'},
      {"square", '*'},
  }};
  const auto declaration = style.substr(at, style.find(';', at) - at);
  for (const auto& [name, type] : styles) {
    if (declaration.find(name) != std::string::npos) return type;
  }
  return std::nullopt;
}

/// True for a bullet, or for "12.", "(a)", "iv)" with a blank after it: an item whose author typed
/// these needs no bullet.
bool begins_with_some_label(std::string_view text) {
  static const std::regex label(R"(•|–|—|·|▪|◦|[-*] |\([0-9a-z]{1,3}\)|)"
                                R"(\(?([0-9]{1,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[.)][ \t\n])");
  return std::regex_search(text.begin(), text.end(), label, std::regex_constants::match_continuous);
}

/// Whether `text` begins with the letter for the number of its item, "b) …" for 2: the page's
/// styles hide the number.
bool begins_with_letter(std::string_view text, std::string_view number) {
  if (text.starts_with('(')) text.remove_prefix(1);
  if (text.size() < 2 || text[1] != ')') return false;
  const auto letter = text::ascii_lower(std::string(text.substr(0, 1)));
  const int value = letter[0] - 'a' + 1;
  return value >= 1 && value <= 26 && std::to_string(value) == number;
}

}  // namespace

void ListLabels::open_list(std::string_view tag, const Attributes& attributes) {
  List list{.type = tag == "ol" ? '1' : '*', .next = as_int(attributes("start")).value_or(1)};
  const auto type = attributes("type").value_or("");
  if (tag == "ol" && type.size() == 1 && std::string_view("1aAiI").find(type) != std::string::npos)
    list.type = type.front();
  list.type = styled_type(attributes("style").value_or("")).value_or(list.type);
  lists_.push_back(list);
}

void ListLabels::close_list() {
  if (!lists_.empty()) lists_.pop_back();
}

std::string ListLabels::open_item(const Attributes& attributes) {
  if (lists_.empty()) return std::string(bullet_sign);  // like browsers, for an item outside a list
  auto& list = lists_.back();
  const int number = as_int(attributes("value")).value_or(list.next);
  // Browsers stop at the largest number, too.
  list.next = number < 2147483647 ? number + 1 : number;
  const auto style = styled_type(attributes("style").value_or("")).value_or(list.type);
  if (style == '\0') return "";
  return style == '*' ? std::string(bullet_sign) : list_number(number, style) + ".";
}

bool begins_with_label(std::string_view text, std::string_view label) {
  if (label == bullet_sign) return begins_with_some_label(text);
  const auto number = label.substr(0, label.size() - 1);
  if (begins_with_letter(text, number)) return true;
  const bool bracket = text.starts_with('(');
  if (bracket) text.remove_prefix(1);
  if (text::ascii_upper(std::string(text.substr(0, number.size()))) !=
      text::ascii_upper(std::string(number)))
    return false;
  text.remove_prefix(number.size());
  return text.starts_with(')') || (!bracket && text.starts_with('.'));
}

}  // namespace osce::indexer
