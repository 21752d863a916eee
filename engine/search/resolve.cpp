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
  if (index.find(reference)) return {true, {reference}};
  if (index.catalogue().find(reference)) return {false, {reference}};
  Request request{.query = reference,
                  .settings = {.group = query::Grouping::document},
                  .limit = most_named,
                  .facets = {}};
  auto found = searcher.search(request);
  const auto* response = std::get_if<Response>(&found);
  if (response == nullptr || !is_citation(response->understood)) return {};
  const bool paragraphs = names_paragraphs(response->understood);
  if (paragraphs) {
    request.settings.group = query::Grouping::none;
    found = searcher.search(request);
  }
  return {paragraphs, ids_of(std::get<Response>(found), paragraphs)};
}

}  // namespace osce::search
