// SPDX-License-Identifier: GPL-2.0-or-later
//
// The addresses of searches and texts on the daemon, for links on its pages and for clients of its
// API.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::present {

/// The maximum number of results in one response of the daemon (JSON and pages), in tables and
/// lists of references, and of lines in a concordance.
inline constexpr std::uint32_t max_limit = 200;
inline constexpr std::uint32_t max_exported = 10'000;
inline constexpr std::uint32_t max_lines = 10'000;

/// Builds a path with a query string and percent-encodes both.
class Url {
 public:
  explicit Url(std::string path) : text_(std::move(path)) {}
  void add(std::string_view name, std::string_view value);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool first_ = true;
};

/// The names and values of a search's parameters that are not the defaults, without the query, the
/// offset and the cursor.
std::vector<std::pair<std::string, std::string>> parameters_beside(const search::Request& request);

/// A path with all parameters of a search: "/v1/search?q=tourism&year=2014".
Url address_of(const std::string& path, const search::Request& request);

/// An identifier, percent-encoded for a path: "mc-dec-7-17/7".
std::string path_of(std::string_view id);

}  // namespace osce::present
