// SPDX-License-Identifier: GPL-2.0-or-later
//
// Addresses of searches and texts, as the daemon reads them: what links on its pages and clients of its API write.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::present {

/// The most results that one response of the daemon holds: as JSON and on pages; in tables and lists of references. And
/// the most lines of a concordance.
inline constexpr std::uint32_t max_limit = 200;
inline constexpr std::uint32_t max_exported = 10'000;
inline constexpr std::uint32_t max_lines = 10'000;

/// A path, and "name=value" pairs behind it; what has a meaning in addresses is encoded in both.
class Address {
 public:
  explicit Address(std::string path) : text_(std::move(path)) {}
  void add(std::string_view name, std::string_view value);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool first_ = true;
};

/// The parameters of a search beside its query and its place in the results, where they are not the
/// defaults: names and values.
std::vector<std::pair<std::string, std::string>> parameters_beside(const search::Request& request);

/// "/v1/search?q=tourism&year=2014": a path, and all parameters of a search.
Address address_of(const std::string& path, const search::Request& request);

/// An identifier as part of a path: "mc-dec-7-17/7"; what has a meaning in addresses is encoded.
std::string path_of(std::string_view id);

}  // namespace osce::present
