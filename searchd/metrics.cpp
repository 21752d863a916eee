// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/metrics.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/version.hpp"

namespace osce::searchd {
namespace {

std::string heading(std::string_view name, std::string_view type, std::string_view help) {
  return fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
}

}  // namespace

void Metrics::count(std::string_view route, int status, std::chrono::duration<double> took) {
  const auto place = static_cast<std::size_t>(
      std::lower_bound(bounds.begin(), bounds.end(), took.count()) - bounds.begin());
  const std::lock_guard lock(mutex_);
  ++answers_[{std::string(route), status}];
  auto& times = times_[std::string(route)];
  ++times.within.at(place);
  times.sum += took.count();
}

void Metrics::count_refusal(int status) {
  const std::lock_guard lock(mutex_);
  ++refusals_[status];
}

std::string Metrics::text(const schema::Identity& served) const {
  const std::lock_guard lock(mutex_);
  auto text = heading("osce_responses_total", "counter", "Responses by route and status.");
  for (const auto& [key, count] : answers_) {
    text += fmt::format("osce_responses_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first,
                        key.second, count);
  }
  text += heading("osce_refusals_total", "counter",
                  "Requests refused before they reached a route, by status.");
  for (const auto& [status, count] : refusals_)
    text += fmt::format("osce_refusals_total{{status=\"{}\"}} {}\n", status, count);
  text += heading("osce_response_seconds", "histogram", "Time to make a response, by route.");
  for (const auto& [route, times] : times_) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
      sum += times.within.at(i);
      text += fmt::format("osce_response_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route,
                          bounds.at(i), sum);
    }
    sum += times.within.back();
    text += fmt::format(
        "osce_response_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n"
        "osce_response_seconds_sum{{route=\"{0}\"}} {2}\n"
        "osce_response_seconds_count{{route=\"{0}\"}} {1}\n",
        route, sum, times.sum);
  }
  text += heading("osce_index_paragraphs", "gauge", "Paragraphs in the index.");
  text += fmt::format("osce_index_paragraphs {}\n", served.paragraphs);
  text += heading("osce_index_documents", "gauge", "Documents in the index.");
  text += fmt::format("osce_index_documents {}\n", served.documents);
  text += heading("osce_index_info", "gauge", "The index and the version of the program.");
  text +=
      fmt::format("osce_index_info{{index=\"{}\",version=\"{}\"}} 1\n", served.id, program_version);
  return text;
}

}  // namespace osce::searchd
