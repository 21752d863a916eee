// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/members.hpp"

namespace osce {

Document with_inferred(Document document) {
  for_each_inferable([&document](const auto& member) {
    auto& value = document.*member.value;
    if (!value) value = document.inferred.*member.inferred;
  });
  return document;
}

bool is_inferred(const Document& document, std::string_view name) {
  bool inferred = false;
  for_each_inferable([&](const auto& member) {
    if (member.name == name) inferred = (document.inferred.*member.inferred).has_value();
  });
  return inferred;
}

}  // namespace osce
