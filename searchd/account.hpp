// SPDX-License-Identifier: GPL-2.0-or-later
//
// Keeps account of what is answered: in counters, and in a log where the operator wants one.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "searchd/access_log.hpp"
#include "searchd/http.hpp"
#include "searchd/metrics.hpp"

namespace osce::searchd {

/// Thread-safe.
class Account {
 public:
  /// No log where `log` is empty. Throws Error where it cannot be opened.
  explicit Account(const std::filesystem::path& log);

  /// What `answer` answers, accounted for.
  HttpResponse keep(const HttpRequest& request,
                    const std::function<HttpResponse(const HttpRequest&)>& answer);
  /// A request that the front refused.
  void refused(int status);

  /// Opens the log anew.
  void reopen();

  [[nodiscard]] const Metrics& metrics() const { return metrics_; }

 private:
  Metrics metrics_;
  std::optional<AccessLog> log_;
};

}  // namespace osce::searchd
