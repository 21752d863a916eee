// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_source.hpp"

#include <algorithm>
#include <optional>

#include "indexer/account.hpp"
#include "indexer/metadata/describe.hpp"
#include "indexer/metadata/display_title.hpp"
#include "indexer/metadata/identifier.hpp"
#include "indexer/metadata/sidecar.hpp"
#include "indexer/source/extract.hpp"
#include "indexer/structure/footnotes.hpp"
#include "indexer/structure/page_furniture.hpp"

namespace osce::indexer {
namespace {

using Lines = std::vector<ReadLine>;

template <typename Meaning>
bool head_has(const Lines& lines, const Outline& outline) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(outline.head_begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(outline.body_begin),
                     [](const ReadLine& l) { return std::holds_alternative<Meaning>(l.meaning); });
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

/// How many statements or annexes of each host were seen.
struct AttachmentCounts {
  std::vector<int> statements;
  std::vector<int> annexes;
};

Description describe_portion(const Portion& portion, const std::vector<Document>& described,
                             AttachmentCounts& counts, const Authority& authority) {
  if (!portion.host) return describe(portion.facts, authority);
  auto& count =
      portion.statement ? counts.statements[*portion.host] : counts.annexes[*portion.host];
  return describe_attachment(portion.facts, described[*portion.host], portion.statement, ++count);
}

void place_paragraphs(const Lines& lines, const SourceText& text, BodyText& body) {
  for (std::size_t i = 0; i < body.paragraphs.size(); ++i) {
    const auto& first = lines[body.raw[i].lines.front()].line;
    const auto& last = lines[body.raw[i].lines.back()].line;
    body.paragraphs[i].place = text.place(first.begin, last.end);
  }
}

void add_warnings(const std::vector<Warning>& more, SourceReading& reading) {
  reading.warnings.insert(reading.warnings.end(), more.begin(), more.end());
}

/// The sidecar of a source; one that cannot be read is a problem, and gives nothing.
Sidecar sidecar_of(const Source& source, SourceReading& reading) {
  if (!source.sidecar) return {};
  auto read = read_sidecar(*source.sidecar);
  if (auto* sidecar = std::get_if<Sidecar>(&read)) return std::move(*sidecar);
  reading.warnings.push_back({0, "bad-sidecar", Severity::problem,
                              source.name + ".meta.json: " + std::get<std::string>(read)});
  return {};
}

/// Describes, one after the other, the documents of a source.
class DocumentMaker {
 public:
  DocumentMaker(const Lines& lines, const SourceText& text, const Sidecar& sidecar,
                const Authority& authority, SourceReading& reading)
      : lines_(lines), text_(text), sidecar_(sidecar), authority_(authority), reading_(reading) {}

  void make_all(std::vector<Portion>& portions) {
    counts_ = {std::vector<int>(portions.size()), std::vector<int>(portions.size())};
    for (auto& portion : portions) make(portion);
  }

 private:
  void make(Portion& portion) {
    auto [document, warnings] = describe_portion(portion, described_, counts_, authority_);
    document.source_file = reading_.name;
    apply(sidecar_, described_.size() + 1, document);
    if (!portion.host) document.id = document_identifier(document, authority_);
    described_.push_back(document);
    add_warnings(warnings, reading_);
    add_warnings(portion.body.warnings, reading_);
    if (portion.body.paragraphs.empty()) {
      reading_.warnings.push_back({lines_[portion.outline.head_begin].line.number, "no-paragraphs",
                                   Severity::problem,
                                   "\"" + document.title + "\" has no paragraphs"});
      return;
    }
    if (document.display_title.empty()) {
      document.display_title =
          display_title(document.title, portion.body.paragraphs, document.language);
    }
    place_paragraphs(lines_, text_, portion.body);
    reading_.documents.push_back({std::move(document), std::move(portion.body.paragraphs)});
  }

  const Lines& lines_;
  const SourceText& text_;
  const Sidecar& sidecar_;
  const Authority& authority_;
  SourceReading& reading_;
  std::vector<Document> described_;
  AttachmentCounts counts_;
};

void read_text(const SourceText& text, const Sidecar& sidecar, const Authority& authority,
               SourceReading& reading) {
  const LineReader reader(authority);
  auto lines = read_lines(split_lines(text), reader);
  mark_page_furniture(lines);
  mark_footnotes(lines);
  auto portions = read_portions(lines);
  complete_heads(portions);
  account_for(lines, portions, reading);
  DocumentMaker(lines, text, sidecar, authority, reading).make_all(portions);
}

}  // namespace

SourceReading read_source(const Source& source, const Authority& authority) {
  SourceReading reading{.name = source.name,
                        .format = "",
                        .skipped = {},
                        .documents = {},
                        .warnings = {},
                        .account = {},
                        .left_out = {}};
  const auto extracted = extract(source);
  if (const auto* reason = std::get_if<std::string>(&extracted)) {
    reading.skipped = *reason;
    return reading;
  }
  const auto& text = std::get<SourceText>(extracted);
  reading.format = text.format;
  reading.warnings = text.warnings;
  read_text(text, sidecar_of(source, reading), authority, reading);
  return reading;
}

}  // namespace osce::indexer
