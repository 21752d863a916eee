// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/problem.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "engine/present/json.hpp"

namespace osce::searchd {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 21> titles = {{
    {200, "OK"},
    {204, "No content"},
    {300, "Multiple choices"},
    {301, "Moved permanently"},
    {303, "See other"},
    {304, "Not modified"},
    {400, "Bad request"},
    {404, "Not found"},
    {405, "Method not allowed"},
    {406, "Not acceptable"},
    {408, "Request timed out"},
    {410, "Gone"},
    {411, "Length required"},
    {413, "Content too large"},
    {414, "URL too long"},
    {415, "Unsupported media type"},
    {417, "Expectation failed"},
    {431, "Headers too large"},
    {500, "Internal error"},
    {503, "Service unavailable"},
    {505, "HTTP version not supported"},
}};

HttpResponse response_with(const HttpRequest& request, int status, std::string_view kind,
                           const std::string& detail, std::vector<present::ErrorIn> errors) {
  const present::Problem body{.type = "urn:osce-search:problem:" + std::string(kind),
                              .title = std::string(status_title(status)),
                              .status = status,
                              .detail = detail,
                              .instance = request.path,
                              .errors = std::move(errors)};
  return {status, "application/problem+json", present::json(body) + "\n", {}};
}

}  // namespace

std::string_view status_title(int status) {
  const auto found = std::find_if(titles.begin(), titles.end(),
                                  [&](const auto& entry) { return entry.first == status; });
  return found == titles.end() ? "Problem" : found->second;
}

Failure failure_of(const Error& error) {
  const auto reported = [&](int status, std::string_view kind) {
    return Failure{status, kind, error.what(), error.hint()};
  };
  // Paths and folders of this machine are for the operator, not for clients.
  const auto withheld = [](int status, std::string_view kind) {
    return Failure{status, kind, std::string(status_title(status)), "Try again later"};
  };
  switch (error.kind()) {
    case ErrorKind::usage:
    case ErrorKind::bad_cursor:
      return reported(400, "bad-request");
    case ErrorKind::not_found:
      return reported(404, "not-found");
    case ErrorKind::stale_cursor:
      return reported(410, "stale-cursor");
    case ErrorKind::out_of_time:
      return reported(503, "out-of-time");
    case ErrorKind::index_missing:
    case ErrorKind::index_damaged:
    case ErrorKind::index_version:
    case ErrorKind::index_in_use:
      return withheld(503, "index-not-available");
    case ErrorKind::unreadable:
    case ErrorKind::system:
      break;
  }
  return withheld(500, "internal");
}

std::string parameter_text(const HttpRequest& request, std::string_view name) {
  const auto found = std::find_if(
      request.parameters.begin(), request.parameters.end(),
      [&](const auto& parameter) { return parameter.first == name && !parameter.second.empty(); });
  return found == request.parameters.end() ? "" : found->second;
}

std::string_view beginning(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return text;
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string in_quotes(std::string_view text) {
  const auto shown = beginning(text);
  return fmt::format("\"{}{}\"", shown, shown.size() < text.size() ? "…" : "");
}

QueryErrors first_errors(QueryErrors errors) {
  if (errors.size() > most_errors) errors.resize(most_errors);
  for (auto& [parameter, span, reason, hint] : errors) {
    for (auto open = reason.find('"'); open != std::string::npos;) {
      const auto close = reason.find('"', open + 1);
      if (close == std::string::npos) break;
      const auto quoted = in_quotes(std::string_view(reason).substr(open + 1, close - open - 1));
      reason.replace(open, close - open + 1, quoted);
      open = reason.find('"', open + quoted.size());
    }
  }
  return errors;
}

HttpResponse problem(const HttpRequest& request, const QueryErrors& errors) {
  std::vector<present::ErrorIn> located;
  for (auto& error : first_errors(errors)) {
    auto text = parameter_text(request, error.parameter);
    located.push_back({std::move(error), std::move(text)});
  }
  const auto reason = located.front().error.reason;
  return response_with(request, 400, "bad-parameter", reason, std::move(located));
}

HttpResponse problem(const HttpRequest& request, const Error& error) {
  const auto failure = failure_of(error);
  const auto hint = failure.hint.empty() ? "" : ". " + failure.hint;
  return problem(request, failure.status, failure.kind, failure.what + hint);
}

HttpResponse problem(const HttpRequest& request, int status, std::string_view kind,
                     const std::string& detail) {
  return response_with(request, status, kind, detail, {});
}

}  // namespace osce::searchd
