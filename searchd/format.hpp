// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "searchd/http.hpp"

namespace osce::searchd {

/// A form that answers come in.
enum class Format { json, jsonl, csv, tsv, atom, ris, bibtex, csl_json, text };

struct FormatRow {
  Format format;
  std::string_view name;  ///< the value of the parameter `format`
  std::string_view type;  ///< the media type
  /// What a browser calls the file it keeps; "": it shows the answer.
  std::string_view file;
};
/// The row of a format.
const FormatRow& row_of(Format format);

/// The one of `offered` that a request wants: by its parameter `format`, else by its header Accept, else the
/// first. Nothing where it wants none of them.
std::optional<Format> format_of(const HttpRequest& request, const std::vector<Format>& offered);

/// The refusal of a request that wants another format (400 for a parameter, 406 for a header).
HttpResponse no_such_format(const HttpRequest& request, const std::vector<Format>& offered);

/// 200 with a body in this format.
HttpResponse response_in(Format format, std::string body);

}  // namespace osce::searchd
