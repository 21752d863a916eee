// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_source.hpp"

#include "indexer/coverage.hpp"
#include "indexer/document_draft.hpp"
#include "indexer/make_documents.hpp"
#include "indexer/metadata/sidecar.hpp"
#include "indexer/metadata/told_session.hpp"
#include "indexer/source/columns.hpp"
#include "indexer/source/extract.hpp"
#include "indexer/source/front_matter.hpp"
#include "indexer/structure/body/run_on.hpp"
#include "indexer/structure/furniture/broken_sentence.hpp"
#include "indexer/structure/furniture/contents.hpp"
#include "indexer/structure/furniture/footnotes.hpp"
#include "indexer/structure/furniture/mail.hpp"
#include "indexer/structure/furniture/running_heads.hpp"
#include "indexer/structure/furniture/site_foot.hpp"
#include "indexer/structure/line/margin_numbers.hpp"
#include "indexer/structure/line/number_above.hpp"
#include "indexer/structure/line/unwrapped.hpp"

namespace osce::indexer {
namespace {

/// The sidecar of a source. One that contains errors is ignored, and each of them is a problem.
Sidecar sidecar_of(const Source& source, const Authority& authority, SourceReading& reading) {
  if (!source.sidecar) return {};
  auto read = read_sidecar(*source.sidecar, authority);
  if (auto* sidecar = std::get_if<Sidecar>(&read)) return std::move(*sidecar);
  auto& reasons = std::get<SidecarReasons>(read);
  reasons.back() += "; the sidecar was ignored";
  for (const auto& reason : reasons) {
    reading.warnings.push_back(
        {0, "bad-sidecar", Severity::problem, source.name + ".meta.json: " + reason});
  }
  return {};
}

/// What a front matter says of other things than the text is reported under its own name.
void mark_front_matter(std::vector<ReadLine>& lines) {
  for (auto& [line, meaning] : lines) {
    auto* const furniture = std::get_if<FurnitureLine>(&meaning);
    if (line.front_matter && furniture != nullptr) furniture->as = LeftOutKind::front_matter;
  }
}

/// The lines of a text, each with its meaning.
std::vector<ReadLine> lines_of(const SourceText& text, const Authority& authority) {
  auto found = without_margin_numbers(with_front_matter_as_head(split_lines(text)));
  auto printed = with_numbers_apart(with_columns_in_turn(std::move(found)));
  auto lines = read_lines(with_paragraphs_apart(std::move(printed)), LineReader(authority));
  mark_mail(lines);
  mark_site_foot(lines);
  mark_contents(lines);
  mark_running_heads(lines);
  mark_broken_sentences(lines);
  mark_footnotes(lines);
  part_run_on_lines(lines);
  mark_front_matter(lines);
  return lines;
}

}  // namespace

ReadingSteps read_in_steps(const Source& source, const Authority& authority, Accept accept) {
  ReadingSteps steps{.reading = {.name = source.name,
                                 .format = "",
                                 .skipped = {},
                                 .documents = {},
                                 .warnings = {},
                                 .coverage = {},
                                 .left_out = {}},
                     .lines = {},
                     .drafts = {}};
  auto& [reading, lines, drafts] = steps;
  const auto extracted = extract(source);
  if (const auto* reason = std::get_if<std::string>(&extracted)) {
    reading.skipped = *reason;
    return steps;
  }
  const auto& text = std::get<SourceText>(extracted);
  reading.format = text.format;
  reading.warnings = text.warnings;
  const auto sidecar = sidecar_of(source, authority, reading);
  lines = lines_of(text, authority);
  drafts = read_drafts(lines, accept);
  complete_heads(drafts);
  take_told_sessions(lines, authority, drafts);
  measure_coverage(lines, drafts, reading);
  make_documents({text, lines}, sidecar, authority, drafts, reading);
  return steps;
}

SourceReading read_source(const Source& source, const Authority& authority, Accept accept) {
  return read_in_steps(source, authority, accept).reading;
}

}  // namespace osce::indexer
