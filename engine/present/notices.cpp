// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/notices.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/text/message_english.hpp"

namespace osce::present {
namespace {

constexpr std::string_view no_paragraph_contains = "No paragraph contains ";

/// The word of `No paragraph contains "traite"`, in quotation marks; nothing of other notices.
std::optional<std::string> unknown_word(const query::Notice& notice) {
  if (notice.code != "unknown-word" || notice.query ||
      !notice.message.starts_with(std::string(no_paragraph_contains) + '"') ||
      std::count(notice.message.begin(), notice.message.end(), '"') != 2)
    return std::nullopt;
  return notice.message.substr(no_paragraph_contains.size());
}

}  // namespace

std::vector<query::Notice> shown_notices(const std::vector<query::Notice>& notices) {
  std::vector<query::Notice> shown;
  std::vector<std::string> words;
  std::size_t first = 0;  // place of the first unknown word in `shown`
  for (const auto& notice : notices) {
    auto word = unknown_word(notice);
    if (word && words.empty()) first = shown.size();
    if (!word || words.empty()) shown.push_back(notice);
    if (word) words.push_back(std::move(*word));
  }
  if (words.size() > 1) {
    shown[first].message = std::string(no_paragraph_contains) + text::enumeration(words, "or");
    shown[first].span.reset();
  }
  return shown;
}

bool has_probable_date(const query::Notice& notice) {
  return notice.code == "undated-left-out" && notice.message.find("probably") != std::string::npos;
}

}  // namespace osce::present
