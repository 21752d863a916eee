// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/make_documents.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "engine/text/code_point.hpp"
#include "indexer/metadata/describe.hpp"
#include "indexer/metadata/display_title.hpp"
#include "indexer/metadata/identifier.hpp"

namespace osce::indexer {
namespace {

using Lines = std::vector<ReadLine>;

/// How many statements and annexes of each host have been seen.
struct AttachmentCounts {
  std::vector<int> statements;
  std::vector<int> annexes;
};

Description describe_draft(const DocumentDraft& draft, const std::vector<Document>& described,
                           AttachmentCounts& counts, const Authority& authority) {
  if (!draft.host) return describe(draft.facts, authority);
  auto& count = draft.statement ? counts.statements[*draft.host] : counts.annexes[*draft.host];
  return describe_attachment(draft.facts, described[*draft.host], draft.statement, ++count);
}

void place_paragraphs(const Lines& lines, const SourceText& text, BodyText& body) {
  for (std::size_t i = 0; i < body.paragraphs.size(); ++i) {
    auto [begin, end] = ByteRange{text.text.size(), 0};  // a right column may begin further up
    for (const auto line : body.raw[i].lines) {
      begin = std::min(begin, lines[line].line.begin);
      end = std::max(end, lines[line].line.end);
    }
    body.paragraphs[i].place = text.place(begin, end);
  }
}

/// Adds what somebody who knows the issuing body can do, or forgets the warning where a sidecar has
/// given it.
void finish_body_warning(const Document& document, std::vector<Warning>& warnings) {
  const auto lacks_body = [](const Warning& one) { return one.code == "no-body"; };
  if (document.body) std::erase_if(warnings, lacks_body);
  for (auto& warning : warnings) {
    if (!lacks_body(warning)) continue;
    warning.message += fmt::format("; if you know it, write {{\"body\": \"…\"}} in {}.meta.json",
                                   document.source_file);
  }
}

void add_warnings(const std::vector<Warning>& more, SourceReading& reading) {
  reading.warnings.insert(reading.warnings.end(), more.begin(), more.end());
}

/// "texts/annual-report_2019.txt" => "annual report 2019"
std::string title_from_name(const std::string& name) {
  auto title = std::filesystem::path(name).stem().string();
  std::replace_if(
      title.begin(), title.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  return title;
}

/// Describes the documents of a source, one after the other.
class DocumentMaker {
 public:
  DocumentMaker(const Lines& lines, const SourceText& text, const Sidecar& sidecar,
                const Authority& authority, SourceReading& reading)
      : lines_(lines), text_(text), sidecar_(sidecar), authority_(authority), reading_(reading) {}

  void make_all(std::vector<DocumentDraft>& drafts) {
    counts_ = {std::vector<int>(drafts.size()), std::vector<int>(drafts.size())};
    for (auto& draft : drafts) make(draft);
    add_warnings(problems_with_numbers(sidecar_, reading_.name, drafts.size()), reading_);
  }

 private:
  void make(DocumentDraft& draft) {
    auto [document, warnings] = describe_draft(draft, described_, counts_, authority_);
    document.source_file = reading_.name;
    apply(sidecar_, described_.size() + 1, document);
    if (document.title.empty()) {
      document.title = title_from_name(reading_.name);
      document.evidence["title"] = {Derivation::inferred, reading_.name, std::nullopt};
      if (draft.outline.unannounced)
        std::erase_if(warnings, [](const Warning& one) { return one.code == "no-title"; });
    }
    if (!draft.host) {
      document.id = document_identifier(document, authority_);
      add_seat(authority_, document);
    }
    described_.push_back(document);
    if (draft.body.paragraphs.empty()) {
      reading_.warnings.push_back(
          {lines_[draft.outline.head_begin].line.number, "no-paragraphs", Severity::problem,
           "\"" + document.title + "\" has no paragraphs; check that the file is complete"});
      return;
    }
    finish_body_warning(document, warnings);
    add_warnings(warnings, reading_);
    add_warnings(draft.body.warnings, reading_);
    if (document.display_title.empty()) {
      document.display_title =
          display_title(document.title, draft.body.paragraphs, document.language);
    }
    place_paragraphs(lines_, text_, draft.body);
    note_long_paragraphs(draft.body);
    reading_.documents.push_back({std::move(document), std::move(draft.body.paragraphs)});
  }

  /// So long a paragraph may have swallowed those below it.
  void note_long_paragraphs(const BodyText& body) {
    constexpr std::size_t longest = 5000;
    for (std::size_t i = 0; i < body.paragraphs.size(); ++i) {
      const auto length = text::code_points(body.paragraphs[i].text);
      if (length <= longest) continue;
      reading_.warnings.push_back(
          {lines_[body.raw[i].lines.front()].line.number, "long-paragraph", Severity::note,
           fmt::format("paragraph {} has {} characters: check where it ends",
                       body.paragraphs[i].label, length)});
    }
  }

  const Lines& lines_;
  const SourceText& text_;
  const Sidecar& sidecar_;
  const Authority& authority_;
  SourceReading& reading_;
  std::vector<Document> described_;
  AttachmentCounts counts_;
};

}  // namespace

void make_documents(const PrintedText& printed, const Sidecar& sidecar, const Authority& authority,
                    std::vector<DocumentDraft>& drafts, SourceReading& reading) {
  DocumentMaker(printed.lines, printed.text, sidecar, authority, reading).make_all(drafts);
}

}  // namespace osce::indexer
