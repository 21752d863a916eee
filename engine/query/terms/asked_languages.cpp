// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/asked_languages.hpp"

#include <algorithm>
#include <string_view>

#include "engine/schema/fields.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/language_names.hpp"

namespace osce::query {
namespace {

/// The values of filters on the language.
struct LanguageFilters {
  std::vector<std::string> wanted;
  std::vector<std::string> excluded;

  void add(std::string_view name, std::string_view value, bool negated) {
    const auto* field = schema::find_field_in_query(name);
    if (field == nullptr || field->name != "language") return;
    (negated ? excluded : wanted)
        .push_back(text::value_key(text::language_code(std::string(value))));
  }

  /// Adds the filters that all results must pass, or must not.
  void add_from(const Node& node, bool negated = false) {
    const auto* all = std::get_if<And>(&node.kind);
    const auto* none = std::get_if<Not>(&node.kind);
    if (const auto* group = std::get_if<Group>(&node.kind)) {
      add_from(group->children.front(), negated);
    } else if (const auto* filter = std::get_if<Filter>(&node.kind)) {
      for (const auto& value : filter->values) add(filter->field, value.text, negated);
    } else if (none != nullptr && !negated) {
      add_from(none->children.front(), true);
    } else if (all != nullptr && !negated) {
      for (const auto& child : all->children) add_from(child);
    }
  }
};

bool is_in(const std::vector<std::string>& list, const std::string& language) {
  return std::find(list.begin(), list.end(), language) != list.end();
}

}  // namespace

std::vector<std::string> asked_languages(const Node& root, const std::vector<GivenFilter>& given,
                                         const std::vector<std::string>& languages) {
  LanguageFilters filters;
  filters.add_from(root);
  for (const auto& [name, value] : given) filters.add(name, value, false);
  auto asked = languages;
  std::erase_if(asked, [&](const std::string& language) {
    return is_in(filters.excluded, language) ||
           (!filters.wanted.empty() && !is_in(filters.wanted, language));
  });
  return asked;
}

}  // namespace osce::query
