// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which labels count: the numbering of a document so far, and where a label that begins a line
// would stand in it.
//
//     16. Calls on …        depth 0
//         (a) train …       depth 1
//             (i) judges    depth 2
//
// Paragraphs may also be numbered in capitals ("III."), by name ("Art. 3"), or in decimals whose
// first number is a section's, printed in its heading or nowhere ("1.1" below "3. PREVENTION").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/structure/line/label.hpp"

namespace osce::indexer {

/// What stands round a label at the start of a line.
struct LabelContext {
  bool at_break = false;  ///< a blank line, a page's end or a head stands above
  bool closed = false;    ///< the text above ends as a paragraph or an item does
  bool joined = false;  ///< the text above ends with "and", which may join it to a list's last item
  bool introduces = false;  ///< the text above ends with a colon
  bool fresh = false;       ///< no text stands above, or an enacting line or a section's heading
  bool opens = false;       ///< what follows the label opens like a paragraph
  bool says = false;  ///< … a Roman numeral, is a sentence: "Every State shall keep a register."
  bool begins_small = false;  ///< … begins with a small letter
  bool cites = false;  ///< the text above ends with a word that a number may follow: "paragraph"
  bool lists_letters = false;  ///< a line further down begins with the next letter, as bare as here
  bool small_openings = false;  ///< paragraphs may begin with a small letter in this language
};

/// A label that counts.
struct LabelPlacement {
  Label label;
  std::size_t depth = 0;           ///< 0: a paragraph; 1, 2, 3 …: a sub-item
  std::optional<std::string> gap;  ///< the number before, if this is not the next
  bool anew = false;               ///< begins the numbering again without a heading that says so
  bool resumes = false;            ///< a list that text without a label interrupted
  bool returns = false;            ///< a wrong number: `gap` is the same or higher
};

class Numbering {
 public:
  /// The label that `line`, in single blanks, begins with, or nothing.
  [[nodiscard]] std::optional<LabelPlacement> place(std::string_view line,
                                                    const LabelContext& context) const;

  /// A paragraph with this label begins, or one without.
  void take(const LabelPlacement& placed);
  void take_unlabelled();
  /// A section begins: its numbering may begin again.
  void begin_section() { may_restart_ = true; }

 private:
  [[nodiscard]] std::optional<LabelPlacement> as_decimal(const Label& label,
                                                         const LabelContext& context) const;
  [[nodiscard]] std::optional<LabelPlacement> as_orphan(const Label& label, std::string_view rest,
                                                        const LabelContext& context) const;
  [[nodiscard]] std::optional<LabelPlacement> as_article(const Label& label, std::string_view rest,
                                                         const LabelContext& context) const;
  [[nodiscard]] std::optional<LabelPlacement> as_roman(const std::vector<Label>& labels,
                                                       std::string_view rest,
                                                       const LabelContext& context) const;
  /// "B. whereas …": a recital. Its letter does not number an item of a list.
  [[nodiscard]] std::optional<LabelPlacement> as_recital(const std::vector<Label>& labels,
                                                         std::string_view rest,
                                                         const LabelContext& context) const;
  [[nodiscard]] std::optional<LabelPlacement> as_sibling(const std::vector<Label>& labels,
                                                         const LabelContext& context,
                                                         bool same_style) const;
  [[nodiscard]] std::optional<LabelPlacement> as_paragraph(const Label& label,
                                                           std::string_view rest,
                                                           const LabelContext& context) const;
  [[nodiscard]] std::optional<LabelPlacement> as_first_child(const std::vector<Label>& labels,
                                                             const LabelContext& context) const;

  [[nodiscard]] std::optional<LabelPlacement> as_bare_letter(std::string_view line,
                                                             const LabelContext& context) const;
  [[nodiscard]] std::optional<LabelPlacement> as_resumed(const std::vector<Label>& labels,
                                                         const LabelContext& context) const;

  std::optional<Label> last_number_;               ///< of a paragraph
  std::optional<Label> last_orphan_;               ///< decimal of a paragraph
  std::vector<std::optional<Label>> levels_;       ///< what stands open: paragraph, item, sub-item
  std::vector<std::optional<Label>> interrupted_;  ///< … before text without a label
  bool may_restart_ = true;
};

}  // namespace osce::indexer
