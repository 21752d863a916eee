// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/config_file.hpp"

#include <cstdlib>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/text/edit_distance.hpp"

namespace osce::searchd {
namespace {

bool is_in_environment(const CLI::Option& option) {
  const char* value =
      option.get_envname().empty() ? nullptr : std::getenv(option.get_envname().c_str());
  return value != nullptr && *value != '\0';
}

/// CLI11 would report errors without the line, and prefer the file to the environment. So the lines
/// are applied to the options one by one here, and nothing is left for CLI11 to apply.
class ConfigFile : public CLI::ConfigBase {
 public:
  explicit ConfigFile(CLI::App& app) : app_(app) {}

  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
    std::set<const CLI::Option*> from_file;
    int number = 0;
    for (std::string line; std::getline(input, line);) {
      ++number;
      try {
        apply_line(number == 1 ? without_mark(line) : line, from_file);
      } catch (const CLI::ParseError& error) {
        const auto file = app_.get_config_ptr()->as<std::string>();
        throw CLI::ConfigError(fmt::format("{}:{}: {}", file, number, error.what()));
      }
    }
    return {};
  }

 private:
  /// Some editors put a byte order mark before the first line.
  static std::string without_mark(const std::string& line) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return line.starts_with(mark) ? line.substr(mark.size()) : line;
  }

  void apply_line(const std::string& line, std::set<const CLI::Option*>& from_file) const {
    std::istringstream text(line);
    for (const auto& item : ConfigBase::from_config(text)) {
      auto& option = find(item);
      const bool on_command_line = option.count() > 0 && !from_file.contains(&option);
      if (on_command_line || is_in_environment(option)) continue;
      from_file.insert(&option);
      if (option.get_expected_min() == 0) {
        option.add_result(option.get_flag_value(item.name, to_flag(item)));
      } else {
        option.add_result(item.inputs);
      }
      option.run_callback();  // checks the value
    }
  }

  [[nodiscard]] CLI::Option& find(const CLI::ConfigItem& item) const {
    auto* const option = app_.get_option_no_throw("--" + item.name);
    if (option != nullptr && item.parents.empty() && option->get_configurable()) return *option;
    std::vector<std::string> names;
    for (const auto* known : app_.get_options()) {
      if (known->get_configurable())
        names.insert(names.end(), known->get_lnames().begin(), known->get_lnames().end());
    }
    const auto guess = text::did_you_mean(item.fullname(), {names.begin(), names.end()});
    throw CLI::ConfigError(fmt::format("unknown option \"{}\"{}{}", item.fullname(),
                                       guess.empty() ? "" : ". ", guess));
  }

  CLI::App& app_;
};

}  // namespace

std::shared_ptr<CLI::Config> config_file(CLI::App& app) {
  return std::make_shared<ConfigFile>(app);
}

}  // namespace osce::searchd
