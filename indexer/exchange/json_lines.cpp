// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/exchange/json_lines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "engine/text/code_point.hpp"
#include "indexer/exchange/json_line.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view json_blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!text::is_blank(text::next_code_point(text, at))) ++count;
  }
  return count;
}

/// A document of which more lines may follow.
struct Incoming {
  ReadDocument read;
  std::set<std::string> labels;
};

class JsonLinesReader {
 public:
  explicit JsonLinesReader(std::string name) {
    reading_.name = std::move(name);
    reading_.format = "jsonl";
  }

  void add(std::string_view line, const LinePlace& place) {
    try {
      keep(read_json_line(line, place));
    } catch (const BadLine& bad) {
      leave_out(line, place.number, bad.what());
    }
  }

  SourceReading take() {
    if (order_.empty()) return skipped();
    for (auto& [id, document] : documents_) complete(document);
    move_all();
    auto& coverage = reading_.coverage;
    coverage.total = coverage.paragraphs + coverage.dropped;
    return std::move(reading_);
  }

 private:
  void keep(JsonLine line) {
    const auto& id = line.document.id;
    auto [entry, is_new] = documents_.try_emplace(id);
    auto& [read, labels] = entry->second;
    const auto& label = line.paragraph.label;
    if (!label.empty() && !labels.insert(label).second)
      throw BadLine(fmt::format("duplicate identifier {}/{}", id, label));
    if (is_new) {
      order_.push_back(id);
      read.document = std::move(line.document);
    }
    reading_.coverage.paragraphs += characters_in(line.paragraph.text);
    read.paragraphs.push_back(std::move(line.paragraph));
  }

  void leave_out(std::string_view line, int number, const std::string& why) {
    const auto characters = characters_in(line);
    reading_.warnings.push_back({number, "bad-line", Severity::problem, why});
    reading_.left_out.push_back(
        {number, number, LeftOutKind::bad_line, std::string(line), characters});
    reading_.coverage.dropped += characters;
  }

  /// Sorts the paragraphs, and gives positions and labels to those without.
  static void complete(Incoming& document) {
    auto& paragraphs = document.read.paragraphs;
    std::set<int> positions;
    for (const auto& paragraph : paragraphs) positions.insert(paragraph.position);
    if (*positions.begin() > 0 && positions.size() == paragraphs.size()) {
      std::sort(paragraphs.begin(), paragraphs.end(),
                [](const Paragraph& a, const Paragraph& b) { return a.position < b.position; });
    } else {
      int next = 0;
      for (auto& paragraph : paragraphs) paragraph.position = ++next;
    }
    std::map<Part, int> unlabelled;
    for (auto& paragraph : paragraphs) {
      while (paragraph.label.empty()) {
        auto label = numbered_label(paragraph.part, ++unlabelled[paragraph.part]);
        if (document.labels.insert(label).second) paragraph.label = std::move(label);
      }
    }
  }

  /// A source without any readable line is skipped, not read as one without documents: a broken
  /// pipe must not empty a collection.
  SourceReading skipped() {
    const auto bad = reading_.warnings.size();
    SourceReading reading{.name = reading_.name};
    reading.skipped =
        bad == 0 ? "empty"
                 : fmt::format("no line can be read; line {}: {}", reading_.warnings.front().line,
                               reading_.warnings.front().message);
    return reading;
  }

  static std::string numbered_label(Part part, int number) {
    constexpr std::array<std::string_view, 3> prefixes = {"pre", "op", "p"};
    return fmt::format("{}.{}", prefixes.at(static_cast<std::size_t>(part)), number);
  }

  /// Attachments follow their host, as in every reading. Those with a host that is missing or is an
  /// attachment itself come last.
  void move_all() {
    std::multimap<std::string, std::string> attachments;
    for (const auto& id : order_) {
      const auto& host = documents_.at(id).read.document.attached_to;
      if (host) attachments.emplace(*host, id);
    }
    for (const auto& id : order_) {
      if (documents_.at(id).read.document.attached_to) continue;
      move(id);
      const auto [begin, end] = attachments.equal_range(id);
      for (auto attachment = begin; attachment != end; ++attachment) move(attachment->second);
    }
    for (const auto& id : order_) move(id);
  }

  void move(const std::string& id) {
    auto& read = documents_.at(id).read;
    if (read.paragraphs.empty()) return;  // moved before
    reading_.documents.push_back(std::exchange(read, {}));
  }

  SourceReading reading_;
  std::map<std::string, Incoming> documents_;
  std::vector<std::string> order_;  ///< identifiers of the documents, in the order of the lines
};

}  // namespace

bool looks_like_json_lines(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const auto first = bytes.find_first_not_of(json_blanks);
  return first != std::string_view::npos && bytes[first] == '{';
}

SourceReading read_json_lines(const std::string& name, std::string_view bytes) {
  JsonLinesReader reader(name);
  int number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const auto end = std::min(bytes.find('\n', begin), bytes.size());
    const auto line = bytes.substr(begin, end - begin);
    ++number;
    if (line.find_first_not_of(json_blanks) != std::string_view::npos)
      reader.add(line, {name, begin, end, number});
    begin = end + 1;
  }
  return reader.take();
}

}  // namespace osce::indexer
