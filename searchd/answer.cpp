// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/answer.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iterator>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/present/address.hpp"
#include "searchd/caching.hpp"
#include "searchd/content_negotiation.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/routes.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view allowed_methods = "GET, HEAD, OPTIONS";

/// Smaller bodies would grow, or hardly shrink.
constexpr std::size_t worth_compressing = 600;

/// What answers are made with.
struct Service {
  IndexPool& pool;
  const Site& site;
  const Metrics& metrics;
};

/// True if errors are shown as a page: on pages, and to browsers outside of the API.
bool wants_page(const Route* route, const HttpRequest& request) {
  if (route != nullptr && (route->page || route->pattern.starts_with("/v1/"))) return route->page;
  return prefers_page(request);
}

HttpResponse failed(const Route* route, const HttpRequest& request, const Error& error,
                    const Site& site) {
  return wants_page(route, request) ? page_of_error(request, error, site) : problem(request, error);
}

/// When answers last changed: with the index, or with the program and its options, which begin to
/// count when the daemon starts.
std::time_t modified_at(const Reader& reader) {
  static const auto started = std::time(nullptr);
  return std::max(started, reader.index.written_at());
}

/// Sets the headers that let caches keep the answer.
void allow_keeping(const Route& route, const std::string& tag, const Reader& reader,
                   const Site& site, HttpResponse& response) {
  if (response.status >= 400) return;
  response.headers.emplace_back("Cache-Control", cache_control(route.keeping, site));
  if (route.keeping == Keeping::never) return;
  response.headers.emplace_back("ETag", tag);
  if (route.keeping == Keeping::by_index)
    response.headers.emplace_back("Last-Modified", http_date(modified_at(reader)));
}

/// True if the client gets this response compressed.
bool is_compressed(const HttpRequest& request, const HttpResponse& response) {
  return response.body.size() >= worth_compressing &&
         accepts_gzip(header(request, "accept-encoding"));
}

/// The route's response to a search. Errors in its parameters must not hide those in its query and
/// filters, which are found later.
HttpResponse handled(const Route& route, const Call& call) {
  try {
    return route.handler(call);
  } catch (const BadRequest& bad) {
    if (route.parameters != "*") throw;
    auto all = bad.errors;
    const auto read = call.reader.searcher.explain(readable_search(call.request));
    if (const auto* const more = std::get_if<QueryErrors>(&read)) {
      std::copy_if(more->begin(), more->end(), std::back_inserter(all), [&](const auto& error) {
        return std::none_of(bad.errors.begin(), bad.errors.end(),
                            [&](const auto& known) { return known.parameter == error.parameter; });
      });
    }
    throw BadRequest(std::move(all));
  }
}

HttpResponse found_answer(const Routed& found, const HttpRequest& request, const Service& service) {
  const auto& route = *found.route;
  // Links to pages collect parameters on their way; an address of the API must be right.
  check_parameters(request, route.page ? "*" : route.parameters);
  const auto reader = service.pool.lend();
  reader->searcher.limit_time(service.site.search_time);
  auto tag =
      entity_tag(request, reader->index.catalogue().identity.id,
                 fmt::format("{}\n{}\n{}", header(request, "accept"),
                             header(request, "accept-language"), settings_shown(service.site)));
  const bool kept = route.keeping != Keeping::never;
  HttpResponse response{304, "", "", {}};
  if (kept && has_tag(request, tag)) {
    const auto packed = compressed_tag(tag);
    if (has_tag(request, packed) && accepts_gzip(header(request, "accept-encoding"))) tag = packed;
  } else {
    response = handled(route, {request, found.path_values, *reader, service.site, service.metrics});
    const auto modified =
        route.keeping == Keeping::by_index ? std::optional(modified_at(*reader)) : std::nullopt;
    if (kept && response.status == 200 && has_version(request, modified)) {
      if (is_compressed(request, response)) tag = compressed_tag(tag);
      response = {304, "", "", {}};
    }
  }
  allow_keeping(route, tag, *reader, service.site, response);
  return response;
}

HttpResponse routed(const Routed& found, const HttpRequest& request, const Service& service) {
  try {
    return found_answer(found, request, service);
  } catch (const BadRequest& bad) {
    return wants_page(found.route, request) ? page_of_errors(request, bad.errors, service.site)
                                            : problem(request, bad.errors);
  } catch (const Error& error) {
    return failed(found.route, request, error, service.site);
  } catch (const std::exception&) {  // its text is not for clients
    return failed(found.route, request, {ErrorKind::system, "Internal error", "Try again later"},
                  service.site);
  }
}

