// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline/head_run.hpp"

#include <algorithm>

#include "engine/text/fold.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"

namespace osce::indexer {
namespace {

bool says_nothing(const ReadLine& line) {
  return means<FurnitureLine>(line) || means<BlankLine>(line);
}

/// What lines from the first that names a type on say, in one; empty where none does.
std::string type_and_title(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  std::string text;
  bool named = false;
  for (auto i = begin; i < end; ++i) {
    named = named || means<TypeLine>(lines[i]);
    if (named && !says_nothing(lines[i])) text += text::fold_case(lines[i].line.plain) + " ";
  }
  return text;
}

/// Whether the head of `document` has this very line.
bool has_line(const std::vector<ReadLine>& lines, const Outline& document, const ReadLine& wanted) {
  const auto folded = text::fold_case(wanted.line.plain);
  return std::any_of(
      lines.begin() + static_cast<std::ptrdiff_t>(document.head_begin),
      lines.begin() + static_cast<std::ptrdiff_t>(document.body_begin),
      [&](const ReadLine& line) { return text::fold_case(line.line.plain) == folded; });
}

/// The number of the first type from line `begin` to `end` that has one: "1399".
std::string number_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  for (auto i = begin; i < end; ++i) {
    const auto* type = std::get_if<TypeLine>(&lines[i].meaning);
    if (type != nullptr && !type->number.empty()) return type->number;
  }
  return {};
}

/// The title that the first type from line `begin` to `end` has beside it, folded, or "".
/// Statements under one rule share theirs.
std::string title_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  for (auto i = begin; i < end; ++i) {
    const auto* type = std::get_if<TypeLine>(&lines[i].meaning);
    const bool titled = type != nullptr && type->type != DocumentType::statement;
    if (titled && !type->title.empty()) return text::fold_case(type->title);
  }
  return {};
}

/// A line that the record of a text does not have.
bool is_of_paragraph(const ReadLine& line) {
  constexpr std::size_t longest = 200;
  const auto& text = line.line.plain;
  return means<EnactingLine>(line) ||
         (means<TextLine>(line) &&
          (text.size() > longest || begins_numbered(text) || opens_in_any_language(text)));
}

}  // namespace

bool is_page_head(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end,
                  const Outline& document) {
  const auto label = number_label(lines[end].line.plain);
  if (label && label->value == 1) return false;
  const auto title = type_and_title(lines, begin, end);
  if (!type_and_title(lines, document.head_begin, document.body_begin).starts_with(title))
    return false;
  bool has_form = !title.empty();
  for (auto i = begin; i < end && !means<TypeLine>(lines[i]); ++i) {
    if (says_nothing(lines[i])) continue;
    if (!has_line(lines, document, lines[i])) return false;
    has_form = has_form || is_head_form(lines[i].meaning);
  }
  return has_form;
}

bool is_record_of(const std::vector<ReadLine>& lines, const Outline& document, std::size_t begin,
                  std::size_t end) {
  const auto number = number_in(lines, begin, end);
  const auto other = number_in(lines, document.head_begin, document.body_begin);
  const auto title = title_in(lines, document.head_begin, document.body_begin);
  const bool same =
      number.empty() && other.empty()
          ? !title.empty() && type_and_title(lines, begin, end).find(title) != std::string::npos
          : number == other;
  if (!same) return false;
  return std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(document.body_begin),
                      lines.begin() + static_cast<std::ptrdiff_t>(document.body_end),
                      is_of_paragraph);
}

std::string cover_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest = 300;
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
  if (std::none_of(first, last, means<SessionLine>) &&
      std::none_of(first, last, means<PlaceDateLine>))
    return {};
  for (auto from = begin; from < end; ++from) {
    std::string joined;
    for (auto i = from; i < end && joined.size() < longest; ++i) {
      if (!means<TextLine>(lines[i]) && !means<BodyLine>(lines[i])) break;
      joined += (joined.empty() ? "" : " ") + lines[i].line.plain;
    }
    if (auto title = cover_title(joined)) return *title;
  }
  return {};
}

}  // namespace osce::indexer
