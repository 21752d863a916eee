// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/request_target.hpp"

#include <algorithm>
#include <charconv>

#include "searchd/connections/header_text.hpp"

namespace osce::searchd {
namespace {

/// In a query "+" is a space; in a path it is itself.
enum class Plus { itself, space };

std::string decoded(std::string_view text, Plus plus) {
  constexpr int hexadecimal = 16;
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus == Plus::space) {
      result += ' ';
      continue;
    }
    const auto digits = text[i] == '%' ? text.substr(i + 1, 2) : std::string_view();
    unsigned char byte = 0;
    const auto* end = digits.data() + digits.size();
    const bool encoded =
        digits.size() == 2 && std::from_chars(digits.data(), end, byte, hexadecimal).ptr == end;
    result += encoded ? static_cast<char>(byte) : text[i];
    if (encoded) i += 2;
  }
  return result;
}

/// "http://example.org/p/1" as "/p/1" (RFC 9112, 3.2.2).
std::string_view without_origin(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (in_small_letters(target.substr(0, scheme.size())) != scheme) continue;
    const auto end = target.find_first_of("/?#", scheme.size());
    return end == std::string_view::npos ? std::string_view() : target.substr(end);
  }
  return target;
}

NamedValues parse_query(std::string_view query) {
  NamedValues parameters;
  for (std::size_t at = 0; at < query.size();) {
    const auto end = std::min(query.find('&', at), query.size());
    const auto parameter = query.substr(at, end - at);
    at = end + 1;
    if (parameter.empty()) continue;
    const auto equals = std::min(parameter.find('='), parameter.size());
    const auto value = parameter.substr(std::min(equals + 1, parameter.size()));
    parameters.emplace_back(decoded(parameter.substr(0, equals), Plus::space),
                            decoded(value, Plus::space));
  }
  std::stable_sort(parameters.begin(), parameters.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return parameters;
}

}  // namespace

RequestTarget parse_target(std::string_view target) {
  const auto local = without_origin(target.substr(0, target.find('#')));
  const auto question = std::min(local.find('?'), local.size());
  auto path = decoded(local.substr(0, question), Plus::itself);
  if (path.empty()) path = "/";
  return {std::move(path), parse_query(local.substr(std::min(question + 1, local.size())))};
}

}  // namespace osce::searchd
