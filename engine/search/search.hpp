// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs a request against an index:
//
//     request => tree => plan => matches (paragraph numbers, facets) => results (texts, marks)
#pragma once

#include <chrono>
#include <functional>
#include <variant>
#include <vector>

#include "engine/query/diagnostic.hpp"
#include "engine/query/lexer.hpp"
#include "engine/query/parser.hpp"
#include "engine/query/thesaurus.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "engine/store/index.hpp"
#include "engine/text/analyser.hpp"

namespace osce::search {

/// A query at each stage of its reading (engine/query/parser.hpp).
struct Explanation {
  std::string query;
  std::vector<query::Token> tokens;
  std::string tree;    ///< as an S-expression
  std::string plan;    ///< likewise
  std::string xapian;  ///< as Xapian describes it
  query::Understood understood;
};

/// Searches one index. Keeps Xapian and ICU state: one object a thread.
class Searcher {
 public:
  /// `index` must outlive the searcher.
  explicit Searcher(const store::Index& index);

  /// How the query of a request is read, stage by stage, or what is wrong with it. Nothing is searched.
  std::variant<Explanation, std::vector<query::QueryError>> explain(const Request& request);

  /// The answer, or what is wrong with the query or a filter. Throws Error where the index fails,
  /// or the cursor or a facet's name makes no sense.
  std::variant<Response, std::vector<query::QueryError>> search(const Request& request);

  /// As search(), with every result whatever the limit, one by one in the order: the response has none. Results do not
  /// outlive the call. Throws as search().
  std::variant<Response, std::vector<query::QueryError>> each_result(
      const Request& request,
      const std::function<void(const Result&, store::ParagraphNumber)>& visit);

  /// Every place found, in its context. Throws as search().
  std::variant<Concordance, std::vector<query::QueryError>> concordance(
      const ConcordanceRequest& request);

  /// How often it is said. Throws as search(), and Error (usage) where there are no statistics by that name.
  std::variant<Statistics, std::vector<query::QueryError>> statistics(
      const StatisticsRequest& request);

  /// From now on a search that takes longer than this throws Error (out of time): looking at what its words are found
  /// in is counted, reading the query is not. 0: as long as it takes.
  void limit_time(std::chrono::nanoseconds longest) { longest_ = longest; }

 private:
  /// A request, read and planned.
  struct Read {
    query::Parsed parsed;
    query::Planned planned;
    std::vector<query::QueryError> mistakes;
  };
  Read read(const Request& request);
  using Visitor = std::function<void(Result&&, store::ParagraphNumber)>;
  std::variant<Response, std::vector<query::QueryError>> run(const Request& request,
                                                             const Visitor& visit);

  const store::Index& index_;
  text::Analyser analyser_;
  std::chrono::nanoseconds longest_{0};
};

/// A paragraph as a result without a search: no marks, no score.
Result result_of(const store::Index& index, store::ParagraphNumber number);

}  // namespace osce::search
