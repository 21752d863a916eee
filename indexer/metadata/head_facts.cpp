// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/head_facts.hpp"

#include <algorithm>

#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"

namespace osce::indexer {
namespace {

class HeadReader {
 public:
  HeadReader(const std::vector<ReadLine>& lines, std::size_t end) : lines_(lines), end_(end) {}

  void read(std::size_t index) {
    index_ = index;
    if (index < end_ && !facts_.adopted && says_adopted(lines_[index].line.plain))
      facts_.adopted = stated(lines_[index].line.plain);
    std::visit(*this, lines_[index].meaning);
  }

  void operator()(const SymbolLine& m) { facts_.symbols.push_back(stated(m.symbol)); }
  void operator()(const SessionLine& m) { facts_.sessions.push_back(stated(m)); }
  void operator()(const PlaceDateLine& m) {
    const bool repeats = index_ >= end_ && !facts_.place_dates.empty();  // a page head says less
    if (!repeats) facts_.place_dates.push_back(stated(m));
  }
  void operator()(const PlaceYearLine& m) { facts_.place_years.push_back(stated(m)); }
  void operator()(const DateLine& m) { facts_.dates.push_back(stated(m.dates)); }
  void operator()(const BodyLine& m) { facts_.bodies.push_back(stated(m.body)); }
  void operator()(const EnactingLine& m) { facts_.enacting_bodies.push_back(stated(m.body)); }
  void operator()(const AuthorLine& m) { facts_.authors.push_back(stated(m.author)); }
  void operator()(const RevisionLine&) { facts_.lines.insert(index_); }
  void operator()(const LanguageLine& m) {
    facts_.lines.insert(index_);
    if (!m.language.empty()) facts_.languages.push_back(stated(m.language));
  }
  void operator()(const TypeLine& m) {
    facts_.types.push_back(stated(m));
    if (!facts_.title) facts_.title = title_at(m);
  }
  void operator()(const SponsorLine& m) {
    facts_.sponsors.push_back(stated(m.sponsor.empty() ? names_below() : m.sponsor));
  }
  void operator()(const AttachmentLine&) { facts_.lines.insert(index_); }
  void operator()(const FurnitureLine&) {}
  void operator()(const BlankLine&) {}
  void operator()(const TextLine&) {}

  HeadFacts take() { return std::move(facts_); }

 private:
  static bool says_adopted(const std::string& text) {
    static const Pattern adopted(
        R"((?:.*\b)?(?:adopted|adoptée?s?|angenommene?|adottat[aei]|принят(?:ая|ые|о)|aprobad[ao]s?)(?:\b.*)?)");
    return text.size() < 200 && adopted.matches(text);
  }

  template <typename Value>
  [[nodiscard]] Stated<Value> stated(Value value) {
    facts_.lines.insert(index_);
    const auto& line = lines_[index_].line;
    return {std::move(value), line.plain, line.number};
  }

  /// The lines of text directly below, joined: names under "Principal Sponsor".
  [[nodiscard]] std::string names_below() {
    std::string names;
    for (auto i = index_ + 1; i < end_ && std::holds_alternative<TextLine>(lines_[i].meaning);
         ++i) {
      names += (names.empty() ? "" : " ") + lines_[i].line.plain;
      facts_.lines.insert(i);
    }
    return names;
  }

  [[nodiscard]] bool is_title_text(std::size_t i) const {
    const auto& meaning = lines_[i].meaning;
    return std::holds_alternative<TextLine>(meaning) || std::holds_alternative<BodyLine>(meaning) ||
           std::holds_alternative<TypeLine>(meaning);
  }

  /// The first line from `i` on that is not blank.
  [[nodiscard]] std::size_t next_line(std::size_t i) const {
    while (i < end_ && std::holds_alternative<BlankLine>(lines_[i].meaning)) ++i;
    return i;
  }

  /// The title begins on the type's line or below it, and goes on to a blank line or another form.
  /// Of two types below each other ("SUPPLEMENTARY ITEM", "DRAFT RESOLUTION ON …") the second has it.
  [[nodiscard]] std::optional<Stated<std::string>> title_at(const TypeLine& type) {
    const bool on_same_line = !type.title.empty();
    auto i = on_same_line ? index_ + 1 : next_line(index_ + 1);
    if (!on_same_line && i < end_ && std::holds_alternative<TypeLine>(lines_[i].meaning) &&
        type.type != DocumentType::decision) {
      return std::nullopt;
    }
    std::string title = type.title;
    if (!on_same_line && i < end_ && text::fold_case(lines_[i].line.plain) == "on") {
      facts_.lines.insert(i);
      i = next_line(i + 1);
    }
    const auto first = on_same_line ? index_ : i;
    for (; i < end_ && is_title_text(i); ++i) {
      title += (title.empty() ? "" : " ") + lines_[i].line.plain;
      facts_.lines.insert(i);
    }
    if (is_resolution(type.type) && text::fold_case(title).starts_with("on ")) title.erase(0, 3);
    if (title.empty()) return std::nullopt;
    return Stated<std::string>{title, title, lines_[first].line.number};
  }

  static bool is_resolution(DocumentType type) {
    return type == DocumentType::resolution || type == DocumentType::draft_resolution;
  }

  const std::vector<ReadLine>& lines_;
  std::size_t end_;
  std::size_t index_ = 0;
  HeadFacts facts_;
};

/// The head of a declaration names no type but on its cover.
void take_cover(const std::vector<ReadLine>& lines, const Outline& outline, HeadFacts& facts) {
  if (!facts.types.empty() || outline.cover.empty()) return;
  const auto& line = lines[outline.head_begin].line;
  facts.types.push_back(
      {{DocumentType::declaration, Status::adopted, "", "", ""}, outline.cover, line.number});
  facts.title = Stated<std::string>{outline.cover, outline.cover, line.number};
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) {
    if (std::holds_alternative<TextLine>(lines[i].meaning)) facts.lines.insert(i);
  }
}

}  // namespace

HeadFacts read_head(const std::vector<ReadLine>& lines, const Outline& outline,
                    const std::vector<DroppedLine>& dropped) {
  HeadReader reader(lines, outline.body_begin);
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) reader.read(i);
  for (const auto& line : dropped) reader.read(line.line);
  auto facts = reader.take();
  take_cover(lines, outline, facts);
  return facts;
}

}  // namespace osce::indexer
