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

  /// Keeps the beginning of a line that was not read.
  void leave_out(std::string_view line, int number, const std::string& why) {
    constexpr std::size_t most_kept = std::size_t{1} << 20;
    const auto characters = characters_in(line);
    const auto length = std::min(text::code_points(line.substr(0, 4 * most_kept)), most_kept);
    reading_.warnings.push_back({number, "bad-line", Severity::problem, why});
    reading_.left_out.push_back({number, number, LeftOutKind::bad_line,
                                 std::string(text::code_point_range(line, 0, length)), characters});
    reading_.coverage.dropped += characters;
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
                 : fmt::format("none of its lines could be read (line {}: {})",
                               reading_.warnings.front().line, reading_.warnings.front().message);
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

/// Cuts pieces of a file into lines.
class LineSplitter {
 public:
  LineSplitter(const std::string& source, JsonLinesReader& reader)
      : source_(source), reader_(reader) {}

  void add(std::string_view piece) {
    for (auto end = piece.find('\n'); end != piece.npos; end = piece.find('\n')) {
      keep(piece.substr(0, end));
      read_line();
      ++begin_;
      piece.remove_prefix(end + 1);
    }
    keep(piece);
  }

  /// The last line may have no line end.
  void end() {
    if (length_ > 0) read_line();
  }

 private:
  void keep(std::string_view more) {
    length_ += more.size();
    line_ += more.substr(0, longest_json_line - line_.size());
  }

  void read_line() {
    ++number_;
    const auto end = begin_ + length_;
    if (length_ > longest_json_line) {
      reader_.leave_out(line_, number_,
                        fmt::format("the line is longer than {} MiB", longest_json_line >> 20));
    } else if (line_.find_first_not_of(json_blanks) != std::string::npos) {
      reader_.add(line_, {source_, begin_, end, number_});
    }
    begin_ = end;
    length_ = 0;
    line_.clear();
  }

  const std::string& source_;
  JsonLinesReader& reader_;
  std::string line_;        ///< the line so far, cut if it is too long
  std::size_t length_ = 0;  ///< of all of it
  std::size_t begin_ = 0;   ///< of the line, in the file
  int number_ = 0;
};

}  // namespace

bool looks_like_json_lines(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const auto first = bytes.find_first_not_of(json_blanks);
  return first != std::string_view::npos && bytes[first] == '{';
}

SourceReading read_json_lines(const std::string& name, const ByteStream& bytes) {
  JsonLinesReader reader(name);
  LineSplitter lines(name, reader);
  bytes([&](std::string_view piece) { lines.add(piece); });
  lines.end();
  return reader.take();
}

SourceReading read_json_lines(const std::string& name, std::string_view bytes) {
  return read_json_lines(name, [&](const auto& visit) { visit(bytes); });
}

}  // namespace osce::indexer
