// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/program.hpp"
#include "engine/schema/fields.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {
namespace {

nlohmann::ordered_json info_json(const store::Index& index) {
  auto json = schema::to_json(index.catalogue().identity);
  json["fields"] = nlohmann::ordered_json::array();
  for (const auto& field : schema::fields) {
    json["fields"].push_back({{"name", field.name},
                              {"filter", field.filter},
                              {"facet", field.facet},
                              {"values", field.vocabulary},
                              {"help", field.help},
                              {"example", field.example}});
  }
  return json;
}

}  // namespace

int run(const InfoCommand& /*command*/, const Invocation& invocation) {
  const store::Index index(invocation.db);
  switch (invocation.format) {
    case Format::text:
      print(info_text(index, output_style(invocation.color)));
      break;
    case Format::json:
      print_json(info_json(index));
      break;
    case Format::jsonl:
      print_json_line(info_json(index));
      break;
  }
  return present::exit_done;
}

}  // namespace osce::cli
