// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_draft.hpp"

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

/// The symbol on an annex is its host's, so it says nothing about the annex's type.
std::optional<DocumentType> type_of(const Lines& lines, const Outline& outline) {
  if (outline.attachment && !head_has<TypeLine>(lines, outline)) return std::nullopt;
  return type_in_head(lines, outline.head_begin, outline.body_begin);
}

/// An attachment is a statement if it names an author, or if its only type is statement.
bool is_statement(const Lines& lines, const Outline& outline) {
  if (outline.attachment && !head_has<TypeLine>(lines, outline))
    return head_has<AuthorLine>(lines, outline);
  return type_of(lines, outline) == DocumentType::statement;
}

/// True for a statement that a delegation circulated on its own.
bool is_circulated(const Lines& lines, const Outline& outline) {
  const auto* symbol = symbol_in(lines, outline.head_begin, outline.body_begin);
  return symbol != nullptr && is_of_delegation(*symbol) && !outline.attachment;
}

/// The code of the language that a document's head names, or "".
std::string language_said(const Lines& lines, const Outline& outline) {
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) {
    const auto* line = std::get_if<LanguageLine>(&lines[i].meaning);
    if (line != nullptr && !line->language.empty()) return line->language;
  }
  const auto* symbol = symbol_in(lines, outline.head_begin, outline.body_begin);
  return symbol == nullptr ? "" : symbol->language;
}

/// The language of a document's words; if they are too few, that of the document before.
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

/// How many of the paragraphs that open with known words begin with small letters, and how many
/// with capitals.
struct Openings {
  int small = 0;
  int large = 0;

  [[nodiscard]] bool mostly_small() const { return small > 1 && small > large; }
};

/// True if most openings of an English text begin with small letters, above an enacting line or
/// below it.
bool opens_small(const Lines& lines, const Outline& outline) {
  Openings openings;
  for (auto i = outline.body_begin; i < outline.body_end; ++i) {
    const auto& plain = lines[i].line.plain;
    if (means<EnactingLine>(lines[i])) {
      if (openings.mostly_small()) return true;
      openings = {};
    }
    const bool apart =
        i == 0 || means<BlankLine>(lines[i - 1]) || means<EnactingLine>(lines[i - 1]);
    if (!apart || !means<TextLine>(lines[i])) continue;
    const auto labels = labels_at(plain);
    const auto text = std::string_view(plain).substr(labels.empty() ? bullet_length(plain)
                                                                    : labels.front().length);
    if (opening_of(text, english_in_small_letters).form == Opening::Form::none) continue;
    ++(begins_small(text) ? openings.small : openings.large);
  }
  return openings.mostly_small();
}

/// "We, the members of …", where the verbs are in the plural: "Condemn every act of violence".
bool speaks_as_we(const Lines& lines, const Outline& outline) {
  constexpr std::size_t most_lines = 40;
  const auto end = std::min(outline.body_end, outline.body_begin + most_lines);
  for (auto i = outline.body_begin; i < end; ++i) {
    if (begins_introduction(lines[i].line.plain)) return true;
  }
  return false;
}

/// English as the paragraphs of a document are written.
const Language& written_english(const Lines& lines, const Outline& outline) {
  const bool small = opens_small(lines, outline);
  if (speaks_as_we(lines, outline)) return small ? english_of_us_small : english_of_us;
  return small ? english_in_small_letters : english;
}

/// Whether paragraphs open like those of a preamble or an operative part.
bool has_openings(const BodyText& body) {
  return std::any_of(body.raw.begin(), body.raw.end(), [](const RawParagraph& paragraph) {
    return paragraph.opening.form != Opening::Form::none;
  });
}

bool has_articles(const BodyText& body) {
  return std::any_of(body.raw.begin(), body.raw.end(),
                     [](const RawParagraph& paragraph) { return !paragraph.article.empty(); });
}

/// Statements and annexes belong to the document before them. A decision or resolution in an annex
/// is a separate document, and so is a statement annexed to the meeting's journal.
bool is_attached(const Lines& lines, const DocumentDraft& draft) {
  const auto* symbol = symbol_in(lines, draft.outline.head_begin, draft.outline.body_begin);
  const bool of_journal = symbol != nullptr && symbol->kind == "JOUR";
  if (draft.statement) return !of_journal && !is_circulated(lines, draft.outline);
  const auto type = type_of(lines, draft.outline);
  return draft.outline.attachment && type != DocumentType::decision &&
         type != DocumentType::resolution && type != DocumentType::draft_resolution;
}

/// The later pages of a decision, including its attachment, repeat its symbol and date. What its
/// own head lacks is taken from there. A date above the attachment's title is printed below the
/// host's last paragraph: the day on which it was adopted.
void give_to_host(const HeadFacts& attachment, HeadFacts& host) {
  if (attachment.symbols.empty()) {
    const bool above_title =
        !attachment.dates.empty() &&
        (!attachment.title || attachment.dates.front().line < attachment.title->line);
    if (host.dates.empty() && above_title) host.dates = attachment.dates;
    return;
  }
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

/// Takes the symbols of another document of the session, or of this one in another language, unless
/// they carry the letter of a different language.
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

/// The resolutions of one declaration share its cover: one that says nothing about its session
/// takes it from the document before.
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

/// Completes decisions from their versions in other languages: DECISION No. 1/11 and DÉCISION N°
/// 1/11 are the same. If there are several versions in a language, the last one seen counts.
class VersionSharer {
 public:
  void visit(DocumentDraft& draft) {
    auto& facts = draft.facts;
    if (draft.host || !first_type(facts) || facts.types.front().value.number.empty()) return;
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

/// What one version of a text prints is true of the others, both before and after it.
void share_with_versions(std::vector<DocumentDraft>& drafts) {
  VersionSharer forwards;
  for (auto& draft : drafts) forwards.visit(draft);
  VersionSharer backwards;
  for (auto i = drafts.size(); i-- > 0;) backwards.visit(drafts[i]);
}

}  // namespace

std::vector<DocumentDraft> read_drafts(const Lines& lines, Accept accept) {
  const Vocabulary vocabulary(lines);
  std::vector<DocumentDraft> drafts;
  std::optional<std::size_t> host;
  const auto* language = &english;
  for (auto& outline : outline_of(lines, accept)) {
    language = &language_in(lines, outline, *language);
    DocumentDraft draft{std::move(outline), {}, {}, std::nullopt, false};
    draft.statement = is_statement(lines, draft.outline);
    const auto& written = language == &english ? written_english(lines, draft.outline) : *language;
    draft.body = read_body(lines, draft.outline, written, vocabulary, draft.statement);
    const bool speech =
        draft.outline.unannounced && !has_openings(draft.body) && !has_articles(draft.body);
    if (speech) draft.body = read_body(lines, draft.outline, written, vocabulary, true);
    draft.facts = read_head(lines, draft.outline, draft.body.dropped);
    if (has_articles(draft.body)) tell_treaty(draft.facts);
    if (speech) tell_statement(draft.facts);
    draft.facts.language = language;
    const bool attached = host && is_attached(lines, draft);
    if (attached) {
      draft.host = host;
    } else {
      host = draft.statement ? std::nullopt : std::optional(drafts.size());
    }
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

void complete_heads(std::vector<DocumentDraft>& drafts) {
  std::optional<std::size_t> host;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].host) {
      give_to_host(drafts[i].facts, drafts[*drafts[i].host].facts);
      continue;
    }
    if (host) share_cover(drafts[*host].facts, drafts[i].facts);
    host = i;
  }
  share_with_versions(drafts);
}

}  // namespace osce::indexer
