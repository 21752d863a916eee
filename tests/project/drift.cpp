// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/project/drift.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>
#include <utility>

#include "tests/project/source_text.hpp"

namespace osce::test {
namespace {

/// Every match of `pattern`, or of its first group if it has one.
std::vector<std::string> matches(std::string_view text, const std::regex& pattern) {
  std::vector<std::string> found;
  const std::size_t group = pattern.mark_count() > 0 ? 1 : 0;
  for (std::cregex_iterator it(text.data(), text.data() + text.size(), pattern), end; it != end;
       ++it)
    found.push_back((*it)[group].str());
  return found;
}

bool is_path_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("_-./").find(c) != std::string_view::npos;
}

/// Stretches of letters, digits, "_", "-", "." and "/", without the dots at their ends. One that
/// follows "~", "$" or "…" is part of something else.
std::vector<std::string> path_like(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_path_byte(text[at])) {
      ++at;
      continue;
    }
    const auto begin = at;
    while (at < text.size() && is_path_byte(text[at])) ++at;
    auto word = text.substr(begin, at - begin);
    while (word.ends_with('.')) word.remove_suffix(1);
    const char before = begin == 0 ? ' ' : text[begin - 1];
    const char after = at < text.size() ? text[at] : ' ';
    const bool whole =
        std::string_view("~$*<>&=:{}\x80\xa6").find(before) == std::string_view::npos &&
        std::string_view("{*$").find(after) == std::string_view::npos;
    if (whole && !word.empty()) found.emplace_back(word);
  }
  return found;
}

std::string top_of(const std::string& path) { return path.substr(0, path.find('/')); }

bool ends_like_a_source(const std::string& path) {
  static const std::set<std::string> endings = {"hpp",     "cpp",    "cmake", "mustache",
                                                "service", "socket", "timer", "py"};
  const auto dot = path.rfind('.');
  return dot != std::string::npos && dot > 0 && path[dot - 1] != '/' &&
         endings.contains(path.substr(dot + 1));
}

/// The text with each run of blanks and line ends as one blank.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!blank || !line.ends_with(' ')) line += blank ? ' ' : c;
  }
  return line;
}

/// Where `part` is in `text`, each time.
std::vector<std::size_t> places_of(std::string_view text, std::string_view part) {
  std::vector<std::size_t> places;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    places.push_back(at);
  return places;
}

/// The bytes from `at` on that are among `bytes`.
std::string_view stretch(std::string_view text, std::size_t at, std::string_view bytes) {
  const auto end = std::min(text.find_first_not_of(bytes, at), text.size());
  return text.substr(at, end - at);
}

constexpr std::string_view small_letters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view digits = "0123456789";

/// A number as digits ("8,000" and "six" are "8000" and "6"); "" for any other word.
std::string digits_of(std::string number) {
  static const std::array<std::string, 13> words = {"zero", "one",    "two",   "three", "four",
                                                    "five", "six",    "seven", "eight", "nine",
                                                    "ten",  "eleven", "twelve"};
  std::transform(number.begin(), number.end(), number.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  const auto found = std::find(words.begin(), words.end(), number);
  if (found != words.end()) return std::to_string(found - words.begin());
  std::erase_if(number, [](char c) { return c == ',' || c == '\''; });
  return number.find_first_not_of(digits) == std::string::npos ? number : "";
}

Names words_in(std::string_view text) {
  Names words;
  std::string word;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_') {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  words.insert(word);
  return words;
}

/// A standard header, and names that it declares.
using Header = std::pair<std::string, std::string>;
const std::array<Header, 24> headers = {{
    {"regex", "regex|smatch|cmatch"},
    {"map", "map|multimap"},
    {"set", "set|multiset"},
    {"unordered_map", "unordered_map|unordered_multimap"},
    {"unordered_set", "unordered_set|unordered_multiset"},
    {"optional", "optional|nullopt|make_optional"},
    {"variant", "variant|visit|get_if|holds_alternative|monostate"},
    {"vector", "vector"},
    {"array", "array|to_array"},
    {"span", "span"},
    {"deque", "deque"},
    {"list", "list"},
    {"queue", "queue|priority_queue"},
    {"tuple", "tuple|tie|make_tuple|forward_as_tuple|apply"},
    {"memory", "unique_ptr|shared_ptr|make_unique|make_shared|addressof|weak_ptr"},
    {"functional", "function|less|greater|equal_to|hash|invoke|ref|cref|not_fn|plus|bind_front"},
    {"filesystem", "filesystem"},
    {"fstream", "ifstream|ofstream|fstream"},
    {"sstream", "istringstream|ostringstream|stringstream"},
    {"iostream", "cout|cerr|cin|clog"},
    {"mutex", "mutex|lock_guard|unique_lock|scoped_lock|once_flag|call_once"},
    {"thread", "thread|jthread|this_thread"},
    {"atomic", "atomic|atomic_flag|memory_order"},
    {"chrono", "chrono"},
}};

}  // namespace

