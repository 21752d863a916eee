// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/resolve.hpp"

#include <algorithm>

namespace osce::search {
namespace {

/// True if the query names texts or paragraphs and has no words to search for.
bool is_citation(const query::Understood& understood) {
  const auto& spans = understood.spans;
  return !spans.empty() && std::all_of(spans.begin(), spans.end(),
                                       [](const auto& span) { return span.kind == "filter"; });
}

bool names_paragraphs(const query::Understood& understood) {
  const auto& filters = understood.filters;
  return std::any_of(filters.begin(), filters.end(),
                     [](const auto& filter) { return filter.field == "para"; });
}

std::vector<std::string> ids_of(const Response& found, bool paragraphs) {
  std::vector<std::string> ids;
  for (const auto& result : found.results) {
    const auto& document = result.document->id;
    const auto id = paragraphs ? paragraph_id(document, result.paragraph.label) : document;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

}  // namespace

Named resolve(const std::string& reference, Searcher& searcher, const store::Index& index) {
  constexpr std::uint32_t most = 200;
  if (index.find(reference)) return {true, {reference}};
  if (index.catalogue().find(reference)) return {false, {reference}};
  const auto found = searcher.search({.query = reference, .limit = most, .facets = {}});
  const auto* response = std::get_if<Response>(&found);
  if (response == nullptr || !is_citation(response->understood)) return {};
  const bool paragraphs = names_paragraphs(response->understood);
  return {paragraphs, ids_of(*response, paragraphs)};
}

}  // namespace osce::search
