// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/strings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "searchd/content_negotiation.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

/// The part of `text` before `end`, which is taken away with it.
std::string_view take_until(std::string_view& text, char end) {
  const auto part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

/// Which form of a noun goes with a number: the plural rules of the CLDR, for whole numbers.
std::string_view plural_of(std::size_t count, std::string_view language) {
  if (language == "fr") return count < 2 ? "one" : "other";
  if (language != "ru") return count == 1 ? "one" : "other";
  const auto last = count % 10;
  const auto last_two = count % 100;
  if (last == 1 && last_two != 11) return "one";
  return last >= 2 && last <= 4 && (last_two < 12 || last_two > 14) ? "few" : "other";
}

std::string counted(std::string_view what, std::size_t count, std::string_view language) {
  const auto key = fmt::format("{}:{}", what, plural_of(count, language));
  return fmt::format(fmt::runtime(translated(key, language)), count);
}

}  // namespace

const Translations& translations() {
  static const auto all = [] {
    Translations read;
    for (auto text = web_files::translations_tsv; !text.empty();) {
      auto line = take_until(text, '\n');
      auto& in = read[take_until(line, '\t')];
      for (auto& cell : in) cell = take_until(line, '\t');
    }
    return read;
  }();
  return all;
}

std::string_view translated(std::string_view key, std::string_view language) {
  const auto found = translations().find(key);
  const auto* const place = std::find(languages.begin(), languages.end(), language);
  if (found == translations().end() || place == languages.end()) return key;
  return found->second.at(static_cast<std::size_t>(place - languages.begin()));
}

std::string_view page_language(std::string_view wanted, std::string_view accept_language) {
  const auto* const known = std::find(languages.begin(), languages.end(), wanted);
  if (known != languages.end()) return *known;
  const auto weight = [&](std::string_view one) { return language_weight(one, accept_language); };
  return *std::max_element(languages.begin(), languages.end(),
                           [&](auto one, auto other) { return weight(one) < weight(other); });
}

std::string paragraphs_in_words(std::size_t count, std::string_view language) {
  return counted("paragraphs", count, language);
}

std::string more_in_document(std::size_t count, std::string_view language) {
  return counted("more", count, language);
}

}  // namespace osce::searchd::web
