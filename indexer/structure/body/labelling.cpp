// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/labelling.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

namespace osce::indexer {
namespace {

bool is_numbered(const RawParagraph& p) {
  return p.label && !p.parent;
}

/// Whether a number returns in the document.
bool numbering_restarts(const std::vector<RawParagraph>& paragraphs) {
  std::set<std::string> seen;
  return std::any_of(paragraphs.begin(), paragraphs.end(), [&](const RawParagraph& p) {
    return is_numbered(p) && !seen.insert(p.label->printed).second;
  });
}

class Labels {
 public:
  explicit Labels(bool with_sections) : with_sections_(with_sections) {}

  std::string label_for(const RawParagraph& raw, Part part, const std::string& parent_label) {
    if (!raw.label) return unnumbered(part);
    if (!raw.parent) return once(in_section(raw));
    const auto& last = raw.label->kind == Label::Kind::decimal ? std::to_string(raw.label->value)
                                                               : raw.label->printed;
    return once(parent_label + "." + last);
  }

 private:
  std::string unnumbered(Part part) {
    static constexpr std::array<const char*, 3> prefixes = {"pre", "op", "p"};
    const auto index = static_cast<std::size_t>(part);
    return fmt::format("{}.{}", prefixes.at(index), ++counts_.at(index));
  }

  std::string in_section(const RawParagraph& raw) {
    if (!with_sections_) return raw.label->printed;
    if (raw.numbered_anew) ++run_;
    if (raw.section != section_) {
      section_ = raw.section;
      run_ = 1;
    }
    const auto section = raw.section.empty() ? std::string() : raw.section + ".";
    const auto run = run_ > 1 ? fmt::format("s{}.", run_) : std::string();
    return section + run + raw.label->printed;
  }

  std::string once(const std::string& label) {
    auto given = label;
    while (!given_.insert(given).second) given = fmt::format("{}~{}", label, ++copies_[label] + 1);
    return given;
  }

  std::array<int, 3> counts_ = {};
  std::set<std::string> given_;
  std::unordered_map<std::string, int> copies_;
  std::string section_;
  int run_ = 1;
  bool with_sections_;
};

}  // namespace

std::vector<std::string> labels_of(const std::vector<RawParagraph>& paragraphs,
                                   const std::vector<Part>& parts) {
  Labels labels(numbering_restarts(paragraphs));
  std::vector<std::string> given;
  given.reserve(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto& raw = paragraphs[i];
    given.push_back(labels.label_for(raw, parts[i], raw.parent ? given[*raw.parent] : ""));
  }
  return given;
}

}  // namespace osce::indexer
