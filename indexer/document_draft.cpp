// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/portion.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/sentence.hpp"
#include "indexer/structure/outline/head_type.hpp"

namespace osce::indexer {
namespace {

using Lines = std::vector<ReadLine>;

template <typename Meaning>
bool head_has(const Lines& lines, const Outline& outline) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(outline.head_begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(outline.body_begin),
                     [](const ReadLine& l) { return means<Meaning>(l); });
}

/// The symbol on an annex is its host's, and tells nothing of its type.
std::optional<DocumentType> type_of(const Lines& lines, const Outline& outline) {
  if (outline.attachment && !head_has<TypeLine>(lines, outline)) return std::nullopt;
  return type_in_head(lines, outline.head_begin, outline.body_begin);
}

/// An attachment that names an author, or no type but a statement's, is a statement.
bool is_statement(const Lines& lines, const Outline& outline) {
  if (outline.attachment && !head_has<TypeLine>(lines, outline))
    return head_has<AuthorLine>(lines, outline);
  return type_of(lines, outline) == DocumentType::statement;
}

/// True for a statement that a delegation circulated by itself.
bool is_circulated(const Lines& lines, const Outline& outline) {
  const auto* symbol = symbol_in(lines, outline.head_begin, outline.body_begin);
  return symbol != nullptr && is_of_delegation(*symbol) && !outline.attachment;
}

/// The code of the language that a document's head says it is in, or "".
std::string language_said(const Lines& lines, const Outline& outline) {
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) {
    const auto* line = std::get_if<LanguageLine>(&lines[i].meaning);
    if (line != nullptr && !line->language.empty()) return line->language;
  }
  const auto* symbol = symbol_in(lines, outline.head_begin, outline.body_begin);
  return symbol == nullptr ? "" : symbol->language;
}

/// The language of a document's words; that of the document before where its own do not tell.
const Language& language_in(const Lines& lines, const Outline& outline, const Language& before) {
  constexpr std::size_t enough = 20000;
  const auto said = language_said(lines, outline);
  std::string words;
  for (auto i = outline.body_begin; i < outline.body_end && words.size() < enough; ++i)
    words += lines[i].line.plain + "\n";
  const auto* detected = detect_language(words, said);
  if (detected != nullptr) return *detected;
  for (auto i = outline.head_begin; i < outline.body_begin; ++i)
    words += lines[i].line.plain + "\n";
  detected = detect_language(words);
  return detected == nullptr ? before : *detected;
}

/// Whether the paragraphs of an English text, as far as they open with words that we know, begin with
/// small letters.
bool opens_small(const Lines& lines, const Outline& outline) {
  int small = 0;
  int large = 0;
  for (auto i = outline.body_begin; i < outline.body_end; ++i) {
    const bool apart =
        i == 0 || means<BlankLine>(lines[i - 1]) || means<EnactingLine>(lines[i - 1]);
    if (!apart || !means<TextLine>(lines[i])) continue;
    const auto labels = labels_at(lines[i].line.plain);
    const auto text =
        std::string_view(lines[i].line.plain).substr(labels.empty() ? 0 : labels.front().length);
    if (opening_of(text, english_in_small_letters).form == Opening::Form::none) continue;
    ++(begins_small(text) ? small : large);
  }
  return small > 1 && small > large;
}

/// Statements and annexes belong to the document before them; a decision or a resolution in an annex
/// stands by itself, and so does a statement that is annexed to the meeting's journal.
bool is_attached(const Lines& lines, const Portion& portion) {
  const auto* symbol = symbol_in(lines, portion.outline.head_begin, portion.outline.body_begin);
  const bool of_journal = symbol != nullptr && symbol->kind == "JOUR";
  if (portion.statement) return !of_journal && !is_circulated(lines, portion.outline);
  const auto type = type_of(lines, portion.outline);
  return portion.outline.attachment && type != DocumentType::decision &&
         type != DocumentType::resolution && type != DocumentType::draft_resolution;
}

/// A decision's pages after the first, its attachment among them, repeat its symbol and date: what
/// its own head leaves out is taken from there.
void give_to_host(const HeadFacts& attachment, HeadFacts& host) {
  if (attachment.symbols.empty()) return;
  const auto& symbol = attachment.symbols.front();
  if (!host.symbols.empty() && host.symbols.front().value.printed != symbol.value.printed) return;
  if (host.symbols.empty()) host.symbols.push_back(symbol);
  if (host.dates.empty()) host.dates = attachment.dates;
}

std::optional<DocumentType> first_type(const HeadFacts& facts) {
  return facts.types.empty() ? std::nullopt : std::optional(facts.types.front().value.type);
}