FileTree::FileTree(const Names& files) {
  for (const auto& file : files) {
    if (file.find('/') != std::string::npos) tops_.insert(top_of(file));
    // each folder above it, with and without a slash, and from each folder on
    for (auto path = file; !path.empty();) {
      for (auto part = path; !part.empty();) {
        known_.insert(part);
        const auto slash = part.find('/');
        part = slash == std::string::npos ? "" : part.substr(slash + 1);
      }
      const auto dot = path.rfind('.');
      const auto slash = path.rfind('/');
      if (path == file && dot != std::string::npos) known_.insert(path.substr(0, dot));
      path = slash == std::string::npos ? "" : path.substr(0, slash);
      if (!path.empty()) known_.insert(path + "/");
    }
  }
}

bool FileTree::has_ending(std::string_view ending) const {
  return std::any_of(known_.begin(), known_.end(),
                     [&](const auto& path) { return path.ends_with(ending); });
}

std::vector<std::string> missing_files(std::string_view text, const FileTree& files) {
  std::vector<std::string> missing;
  for (const auto& path : path_like(text)) {
    const auto top = top_of(path);
    const bool from_top = path.find('/') != std::string::npos && files.has_top_folder(top);
    if (top != "build" && (from_top || ends_like_a_source(path)) && !files.has(path))
      missing.push_back(path);
  }
  return missing;
}

Names options_in(std::string_view text) {
  Names options;
  for (const auto at : places_of(text, "--")) {
    const char before = at == 0 ? ' ' : text[at - 1];
    const auto name = stretch(text, at + 2, std::string(small_letters) + "-");
    const bool begins = std::string_view(" \t\n`'\"([|,/").find(before) != std::string_view::npos;
    if (begins && name.size() > 1 && name.front() != '-' && name.back() != '-')
      options.insert("--" + std::string(name));
  }
  return options;
}

std::vector<std::string> unknown_options(std::string_view text, const Names& options) {
  std::vector<std::string> unknown;
  for (const auto& option : options_in(text)) {
    if (!options.contains(option)) unknown.push_back(option);
  }
  return unknown;
}

std::vector<std::string> unknown_routes(std::string_view text,
                                        const std::function<bool(const std::string&)>& is_route) {
  std::vector<std::string> unknown;
  for (const auto at : places_of(text, "/v1/")) {
    const auto end =
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                         [](char c) { return is_path_byte(c) || c == '{' || c == '}'; });
    std::string path(text.begin() + static_cast<std::ptrdiff_t>(at), end);
    while (path.ends_with('.')) path.pop_back();
    if (!is_route(path)) unknown.push_back(path);
  }
  return unknown;
}

std::vector<std::string> broken_promises(std::string_view text, const FileTree& files) {
  static const std::array<std::pair<std::string, std::string>, 7> promises = {{
      {"unit for systemd", ".service"},
      {"systemd unit", ".service"},
      {"service unit", ".service"},
      {"unit file", ".service"},
      {"Docker image", "Dockerfile"},
      {"Dockerfile", "Dockerfile"},
      {"logrotate configuration", ".logrotate"},
  }};
  std::vector<std::string> broken;
  const auto line = on_one_line(text);
  for (const auto& [promise, ending] : promises) {
    if (line.find(promise) != std::string::npos && !files.has_ending(ending))
      broken.push_back(promise + " (no file *" + ending + ")");
  }
  return broken;
}

std::vector<std::string> numbers_before(std::string_view text, const std::string& noun) {
  std::vector<std::string> numbers;
  const auto last_word = std::string_view(noun).substr(noun.rfind(' ') + 1);
  if (text.find(last_word) == std::string_view::npos) return numbers;
  const auto line = on_one_line(text);
  for (const auto at : places_of(line, " " + noun)) {
    const auto begin = line.find_last_of(" (`*", at == 0 ? 0 : at - 1);
    const auto first = begin == std::string::npos ? 0 : begin + 1;
    const auto number = first < at ? digits_of(line.substr(first, at - first)) : "";
    if (!number.empty()) numbers.push_back(number);
  }
  return numbers;
}

std::string constant_in(const std::vector<std::string>& sources, const std::string& name) {
  Names values;
  for (const auto& source : sources) {
    for (const auto& before : {" " + name + " = ", " " + name + "{"}) {
      for (const auto at : places_of(source, before)) {
        const auto number = stretch(source, at + before.size(), std::string(digits) + "'");
        if (!number.empty()) values.insert(digits_of(std::string(number)));
      }
    }
  }
  return values.size() == 1 ? *values.begin() : "";
}

std::vector<std::string> versions_in(std::string_view text, const std::string& pattern) {
  return matches(text, std::regex(pattern));
}

std::vector<std::string> unused_headers(std::string_view source) {
  std::string code;
  std::vector<std::string> included;
  for (const auto& line : lines_in(code_of(source))) {
    if (!line.starts_with("#include ")) code += line + "\n";
    if (line.starts_with("#include <")) included.push_back(line.substr(10, line.find('>') - 10));
  }
  const auto used = words_in(code);
  std::vector<std::string> unused;
  for (const auto& name : included) {
    const auto* const header = std::find_if(headers.begin(), headers.end(),
                                            [&](const auto& one) { return one.first == name; });
    if (header == headers.end()) continue;
    auto names = words_in(header->second);
    if (std::none_of(names.begin(), names.end(),
                     [&](const auto& one) { return used.contains(one); }))
      unused.push_back(name);
  }
  return unused;
}

}  // namespace osce::test
