// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/head_facts.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/metadata/head_title.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/sentence.hpp"
#include "indexer/structure/line/sponsors.hpp"
#include "indexer/structure/outline/head_type.hpp"

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
    const bool first = facts_.types.empty();
    if (!first && is_by_delegation(m) &&
        facts_.types.front().value.type == DocumentType::declaration) {
      const auto& declaration = facts_.types.front();
      facts_.title = {declaration.text, declaration.text, declaration.line};
      facts_.types.insert(facts_.types.begin(), stated(m));
      return;
    }
    facts_.types.push_back(stated(m));
    const auto& front = facts_.types.front();
    const bool same =
        m.number.empty() ? lines_[index_].line.plain == front.text : m.number == front.value.number;
    const bool again = !first && index_ < end_ && same && m.title.empty() &&
                       m.type == front.value.type;  // below the record of a database
    auto title = again || !facts_.title ? title_at(m) : std::nullopt;
    if (title) facts_.title = std::move(title);
  }
  void operator()(const SponsorLine& m) {
    if (!m.principal) return;
    auto sponsor = stated(m.sponsor);
    sponsor.value = names_from(sponsor.value, sponsor.text);
    facts_.sponsors.push_back(std::move(sponsor));
  }
  void operator()(const SponsorNameLine&) {}
  void operator()(const AttachmentLine& m) {
    facts_.lines.insert(index_);
    if (m.title.empty() || facts_.title) return;
    if (auto type = type_line(m.title)) facts_.types.push_back(stated(std::move(*type)));
    facts_.title = title_from(m.title, index_, index_ + 1);
  }
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

  /// The names on a sponsor's line, and those below it, which are added to the text `printed`: a
  /// comma before another person, and before a country or office that has a line to itself.
  [[nodiscard]] std::string names_from(std::string names, std::string& printed) {
    const bool any = !names.empty();
    for (auto i = index_ + 1; i < end_; ++i) {
      if (means<BlankLine>(lines_[i])) continue;
      const bool directly = i == index_ + 1 || facts_.lines.contains(i - 1);
      const bool name = means<SponsorNameLine>(lines_[i]);
      if (!name && (any || !directly || !means<TextLine>(lines_[i]))) break;
      const auto& text = lines_[i].line.plain;
      const bool person = begins_with_honorific(text) || names.ends_with(')');
      const bool below_person = name && text.find('(') == std::string::npos;  // "Canada"
      const bool apart = person || below_person;
      names += (names.empty() ? "" : apart && !names.ends_with(',') ? ", " : " ") + text;
      printed += " " + text;
      facts_.lines.insert(i);
    }
    return names;
  }

  /// The first line from `i` on that is not blank.
  [[nodiscard]] std::size_t next_line(std::size_t i) const {
    while (i < end_ && means<BlankLine>(lines_[i])) ++i;
    return i;
  }

  /// Whether line `i`, or "for the" on it with the line below, names the occasion of a draft.
  [[nodiscard]] bool is_occasion(std::size_t i) const {
    if (i >= end_) return false;
    auto text = lines_[i].line.plain;
    const auto below = ends_unfinished(text) ? next_line(i + 1) : end_;
    if (below < end_) text += " " + lines_[below].line.plain;
    return names_occasion(text);
  }

  /// The line below the occasion that line `i` names, which continues after a comma or "ON".
  std::size_t behind_occasion(std::size_t i) {
    const auto goes_on = [](const std::string& text) {
      return text.ends_with(',') || ends_unfinished(text);
    };
    while (next_line(i + 1) < end_ && goes_on(lines_[i].line.plain)) {
      facts_.lines.insert(i);
      i = next_line(i + 1);
    }
    facts_.lines.insert(i);
    return next_line(i + 1);
  }

  /// "STATEMENT BY", and the delegation below it.
  [[nodiscard]] bool names_author_of(const std::string& title, std::size_t i) const {
    static const Pattern open(R"(.+ (?:by|par|de|von|der|da|di|por))");
    return means<AuthorLine>(lines_[i]) && open.matches(title);
  }

  /// Whether line `i` is a blank one that parts a title in capitals after "OF" or another small
  /// word: the blocks of a web page, one a line of print.
  [[nodiscard]] bool title_goes_on(const std::string& title, std::size_t i) const {
    return !title.empty() && means<BlankLine>(lines_[i]) && ends_unfinished(title) &&
           next_line(i) < end_ && is_title_text(lines_[next_line(i)]) &&
           is_all_capitals(lines_[next_line(i)].line.plain);
  }

  /// Whether line `i` is text of a title that so far is `title`. The name of a body or organisation
  /// belongs to it after "OF THE", and beside a title that has ended it is a line of the cover.
  [[nodiscard]] bool is_in_title(const std::string& title, std::size_t i) const {
    const bool open = !title.empty() && ends_unfinished(title);
    if (is_left_out_as(lines_[i], LeftOutKind::organisation)) return open;
    if (!means<BodyLine>(lines_[i]) || title.empty() || open) return is_title_text(lines_[i]);
    const auto& text = lines_[i].line.plain;
    const auto first = text.substr(0, text.find(' '));
    return ends_unfinished(first);  // "of the Permanent Council"
  }

  /// The title that begins with `title`, on line `first`, and goes on from line `i` to a blank line
  /// or another form.
  [[nodiscard]] std::optional<Stated<std::string>> title_from(std::string title, std::size_t first,
                                                              std::size_t i) {
    for (; i < end_; ++i) {
      if (title_goes_on(title, i)) continue;
      if (!is_in_title(title, i) && !names_author_of(title, i)) break;
      if (!title.empty() && begins_introduction(lines_[i].line.plain)) break;
      if (is_title_remark(lines_[i].line.plain)) continue;
      title += (title.empty() ? "" : " ") + lines_[i].line.plain;
      facts_.lines.insert(i);
    }
    title = cleaned_title(std::move(title));
    if (title.empty()) return std::nullopt;
    return Stated<std::string>{title, title, lines_[first].line.number};
  }

  /// "MINISTERIAL DECLARATION", whose title may stand below: "ON MIGRATION".
  static bool is_generic_declaration(const std::string& title) {
    static const Pattern generic(R"(MINISTERIAL DECLARATION)");
    return generic.matches(title);
  }

  [[nodiscard]] bool begins_with_preposition(std::size_t i) const {
    if (i >= end_) return false;
    static const Pattern occasion(R"(ON THE OCCASION\b.*)");  // is no matter
    const auto& text = lines_[i].line.plain;
    return is_all_capitals(text) && without_preposition(text, false) != text &&
           !occasion.matches(text);
  }

  /// The title begins on the type's line or below it. Of two types below each other ("SUPPLEMENTARY
  /// ITEM", "DRAFT RESOLUTION ON …") the second has it.
  [[nodiscard]] std::optional<Stated<std::string>> title_at(const TypeLine& type) {
    const bool on_same_line = !type.title.empty();
    if (is_generic_declaration(type.title) && begins_with_preposition(index_ + 1)) {
      auto stated = title_from("", index_ + 1, index_ + 1);
      if (stated) stated->value = without_preposition(stated->value, false);
      return stated;
    }
    auto below = index_ + 1;
    while (below < end_ && lines_[below].line.number == lines_[index_].line.number &&
           is_head_form(lines_[below].meaning) && !means<TypeLine>(lines_[below]))
      ++below;
    auto i = on_same_line ? below : next_line(below);
    if (!on_same_line && is_occasion(i)) i = behind_occasion(i);
    if (!on_same_line && i < end_ && means<TypeLine>(lines_[i]) &&
        type.type != DocumentType::decision) {
      return std::nullopt;
    }
    if (!on_same_line && i < end_ && is_title_preposition(lines_[i].line.plain)) {
      facts_.lines.insert(i);
      i = next_line(i + 1);
    }
    const auto stands_between = [&](const ReadLine& line) {
      return is_left_out_as(line, LeftOutKind::other_head_line) || means<DateLine>(line) ||
             means<SessionLine>(line) || (is_title_text(line) && is_title_remark(line.line.plain));
    };
    while (!on_same_line && i < end_ && stands_between(lines_[i])) i = next_line(i + 1);
    auto stated = title_from(type.title, on_same_line ? index_ : i, i);
    const bool decision = type.type == DocumentType::decision;
    if (stated && (!on_same_line || decision))
      stated->value = cleaned_title(without_preposition(stated->value, decision));
    return stated;
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
    if (means<TextLine>(lines[i])) facts.lines.insert(i);
  }
}