bool is_of_a_session(const HeadFacts& facts) {
  const auto type = first_type(facts);
  return type == DocumentType::resolution || type == DocumentType::declaration;
}

template <typename Value>
void fill(std::vector<Stated<Value>>& values, const std::vector<Stated<Value>>& from) {
  if (values.empty()) values = from;
}

/// The symbol of another document of the session, or of this one in another language; the letter of a
/// language that is not this one's is no part of its symbol.
void share_symbols(const HeadFacts& before, HeadFacts& facts) {
  if (!facts.symbols.empty()) return;
  for (const auto& symbol : before.symbols) {
    const auto& letter = symbol.value.language;
    if (letter.empty() || facts.language == nullptr || letter == facts.language->code ||
        before.language == facts.language)
      facts.symbols.push_back(symbol);
  }
}

void share_session(const HeadFacts& before, HeadFacts& facts) {
  share_symbols(before, facts);
  fill(facts.sessions, before.sessions);
  fill(facts.place_dates, before.place_dates);
  fill(facts.place_years, before.place_years);
  if (!facts.adopted) facts.adopted = before.adopted;
}

/// The resolutions of one declaration share its cover: one that prints nothing of its session has
/// it from the document before.
void share_cover(const HeadFacts& before, HeadFacts& facts) {
  const bool own_head =
      !facts.symbols.empty() || !facts.sessions.empty() || !facts.place_dates.empty();
  if (own_head || !is_of_a_session(before) || !is_of_a_session(facts)) return;
  share_session(before, facts);
  if (before.language != facts.language) fill(facts.dates, before.dates);
  facts.bodies.insert(facts.bodies.end(), before.bodies.begin(), before.bodies.end());
}

bool have_one_symbol(const HeadFacts& a, const HeadFacts& b) {
  return a.symbols.empty() || b.symbols.empty() ||
         a.symbols.front().value.printed == b.symbols.front().value.printed;
}

/// Gives decisions what their versions in other languages print: DECISION No. 1/11 and DÉCISION N°
/// 1/11 are one. Of several versions in a language the last that was seen counts.
class VersionSharer {
 public:
  void visit(Portion& portion) {
    auto& facts = portion.facts;
    if (portion.host || !first_type(facts) || facts.types.front().value.number.empty()) return;
    auto& versions = seen_[{*first_type(facts), facts.types.front().value.number}];
    for (const auto& [language, other] : versions) {
      if (language == facts.language->code || !have_one_symbol(*other, facts)) continue;
      share_session(*other, facts);
      fill(facts.dates, other->dates);
    }
    versions[facts.language->code] = &facts;
  }

 private:
  using Versions = std::map<std::string_view, const HeadFacts*>;
  std::map<std::pair<DocumentType, std::string>, Versions> seen_;
};

/// What only one version of a text prints is true of the others, before and behind it.
void share_with_versions(std::vector<Portion>& portions) {
  VersionSharer forwards;
  for (auto& portion : portions) forwards.visit(portion);
  VersionSharer backwards;
  for (auto i = portions.size(); i-- > 0;) backwards.visit(portions[i]);
}

}  // namespace

std::vector<Portion> read_portions(const Lines& lines) {
  const Vocabulary vocabulary(lines);
  std::vector<Portion> portions;
  std::optional<std::size_t> host;
  const auto* language = &english;
  for (auto& outline : outline_of(lines)) {
    language = &language_in(lines, outline, *language);
    Portion portion{std::move(outline), {}, {}, std::nullopt, false};
    portion.statement = is_statement(lines, portion.outline);
    const bool small = language == &english && opens_small(lines, portion.outline);
    const auto& written = small ? english_in_small_letters : *language;
    portion.body = read_body(lines, portion.outline, written, vocabulary, portion.statement);
    portion.facts = read_head(lines, portion.outline, portion.body.dropped);
    portion.facts.language = language;
    const bool attached = host && is_attached(lines, portion);
    if (attached) {
      portion.host = host;
    } else {
      host = portion.statement ? std::nullopt : std::optional(portions.size());
    }
    portions.push_back(std::move(portion));
  }
  return portions;
}

void complete_heads(std::vector<Portion>& portions) {
  std::optional<std::size_t> host;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    if (portions[i].host) {
      give_to_host(portions[i].facts, portions[*portions[i].host].facts);
      continue;
    }
    if (host) share_cover(portions[*host].facts, portions[i].facts);
    host = i;
  }
  share_with_versions(portions);
}

}  // namespace osce::indexer
