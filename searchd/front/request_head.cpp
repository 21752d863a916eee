// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/front/request_head.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "searchd/front/header_text.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view line_end = "\r\n";

/// The headers that are read behind the front.
constexpr std::array<std::string_view, 6> passed_on = {
    "accept", "accept-encoding", "accept-language", "host", "if-none-match", "origin"};

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

/// Reads line after line of one head.
class HeadReader {
 public:
  /// "GET /v1/search?q=age HTTP/1.1"
  std::optional<RefusedHead> add_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return no_http();
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    const bool plain = std::none_of(target.begin(), target.end(),
                                    [](char c) { return c == ' ' || c == '\t' || is_control(c); });
    if (!is_token(method) || target.empty() || !plain || !version.starts_with("HTTP/"))
      return no_http();
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
      return RefusedHead{505, "this service speaks HTTP/1.1"};
    if (method != "GET" && method != "HEAD" && method != "OPTIONS")
      return RefusedHead{405, "this service is read-only"};
    newest_version_ = version == "HTTP/1.1";
    head_.keep_alive = newest_version_;
    head_.text.append(method).append(" ").append(target).append(" HTTP/1.1\r\n");
    return std::nullopt;
  }

  std::optional<RefusedHead> add_header(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return no_http();
    const auto name = in_small_letters(line.substr(0, colon));
    const auto value = trimmed(line.substr(colon + 1));
    if (std::any_of(value.begin(), value.end(), is_control)) return no_http();
    if (name == "content-length" && value != "0") return body_refusal(value);
    if (name == "transfer-encoding") return RefusedHead{411, "requests here have no body"};
    if (name == "content-encoding") return RefusedHead{415, "requests here have no body"};
    if (name == "expect") return RefusedHead{417, "requests here have no body"};
    if (name == "connection") read_connection(in_small_letters(value));
    if (name == "host" && std::exchange(has_host_, true))
      return RefusedHead{400, "there are two Host headers"};
    if (std::find(passed_on.begin(), passed_on.end(), name) != passed_on.end())
      head_.text.append(name).append(": ").append(value).append(line_end);
    return std::nullopt;
  }

  std::variant<RequestHead, IncompleteHead, RefusedHead> finish(std::size_t bytes) {
    if (newest_version_ && !has_host_) return RefusedHead{400, "there is no Host header"};
    head_.text.append(line_end);
    head_.bytes = bytes;
    return std::move(head_);
  }

 private:
  static RefusedHead no_http() { return {400, "this is not HTTP"}; }

  static RefusedHead body_refusal(std::string_view length) {
    const bool number = !length.empty() && std::all_of(length.begin(), length.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    return number ? RefusedHead{413, "requests here have no body"} : no_http();
  }

  void read_connection(const std::string& value) {
    if (value.find("close") != std::string::npos) head_.keep_alive = false;
    if (value.find("keep-alive") != std::string::npos) head_.keep_alive = true;
  }

  RequestHead head_;
  bool newest_version_ = true;
  bool has_host_ = false;
};

RefusedHead too_long(bool request_line) {
  return request_line ? RefusedHead{414, "the address is too long"}
                      : RefusedHead{431, "there are too many or too long headers"};
}

}  // namespace

std::variant<RequestHead, IncompleteHead, RefusedHead> read_head(std::string_view received,
                                                                 const Limits& limits) {
  std::size_t at = 0;
  while (received.substr(at).starts_with(line_end)) at += line_end.size();  // RFC 9112, 2.2
  HeadReader reader;
  for (std::size_t lines = 0;; ++lines) {
    const auto end = received.find(line_end, at);
    const bool whole = end != std::string_view::npos;
    const auto line = received.substr(at, (whole ? end : received.size()) - at);
    if (lines == 0 && line.size() > limits.line_bytes) return too_long(true);
    if (at + line.size() > limits.head_bytes || lines > limits.header_lines)
      return too_long(lines == 0);
    if (!whole) {
      // What can never become HTTP is told at once: TLS, and lines that end otherwise.
      if (lines == 0 &&
          std::any_of(line.begin(), line.end(), [](char c) { return is_control(c) && c != '\r'; }))
        return RefusedHead{400, "this is not HTTP"};
      return IncompleteHead{!line.empty() || lines > 0};
    }
    at = end + line_end.size();
    if (lines > 0 && line.empty()) return reader.finish(at);
    if (const auto refused = lines == 0 ? reader.add_request_line(line) : reader.add_header(line))
      return *refused;
  }
}

}  // namespace osce::searchd
