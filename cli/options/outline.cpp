// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <sstream>

#include "cli/options/builder.hpp"
#include "engine/manual/help_text.hpp"
#include "engine/schema/fields.hpp"

namespace osce::cli {
namespace {

/// The choices a and b in the type "TEXT:{a,b}".
std::vector<std::string> choices_in(const std::string& type) {
  std::vector<std::string> choices;
  const auto begin = type.find('{');
  const auto end = type.find('}', std::min(begin, type.size()));
  if (end == std::string::npos) return choices;
  std::istringstream list(type.substr(begin + 1, end - begin - 1));
  for (std::string choice; std::getline(list, choice, ',');) choices.push_back(choice);
  return choices;
}

/// The values of a filter whose vocabulary is closed; for --facet and --facets, the facets.
std::vector<std::string> vocabulary_of(const std::string& option) {
  if (option == "facet" || option == "facets") {
    const auto names = schema::facet_names();
    return {names.begin(), names.end()};
  }
  const auto* const field = schema::find_field(option);
  if (field == nullptr) return {};
  std::vector<std::string> words(field->vocabulary.begin(), field->vocabulary.end());
  std::erase_if(words, [](const auto& word) { return word.find(' ') != std::string::npos; });
  return words;
}

std::vector<OptionOutline> options_of(const CLI::App& app) {
  std::vector<OptionOutline> options;
  for (const auto* option : app.get_options()) {
    OptionOutline outlined{manual::names_of(*option),
                           manual::description_of(*option),
                           option->get_expected_max() > 0,
                           {}};
    outlined.values = choices_in(option->get_type_name());
    if (outlined.values.empty() && !option->get_lnames().empty())
      outlined.values = vocabulary_of(option->get_lnames().front());
    if (!outlined.names.empty()) options.push_back(std::move(outlined));
  }
  return options;
}

}  // namespace

std::vector<CommandOutline> outline(const CLI::App& app) {
  const auto common = options_of(app);
  std::vector<CommandOutline> commands;
  for (const auto* command : app.get_subcommands({})) {
    CommandOutline outlined{command->get_name(), command->get_description(), options_of(*command)};
    outlined.options.insert(outlined.options.end(), common.begin(), common.end());
    commands.push_back(std::move(outlined));
  }
  return commands;
}

}  // namespace osce::cli
