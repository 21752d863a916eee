// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/answer.hpp"

#include <chrono>
#include <string>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "searchd/accept.hpp"
#include "searchd/compression.hpp"
#include "searchd/cross_origin.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/http_date.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/routes.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view allowed = "GET, HEAD, OPTIONS";

/// Below, the frame of gzip costs more than it saves.
constexpr std::size_t worth_compressing = 600;

HttpResponse failed(const Route& route, const HttpRequest& request, const Error& error) {
  return route.page ? page_of_error(request, error) : problem(request, error);
}

HttpResponse call(const Route& route, const Call& call) {
  try {
    return route.handler(call);
  } catch (const Error& error) {
    return failed(route, call.request, error);
  } catch (const std::exception&) {  // its text is for us, not for a client
    return failed(route, call.request,
                  {ErrorKind::system, "something went wrong in here", "try again later"});
  }
}

/// What answers are made with.
struct Service {
  IndexPool& pool;
  const Site& site;
  const Metrics& metrics;
};

/// Sets the headers that let caches keep the answer.
void add_tag(const std::string& tag, const Route& route, const Site& site, std::time_t written,
             HttpResponse& response) {
  const bool good = response.status < 400;
  response.headers.emplace_back("Cache-Control",
                                cache_control(good ? route.keeping : Keeping::never, site));
  if (!good || route.keeping == Keeping::never) return;
  response.headers.emplace_back("ETag", tag);
  if (route.keeping == Keeping::by_index)
    response.headers.emplace_back("Last-Modified", http_date(written));
}

/// Caches keep some refusals unless they are told not to.
void forbid_keeping_failures(HttpResponse& response) {
  if (response.status < 400) return;
  std::erase_if(response.headers, [](const auto& one) { return one.first == "Cache-Control"; });
  response.headers.emplace_back("Cache-Control", cache_control(Keeping::never, {}));
}

HttpResponse routed(const Route& route, const HttpRequest& request,
                    std::vector<std::string> path_values, const Service& service) {
  // Links to pages gather parameters on their way; an address of the API has to be right.
  const auto mistakes = unwanted_parameters(request, route.page ? "*" : route.parameters);
  if (!mistakes.empty()) return problem(request, mistakes);
  try {
    const auto reader = service.pool.lend();
    reader->searcher.limit_time(service.site.search_time);
    const auto tag = entity_tag(
        request, reader->index.catalogue().identity.id,
        fmt::format("{}\n{}\n{}", header(request, "accept"), header(request, "accept-language"),
                    what_answers_show(service.site)));
    HttpResponse response{304, "", "", {}};
    if (route.keeping == Keeping::never || !has_answer(request, tag)) {
      response =
          call(route, {request, std::move(path_values), *reader, service.site, service.metrics});
    }
    add_tag(tag, route, service.site, reader->index.written_at(), response);
    return response;
  } catch (const Error& error) {
    return failed(route, request, error);
  }
}

HttpResponse unfinished(const HttpRequest& request, const Service& service) {
  if (request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS") {
    auto refusal = problem(request, 405, "method-not-allowed", "this service is read-only");
    refusal.headers.emplace_back("Allow", allowed);
    return refusal;
  }
  auto found = route_of(request.path);
  if (!found) {
    const auto accept = header(request, "accept");
    const bool person = weight_of("text/html", accept) > weight_of("application/json", accept);
    const Error nothing(ErrorKind::not_found, "there is nothing at this address",
                        "look at / for the search page, at /v1/ for the API");
    return person ? page_of_error(request, nothing) : problem(request, nothing);
  }
  HttpResponse response{204, "", "", {{"Allow", std::string(allowed)}}};
  if (request.method != "OPTIONS")
    response = routed(*found->route, request, std::move(found->path_values), service);
  allow_origins(request, service.site, found->route->for_all, response);
  return response;
}

void compress(const HttpRequest& request, HttpResponse& response) {
  const bool packed_already = response.content_type.starts_with("image/png");
  if (packed_already || response.body.size() < worth_compressing ||
      !accepts_gzip(header(request, "accept-encoding")))
    return;
  response.body = gzipped(response.body);
  response.headers.emplace_back("Content-Encoding", "gzip");
  for (auto& [name, value] : response.headers) {
    if (name == "ETag") value = compressed_tag(value);
  }
}

}  // namespace

HttpResponse answer(const HttpRequest& request, IndexPool& pool, const Site& site,
                    const Metrics& metrics) {
  const auto begin = std::chrono::steady_clock::now();
  auto response = unfinished(request, {pool, site, metrics});
  forbid_keeping_failures(response);
  compress(request, response);
  response.headers.emplace_back("Vary", "Accept, Accept-Encoding, Accept-Language, Origin");
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  response.headers.emplace_back("Server-Timing", fmt::format("total;dur={:.1f}", took.count()));
  return response;
}

}  // namespace osce::searchd
