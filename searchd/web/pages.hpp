// SPDX-License-Identifier: GPL-2.0-or-later
//
// The pages, each a whole HTML document, and the feed. Everything on a page works without scripts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/syntax/diagnostics.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "engine/store/index.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// What a search would find without one of its filters: the facet that the filter selects in, or
/// none.
struct FoundWithout {
  std::uint32_t total = 0;
  std::vector<search::Facet> facets = {};
};

/// The results of a search. If it found nothing, `found_without` has what it would find without
/// each of `response.understood.filters`, in their order; it is empty if nobody counted.
std::string results_page(const search::Request& request, const search::Response& response,
                         const std::vector<FoundWithout>& found_without,
                         const PageContext& context);

/// How often something occurs: a chart, and a table of the same numbers. Each row links to its
/// paragraphs.
std::string statistics_page(const search::StatisticsRequest& request,
                            const search::Statistics& statistics, const PageContext& context);

/// A document: its parts with an anchor for each paragraph, what we know about it, and how we know.
std::string document_page(const store::Index& index, store::DocumentNumber number,
                          const PageContext& context);

/// A paragraph with its neighbours, its reference, and the facts about its document.
std::string paragraph_page(const store::Index& index, store::ParagraphNumber number,
                           const PageContext& context);

/// Queries for first-time visitors to try.
inline constexpr std::array<std::string_view, 4> example_queries = {
    "age verification after 2016", "tourism since 2014", "\"child pornography\"",
    "resolutions on forced labour"};

/// An example, and how the search reads it.
struct ReadExample {
  std::string_view query;
  std::string meaning;
};

/// How to search: the examples, the operators, and the filters. In English only.
std::string help_page(const std::vector<ReadExample>& examples, const PageContext& context);

/// What is wrong with a request. The query stays in the box, to be corrected.
std::string query_error_page(const std::vector<query::QueryError>& errors,
                             const PageContext& context);

/// Any other error, and what to do about it: read the document at this address, or search.
std::string error_page(const std::string& reason, const std::string& hint,
                       const PageContext& context, const std::string& document = "");

/// The results as an Atom feed (RFC 4287) with one entry per paragraph and a link to the next page
/// (RFC 5005). Its date is that of its newest text, so that it depends only on index and request.
std::string feed(const search::Request& request, const search::Response& response,
                 const Site& site);

}  // namespace osce::searchd::web
