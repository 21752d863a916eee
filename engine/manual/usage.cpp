// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/manual/usage.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/present/program.hpp"
#include "engine/text/edit_distance.hpp"
#include "engine/text/fold.hpp"

namespace osce::manual {
namespace {

bool takes_value(const CLI::Option& option) { return option.get_expected_max() > 0; }

/// Goes through the arguments as CLI11 will, but checks each option: CLI11 reads "-hotels" as "-h",
/// and takes the next argument as the value of "--title=".
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
      if (valued_ == nullptr) continue;
      const auto name = valued_->get_name();
      if (argument.ends_with('=') && argument.find('=') == argument.size() - 1)
        return name + " needs a value";
      if (valued_->get_expected_max() == 1 && !given_.insert(valued_).second)
        return name + " can be given only once";
      if (wants_next_) ++i;
    }
    return "";
  }

  /// The command whose --help explains an error: that of the first option in its text.
  [[nodiscard]] std::string help_for(const std::string& error) const {
    const auto& program = app_.get_name();
    if (command_ == nullptr || !needs_command()) return program;
    std::istringstream words(error);
    for (std::string word; words >> word;) {
      word.erase(word.find_last_not_of(".,:;?") + 1);
      if (!word.starts_with('-') || word == "-") continue;
      if (command_->get_option_no_throw(word) != nullptr) break;
      if (app_.get_option_no_throw(word) != nullptr) return program;
    }
    return program + " " + command_->get_name();
  }

  /// True if there is no command, although one is needed.
  [[nodiscard]] bool lacks_command() const { return command_ == nullptr && needs_command(); }

  [[nodiscard]] std::string commands() const {
    return fmt::format("The commands are {}.", fmt::join(command_names(), ", "));
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
    valued_ = option != nullptr && takes_value(*option) ? option : nullptr;
    wants_next_ = name == argument;
    return option != nullptr;
  }

  /// "-q", "-qv", "-n5", "-qn 5", "-nx"; not "-hotels" and not "-none".
  bool is_known_cluster(const std::string& argument) {
    valued_ = nullptr;
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const auto* const option = find({'-', argument[i]});
      if (option == nullptr) return false;
      if (!takes_value(*option)) continue;
      valued_ = option;
      wants_next_ = i + 1 == argument.size();
      return i + 2 >= argument.size() ||
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
    const auto letters =
        text::ascii_lower(name.substr(std::min(name.find_first_not_of('-'), name.size())));
    const bool is_word = letters.size() > 1 && letters.find(':') == std::string::npos;
    const auto close =
        is_word ? text::closest_name(letters, {names.begin(), names.end()}) : std::nullopt;
    if (close) error += fmt::format(" Did you mean --{}?", *close);
    if (command_ == nullptr && needs_command() && !close)
      error += " Options of a command go after the command.";
    if (takes_query()) error += R"( To search for text that begins with "-", put "--" before it.)";
    return error;
  }

  [[nodiscard]] bool takes_query() const {
    return command_ != nullptr && command_->get_option_no_throw("QUERY") != nullptr;
  }

  [[nodiscard]] std::string unknown_command(const std::string& typed) const {
    const auto names = command_names();
    const auto guess = text::did_you_mean(text::ascii_lower(typed), {names.begin(), names.end()});
    return fmt::format("unknown command \"{}\". {}", typed, guess.empty() ? commands() : guess);
  }

  [[nodiscard]] std::vector<std::string> command_names() const {
    std::vector<std::string> names;
    for (const auto* command : app_.get_subcommands({})) names.push_back(command->get_name());
    return names;
  }

  const CLI::App& app_;
  const CLI::App* command_ = nullptr;
  const CLI::Option* valued_ = nullptr;  ///< the option just checked, if it has a value
  bool wants_next_ = false;              ///< the value is the next argument
  std::set<const CLI::Option*> given_;   ///< options that have only one value
};

/// What is wrong with a word that is not one of `names`, or "".
std::string objection(std::string_view typed, const std::vector<std::string_view>& names,
                      std::string_view cannot, std::string_view choose) {
  if (std::find(names.begin(), names.end(), typed) != names.end()) return "";
  const auto guess = text::did_you_mean(typed, names);
  return fmt::format("{} \"{}\". {}{}: {}", cannot, typed, guess.empty() ? "" : guess + " ", choose,
                     fmt::join(names, ", "));
}

/// The part of a message of CLI11 before `end`.
std::string before(std::string_view message, std::string_view end) {
  return std::string(message.substr(0, message.find(end)));
}

std::string after(std::string_view message, std::string_view begin) {
  return std::string(message.substr(message.find(begin) + begin.size()));
}

/// The arguments in reverse order, as CLI11 wants them. CLI11 takes a word like [a,b] for a list
/// and drops the brackets; a space after the word prevents that and does not change a query. The
/// "=" of "-n=5" would belong to the value.
std::vector<std::string> words_for_cli11(const CLI::App& app,
                                         const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  for (auto at = arguments.begin(); at != arguments.end(); ++at) {
    auto word = *at;
    const auto equals = word.find('=');
    const bool in_brackets = word.starts_with('[') && word.ends_with(']');
    if (in_brackets && (at == arguments.begin() || !takes_next(app, at[-1]))) word += ' ';
    if (at < end && word.size() > 2 && word[0] == '-' && word[1] != '-' &&
        equals != std::string::npos && takes_next(app, {'-', word[equals - 1]}))
      word.erase(equals, 1);
    words.push_back(std::move(word));
  }
  std::reverse(words.begin(), words.end());
  return words;
}

}  // namespace

std::string usage_error(const CLI::ParseError& error,
                        const std::map<std::string, std::string>& missing) {
  std::string message = error.what();
  if (message.find("At Most 1 ") != std::string::npos)
    return before(message, ":") + " can be given only once";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return before(message, ":") + " needs a value";
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
    return fmt::format("{} and {} cannot be used together", before(message, " excludes "),
                       after(message, " excludes "));
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return "unexpected argument: " + after(message, "expected: ");
  if (const auto what = missing.find(before(message, " is required")); what != missing.end())
    return what->second;
  // "--limit: must be 0 or more": the option is the subject.
  for (const std::string verb : {"cannot", "must", "needs", "works", "prints"}) {
    if (const auto at = message.find(": " + verb + " "); at != std::string::npos)
      return message.erase(at, 1);
  }
  return message;
}

std::optional<int> parse(CLI::App& app, const std::vector<std::string>& arguments,
                         const std::function<void()>& finish,
                         const std::map<std::string, std::string>& missing) {
  ArgumentCheck check(app);
  const auto refuse = [&](const std::string& error) {
    return present::refuse_usage(app.get_name(), error, check.help_for(error));
  };
  if (const auto error = check.error_in(arguments); !error.empty()) return refuse(error);
  try {
    app.parse(words_for_cli11(app, arguments));
    finish();
  } catch (const CLI::Success& success) {
    std::ostringstream said;
    const int code = app.exit(success, said);
    present::write_output(said.str());
    return code;
  } catch (const CLI::RequiredError& error) {
    return refuse(check.lacks_command() ? "no command given. " + check.commands()
                                        : usage_error(error, missing));
  } catch (const CLI::ParseError& error) {
    return refuse(usage_error(error, missing));
  }
  return std::nullopt;
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
  return objection(typed, names, "cannot be", "Choose one of");
}

std::string objection_to_item(std::string_view typed, const std::vector<std::string_view>& names) {
  return objection(typed, names, "cannot contain", "Choose from");
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
