// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/manual/usage.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/text/edit_distance.hpp"
#include "engine/text/fold.hpp"

namespace osce::manual {
namespace {

/// What is wrong with a word that is not one of `names`, or "".
std::string objection(std::string_view typed, const std::vector<std::string_view>& names,
                      std::string_view cannot, std::string_view choose) {
  if (std::find(names.begin(), names.end(), typed) != names.end()) return "";
  const auto guess = text::did_you_mean(typed, names);
  return fmt::format("{} \"{}\". {}{}: {}", cannot, typed, guess.empty() ? "" : guess + " ", choose,
                     fmt::join(names, ", "));
}

/// The number in `text`, which must be the whole text.
std::from_chars_result read_number(const std::string& text, std::uint32_t& number) {
  const auto* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ptr == end ? read : std::from_chars_result{read.ptr, std::errc::invalid_argument};
}

std::string objection_to_number(const std::string& typed, Range range) {
  std::uint32_t number = 0;
  const bool valid = read_number(typed, number).ec == std::errc{};
  return valid && number >= range.least && number <= range.most
             ? ""
             : fmt::format("must be a whole number from {} to {}", range.least, range.most);
}

std::vector<std::string_view> command_names(const Command& program) {
  std::vector<std::string_view> names;
  for (const auto& command : program.commands) names.emplace_back(command.name);
  return names;
}

constexpr std::string_view end_of_list = "] ";

std::string operand(const std::string& word) {
  return word.starts_with('[') && word.ends_with(']') ? word + end_of_list.back() : word;
}

class Check {
 public:
  explicit Check(const Command& program) : program_(program) {}

  Arguments run(const std::vector<std::string>& typed) {
    auto at = typed.begin();
    for (; at != typed.end() && *at != "--" && checked_.error.empty(); ++at) {
      const bool is_operand = at->size() < 2 || at->front() != '-';
      checked_.error = is_operand ? check_operand(*at) : check_option(*at);
      const bool is_value_next = !is_operand && wants_next_ && at + 1 != typed.end();
      if (is_value_next && checked_.error.empty()) checked_.words.push_back(*++at);
    }
    for (; at != typed.end(); ++at) checked_.words.push_back(operand(*at));
    return checked_;
  }

 private:
  std::string check_operand(const std::string& word) {
    checked_.words.push_back(operand(word));
    if (checked_.command != nullptr) return "";
    for (const auto& command : program_.commands) {
      if (command.name == word) checked_.command = &command;
    }
    return checked_.command == nullptr && needs_command(program_) ? unknown_command(word) : "";
  }

  std::string check_option(const std::string& word) {
    checked_.words.push_back(word);
    wants_next_ = false;
    const bool known = word[1] == '-' ? is_known(word) : is_known_cluster(word);
    if (!known) return unknown_option(word.substr(0, word.find('=')));
    if (valued_ == nullptr) return "";
    if (word.find('=') == word.size() - 1) return name_of(*valued_) + " needs a value";
    const bool again = !valued_->rules.repeatable && !given_.insert(valued_).second;
    return again ? name_of(*valued_) + " can be given only once" : "";
  }

  [[nodiscard]] const Option* find(const std::string& name) const {
    const auto* option =
        checked_.command == nullptr ? nullptr : find_option(*checked_.command, name);
    return option == nullptr ? find_option(program_, name) : option;
  }

  bool is_known(const std::string& word) {
    const auto name = word.substr(0, word.find('='));
    const auto* const option = find(name);
    valued_ = option != nullptr && takes_value(*option) ? option : nullptr;
    wants_next_ = valued_ != nullptr && name == word;
    return option != nullptr;
  }

