// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/filters/no_such_value.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/text/message_english.hpp"

namespace osce::query {
namespace {

/// A notice about a value that does not occur: what comes before it, and before those that do.
struct NoSuchValue {
  std::string_view field;
  std::string_view sentence;
  std::string_view introduction;
};
constexpr std::array no_such_values = {
    NoSuchValue{"venue", "No text in this collection was adopted in", "the venues are"},
    NoSuchValue{"country", "No text in this collection was adopted in", "the countries are"},
    NoSuchValue{"body", "No text here is by", "bodies:"},
    NoSuchValue{"verb", "No paragraph here begins with", "opening verbs:"},
    NoSuchValue{"para", "No paragraph here is labelled", "labels:"},
    NoSuchValue{"language", "No text here is in", "languages:"},
    NoSuchValue{"document", "No document here has the identifier", "identifiers:"},
    NoSuchValue{"session", "No text here is from session", "sessions:"},
    NoSuchValue{"symbol", "No document here has the symbol", "symbols:"},
    NoSuchValue{"sponsor", "No text here is sponsored by", "sponsors:"},
    NoSuchValue{"author", "No text here is by", "authors:"},
    NoSuchValue{"file", "No text here comes from the file", "files:"},
};

}  // namespace

std::string no_such_value_text(std::string_view field, std::string_view value,
                               std::vector<std::string> known) {
  if (field == "title") return fmt::format("No title in this collection contains \"{}\"", value);
  if (field == "type") {
    std::transform(known.begin(), known.end(), known.begin(), text::in_plural);
    const auto noun = text::with_article(std::string(value));
    if (known.empty()) return fmt::format("No document here is {}", noun);
    return fmt::format("No document here is {}; this collection has {}", noun,
                       text::enumeration(known, "and"));
  }
  const auto* const found = std::find_if(no_such_values.begin(), no_such_values.end(),
                                         [&](const auto& one) { return one.field == field; });
  if (found == no_such_values.end())
    return fmt::format("No text in this collection has the {} \"{}\"", field, value);
  const bool is_place = field == "venue" || field == "country";
  auto message = is_place ? fmt::format("{} {}", found->sentence, value)
                          : fmt::format("{} \"{}\"", found->sentence, value);
  if (known.empty()) return message;
  constexpr std::size_t most = 12;
  const bool many = known.size() > most;
  if (many) known.resize(most);
  return fmt::format("{}; {} {}{}", message, found->introduction, fmt::join(known, ", "),
                     many ? ", …" : "");
}

}  // namespace osce::query
