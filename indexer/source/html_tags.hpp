// SPDX-License-Identifier: GPL-2.0-or-later
//
// What HTML tags mean for the text inside them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace osce::indexer {

/// The gap between two pieces of text; the strongest requested one wins.
enum class Gap {
  none,
  blank,
  line,   ///< a new line
  block,  ///< a blank line
};

/// The value of an attribute: "" if it has no value, nothing if the tag lacks it.
using Attributes = std::function<std::optional<std::string>(std::string_view name)>;

/// Whether an element is page boilerplate (navigation and the like).
enum class Boilerplate {
  no,
  maybe,  ///< by its class or role, or a form, unless it contains the page's text
  yes,    ///< nav, footer
};

struct TagMeaning {
  Gap gap = Gap::none;  ///< before and after it
  bool heading = false;
  bool bold = false;
  bool ignored = false;  ///< its content is not text
  bool preformatted = false;
  bool main = false;  ///< an element that contains it is not boilerplate
  Boilerplate boilerplate = Boilerplate::no;
};

/// The meaning of a tag; its name is in small letters.
TagMeaning meaning_of(std::string_view tag, const Attributes& attributes);

}  // namespace osce::indexer
