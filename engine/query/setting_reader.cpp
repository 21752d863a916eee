// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/setting_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::query {
namespace {

class SettingReader {
 public:
  explicit SettingReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void read(const Node& node) {
    if (const auto* filter = std::get_if<Filter>(&node.kind)) read_filter(*filter, node.span);
    if (const auto* negation = std::get_if<Not>(&node.kind)) {
      const bool outside = excluded_;
      excluded_ = true;
      read_all(negation->child);
      excluded_ = outside;
    }
    if (const auto* all = std::get_if<And>(&node.kind)) read_all(all->children);
    if (const auto* any = std::get_if<Or>(&node.kind)) read_all(any->children);
    if (const auto* group = std::get_if<Group>(&node.kind)) read_all(group->child);
  }

  [[nodiscard]] const Settings& settings() const { return settings_; }

 private:
  void read_all(const std::vector<Node>& nodes) {
    for (const auto& node : nodes) read(node);
  }

  void read_filter(const Filter& filter, const Span& span) {
    if (!is_setting(filter)) return;
    const auto& setting = *find_setting(filter.field);
    const auto values = fmt::format("{}", fmt::join(setting.values, ", "));
    if (excluded_) {
      diagnostics_.add_mistake(span, fmt::format("\"{}:\" cannot be excluded", filter.field),
                               "Remove \"-\" or NOT before it");
    } else if (filter.values.size() != 1 ||
               !set_value(setting, filter.values.front().text, settings_)) {
      diagnostics_.add_mistake(
          span,
          filter.values.size() == 1
              ? fmt::format("{} cannot be \"{}\"", filter.field, filter.values.front().text)
              : fmt::format("\"{}:\" takes only one value", filter.field),
          fmt::format("Choose one of: {}", values));
    }
  }

  Diagnostics& diagnostics_;
  Settings settings_;
  bool excluded_ = false;
};

}  // namespace

Settings settings_in(const Node& root, Diagnostics& diagnostics) {
  SettingReader reader(diagnostics);
  reader.read(root);
  return reader.settings();
}

bool is_setting(const Filter& filter) {
  const auto* setting = find_setting(filter.field);
  return setting != nullptr && setting->in_query;
}

}  // namespace osce::query
