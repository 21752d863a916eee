// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/concordance.hpp"

#include <algorithm>

#include "engine/model/date.hpp"
#include "engine/search/search.hpp"
#include "engine/text/code_point.hpp"

namespace osce::search {
namespace {

/// A line, its sort key, and how many lines were found before it.
struct Sortable {
  ConcordanceLine line;
  std::string key;
  std::size_t number;

  bool operator<(const Sortable& other) const {
    return key != other.key ? key < other.key : number < other.number;
  }
};

/// Keeps the first lines in their order, and counts all. A common word has more lines than fit into
/// memory.
class FirstLines {
 public:
  explicit FirstLines(std::size_t most) : most_(most) {}

  void add(ConcordanceLine line, std::string key) {
    lines_.push_back({std::move(line), std::move(key), total_++});
    if (lines_.size() / 2 > most_) drop_later();
  }

  /// The lines in order.
  std::vector<Sortable> take() {
    drop_later();
    std::sort(lines_.begin(), lines_.end());
    return std::move(lines_);
  }

  [[nodiscard]] std::size_t total() const { return total_; }

 private:
  void drop_later() {
    if (lines_.size() <= most_) return;
    const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(most_);
    std::nth_element(lines_.begin(), end, lines_.end());
    lines_.erase(end, lines_.end());
  }

  std::size_t most_;
  std::size_t total_ = 0;
  std::vector<Sortable> lines_;
};

/// The folded words of a text, from the first to the last or in reverse.
std::string words_key(const std::string& text, const std::string& language, bool backwards,
                      text::Analyser& analyser) {
  auto words = analyser.analyse(text, language);
  if (backwards) std::reverse(words.begin(), words.end());
  std::string key;
  for (const auto& word : words) key += word.folded + " ";
  return key;
}

/// The line of a mark: one word, or one phrase.
ConcordanceLine line_of(const Result& result, const Mark& mark, std::size_t width) {
  const auto& text = result.paragraph.text;
  const auto begin = mark.begin - std::min(mark.begin, width);
  return {.document = result.document,
          .label = result.paragraph.label,
          .left = std::string(text::code_point_range(text, begin, mark.begin)),
          .hit = std::string(text::code_point_range(text, mark.begin, mark.end)),
          .right = std::string(text::code_point_range(text, mark.end, mark.end + width)),
          .reason = mark.reason};
}

std::string date_key(const Document& document) {
  if (document.date) return to_iso(document.date->from);
  if (document.year) return std::to_string(*document.year);
  return "undated";  // sorts after digits
}

std::string key_of(const ConcordanceLine& line, LineOrder order, text::Analyser& analyser) {
  switch (order) {
    case LineOrder::left:
      return words_key(line.left, line.document->language, true, analyser);
    case LineOrder::right:
      return words_key(line.right, line.document->language, false, analyser);
    case LineOrder::date:
      return date_key(*line.document);
    case LineOrder::found:
      break;
  }
  return "";
}

}  // namespace

OrErrors<Concordance> Searcher::concordance(const ConcordanceRequest& request) {
  auto everything = request.search;
  everything.facets.clear();
  everything.may_relax = false;
  FirstLines first(std::size_t{request.offset} + request.limit);
  const auto found =
      each_result(everything, [&](const Result& result, store::ParagraphNumber /*number*/) {
        for (const auto& mark : result.marks) {
          auto line = line_of(result, mark, request.width);
          auto key = key_of(line, request.order, analyser_);
          first.add(std::move(line), std::move(key));
        }
      });
  if (const auto* errors = std::get_if<QueryErrors>(&found)) return *errors;
  const auto& response = std::get<Response>(found);
  auto lines = first.take();
  Concordance concordance{.query = response.query,
                          .understood = response.understood,
                          .paragraphs = response.total,
                          .total = static_cast<std::uint32_t>(first.total()),
                          .lines = {},
                          .catalogue = response.catalogue};
  for (std::size_t i = request.offset; i < lines.size(); ++i)
    concordance.lines.push_back(std::move(lines[i].line));
  return concordance;
}

}  // namespace osce::search
