// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/labelling.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace osce::indexer {
namespace {

bool is_numbered(const RawParagraph& p) { return p.label && !p.parent; }

/// Whether a number returns, not by mistake, in what `scope_of` names: the document, or a section.
template <typename ScopeOf>
bool numbers_return(const std::vector<RawParagraph>& paragraphs, const ScopeOf& scope_of) {
  std::set<std::pair<std::string, std::string>> seen;
  return std::any_of(paragraphs.begin(), paragraphs.end(), [&](const RawParagraph& p) {
    return is_numbered(p) && !p.misnumbered && p.article.empty() &&
           !seen.emplace(scope_of(p), p.label->printed).second;
  });
}

/// How much of the section a number needs before it to be found.
enum class Path { none, section, subsection };

Path path_for(const std::vector<RawParagraph>& paragraphs) {
  if (!numbers_return(paragraphs, [](const auto&) { return std::string(); })) return Path::none;
  const bool in_section = numbers_return(paragraphs, [](const auto& p) { return p.section; });
  return in_section ? Path::subsection : Path::section;
}

class Labels {
 public:
  explicit Labels(Path path) : path_(path) {}

  std::string label_for(const RawParagraph& raw, Part part, const std::string& parent_label) {
    if (!raw.article.empty() && !raw.parent) return once(in_article(raw));
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
    auto label = fmt::format("{}.{}", prefixes.at(index), ++counts_.at(index));
    while (!given_.insert(label).second)  // "pre.1" may be printed: "PP1"
      label = fmt::format("{}.{}", prefixes.at(index), ++counts_.at(index));
    return label;
  }

  /// "art.3.2", and "art.3" where no number is printed in the article.
  static std::string in_article(const RawParagraph& raw) {
    return "art." + raw.article + (raw.label ? "." + raw.label->printed : "");
  }

  /// The number with "art." where it is that of an article: "Art. 3", but not "§ 3". "PP1" and
  /// "OP1" are what people call the first paragraph of a part that has no numbers.
  static std::string number_of(const RawParagraph& raw) {
    const auto& part = raw.label->parent;
    if (part == "PP" || part == "OP")
      return (part == "PP" ? "pre." : "op.") + raw.label->printed.substr(part.size());
    const bool article =
        raw.label->style == Label::Style::named && !raw.label_text.starts_with("§");
    return (article ? "art." : "") + raw.label->printed;
  }

  std::string in_section(const RawParagraph& raw) {
    if (path_ == Path::none) return number_of(raw);
    if (raw.numbered_anew) ++run_;
    const auto section = section_of(raw);
    if (section != section_) {
      section_ = section;
      run_ = 1;
    }
    const auto run = run_ > 1 ? fmt::format("s{}.", run_) : std::string();
    return section + run + number_of(raw);
  }

  [[nodiscard]] std::string section_of(const RawParagraph& raw) const {
    const auto outer = raw.section.empty() ? "" : raw.section + ".";
    const bool inner = path_ == Path::subsection && !raw.subsection.empty();
    return inner ? outer + raw.subsection + "." : outer;
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
  Path path_;
};

}  // namespace

std::vector<std::string> labels_of(const std::vector<RawParagraph>& paragraphs,
                                   const std::vector<Part>& parts) {
  Labels labels(path_for(paragraphs));
  std::vector<std::string> given;
  given.reserve(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto& raw = paragraphs[i];
    given.push_back(labels.label_for(raw, parts[i], raw.parent ? given[*raw.parent] : ""));
  }
  return given;
}

}  // namespace osce::indexer
