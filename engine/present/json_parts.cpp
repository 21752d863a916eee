// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json_parts.hpp"

#include <charconv>

#include "engine/schema/json_shape.hpp"

namespace osce::present {

using Json = nlohmann::ordered_json;

std::string laid_out(const Json& json, Layout layout) {
  if (layout == Layout::line) return schema::to_line(json);
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
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
