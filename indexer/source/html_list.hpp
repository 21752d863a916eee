// SPDX-License-Identifier: GPL-2.0-or-later
//
// The numbers and bullets that a browser puts before the items of HTML lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/html_tags.hpp"

namespace osce::indexer {

/// Follows the lists of a page, tag by tag.
class ListLabels {
 public:
  void open_list(std::string_view tag, const Attributes& attributes);
  void close_list();
  /// The label of the item that begins: "7.", "b.", "IV.", "•"; empty if the list shows none.
  std::string open_item(const Attributes& attributes);

 private:
  struct List {
    char type = '1';  ///< '1', 'a', 'A', 'i', 'I', '*' for a bullet, 0 for no label
    int next = 1;
  };
  std::vector<List> lists_;
};

/// True if `text` begins with `label` ("7.") in any printed form: "7.", "7)", "(7)". For a bullet:
/// if the text begins with its own bullet, number or letter.
bool begins_with_label(std::string_view text, std::string_view label);

}  // namespace osce::indexer
