// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_source.hpp"

#include <algorithm>
#include <optional>

#include "indexer/metadata/describe.hpp"
#include "indexer/metadata/display_title.hpp"
#include "indexer/structure/outline.hpp"
#include "indexer/structure/paragraphs.hpp"

namespace osce::indexer {
namespace {

/// A document between reading and describing.
struct Portion {
  Outline outline;
  BodyText body;
  HeadFacts facts;
  std::optional<std::size_t> host;  ///< of an attachment: the document before it
};

bool names_statement(const std::vector<ReadLine>& lines, const Outline& outline) {
  for (auto i = outline.head_begin; i < outline.body_begin; ++i) {
    const auto* type = std::get_if<TypeLine>(&lines[i].meaning);
    if (type != nullptr && type->type == DocumentType::statement) return true;
  }
  return false;
}

std::vector<Portion> read_parts(const std::vector<ReadLine>& lines) {
  std::vector<Portion> parts;
  std::optional<std::size_t> host;
  for (const auto& outline : outline_of(lines)) {
    const bool statement = names_statement(lines, outline) || outline.attachment;
    auto body = read_body(lines, outline, statement);
    auto facts = read_head(lines, outline, body.dropped);
    const bool attached = statement && host;
    parts.push_back({outline, std::move(body), std::move(facts), attached ? host : std::nullopt});
    if (!statement) host = parts.size() - 1;
  }
  return parts;
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

/// The resolutions of one declaration share its cover: one that prints nothing of its session has
/// it from the resolution before.
void share_cover(const HeadFacts& before, HeadFacts& facts) {
  const auto adopts = [](const HeadFacts& f) {
    return !f.types.empty() && f.types.front().value.type == DocumentType::resolution;
  };
  const bool own_head =
      !facts.symbols.empty() || !facts.sessions.empty() || !facts.place_dates.empty();
  if (own_head || !adopts(before) || !adopts(facts)) return;
  facts.symbols = before.symbols;
  facts.sessions = before.sessions;
  facts.place_dates = before.place_dates;
  facts.bodies.insert(facts.bodies.end(), before.bodies.begin(), before.bodies.end());
}

}  // namespace

SourceReading read_source(const Source& source, const Authority& authority) {
  const LineReader reader(authority);
  const auto lines = read_lines(source.bytes, reader);
  auto parts = read_parts(lines);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].host) {
      give_to_host(parts[i].facts, parts[*parts[i].host].facts);
    } else if (i > 0) {
      share_cover(parts[i - 1].facts, parts[i].facts);
    }
  }
  SourceReading reading{.name = source.name, .format = "text"};
  std::vector<Document> described;
  std::vector<int> attachments(parts.size(), 0);
  for (auto& part : parts) {
    auto description = part.host ? describe_attachment(part.facts, described[*part.host],
                                                       ++attachments[*part.host])
                                 : describe(part.facts, authority);
    description.document.source_file = source.name;
    described.push_back(description.document);
    const auto& warnings = description.warnings;
    reading.warnings.insert(reading.warnings.end(), warnings.begin(), warnings.end());
    if (part.body.paragraphs.empty()) {
      reading.warnings.push_back({lines[part.outline.head_begin].line.number, "no-paragraphs",
                                  Severity::problem,
                                  "\"" + description.document.title + "\" has no paragraphs"});
      continue;
    }
    auto& document = description.document;
    document.display_title = display_title(document.title, part.body.paragraphs, document.language);
    reading.documents.push_back({std::move(description.document), std::move(part.body.paragraphs)});
  }
  return reading;
}

}  // namespace osce::indexer
