// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the service says of itself.
#include <fmt/format.h>

#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "web_files.hpp"

namespace osce::searchd {

HttpResponse show_links(const Call& /*call*/) {
  std::vector<std::string> addresses;
  for (const auto& route : routes()) {
    if (route.pattern.starts_with("/v1/") && route.pattern != "/v1/")
      addresses.emplace_back(route.pattern);
  }
  addresses.emplace_back("/openapi.json");
  return json_response(present::links_json(addresses));
}

HttpResponse show_status(const Call& call) {
  return json_response(present::status_json(call.reader.index.catalogue()));
}

HttpResponse show_openapi(const Call& /*call*/) {
  return {200, "application/json", std::string(web_files::openapi_json), {}};
}

HttpResponse show_life(const Call& /*call*/) {
  return {200, "text/plain; charset=utf-8", "alive\n", {}};
}

HttpResponse show_health(const Call& call) {
  const auto& index = call.reader.index;
  if (index.catalogue().paragraph_count() > 0)
    const auto first = index.paragraph(1);  // throws where searches would
  return json_response(present::health_json(index.catalogue()));
}

HttpResponse show_metrics(const Call& call) {
  if (!call.site.metrics) {
    throw Error(ErrorKind::not_found, "there are no counters here",
                "start the daemon with --metrics to have them");
  }
  return {200,
          "text/plain; version=0.0.4; charset=utf-8",
          call.metrics.text(call.reader.index.catalogue().identity),
          {}};
}

HttpResponse show_robots(const Call& /*call*/) {
  // Every choice of facets is a page of its own: texts are worth a robot's time, searches are not.
  return {200, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /*?\nDisallow: /v1/\n", {}};
}

HttpResponse show_opensearch(const Call& call) {
  const auto host = std::string(header(call.request, "host"));
  const auto base = call.site.public_url.empty() ? "http://" + host : call.site.public_url;
  std::string safe;
  for (const char c : base) {
    if (c != '<' && c != '>' && c != '&' && c != '"') safe += c;
  }
  return {200,
          "application/opensearchdescription+xml; charset=utf-8",
          fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>OSCE texts</ShortName>
<Description>OSCE texts against trafficking in human beings, by paragraph</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="{0}/?q={{searchTerms}}"/>
<Url type="application/atom+xml" template="{0}/v1/feed?q={{searchTerms}}"/>
<Url type="application/json" rel="results" template="{0}/v1/search?q={{searchTerms}}"/>
</OpenSearchDescription>
)",
                      safe),
          {}};
}

}  // namespace osce::searchd
