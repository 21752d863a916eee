// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/identity.hpp"

#include <nlohmann/json.hpp>

namespace osce::schema {

nlohmann::ordered_json to_json(const Identity& identity) {
  return {{"id", identity.id},
          {"schema", identity.schema_version},
          {"program", identity.program_version},
          {"language", identity.language},
          {"documents", identity.documents},
          {"paragraphs", identity.paragraphs}};
}

Identity identity_from_json(const nlohmann::ordered_json& json) {
  return {.id = json.at("id"),
          .schema_version = json.at("schema"),
          .program_version = json.at("program"),
          .language = json.at("language"),
          .documents = json.at("documents"),
          .paragraphs = json.at("paragraphs")};
}

}  // namespace osce::schema