  /// "-q", "-qv", "-n5", "-qn 5", "-nx"; not "-hotels" and not "-none".
  bool is_known_cluster(const std::string& word) {
    valued_ = nullptr;
    for (std::size_t i = 1; i < word.size(); ++i) {
      const auto* const option = find({'-', word[i]});
      if (option == nullptr) return false;
      if (!takes_value(*option)) continue;
      valued_ = option;
      wants_next_ = i + 1 == word.size();
      if (word.substr(i + 1).starts_with('=')) checked_.words.back().erase(i + 1, 1);
      return i + 2 >= word.size() ||
             std::string_view("=0123456789").find(word[i + 1]) != std::string_view::npos;
    }
    return true;
  }

  [[nodiscard]] std::vector<std::string> long_names() const {
    std::vector<std::string> names;
    for (const auto* command : {checked_.command, &program_}) {
      if (command == nullptr) continue;
      for (const auto& option : command->options) {
        if (name_of(option).starts_with("--")) names.push_back(name_of(option).substr(2));
      }
    }
    return names;
  }

  /// The command that an option belongs to, in a program that also works without one.
  [[nodiscard]] const Command* command_with(const std::string& option) const {
    if (checked_.command != nullptr || needs_command(program_)) return nullptr;
    for (const auto& command : program_.commands) {
      if (find_option(command, option) != nullptr) return &command;
    }
    return nullptr;
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
    if (const auto* const owner = command_with(name))
      return fmt::format("{0} works only with {1}: {2} {1} {0}", name, owner->name, program_.name);
    if (checked_.command == nullptr && needs_command(program_) && !close)
      error += " Options of a command go after the command.";
    if (checked_.command != nullptr && find_option(*checked_.command, "QUERY") != nullptr) {
      error +=
          " If this is part of the query, put \"--\" before the query "
          "(\"-\" before a word excludes it).";
    }
    return error;
  }

  [[nodiscard]] std::string unknown_command(const std::string& typed) const {
    const auto guess = text::did_you_mean(text::ascii_lower(typed), command_names(program_));
    return fmt::format("unknown command \"{}\". {}", typed,
                       guess.empty() ? list_of_commands(program_) : guess);
  }

  const Command& program_;
  Arguments checked_;
  const Option* valued_ = nullptr;  ///< the option just checked, if it has a value
  bool wants_next_ = false;         ///< the value is the next argument
  std::set<const Option*> given_;   ///< options that have only one value
};

}  // namespace

std::string UsageError::message() const {
  if (subject.empty()) return objection;
  for (const std::string_view verb : {"can", "cannot", "must", "needs", "works", "prints"}) {
    if (objection.starts_with(verb) && objection.substr(verb.size()).starts_with(' '))
      return subject + " " + objection;
  }
  return subject + ": " + objection;
}

void add_value(Option& option, const std::string& value) {
  const auto& rules = option.rules;
  const auto objection = !rules.choices.empty() ? objection_to_choice(value, rules.choices)
                         : rules.range          ? objection_to_number(value, *rules.range)
                         : rules.objection      ? rules.objection(value)
                                                : "";
  if (!objection.empty()) throw UsageError{name_of(option), objection};
  option.values.push_back(value);
}

std::string objection_to_choice(std::string_view typed,
                                const std::vector<std::string_view>& names) {
  return objection(typed, names, "cannot be", "Choose one of");
}

std::string objection_to_item(std::string_view typed, const std::vector<std::string_view>& names) {
  return objection(typed, names, "cannot contain", "Choose from");
}

std::string objection_to_count(const std::string& typed, std::uint32_t most) {
  std::uint32_t number = 0;
  const auto error = read_number(typed, number).ec;
  if (error == std::errc::invalid_argument || (typed != "0" && typed.starts_with('0')))
    return "must be a whole number, 0 or more";
  return error == std::errc{} && number <= most ? "" : fmt::format("must be at most {}", most);
}

std::string as_typed(std::string word) {
  if (word.starts_with('[') && word.ends_with(end_of_list)) word.pop_back();
  return word;
}

Arguments check_arguments(const Command& program, const std::vector<std::string>& typed) {
  return Check(program).run(typed);
}

std::string list_of_commands(const Command& program) {
  return fmt::format("The commands are {}.", fmt::join(command_names(program), ", "));
}

}  // namespace osce::manual