/// To a path that has a final slash too many or too few: 301 to the right one. Else 404.
HttpResponse not_routed(const HttpRequest& request, const Site& site) {
  if (const auto path = path_with_other_end(request.path)) {
    present::Url address(present::path_of(*path));
    for (const auto& [name, value] : request.parameters) address.add(name, value);
    return {301, "", "", {{"Location", address.text()}}};
  }
  if (request.path.starts_with("/v1/")) {
    return failed(nullptr, request,
                  {ErrorKind::not_found, "Route not found", "See /v1/ for a list"}, site);
  }
  const bool page = wants_page(nullptr, request);  // which has a link
  return failed(nullptr, request,
                {ErrorKind::not_found, "Page not found",
                 page ? "" : "The search page is at /, the API at /v1/"},
                site);
}

/// Lets scripts of the sites that the operator names read the response (CORS), without credentials;
/// the response to OPTIONS says what they may send. `any` opens it to all sites.
void allow_origins(const HttpRequest& request, const Site& site, bool any, HttpResponse& response) {
  const auto named = [&](std::string_view origin) {
    return std::find(site.origins.begin(), site.origins.end(), origin) != site.origins.end();
  };
  const auto origin = header(request, "origin");
  const bool open = any || named("*");
  if (!open && (origin.empty() || !named(origin))) return;
  auto& headers = response.headers;
  headers.emplace_back("Access-Control-Allow-Origin", open ? "*" : std::string(origin));
  headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link, Server-Timing, Retry-After");
  if (request.method != "OPTIONS") return;
  headers.emplace_back("Access-Control-Allow-Methods", allowed_methods);
  headers.emplace_back("Access-Control-Allow-Headers", "Accept, If-None-Match, If-Modified-Since");
  headers.emplace_back("Access-Control-Max-Age", "86400");
}

/// The headers of every response.
void add_common_headers(HttpResponse& response) {
  auto& headers = response.headers;
  if (response.status >= 400)  // caches would keep some of them
    headers.emplace_back("Cache-Control", cache_control(Keeping::never, {}));
  headers.emplace_back("Vary", "Accept, Accept-Encoding, Accept-Language, Origin");
  headers.emplace_back("Date", http_date(std::time(nullptr)));
  headers.emplace_back("X-Content-Type-Options", "nosniff");
  headers.emplace_back("Referrer-Policy", "no-referrer");
}

void compress(const HttpRequest& request, HttpResponse& response) {
  if (!is_compressed(request, response)) return;
  response.body = gzipped(response.body);
  response.headers.emplace_back("Content-Encoding", "gzip");
  for (auto& [name, value] : response.headers) {
    if (name == "ETag") value = compressed_tag(value);
  }
}

}  // namespace

HttpResponse answer(const HttpRequest& request, IndexPool& pool, const Site& site,
                    const Metrics& metrics) {
  if (auto response = answer_at_once(request, site)) return std::move(*response);
  const auto begin = std::chrono::steady_clock::now();
  if (request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS")
    return refusal(request, 405, "This service is read-only. Use GET", site);
  const auto found = route_of(request.path);
  const bool known = found || request.path == "*" || path_with_other_end(request.path);
  auto response = request.method == "OPTIONS" && known ? HttpResponse{204, "", "", {}}
                  : found ? routed(*found, request, {pool, site, metrics})
                          : not_routed(request, site);
  if (response.status == 204) response.headers.emplace_back("Allow", allowed_methods);
  allow_origins(request, site, found && found->route->for_all, response);
  add_common_headers(response);
  compress(request, response);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  response.headers.emplace_back("Server-Timing", fmt::format("total;dur={:.1f}", took.count()));
  return response;
}

std::optional<HttpResponse> answer_at_once(const HttpRequest& request, const Site& site) {
  const auto* const route = route_at_once(request.path);
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (route == nullptr || !reads) return std::nullopt;
  HttpResponse response{200, "text/plain; charset=utf-8", "alive\n", {}};
  response.headers.emplace_back("Cache-Control", cache_control(route->keeping, site));
  allow_origins(request, site, false, response);
  add_common_headers(response);
  return response;
}

HttpResponse refusal(const HttpRequest& request, int status, std::string_view reason,
                     const Site& site) {
  const auto* const kind = status == 503   ? "busy"
                           : status == 405 ? "method-not-allowed"
                                           : "bad-request";
  auto response = problem(request, status, kind, std::string(reason));
  if (status == 503) response.headers.emplace_back("Retry-After", "1");
  if (status == 405) response.headers.emplace_back("Allow", allowed_methods);
  allow_origins(request, site, false, response);
  add_common_headers(response);
  return response;
}

}  // namespace osce::searchd
