// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/request_head.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "searchd/connections/header_text.hpp"
#include "searchd/connections/request_target.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view not_http = "This is not an HTTP request";
constexpr std::string_view malformed_header = "A header line is malformed";
constexpr std::string_view no_body = "Requests must not have a body";

/// The headers that the daemon uses.
constexpr std::array<std::string_view, 6> used_headers = {
    "accept", "accept-encoding", "accept-language", "if-modified-since", "if-none-match", "origin"};

bool is_token_sign(char c) {
  constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         signs.find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_sign);
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct HeadRefusal {
  int status;
  std::string_view reason;
};

/// Reads one head, line by line.
class HeadReader {
 public:
  /// The method is wanted even where the rest cannot be read: a refused HEAD gets no body.
  void read_method(std::string_view line) {
    const auto method = line.substr(0, std::min(line.find(' '), line.size()));
    if (method.size() < line.size() && is_token(method)) head_.request.method = method;
  }

  /// "GET /v1/search?q=age HTTP/1.1"
  std::optional<HeadRefusal> add_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return HeadRefusal{400, not_http};
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    const bool plain = std::none_of(target.begin(), target.end(),
                                    [](char c) { return c == ' ' || c == '\t' || is_control(c); });
    const auto& method = head_.request.method;
    if (method.empty() || target.empty() || !plain || !version.starts_with("HTTP/"))
      return HeadRefusal{400, not_http};
    auto [path, parameters] = parse_target(target);
    head_.request.path = std::move(path);
    head_.request.parameters = std::move(parameters);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
      return HeadRefusal{505, "This service speaks HTTP/1.1"};
    if (method != "GET" && method != "HEAD" && method != "OPTIONS")
      return HeadRefusal{405, "This service is read-only. Use GET"};
    newest_version_ = version == "HTTP/1.1";
    head_.keep_alive = newest_version_;
    return std::nullopt;
  }

  std::optional<HeadRefusal> add_header(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
      return HeadRefusal{400, malformed_header};
    const auto name = in_small_letters(line.substr(0, colon));
    const auto value = trimmed(line.substr(colon + 1));
    if (std::any_of(value.begin(), value.end(), is_control))
      return HeadRefusal{400, malformed_header};
    if (name == "content-length" && value != "0")
      return is_number(value) ? HeadRefusal{413, no_body} : HeadRefusal{400, malformed_header};
    if (name == "transfer-encoding") return HeadRefusal{411, no_body};
    if (name == "content-encoding") return HeadRefusal{415, no_body};
    if (name == "expect") return HeadRefusal{417, "Expect is not supported"};
    if (name == "connection") read_connection(in_small_letters(value));
    if (name == "host" && std::exchange(has_host_, true))
      return HeadRefusal{400, "The request has two Host headers"};
    if (std::find(used_headers.begin(), used_headers.end(), name) != used_headers.end())
      keep_header(name, value);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<HeadRefusal> check_whole() const {
    if (newest_version_ && !has_host_) return HeadRefusal{400, "The request has no Host header"};
    return std::nullopt;
  }

  RequestHead whole(std::size_t bytes) {
    head_.bytes = bytes;
    head_.keep_alive = head_.keep_alive && !closes_;
    return std::move(head_);
  }
  IncompleteHead incomplete(bool begun) { return {begun, std::move(head_.request)}; }
  /// `rest` is what was received after the line that is refused: a script may read the refusal only
  /// if the Origin in it is known.
  RefusedHead refused(HeadRefusal refusal, std::string_view rest) {
    constexpr std::string_view origin = "origin:";
    while (!rest.empty() && !rest.starts_with(line_end)) {
      const auto line = rest.substr(0, rest.find(line_end));
      if (in_small_letters(line.substr(0, origin.size())) == origin) add_header(line);
      rest.remove_prefix(std::min(line.size() + line_end.size(), rest.size()));
    }
    return {refusal.status, refusal.reason, std::move(head_.request)};
  }

 private:
  /// Of two lines of a list, the second continues the first (RFC 9110, 5.3).
  void keep_header(const std::string& name, std::string_view value) {
    auto& headers = head_.request.headers;
    const auto known = std::find_if(headers.begin(), headers.end(),
                                    [&](const auto& one) { return one.first == name; });
    if (known == headers.end()) {
      headers.emplace_back(name, value);
    } else if (name.starts_with("accept") || name == "if-none-match") {
      known->second.append(", ").append(value);
    }
  }

  /// "close" takes precedence, whatever else is in the list or in other lines.
  void read_connection(std::string_view list) {
    for (std::size_t at = 0; at < list.size();) {
      const auto end = std::min(list.find(',', at), list.size());
      const auto option = trimmed(list.substr(at, end - at));
      if (option == "close") closes_ = true;
      if (option == "keep-alive") head_.keep_alive = true;
      at = end + 1;
    }
  }

  RequestHead head_;
  bool newest_version_ = true;
  bool has_host_ = false;
  bool closes_ = false;
};

std::optional<HeadRefusal> check_size(std::size_t lines, std::size_t line_bytes,
                                      std::size_t head_bytes, const ConnectionLimits& limits) {
  const bool too_long = line_bytes > limits.line_bytes || head_bytes > limits.head_bytes;
  if (lines == 0 && too_long) return HeadRefusal{414, "The URL is too long. Shorten the query"};
  if (too_long || lines > limits.header_lines)
    return HeadRefusal{431, "The headers are too long, or there are too many of them"};
  return std::nullopt;
}

/// Refused before the line ends: TLS, and lines that end in LF alone, would never end.
bool is_never_http(std::string_view request_line) {
  return std::any_of(request_line.begin(), request_line.end(),
                     [](char c) { return is_control(c) && c != '\r'; });
}

}  // namespace

std::variant<RequestHead, IncompleteHead, RefusedHead> read_head(std::string_view received,
                                                                 const ConnectionLimits& limits) {
  std::size_t at = 0;
  while (received.substr(at).starts_with(line_end)) at += line_end.size();  // RFC 9112, 2.2
  HeadReader reader;
  for (std::size_t lines = 0;; ++lines) {
    const auto end = received.find(line_end, at);
    const bool whole = end != std::string_view::npos;
    const auto line = received.substr(at, (whole ? end : received.size()) - at);
    if (lines == 0) reader.read_method(line);
    const auto rest = whole ? received.substr(end + line_end.size()) : std::string_view();
    if (const auto refused = check_size(lines, line.size(), at + line.size(), limits))
      return reader.refused(*refused, rest);
    if (!whole) {
      if (lines == 0 && is_never_http(line)) return reader.refused({400, not_http}, rest);
      return reader.incomplete(!line.empty() || lines > 0);
    }
    at = end + line_end.size();
    const bool last = lines > 0 && line.empty();
    const auto refused = last         ? reader.check_whole()
                         : lines == 0 ? reader.add_request_line(line)
                                      : reader.add_header(line);
    if (refused) return reader.refused(*refused, rest);
    if (last) return reader.whole(at);
  }
}

}  // namespace osce::searchd
