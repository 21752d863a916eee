// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/concordance.hpp"

#include <algorithm>

#include "engine/model/date.hpp"
#include "engine/search/search.hpp"
#include "engine/text/code_point.hpp"

namespace osce::search {
namespace {

/// A line and its sort key.
struct Sortable {
  ConcordanceLine line;
  std::string key;
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
  std::vector<Sortable> all;
  const auto found =
      each_result(everything, [&](const Result& result, store::ParagraphNumber /*number*/) {
        for (const auto& mark : result.marks) {
          auto line = line_of(result, mark, request.width);
          auto key = key_of(line, request.order, analyser_);
          all.push_back({std::move(line), std::move(key)});
        }
      });
  if (const auto* errors = std::get_if<QueryErrors>(&found)) return *errors;
  const auto& response = std::get<Response>(found);
  std::stable_sort(all.begin(), all.end(),
                   [](const Sortable& a, const Sortable& b) { return a.key < b.key; });
  Concordance concordance{.query = response.query,
                          .understood = response.understood,
                          .paragraphs = response.total,
                          .total = static_cast<std::uint32_t>(all.size()),
                          .lines = {},
                          .catalogue = response.catalogue};
  for (std::size_t i = request.offset; i < all.size() && i - request.offset < request.limit; ++i)
    concordance.lines.push_back(std::move(all[i].line));
  return concordance;
}

}  // namespace osce::search