/// The symbol tells the type where no line does; a delegation's is always a statement's.
void take_type_by_symbol(const Outline& outline, HeadFacts& facts) {
  if (facts.symbols.empty() || outline.attachment) return;
  const auto& symbol = facts.symbols.front();
  const auto type = type_by_symbol(symbol.value);
  if (!type || (!facts.types.empty() && !is_of_delegation(symbol.value))) return;
  if (!facts.types.empty() && facts.types.front().value.type == *type) return;
  const auto status = *type == DocumentType::statement          ? std::nullopt
                      : *type == DocumentType::draft_resolution ? std::optional(Status::draft)
                                                                : std::optional(Status::adopted);
  facts.types.insert(facts.types.begin(), {{*type, status, "", "", ""}, symbol.text, symbol.line});
  facts.type_by_symbol = true;
}

/// The heading of a page whose title stands above the line that names the type.
void find_heading(const std::vector<ReadLine>& lines, const Outline& outline, HeadFacts& facts) {
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) {
    if (!means<TextLine>(lines[i]) || !lines[i].line.emphasised) continue;
    const auto title = cleaned_title(lines[i].line.plain);
    facts.title = Stated<std::string>{title, title, lines[i].line.number};
    facts.lines.insert(i);
    return;
  }
}

using LineRange = std::optional<std::pair<std::size_t, std::size_t>>;

