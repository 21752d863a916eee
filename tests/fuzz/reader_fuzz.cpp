// SPDX-License-Identifier: GPL-2.0-or-later
//
// For libFuzzer: whatever the bytes of a source and its sidecar are, reading ends, throws nothing,
// and accounts for every character. tests/fuzz/run builds and starts it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/exchange/json_lines.hpp"
#include "indexer/explain.hpp"
#include "indexer/read_source.hpp"

namespace osce::indexer {
namespace {

/// The first byte of an input chooses the name of the source, and so its format.
constexpr std::array<const char*, 4> names = {"a.txt", "a.md", "a.html", "a.jsonl"};
/// Comes between a source and its sidecar.
constexpr std::string_view divider = "\n--sidecar--\n";

void require(bool holds) {
  if (!holds) std::abort();
}

Source source_of(std::string_view input) {
  const auto choice = input.empty() ? 0 : static_cast<unsigned char>(input[0]) % names.size();
  if (!input.empty()) input.remove_prefix(1);
  Source source{.name = names.at(choice), .bytes = std::string(input)};
  const auto at = input.find(divider);
  if (at == std::string_view::npos) return source;
  source.bytes.resize(at);
  source.sidecar = std::string(input.substr(at + divider.size()));
  return source;
}

void check_reading(const SourceReading& reading) {
  const auto& coverage = reading.coverage;
  require(coverage.total ==
          coverage.paragraphs + coverage.labels + coverage.head + coverage.dropped);
  for (const auto& [document, paragraphs] : reading.documents) {
    require(!document.id.empty() && !document.title.empty() && !paragraphs.empty());
    for (const auto& paragraph : paragraphs) {
      const bool has_items =
          std::any_of(paragraphs.begin(), paragraphs.end(),
                      [&](const Paragraph& one) { return one.parent == paragraph.label; });
      require(!paragraph.label.empty() && (has_items || !paragraph.text.empty()));
    }
  }
}

void read(std::string_view input) {
  static const auto authority = Authority::built_in();
  const auto source = source_of(input);
  if (source.name == names.back()) {
    check_reading(read_json_lines(source.name, source.bytes));
  } else {
    check_reading(explain_source(source, authority, Accept::every_text).reading);
  }
}

}  // namespace
}  // namespace osce::indexer

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  osce::indexer::read(std::string(data, data + size));
  return 0;
}
