// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs a request against an index:
//
//     request => tree => plan => matches (paragraph numbers, facets) => results (texts, marks)
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include "engine/query/parser.hpp"
#include "engine/query/syntax/lexer.hpp"
#include "engine/query/terms/spelling.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/empty_answer.hpp"
#include "engine/search/matcher.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "engine/store/index.hpp"
#include "engine/text/analyser.hpp"

namespace osce::search {

/// A query at each stage of parsing and planning (engine/query/parser.hpp).
struct Explanation {
  std::string query;
  std::vector<query::Token> tokens;
  std::string tree;    ///< as an S-expression
  std::string plan;    ///< likewise
  std::string xapian;  ///< as Xapian describes it
  query::Understood understood;
};

/// How many paragraphs a query finds, and its plan: queries with the same plan find the same.
struct Counted {
  std::uint32_t count = 0;
  std::string plan;
};

/// Searches one index. Holds Xapian and ICU state, so each thread needs its own object.
class Searcher {
 public:
  /// `index` must outlive the searcher.
  explicit Searcher(const store::Index& index);
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;

  /// How the query of a request is read, stage by stage, or its errors. Searches only to
  /// find out whether a query of names alone finds anything.
  OrErrors<Explanation> explain(const Request& request);

  /// The response, or the errors in the query and the filters. Throws Error if the index fails, or
  /// if the cursor or the name of a facet is not valid.
  OrErrors<Response> search(const Request& request);

  /// How many paragraphs contain all that a query asks for: 0 if the query has errors, or if its
  /// search would be relaxed. Throws like search().
  Counted count(const std::string& query);

  /// What the folded word at the end of a query may be a typing error for
  /// (query/terms/spelling.hpp); nothing if it is not one.
  std::vector<query::Correction> corrections(const std::string& query, const std::string& folded);

  /// All hits in their context. Throws like search().
  OrErrors<Concordance> concordance(const ConcordanceRequest& request);

  /// Counts hits by year, venue and so on. Throws like search(), and Error (usage) if `by` is not
  /// valid.
  OrErrors<Statistics> statistics(const StatisticsRequest& request);

  /// Gives all that is asked from now on so much time in total; 0 for as much as it takes. What
  /// takes longer throws Error (out of time).
  void limit_time(std::chrono::nanoseconds longest);

 private:
  /// A request that was parsed and planned.
  struct Read {
    query::Node root;
    query::Planned planned;
    query::Diagnostics diagnostics;
  };
  [[nodiscard]] query::Parsed parse(const Request& request) const;
  Read read(const Request& request);
  [[nodiscard]] bool finds_nothing(const query::Planned& planned) const;
  bool finds_something(const Request& request);
  void check_readings(std::vector<query::AmbiguousName>& names, const Request& request);
  void check_offers(query::Understood& understood, const Request& request);
  void count_citing(std::vector<query::Notice>& notices);
  std::optional<OtherMatches> matches_of(const Request& request);
  using Visitor = std::function<void(const RankedParagraph&)>;
  using MakeVisitor = std::function<Visitor(const query::Planned&)>;
  OrErrors<Response> run(const Request& request, const MakeVisitor& make_visitor);
  OrErrors<Response> each_match(const Request& request, const MakeVisitor& make_visitor);

  const store::Index& index_;
  text::Analyser analyser_;
  query::Lexicon lexicon_;  ///< refers to the two
  query::NearestWords nearest_;
  Deadline deadline_ = no_deadline;
};

/// A paragraph as a result, without marks and score.
Result result_of(const store::Index& index, store::ParagraphNumber number);

}  // namespace osce::search
