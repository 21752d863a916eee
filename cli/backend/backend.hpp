// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where a command gets its answers: from an index on this machine (backend.cpp) or from a running
// osce-searchd (remote.cpp). Both give the same answers, so no command needs to know which it is.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/request.hpp"
#include "engine/search/search.hpp"
#include "engine/search/statistics.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::cli {

/// Every call may throw Error. Not thread-safe.
class Backend {
 public:
  Backend() = default;
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;
  virtual ~Backend() = default;

  /// Where the texts are: a folder or a URL.
  [[nodiscard]] virtual std::string place() const = 0;
  /// A notice for the user, e.g. that the server runs another version; "" if there is none.
  virtual std::string notice() = 0;
  virtual const schema::Identity& identity() = 0;
  /// All documents, with derivations but without the evidence for each value.
  virtual std::shared_ptr<const store::Catalogue> catalogue() = 0;

  /// Returns as many results as the request's limit allows, however high that is.
  virtual search::OrErrors<search::Response> search(const search::Request& request) = 0;
  virtual search::OrErrors<search::Concordance> concordance(
      const search::ConcordanceRequest& request) = 0;
  virtual search::OrErrors<search::Statistics> statistics(
      const search::StatisticsRequest& request) = 0;
  virtual search::OrErrors<search::Explanation> explain(const search::Request& request) = 0;
  virtual std::vector<search::Completion> complete(const std::string& typed) = 0;
  virtual search::Named resolve(const std::string& reference) = 0;

  /// Empty if there is no document or paragraph with this identifier.
  virtual std::optional<search::DocumentText> document(const std::string& id) = 0;
  virtual std::optional<search::ParagraphText> paragraph(const std::string& id,
                                                         std::uint32_t neighbours) = 0;
};

/// The server if the command line names one, otherwise the index. Throws Error.
std::unique_ptr<Backend> open_backend(const Invocation& invocation);

/// An osce-searchd. `url`: "http://host:port" or "https://host", possibly with a path. Sends no
/// request yet.
std::unique_ptr<Backend> remote_backend(std::string url);

}  // namespace osce::cli
