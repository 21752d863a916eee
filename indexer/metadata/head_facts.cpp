// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/head_facts.hpp"

#include <algorithm>

#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

class HeadReader {
 public:
  HeadReader(const std::vector<ReadLine>& lines, std::size_t end) : lines_(lines), end_(end) {}

  void read(std::size_t index) {
    index_ = index;
    std::visit(*this, lines_[index].meaning);
  }

  void operator()(const SymbolLine& m) { facts_.symbols.push_back(stated(m.symbol)); }
  void operator()(const SessionLine& m) { facts_.sessions.push_back(stated(m)); }
  void operator()(const PlaceDateLine& m) { facts_.place_dates.push_back(stated(m)); }
  void operator()(const DateLine& m) { facts_.dates.push_back(stated(m.dates)); }
  void operator()(const BodyLine& m) { facts_.bodies.push_back(stated(m.body)); }
  void operator()(const EnactingLine& m) { facts_.enacting_bodies.push_back(stated(m.body)); }
  void operator()(const AuthorLine& m) { facts_.authors.push_back(stated(m.author)); }
  void operator()(const LanguageLine& m) {
    if (!m.language.empty()) facts_.languages.push_back(stated(m.language));
  }
  void operator()(const TypeLine& m) {
    facts_.types.push_back(stated(m));
    if (!facts_.title) facts_.title = title_at(m);
  }
  void operator()(const SponsorLine& m) {
    facts_.sponsors.push_back(stated(m.sponsor.empty() ? names_below() : m.sponsor));
  }
  void operator()(const AttachmentLine&) {}
  void operator()(const FurnitureLine&) {}
  void operator()(const BlankLine&) {}
  void operator()(const TextLine&) {}

  HeadFacts take() { return std::move(facts_); }

 private:
  template <typename Value>
  [[nodiscard]] Stated<Value> stated(Value value) const {
    const auto& line = lines_[index_].line;
    return {std::move(value), line.plain, line.number};
  }

  /// The lines of text directly below, joined: names under "Principal Sponsor".
  [[nodiscard]] std::string names_below() const {
    std::string names;
    for (auto i = index_ + 1; i < end_ && std::holds_alternative<TextLine>(lines_[i].meaning);
         ++i) {
      names += (names.empty() ? "" : ", ") + lines_[i].line.plain;
    }
    return names;
  }

  [[nodiscard]] bool is_title_text(std::size_t i) const {
    const auto& meaning = lines_[i].meaning;
    return std::holds_alternative<TextLine>(meaning) || std::holds_alternative<BodyLine>(meaning) ||
           std::holds_alternative<TypeLine>(meaning);
  }

  /// The title begins on the type's line or below it, and goes on to a blank line or another form.
  [[nodiscard]] std::optional<Stated<std::string>> title_at(const TypeLine& type) const {
    auto i = index_ + 1;
    std::string title = type.title;
    const bool on_same_line = !title.empty();
    while (!on_same_line && i < end_ && std::holds_alternative<BlankLine>(lines_[i].meaning)) ++i;
    const auto first = on_same_line ? index_ : i;
    for (; i < end_ && is_title_text(i); ++i) {
      title += (title.empty() ? "" : " ") + lines_[i].line.plain;
    }
    if (type.type == DocumentType::resolution || type.type == DocumentType::draft_resolution) {
      if (text::fold_case(title).starts_with("on ")) title.erase(0, 3);
    }
    if (title.empty()) return std::nullopt;
    return Stated<std::string>{title, title, lines_[first].line.number};
  }

  const std::vector<ReadLine>& lines_;
  std::size_t end_;
  std::size_t index_ = 0;
  HeadFacts facts_;
};

}  // namespace

HeadFacts read_head(const std::vector<ReadLine>& lines, const Outline& outline,
                    const std::vector<DroppedLine>& dropped) {
  HeadReader reader(lines, outline.body_begin);
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) reader.read(i);
  for (const auto& line : dropped) reader.read(line.line);
  return reader.take();
}

}  // namespace osce::indexer
