// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json_parts.hpp"

#include <charconv>

#include <fmt/format.h>

#include "engine/schema/json_shape.hpp"
#include "engine/text/code_point.hpp"

namespace osce::present {

using Json = nlohmann::ordered_json;

namespace {

/// JSON escapes the control characters below the blank; those above, DEL and C1, it leaves, and a terminal obeys them.
std::string without_commands(std::string json) {
  if (json.find_first_of("\x7f\xc2") == std::string::npos) return json;
  constexpr char32_t rubout = 0x7F;
  constexpr char32_t last = 0x9F;
  std::string escaped;
  for (std::size_t at = 0; at < json.size();) {
    const auto begin = at;
    const auto c = text::next_code_point(json, at);
    if (c >= rubout && c <= last) {
      escaped += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      escaped.append(json, begin, at - begin);
    }
  }
  return escaped;
}

}  // namespace

std::string laid_out(const Json& json, Layout layout) {
  return without_commands(layout == Layout::line
                              ? schema::to_line(json)
                              : json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Json value_json(const std::optional<std::string>& value, std::string_view field) {
  if (!value) return nullptr;
  if (field != "year") return *value;
  int number = 0;
  std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

Json index_json(const schema::Identity& identity) {
  return {
      {"id", identity.id}, {"documents", identity.documents}, {"paragraphs", identity.paragraphs}};
}

}  // namespace osce::present
