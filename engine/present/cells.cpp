// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/cells.hpp"

#include "engine/model/members.hpp"

namespace osce::present {

std::string document_cell(const Document& document, std::string_view column) {
  if (document.date && column == "date_from") return to_iso(document.date->from);
  if (document.date && column == "date_to") return to_iso(document.date->to);
  std::string cell;
  for_each_member([&](const auto& member) {
    if (member.name == column) cell = text_of(document.*member.value).value_or("");
  });
  return cell;
}

}  // namespace osce::present
