// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/manual/usage.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/text/edit_distance.hpp"

namespace osce::manual {
namespace {

bool takes_value(const CLI::Option& option) {
  return option.get_expected_max() > 0;
}

/// Goes through the arguments as CLI11 will, but checks each option.
class ArgumentCheck {
 public:
  explicit ArgumentCheck(const CLI::App& app) : app_(app) {}

  std::string error_in(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
      const auto& argument = arguments[i];
      if (argument.size() < 2 || argument.front() != '-') {
        if (command_ == nullptr && !find_command(argument)) return unknown_command(argument);
        continue;
      }
      const bool known = argument[1] == '-' ? is_known(argument) : is_known_cluster(argument);
      if (!known) return unknown_option(argument.substr(0, argument.find('=')));
      if (wants_next_) ++i;
    }
    return "";
  }

 private:
  /// True for the name of a command, and for anything if no command is needed.
  bool find_command(const std::string& name) {
    const auto commands = app_.get_subcommands({});
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const CLI::App* command) {
      return command->get_name() == name;
    });
    if (found != commands.end()) command_ = *found;
    return command_ != nullptr || !needs_command();
  }

  [[nodiscard]] bool needs_command() const { return app_.get_require_subcommand_min() > 0; }

  [[nodiscard]] const CLI::Option* find(const std::string& name) const {
    const auto* option = command_ == nullptr ? nullptr : command_->get_option_no_throw(name);
    return option == nullptr ? app_.get_option_no_throw(name) : option;
  }

  bool is_known(const std::string& argument) {
    const auto name = argument.substr(0, argument.find('='));
    const auto* const option = find(name);
    wants_next_ = option != nullptr && takes_value(*option) && name == argument;
    return option != nullptr;
  }

  /// "-q", "-qv", "-n5", "-qn 5"; not "-hotels" and not "-none".
  bool is_known_cluster(const std::string& argument) {
    wants_next_ = false;
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const auto* const option = find({'-', argument[i]});
      if (option == nullptr) return false;
      if (!takes_value(*option)) continue;
      wants_next_ = i + 1 == argument.size();
      return wants_next_ ||
             std::string_view("=0123456789").find(argument[i + 1]) != std::string_view::npos;
    }
    return true;
  }

  [[nodiscard]] std::vector<std::string> long_names() const {
    std::vector<std::string> names;
    for (const auto* app : {command_, &app_}) {
      if (app == nullptr) continue;
      for (const auto* option : app->get_options())
        names.insert(names.end(), option->get_lnames().begin(), option->get_lnames().end());
    }
    return names;
  }

  [[nodiscard]] std::string unknown_option(const std::string& name) const {
    auto error = fmt::format("unknown option {}.", name);
    const auto names = long_names();
    const auto letters = name.substr(std::min(name.find_first_not_of('-'), name.size()));
    const auto close = text::closest_name(letters, {names.begin(), names.end()});
    if (close && letters.size() > 1) error += fmt::format(" Did you mean --{}?", *close);
    if (command_ == nullptr && needs_command() && !close)
      error += " Put a command's options after its name.";
    if (takes_query()) error += R"( To search for text that begins with "-", put "--" before it.)";
    return error;
  }

  [[nodiscard]] bool takes_query() const {
    return command_ != nullptr && command_->get_option_no_throw("QUERY") != nullptr;
  }

  [[nodiscard]] std::string unknown_command(const std::string& typed) const {
    std::vector<std::string_view> names;
    for (const auto* command : app_.get_subcommands({})) names.push_back(command->get_name());
    const auto guess = text::did_you_mean(typed, names);
    return fmt::format(
        "unknown command \"{}\". {}", typed,
        guess.empty() ? fmt::format("The commands are {}.", fmt::join(names, ", ")) : guess);
  }

  const CLI::App& app_;
  const CLI::App* command_ = nullptr;
  bool wants_next_ = false;  ///< the option just checked takes the next argument as its value
};

/// The part of a message of CLI11 before `end`.
std::string before(std::string_view message, std::string_view end) {
  return std::string(message.substr(0, message.find(end)));
}

std::string after(std::string_view message, std::string_view begin) {
  return std::string(message.substr(message.find(begin) + begin.size()));
}

}  // namespace

std::string usage_error(const CLI::App& app, const std::vector<std::string>& arguments) {
  return ArgumentCheck(app).error_in(arguments);
}

std::string usage_error(const CLI::ParseError& error) {
  std::string message = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return before(message, ":") + " needs a value";
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
    return fmt::format("{} and {} cannot be used together", before(message, " excludes "),
                       after(message, " excludes "));
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return "unexpected argument: " + after(message, "expected: ");
  return message;
}

bool takes_next(const CLI::App& app, const std::string& argument) {
  if (!argument.starts_with('-')) return false;
  const auto takes = [&](const CLI::App* described) {
    const auto* const option = described->get_option_no_throw(argument);
    return option != nullptr && takes_value(*option);
  };
  const auto described = app.get_subcommands({});
  return takes(&app) || std::any_of(described.begin(), described.end(), takes);
}

std::string objection_to_choice(std::string_view typed,
                                const std::vector<std::string_view>& names) {
  if (std::find(names.begin(), names.end(), typed) != names.end()) return "";
  const auto guess = text::did_you_mean(typed, names);
  return fmt::format("cannot be \"{}\"{} one of {}", typed,
                     guess.empty() ? "; choose" : fmt::format(". {} Choose", guess),
                     fmt::join(names, ", "));
}

CLI::Validator one_of(const std::vector<std::string_view>& names) {
  return {[names](const std::string& typed) { return objection_to_choice(typed, names); },
          fmt::format("{{{}}}", fmt::join(names, ","))};
}

CLI::Validator whole_number(std::uint32_t most) {
  return {[most](const std::string& typed) -> std::string {
            std::uint32_t number = 0;
            const auto* const end = typed.data() + typed.size();
            const auto read = std::from_chars(typed.data(), end, number);
            const bool digits = read.ptr == end && (typed == "0" || !typed.starts_with('0'));
            if (!digits || read.ec == std::errc::invalid_argument)
              return "must be a whole number, 0 or more";
            if (read.ec == std::errc::result_out_of_range || number > most)
              return fmt::format("must be at most {}", most);
            return "";
          },
          ""};
}

}  // namespace osce::manual
