// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "indexer/metadata/describe.hpp"

namespace osce::indexer {
namespace {

void take_from_host(Document& statement, const Document& host, const std::string& name) {
  const auto found = host.evidence.find(name);
  if (found != host.evidence.end()) statement.evidence.insert_or_assign(name, found->second);
}

}  // namespace

Description describe_attachment(const HeadFacts& facts, const Document& host, int number) {
  Description description;
  auto& document = description.document;
  document = {.id = fmt::format("{}-statement-{}", host.id, number),
              .type = DocumentType::statement,
              .body = host.body,
              .year = host.year,
              .date = host.date,
              .venue = host.venue,
              .country = host.country,
              .session = host.session,
              .language = host.language,
              .attached_to = host.id};
  for (const auto* name : {"body", "year", "date", "venue", "country", "session", "language"}) {
    take_from_host(document, host, name);
  }
  if (!facts.types.empty()) document.evidence["type"] = printed(facts.types.front());
  if (!facts.dates.empty()) {
    document.date = facts.dates.front().value;
    document.year = year_of(*document.date);
    document.evidence["date"] = document.evidence["year"] = printed(facts.dates.front());
  }
  if (!facts.languages.empty()) {
    document.language = facts.languages.front().value;
    document.evidence["language"] = printed(facts.languages.front());
  }
  if (!facts.authors.empty()) {
    document.author = facts.authors.front().value;
    document.evidence["author"] = printed(facts.authors.front());
  } else {
    description.warnings.push_back(
        {0, "no-author", Severity::problem, "attached statement without an author"});
  }
  if (facts.title) {
    document.title = facts.title->value;
    document.evidence["title"] = printed(*facts.title);
  } else {
    document.title =
        "Statement" + (document.author ? " by the delegation of " + *document.author : "");
  }
  return description;
}

}  // namespace osce::indexer
