// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_source.hpp"

#include "indexer/coverage.hpp"
#include "indexer/document_draft.hpp"
#include "indexer/make_documents.hpp"
#include "indexer/metadata/sidecar.hpp"
#include "indexer/source/extract.hpp"
#include "indexer/structure/body/run_on.hpp"
#include "indexer/structure/furniture/broken_sentence.hpp"
#include "indexer/structure/furniture/contents.hpp"
#include "indexer/structure/furniture/footnotes.hpp"
#include "indexer/structure/furniture/mail.hpp"
#include "indexer/structure/furniture/running_heads.hpp"
#include "indexer/structure/furniture/site_foot.hpp"
#include "indexer/structure/line/unwrapped.hpp"

namespace osce::indexer {
namespace {

/// The sidecar of a source. One that cannot be read is a problem and is ignored.
Sidecar sidecar_of(const Source& source, const Authority& authority, SourceReading& reading) {
  if (!source.sidecar) return {};
  auto read = read_sidecar(*source.sidecar, authority);
  if (auto* sidecar = std::get_if<Sidecar>(&read)) return std::move(*sidecar);
  reading.warnings.push_back({0, "bad-sidecar", Severity::problem,
                              source.name + ".meta.json: " + std::get<std::string>(read)});
  return {};
}

}  // namespace

PartedText take_apart(const SourceText& text, const Authority& authority, Accept accept) {
  const LineReader reader(authority);
  auto lines = read_lines(with_paragraphs_apart(split_lines(text)), reader);
  mark_mail(lines);
  mark_site_foot(lines);
  mark_contents(lines);
  mark_running_heads(lines);
  mark_broken_sentences(lines);
  mark_footnotes(lines);
  part_run_on_lines(lines);
  auto drafts = read_drafts(lines, accept);
  complete_heads(drafts);
  return {std::move(lines), std::move(drafts)};
}

SourceReading read_source(const Source& source, const Authority& authority, Accept accept) {
  SourceReading reading{.name = source.name,
                        .format = "",
                        .skipped = {},
                        .documents = {},
                        .warnings = {},
                        .coverage = {},
                        .left_out = {}};
  const auto extracted = extract(source);
  if (const auto* reason = std::get_if<std::string>(&extracted)) {
    reading.skipped = *reason;
    return reading;
  }
  const auto& text = std::get<SourceText>(extracted);
  reading.format = text.format;
  reading.warnings = text.warnings;
  const auto sidecar = sidecar_of(source, authority, reading);
  auto [lines, drafts] = take_apart(text, authority, accept);
  measure_coverage(lines, drafts, reading);
  make_documents({text, lines}, sidecar, authority, drafts, reading);
  return reading;
}

}  // namespace osce::indexer
