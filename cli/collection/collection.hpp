// SPDX-License-Identifier: GPL-2.0-or-later
//
// The texts that a command asks: an index on this machine (local.hpp), or a running osce-searchd (remote.hpp). Both
// give the same answers, so that no command knows which it is.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/invocation.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/request.hpp"
#include "engine/search/resolve.hpp"
#include "engine/search/search.hpp"
#include "engine/search/statistics.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::cli {

/// Every call may throw Error. One object a thread.
class Collection {
 public:
  /// What was asked for, or what is wrong with the query.
  template <typename Value>
  using Answer = std::variant<Value, std::vector<query::QueryError>>;

  Collection() = default;
  Collection(const Collection&) = delete;
  Collection& operator=(const Collection&) = delete;
  virtual ~Collection() = default;

  /// Where the texts are: a folder, or an address.
  [[nodiscard]] virtual std::string place() const = 0;
  /// What should be said before its answers are read; "" for nothing.
  virtual std::string notice() = 0;
  virtual const schema::Identity& identity() = 0;
  /// All documents. What it knows of them is what lists tell: evidence only as derivations.
  virtual std::shared_ptr<const store::Catalogue> catalogue() = 0;

  /// Whatever the request's limit is, it is kept.
  virtual Answer<search::Response> search(const search::Request& request) = 0;
  virtual Answer<search::Concordance> concordance(const search::ConcordanceRequest& request) = 0;
  virtual Answer<search::Statistics> statistics(const search::StatisticsRequest& request) = 0;
  virtual Answer<search::Explanation> explain(const search::Request& request) = 0;
  virtual std::vector<search::Completion> complete(const std::string& typed) = 0;
  virtual search::Named resolve(const std::string& reference) = 0;

  /// Nothing where there is none of this identifier.
  virtual std::optional<search::DocumentText> document(const std::string& id) = 0;
  virtual std::optional<search::ParagraphText> paragraph(const std::string& id,
                                                         std::uint32_t neighbours) = 0;
};

/// Opens what the command line names: the daemon where it names one, else the index. Throws Error.
std::unique_ptr<Collection> open_collection(const Invocation& invocation);

}  // namespace osce::cli
