// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/reading.hpp"

#include <algorithm>

namespace osce::search {
namespace {

/// The paragraphs [from, to).
std::vector<Paragraph> paragraphs_between(const store::Index& index, store::ParagraphNumber from,
                                          store::ParagraphNumber to) {
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(to - from);
  for (auto p = from; p < to; ++p) paragraphs.push_back(index.paragraph(p));
  return paragraphs;
}

/// True if the query names texts or paragraphs and has no words to search for.
bool is_citation(const query::Understood& understood) {
  const auto& spans = understood.spans;
  return !spans.empty() && std::all_of(spans.begin(), spans.end(),
                                       [](const auto& span) { return span.kind == "filter"; });
}

/// The tree with names as filters: in a citation, "Baku 16" is paragraph 16 of a text from Baku.
query::And with_names_as_filters(const query::Node& root) {
  query::And all;
  const auto* list = std::get_if<query::And>(&root.kind);
  for (const auto& node : list != nullptr ? query::children_of(root) : std::span(&root, 1)) {
    if (const auto* name = std::get_if<query::Either>(&node.kind)) {
      all.children.insert(all.children.end(), name->filter.begin(), name->filter.end());
    } else {
      all.children.push_back(node);
    }
  }
  return all;
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

DocumentText read_document(const store::Index& index, store::DocumentNumber number) {
  const auto& catalogue = index.catalogue();
  const auto& first = catalogue.first_paragraph;
  return {catalogue.documents.at(number),
          paragraphs_between(index, first[number], first[number + 1]), index.shared_catalogue()};
}

ParagraphText read_paragraph(const store::Index& index, store::ParagraphNumber number,
                             std::uint32_t neighbours) {
  const auto& catalogue = index.catalogue();
  const auto document = catalogue.document_of[number - 1];
  ParagraphText text{catalogue.documents[document], index.paragraph(number), std::nullopt,
                     index.shared_catalogue()};
  if (neighbours == 0) return text;
  const auto begin = catalogue.first_paragraph[document];
  const auto end = catalogue.first_paragraph[document + 1];
  const auto from = number - std::min(neighbours, number - begin);
  const auto to = number + 1 + std::min(neighbours, end - number - 1);
  text.context = {paragraphs_between(index, from, number),
                  paragraphs_between(index, number + 1, to)};
  return text;
}

std::optional<ParagraphText> paragraph_in(const DocumentText& text, std::string_view label,
                                          std::uint32_t neighbours) {
  const auto& all = text.paragraphs;
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const Paragraph& paragraph) { return paragraph.label == label; });
  if (found == all.end()) return std::nullopt;
  ParagraphText one{text.document, *found, std::nullopt, text.catalogue};
  if (neighbours == 0) return one;
  const auto before = std::min<std::ptrdiff_t>(neighbours, found - all.begin());
  const auto after = std::min<std::ptrdiff_t>(neighbours, all.end() - found - 1);
  one.context = {{found - before, found}, {found + 1, found + 1 + after}};
  return one;
}

Named resolve(const std::string& reference, Searcher& searcher, const store::Index& index) {
  if (index.find(reference)) return {true, {reference}};
  if (index.catalogue().find(reference)) return {false, {reference}};
  Request request{.query = reference,
                  .settings = {.group = query::Grouping::document},
                  .limit = most_named,
                  .facets = {}};
  auto found = searcher.search(request);
  const auto* response = std::get_if<Response>(&found);
  if (response != nullptr && !is_citation(response->understood)) {
    request.query = query::canonical(with_names_as_filters(*response->understood.tree).children);
    found = searcher.search(request);
    response = std::get_if<Response>(&found);
  }
  if (response == nullptr || !is_citation(response->understood)) return {};
  const bool paragraphs = names_paragraphs(response->understood);
  if (paragraphs) {
    request.settings.group = query::Grouping::none;
    found = searcher.search(request);
  }
  return {paragraphs, ids_of(std::get<Response>(found), paragraphs)};
}

}  // namespace osce::search
