// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/explain.hpp"

#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "indexer/coverage.hpp"
#include "indexer/read_source.hpp"
#include "indexer/source/lines.hpp"

namespace osce::indexer {
namespace {

/// Whether `evidence` quotes a line of a head, or begins with it as a title of several lines does.
bool is_quoted(const ExplainedLine& line, const Evidence& evidence) {
  const auto plain = plain_text(line.text);
  return plain.find(evidence.text) != std::string::npos ||
         evidence.text.find(plain) != std::string::npos;
}

/// Adds to each head line the values of `document` that it gave. Several lines may have one number:
/// a web page is often a single line.
void add_values(const Document& document, std::size_t begin, std::size_t end,
                std::vector<ExplainedLine>& lines) {
  for (const auto& [value, evidence] : document.evidence) {
    if (evidence.derivation != Derivation::printed) continue;
    ExplainedLine* source = nullptr;
    for (auto i = begin; i < end; ++i) {
      auto& line = lines[i];
      if (line.number != evidence.line || !line.left_out || line.text.empty()) continue;
      if (source == nullptr || (is_quoted(line, evidence) && !is_quoted(*source, evidence)))
        source = &line;
    }
    if (source != nullptr) source->values.push_back(value);
  }
}

/// Repeats "title" or "sponsor" for the further lines of such a value, whose evidence is the first.
void continue_values(const Document& document, std::size_t begin, std::size_t end,
                     std::vector<ExplainedLine>& lines) {
  const std::map<std::string, std::string> values = {{"title", document.title},
                                                     {"sponsor", document.sponsor.value_or("")}};
  std::string open;
  for (auto i = begin; i < end; ++i) {
    auto& line = lines[i];
    if (line.text.empty()) continue;
    const bool goes_on = !open.empty() && line.values.empty() &&
                         line.left_out == LeftOutKind::head &&
                         values.at(open).find(plain_text(line.text)) != std::string::npos;
    if (goes_on) line.values.push_back(open);
    open.clear();
    for (const auto& value : line.values) {
      if (values.contains(value)) open = value;
    }
  }
}

/// Adds to the lines which document and paragraph they belong to, and what was read from them.
void add_documents(const std::vector<DocumentDraft>& drafts,
                   const std::vector<ReadDocument>& documents, std::vector<ExplainedLine>& lines) {
  std::size_t number = 0;
  for (const auto& [outline, body, facts, host, statement] : drafts) {
    if (body.raw.empty()) continue;  // no paragraphs, no document
    const auto& [document, paragraphs] = documents.at(number);
    for (auto i = outline.head_begin; i < outline.body_end; ++i) lines[i].document = number;
    for (std::size_t i = 0; i < body.raw.size(); ++i)
      lines[body.raw[i].lines.front()].label = paragraphs.at(i).label;
    add_values(document, outline.head_begin, outline.body_end, lines);
    continue_values(document, outline.head_begin, outline.body_begin, lines);
    ++number;
  }
}

}  // namespace

std::string taken_for(const ExplainedLine& line) {
  if (!line.left_out) return line.label;
  if (!line.values.empty()) return fmt::format("{}", fmt::join(line.values, ", "));
  return std::string(row_of(*line.left_out).name);
}

ExplainedSource explain_source(const Source& source, const Authority& authority, Accept accept) {
  auto [reading, lines, drafts] = read_in_steps(source, authority, accept);
  ExplainedSource explained{.reading = std::move(reading), .lines = {}};
  const auto left_out = left_out_lines(lines, drafts);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    explained.lines.push_back({.number = lines[i].line.number,
                               .text = lines[i].line.text,
                               .document = {},
                               .left_out = left_out[i],
                               .label = {},
                               .values = {}});
  }
  add_documents(drafts, explained.reading.documents, explained.lines);
  std::erase_if(explained.lines, [](const ExplainedLine& line) { return line.text.empty(); });
  return explained;
}

}  // namespace osce::indexer
