// SPDX-License-Identifier: GPL-2.0-or-later
//
// The service itself: addresses, status, counters.
#include <fmt/format.h>

#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"

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

HttpResponse show_health(const Call& call) {
  const auto& index = call.reader.index;
  if (index.catalogue().paragraph_count() > 0)
    const auto first = index.paragraph(1);  // throws where searches would
  return json_response(present::health_json(index.catalogue()));
}

HttpResponse show_metrics(const Call& call) {
  if (!call.site.metrics) {
    throw Error(ErrorKind::not_found, "Metrics are off", "Start the daemon with --metrics");
  }
  return {200,
          "text/plain; version=0.0.4; charset=utf-8",
          call.metrics.text(call.reader.index.catalogue().identity),
          {}};
}

HttpResponse show_opensearch(const Call& call) {
  // Without a public address the links are relative: the Host header may be anything.
  return {200,
          "application/opensearchdescription+xml; charset=utf-8",
          fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>OSCE texts</ShortName>
<Description>Search OSCE texts on trafficking in human beings paragraph by paragraph</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="{0}/?q={{searchTerms}}"/>
<Url type="application/atom+xml" template="{0}/v1/feed?q={{searchTerms}}"/>
<Url type="application/json" rel="results" template="{0}/v1/search?q={{searchTerms}}"/>
</OpenSearchDescription>
)",
                      call.site.public_url),
          {}};
}

}  // namespace osce::searchd
