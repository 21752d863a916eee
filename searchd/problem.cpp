// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/problem.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/present/json.hpp"

namespace osce::searchd {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 17> titles = {{
    {400, "Bad request"},
    {404, "Not found"},
    {405, "Method not allowed"},
    {406, "Not acceptable"},
    {408, "Request timeout"},
    {410, "Gone"},
    {411, "Length required"},
    {413, "Content too large"},
    {414, "Address too long"},
    {415, "Unsupported media type"},
    {417, "Expectation failed"},
    {431, "Header fields too large"},
    {500, "Internal error"},
    {501, "Not implemented"},
    {503, "Not available"},
    {504, "Time is over"},
    {505, "HTTP version not supported"},
}};

HttpResponse response_with(const HttpRequest& request, int status, std::string_view kind,
                           const std::string& detail, std::vector<present::MistakeIn> mistakes) {
  const present::Problem body{.type = "urn:osce-search:problem:" + std::string(kind),
                              .title = std::string(status_title(status)),
                              .status = status,
                              .detail = detail,
                              .instance = request.path,
                              .mistakes = std::move(mistakes)};
  return {status, "application/problem+json", present::json(body) + "\n", {}};
}

}  // namespace

std::string_view status_title(int status) {
  const auto found = std::find_if(titles.begin(), titles.end(),
                                  [&](const auto& entry) { return entry.first == status; });
  return found == titles.end() ? "Problem" : found->second;
}

Failure failure_of(const Error& error) {
  const auto told = [&](int status, std::string_view kind) {
    return Failure{status, kind, error.what(), error.hint()};
  };
  // What is wrong on this machine (paths, folders) is the operator's business, not the client's.
  const auto untold = [](int status, std::string_view kind) {
    return Failure{status, kind, std::string(status_title(status)), "try again later"};
  };
  switch (error.kind()) {
    case ErrorKind::usage:
      return told(400, "bad-request");
    case ErrorKind::not_found:
      return told(404, "not-found");
    case ErrorKind::stale_cursor:
      return told(410, "stale-cursor");
    case ErrorKind::out_of_time:
      return told(503, "out-of-time");
    case ErrorKind::index_missing:
    case ErrorKind::index_damaged:
    case ErrorKind::index_version:
    case ErrorKind::index_in_use:
      return untold(503, "index-not-available");
    case ErrorKind::unreadable:
    case ErrorKind::system:
      break;
  }
  return untold(500, "internal");
}

std::string parameter_text(const HttpRequest& request, std::string_view name) {
  const auto found = std::find_if(
      request.parameters.begin(), request.parameters.end(),
      [&](const auto& parameter) { return parameter.first == name && !parameter.second.empty(); });
  return found == request.parameters.end() ? "" : found->second;
}

HttpResponse problem(const HttpRequest& request, const std::vector<query::QueryError>& mistakes) {
  std::vector<present::MistakeIn> placed;
  placed.reserve(mistakes.size());
  for (const auto& mistake : mistakes) {
    placed.push_back({mistake, parameter_text(request, mistake.parameter)});
  }
  return response_with(request, 400, "bad-parameter", mistakes.front().reason, std::move(placed));
}

HttpResponse problem(const HttpRequest& request, const Error& error) {
  const auto failure = failure_of(error);
  const auto hint = failure.hint.empty() ? "" : "; " + failure.hint;
  return problem(request, failure.status, failure.kind, failure.what + hint);
}

HttpResponse problem(const HttpRequest& request, int status, std::string_view kind,
                     const std::string& detail) {
  return response_with(request, status, kind, detail, {});
}

}  // namespace osce::searchd