/// The lines of a title that no line announces: beside the symbol ("MC.DEC/4/16 – Early Warning"),
/// else below it, else above. With a heading above the symbol, the first lines that may be one.
LineRange unannounced_title(const std::vector<ReadLine>& lines, const Outline& outline,
                            const HeadFacts& facts) {
  const auto begin = outline.head_begin;
  const auto end = outline.body_begin;
  const bool statement =
      !facts.types.empty() && facts.types.front().value.type == DocumentType::statement;
  const auto all = [&] { return title_without_type(lines, begin, end, statement); };
  if (facts.symbols.empty()) return all();
  auto symbol = begin;
  bool heading_above = false;
  for (; symbol < end && lines[symbol].line.number != facts.symbols.front().line; ++symbol)
    heading_above = heading_above || lines[symbol].line.emphasised;
  if (symbol + 1 < end && means<SymbolLine>(lines[symbol]) && means<TextLine>(lines[symbol + 1]) &&
      lines[symbol + 1].line.number == lines[symbol].line.number &&
      !is_title_remark(lines[symbol + 1].line.plain))
    return std::pair(symbol + 1, symbol + 2);
  if (heading_above) return all();
  const auto below = title_without_type(lines, symbol, end, statement);
  return below ? below : title_without_type(lines, begin, symbol, statement);
}

/// A title that no line announces: of an annex, or of a document that its symbol alone names.
void find_title(const std::vector<ReadLine>& lines, const Outline& outline, HeadFacts& facts) {
  if (facts.title) return;
  if (!outline.attachment && !facts.type_by_symbol && !facts.types.empty())
    return find_heading(lines, outline, facts);
  const auto range = unannounced_title(lines, outline, facts);
  if (!range) return;
  std::string title;
  for (auto i = range->first; i < range->second; ++i) {
    if (is_title_remark(lines[i].line.plain)) continue;
    title += (title.empty() ? "" : " ") + lines[i].line.plain;
    facts.lines.insert(i);
  }
  title = cleaned_title(title);
  if (text::begins_with_small_letter(title) || (facts.type_by_symbol && is_all_capitals(title)))
    title = cleaned_title(without_preposition(title, false));
  facts.title = Stated<std::string>{title, title, lines[range->first].line.number};
}

/// A statement whose type line or title names its author.
void find_author(HeadFacts& facts) {
  if (facts.types.empty() || !facts.authors.empty()) return;
  const auto& type = facts.types.front();
  if (type.value.type != DocumentType::statement) return;
  if (!type.value.author.empty()) {
    facts.authors.push_back({type.value.author, type.text, type.line});
  } else if (facts.title) {
    const auto author = author_in_title(facts.title->value);
    if (!author.empty()) facts.authors.push_back({author, facts.title->text, facts.title->line});
  }
}

/// A journal's symbol tells where a text was printed, its own one what it is.
void put_journals_last(std::vector<Stated<Symbol>>& symbols) {
  std::stable_partition(symbols.begin(), symbols.end(),
                        [](const Stated<Symbol>& s) { return s.value.kind != "JOUR"; });
}

}  // namespace

HeadFacts read_head(const std::vector<ReadLine>& lines, const Outline& outline,
                    const std::vector<DroppedLine>& dropped) {
  HeadReader reader(lines, outline.body_begin);
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) reader.read(i);
  for (const auto& line : dropped) reader.read(line.line);
  auto facts = reader.take();
  put_journals_last(facts.symbols);
  take_cover(lines, outline, facts);
  take_type_by_symbol(outline, facts);
  find_title(lines, outline, facts);
  find_author(facts);
  return facts;
}

void tell_treaty(HeadFacts& facts) {
  static const Pattern treaty(
      R"((?:.*\b)?(?:convention|protocol|protocole|treaty|traité|covenant|charter|charte|agreement|accord|statute|)"
      R"(übereinkommen|abkommen|konvention|protokoll|vertrag|charta|convenzione|protocollo|trattato|carta|accordo|)"
      R"(конвенция|протокол|договор|соглашение|хартия|convenio|convención|protocolo|tratado|acuerdo)\b.*)");
  if (!facts.types.empty() || !facts.title || !treaty.matches(facts.title->value)) return;
  facts.types.push_back(
      {{DocumentType::treaty, Status::adopted, "", "", ""}, facts.title->text, facts.title->line});
}

void tell_statement(HeadFacts& facts) {
  if (!facts.types.empty() || facts.authors.empty()) return;
  const auto& author = facts.authors.front();
  facts.types.push_back(
      {{DocumentType::statement, std::nullopt, "", "", ""}, author.text, author.line});
}

}  // namespace osce::indexer
