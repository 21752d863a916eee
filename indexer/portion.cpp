// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/portion.hpp"

#include <algorithm>

namespace osce::indexer {
namespace {

using Lines = std::vector<ReadLine>;

template <typename Meaning>
bool head_has(const Lines& lines, const Outline& outline) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(outline.head_begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(outline.body_begin),
                     [](const ReadLine& l) { return means<Meaning>(l); });
}

std::optional<DocumentType> type_in_head(const Lines& lines, const Outline& outline) {
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) {
    if (const auto* type = std::get_if<TypeLine>(&lines[i].meaning)) return type->type;
  }
  return std::nullopt;
}

/// An attachment that names an author, or no type but a statement's, is a statement.
bool is_statement(const Lines& lines, const Outline& outline) {
  const auto type = type_in_head(lines, outline);
  if (type) return *type == DocumentType::statement;
  return outline.attachment && head_has<AuthorLine>(lines, outline);
}

/// The language of a document's words; that of the document before where its own do not tell.
const Language& language_in(const Lines& lines, const Outline& outline, const Language& before) {
  constexpr std::size_t enough = 20000;
  std::string words;
  for (auto i = outline.body_begin; i < outline.body_end && words.size() < enough; ++i)
    words += lines[i].line.plain + "\n";
  const auto* detected = detect_language(words);
  return detected == nullptr ? before : *detected;
}

/// Statements and annexes belong to the document before them; a decision or a resolution in an annex
/// stands by itself.
bool is_attached(const Portion& portion, const std::optional<DocumentType>& type) {
  if (portion.statement) return true;
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

bool is_of_a_session(const HeadFacts& facts) {
  if (facts.types.empty()) return false;
  const auto type = facts.types.front().value.type;
  return type == DocumentType::resolution || type == DocumentType::declaration;
}

/// The resolutions of one declaration share its cover: one that prints nothing of its session has
/// it from the document before.
void share_cover(const HeadFacts& before, HeadFacts& facts) {
  const bool own_head =
      !facts.symbols.empty() || !facts.sessions.empty() || !facts.place_dates.empty();
  if (own_head || !is_of_a_session(before) || !is_of_a_session(facts)) return;
  facts.symbols = before.symbols;
  facts.sessions = before.sessions;
  facts.place_dates = before.place_dates;
  if (!facts.adopted) facts.adopted = before.adopted;
  facts.bodies.insert(facts.bodies.end(), before.bodies.begin(), before.bodies.end());
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
    portion.body = read_body(lines, portion.outline, *language, vocabulary, portion.statement);
    portion.facts = read_head(lines, portion.outline, portion.body.dropped);
    portion.facts.language = language;
    const bool attached = host && is_attached(portion, type_in_head(lines, portion.outline));
    if (attached) {
      portion.host = host;
    } else {
      host = portions.size();
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
}

}  // namespace osce::indexer
