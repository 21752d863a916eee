// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/content_negotiation.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <zlib.h>

#include "engine/model/error.hpp"
#include "searchd/connections/header_text.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

constexpr int whole = 1000;

/// "q=0.5" as 500.
int thousandths(std::string_view parameters) {
  const auto at = parameters.find("q=");
  if (at == std::string_view::npos) return whole;
  const auto digits = parameters.substr(at + 2);
  double weight = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), weight);
  return weight >= 0 && weight < 1 ? static_cast<int>(weight * whole) : whole;
}

/// Calls `use` with the name, in small letters, and the weight of each entry of a list.
template <typename Use>
void for_each_entry(std::string_view list, Use use) {
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    const auto entry = list.substr(at, end - at);
    const auto name = entry.substr(0, entry.find(';'));
    use(in_small_letters(trimmed(name)), thousandths(entry.substr(name.size())));
    at = end + 1;
  }
}

/// How specific an entry that matches `wanted` is: 3 the type itself, 2 "text/*", 1 "*/*"; 0 if it
/// does not match.
int specificity(std::string_view entry, std::string_view wanted) {
  if (entry == wanted) return 3;
  const auto slash = wanted.find('/');
  if (slash != std::string_view::npos &&
      entry == in_small_letters(wanted.substr(0, slash + 1)) + "*")
    return 2;
  return entry == "*" || entry == "*/*" ? 1 : 0;
}

constexpr std::array rows = {
    FormatRow{ResponseFormat::json, "json", "application/json", ""},
    FormatRow{ResponseFormat::jsonl, "jsonl", "application/jsonl", ""},
    FormatRow{ResponseFormat::csv, "csv", "text/csv; charset=utf-8", "osce-texts.csv"},
    FormatRow{ResponseFormat::tsv, "tsv", "text/tab-separated-values; charset=utf-8",
              "osce-texts.tsv"},
    FormatRow{ResponseFormat::atom, "atom", "application/atom+xml; charset=utf-8", ""},
    FormatRow{ResponseFormat::text, "text", "text/plain; charset=utf-8", ""},
    FormatRow{ResponseFormat::ris, "ris", "application/x-research-info-systems; charset=utf-8",
              "osce-texts.ris"},
    FormatRow{ResponseFormat::bibtex, "bibtex", "application/x-bibtex; charset=utf-8",
              "osce-texts.bib"},
    FormatRow{ResponseFormat::csl_json, "csl-json", "application/vnd.citationstyles.csl+json", ""},
};

std::string names_of(const std::vector<ResponseFormat>& formats) {
  std::string names;
  for (const auto format : formats)
    names += fmt::format("{}{}", names.empty() ? "" : ", ", row_of(format).name);
  return names;
}

}  // namespace

int weight_of(std::string_view wanted, std::string_view list) {
  int weight = 0;
  int highest = 0;
  for_each_entry(list, [&](const std::string& name, int its_weight) {
    const int specific = specificity(name, wanted);
    if (specific <= highest) return;
    highest = specific;
    weight = its_weight;
  });
  return weight;
}

bool prefers_page(const HttpRequest& request) {
  const auto accept = header(request, "accept");
  return weight_of("text/html", accept) > weight_of("application/json", accept);
}

int language_weight(std::string_view language, std::string_view list) {
  int weight = 0;
  for_each_entry(list, [&](const std::string& name, int its_weight) {
    if (name.substr(0, name.find('-')) == language) weight = std::max(weight, its_weight);
  });
  return weight;
}

const FormatRow& row_of(ResponseFormat format) {
  return *std::find_if(rows.begin(), rows.end(),
                       [&](const FormatRow& row) { return row.format == format; });
}

std::optional<ResponseFormat> format_of(const HttpRequest& request,
                                        const std::vector<ResponseFormat>& offered) {
  if (const auto name = parameter_text(request, "format"); !name.empty()) {
    const auto found = std::find_if(offered.begin(), offered.end(), [&](ResponseFormat format) {
      return row_of(format).name == name;
    });
    return found == offered.end() ? std::nullopt : std::optional(*found);
  }
  const auto accept = header(request, "accept");
  if (accept.empty()) return offered.front();
  std::optional<ResponseFormat> best;
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

HttpResponse no_such_format(const HttpRequest& request,
                            const std::vector<ResponseFormat>& offered) {
  const auto name = parameter_text(request, "format");
  if (name.empty()) {
    return problem(request, 406, "not-acceptable",
                   "Ask for one of these formats: " + names_of(offered));
  }
  return problem(request, {query::QueryError{"format",
                                             {0, name.size()},
                                             "format cannot be " + in_quotes(name),
                                             "Choose one of: " + names_of(offered)}});
}

HttpResponse response_in(ResponseFormat format, std::string body) {
  const auto& row = row_of(format);
  HttpResponse response{200, std::string(row.type), std::move(body), {}};
  if (!row.file.empty()) {
    response.headers.emplace_back("Content-Disposition",
                                  fmt::format("attachment; filename=\"{}\"", row.file));
  }
  return response;
}

bool accepts_gzip(std::string_view accept_encoding) {
  return weight_of("gzip", accept_encoding) > 0;
}

std::string gzipped(std::string_view text) {
  constexpr int level = 5;
  constexpr int window_bits = 15;
  constexpr int as_gzip = 16;
  constexpr int memory_level = 8;
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, window_bits + as_gzip, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw Error(ErrorKind::system, "zlib cannot start", "Try again");
  std::string packed(deflateBound(&stream, text.size()), '\0');
  // zlib does not write through next_in, but its type is not const.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw Error(ErrorKind::system, "zlib has failed", "Try again");
  return packed;
}

}  // namespace osce::searchd
