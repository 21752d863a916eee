// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the tags of HTML mean for the text within them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace osce::indexer {

/// What stands between two pieces of text; the strongest asked for counts.
enum class Gap {
  none,
  blank,
  line,   ///< a new line
  block,  ///< a blank line
};

/// The value of an attribute, "" if it has none, nothing if the tag does not have it.
using Attributes = std::function<std::optional<std::string>(std::string_view name)>;

/// How surely an element is a page's furniture.
enum class Furniture {
  no,
  maybe,  ///< by its class or role, or a form: unless it holds the page's text
  yes,    ///< nav, footer
};

struct TagMeaning {
  Gap gap = Gap::none;  ///< before and behind it
  bool heading = false;
  bool bold = false;
  bool ignored = false;  ///< its content is no text
  bool preformatted = false;
  bool main = false;  ///< what holds it is no furniture
  Furniture furniture = Furniture::no;
};

/// The meaning of a tag named in small letters.
TagMeaning meaning_of(std::string_view tag, const Attributes& attributes);

}  // namespace osce::indexer
