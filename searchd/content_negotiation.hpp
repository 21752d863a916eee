// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which representation of an answer a client wants: its format, its language, and whether it is
// compressed (RFC 9110, 12).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/http.hpp"

namespace osce::searchd {

/// The weight of `wanted` in a list such as "text/csv;q=0.5, */*;q=0.1", in thousandths; 0 if it is
/// not accepted. The most specific entry counts: the type itself, "text/*", then "*/*". A weight
/// that cannot be read is 1000.
int weight_of(std::string_view wanted, std::string_view list);

/// True for browsers: they would rather get HTML than JSON.
bool prefers_page(const HttpRequest& request);

/// The weight of a language ("fr") in Accept-Language; "fr-CH" counts as French.
int language_weight(std::string_view language, std::string_view list);

/// A format of responses.
enum class ResponseFormat { json, jsonl, csv, tsv, atom, text, ris, bibtex, csl_json };

struct FormatRow {
  ResponseFormat format;
  std::string_view name;  ///< the value of the parameter `format`
  std::string_view type;  ///< the media type
  std::string_view file;  ///< the name of the file that a browser saves; "": it shows the answer
};
/// The row of a format.
const FormatRow& row_of(ResponseFormat format);

/// The one of `offered` that a request wants: the parameter `format` decides, else the header
/// Accept, else it is the first. Nothing if the request accepts none of them.
std::optional<ResponseFormat> format_of(const HttpRequest& request,
                                        const std::vector<ResponseFormat>& offered);

/// The response if format_of() has found nothing: 400 for a parameter, 406 for a header.
HttpResponse no_such_format(const HttpRequest& request, const std::vector<ResponseFormat>& offered);

/// 200 with a body in this format.
HttpResponse response_in(ResponseFormat format, std::string body);

/// True if `accept_encoding` accepts gzip, by name or as "*".
bool accepts_gzip(std::string_view accept_encoding);

/// `text` as gzip. Level 5 takes about 2 ms for 100 KB.
std::string gzipped(std::string_view text);

}  // namespace osce::searchd
