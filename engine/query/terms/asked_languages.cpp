// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/asked_languages.hpp"

#include <algorithm>
#include <string_view>

#include "engine/schema/fields.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

/// Collects the values of filters on the language that all results must pass, or must not.
class LanguageFilters {
 public:
  void read(const Node& node, bool negated = false) {
    if (const auto* all = std::get_if<And>(&node.kind)) {
      for (const auto& child : all->children) {
        if (!negated) read(child);
      }
    } else if (const auto* group = std::get_if<Group>(&node.kind)) {
      read(group->children.front(), negated);
    } else if (const auto* none = std::get_if<Not>(&node.kind)) {
      if (!negated) read(none->children.front(), true);
    } else if (const auto* filter = std::get_if<Filter>(&node.kind)) {
      for (const auto& value : filter->values) add(filter->field, value.text, negated);
    }
  }

  void add(std::string_view name, std::string_view value, bool negated) {
    const auto* field = schema::find_field_in_query(name);
    if (field == nullptr || field->name != "language") return;
    (negated ? excluded_ : wanted_).push_back(text::value_key(value));
  }

  [[nodiscard]] bool admit(const std::string& language) const {
    const auto is_in = [&](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), language) != list.end();
    };
    return (wanted_.empty() || is_in(wanted_)) && !is_in(excluded_);
  }

 private:
  std::vector<std::string> wanted_;
  std::vector<std::string> excluded_;
};

}  // namespace

std::vector<std::string> asked_languages(const Node& root, const std::vector<GivenFilter>& given,
                                         const std::vector<std::string>& languages) {
  LanguageFilters filters;
  filters.read(root);
  for (const auto& [name, value] : given) filters.add(name, value, false);
  auto asked = languages;
  std::erase_if(asked, [&](const std::string& language) { return !filters.admit(language); });
  return asked;
}

}  // namespace osce::query
