// SPDX-License-Identifier: GPL-2.0-or-later
//
// Puts the paragraphs of a body together, line by line, once it is known what each line is.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "indexer/language/language.hpp"
#include "indexer/structure/body/gather.hpp"
#include "indexer/structure/line/section.hpp"

namespace osce::indexer {

/// Where the next paragraph will stand.
struct Place {
  std::string section = {};
  std::string subsection = {};    ///< with a letter, inside the section
  std::string article = {};       ///< its number, "" outside
  bool section_is_outer = false;  ///< sections with letters may stand inside
  std::string chapeau_verb = {};  ///< of a chapeau above the list that goes on here
  bool below_enacting = false;    ///< no text stands between an enacting line and here
  bool below_chapeau = false;     ///< … between a verb that stands alone and here
  bool begins_chapter = false;
  bool in_preamble = false;

  /// A heading stands here.
  void enter(const Section& heading);
  /// The heading of an article stands here.
  void enter_article(const std::string& number) {
    article = number;
    in_preamble = false;
  }
  /// The numeral of the innermost section.
  [[nodiscard]] const std::string& now() const { return subsection.empty() ? section : subsection; }
};

class Assembly {
 public:
  /// Both must outlive this.
  Assembly(const Language& language, const Vocabulary& vocabulary)
      : language_(language), vocabulary_(vocabulary) {}

  Place place;

  [[nodiscard]] const RawParagraph* last() const {
    return gathered_.paragraphs.empty() ? nullptr : &gathered_.paragraphs.back();
  }
  [[nodiscard]] const std::vector<RawParagraph>& all() const { return gathered_.paragraphs; }
  /// The paragraph that stands open `depth` deep.
  [[nodiscard]] std::size_t open_at(std::size_t depth) const { return open_.at(depth); }

  /// Paragraphs stand open again as they did before text without a label.
  void resume() { open_ = interrupted_; }
  /// A paragraph begins, `depth` deep.
  void begin(RawParagraph paragraph, std::size_t depth);
  /// The last paragraph goes on.
  void append(std::size_t line, const std::string& text);
  /// A line is left out.
  void drop(std::size_t line, LeftOutKind as) { gathered_.dropped.push_back({line, as}); }
  /// The last paragraph turns out to be a chapeau.
  void drop_last();
  /// … if it is a verb that stands alone.
  void drop_lone_verb();
  /// … if it says that what follows was agreed: "Have agreed as follows:".
  void drop_agreement();
  void warn(Warning warning) { gathered_.warnings.push_back(std::move(warning)); }

  Gathered take();

 private:
  /// Takes off numbers without any text below them, such as the last of a text that was cut off.
  void drop_bare_labels();

  const Language& language_;
  const Vocabulary& vocabulary_;
  Gathered gathered_;
  std::vector<std::size_t> open_;         ///< the paragraphs that stand open, by depth
  std::vector<std::size_t> interrupted_;  ///< … before the last text without a label
};

}  // namespace osce::indexer
