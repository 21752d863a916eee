// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/format.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searchd/accept.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

constexpr std::array rows = {
    FormatRow{Format::json, "json", "application/json", ""},
    FormatRow{Format::jsonl, "jsonl", "application/jsonl", ""},
    FormatRow{Format::csv, "csv", "text/csv; charset=utf-8", "osce-texts.csv"},
    FormatRow{Format::tsv, "tsv", "text/tab-separated-values; charset=utf-8", "osce-texts.tsv"},
    FormatRow{Format::atom, "atom", "application/atom+xml; charset=utf-8", ""},
    FormatRow{Format::ris, "ris", "application/x-research-info-systems; charset=utf-8",
              "osce-texts.ris"},
    FormatRow{Format::bibtex, "bibtex", "application/x-bibtex; charset=utf-8", "osce-texts.bib"},
    FormatRow{Format::csl_json, "csl-json", "application/vnd.citationstyles.csl+json", ""},
    FormatRow{Format::text, "text", "text/plain; charset=utf-8", ""},
};

std::string names_of(const std::vector<Format>& formats) {
  std::string names;
  for (const auto format : formats)
    names += fmt::format("{}{}", names.empty() ? "" : ", ", row_of(format).name);
  return names;
}

}  // namespace

const FormatRow& row_of(Format format) {
  return *std::find_if(rows.begin(), rows.end(),
                       [&](const FormatRow& row) { return row.format == format; });
}

std::optional<Format> format_of(const HttpRequest& request, const std::vector<Format>& offered) {
  if (const auto name = parameter_text(request, "format"); !name.empty()) {
    const auto found = std::find_if(offered.begin(), offered.end(),
                                    [&](Format format) { return row_of(format).name == name; });
    return found == offered.end() ? std::nullopt : std::optional(*found);
  }
  const auto accept = header(request, "accept");
  if (accept.empty()) return offered.front();
  std::optional<Format> best;
  int most = 0;
  for (const auto format : offered) {
    const auto type = row_of(format).type;
    const int weight = weight_of(type.substr(0, type.find(';')), accept);
    if (weight > most) {
      most = weight;
      best = format;
    }
  }
  return best;
}

HttpResponse no_such_format(const HttpRequest& request, const std::vector<Format>& offered) {
  const auto name = parameter_text(request, "format");
  if (name.empty())
    return problem(request, 406, "not-acceptable", "the formats are " + names_of(offered));
  return problem(request, {query::QueryError{"format",
                                             {0, name.size()},
                                             fmt::format("format cannot be \"{}\"", name),
                                             "it is one of " + names_of(offered)}});
}

HttpResponse response_in(Format format, std::string body) {
  const auto& row = row_of(format);
  HttpResponse response{200, std::string(row.type), std::move(body), {}};
  if (!row.file.empty()) {
    response.headers.emplace_back("Content-Disposition",
                                  fmt::format("attachment; filename=\"{}\"", row.file));
  }
  return response;
}

}  // namespace osce::searchd
