// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/project/type_names.hpp"

#include <cctype>
#include <map>
#include <set>

namespace osce::test {
namespace {

struct TypeToken {
  std::string text;
  std::size_t line;
};

bool is_name_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Words, "::", and single signs. Lines of the preprocessor are left out, with those that a
/// backslash adds to them.
std::vector<TypeToken> type_tokens_of(std::string_view source) {
  const auto code = code_of(source);
  std::vector<TypeToken> tokens;
  std::size_t line = 0;
  bool directive = false;
  for (const auto& text : lines_in(code)) {
    ++line;
    const auto first = text.find_first_not_of(" \t");
    directive = directive || (first != std::string::npos && text[first] == '#');
    const bool skipped = directive;
    directive = directive && text.ends_with('\\');
    if (skipped) continue;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at + 1;
      if (is_name_byte(text[at])) {
        while (end < text.size() && is_name_byte(text[end])) ++end;
      } else if (text.compare(at, 2, "::") == 0) {
        end = at + 2;
      }
      const auto token = text.substr(at, end - at);
      if (token != " " && token != "\t") tokens.push_back({token, line});
      at = end;
    }
  }
  return tokens;
}

using Head = std::vector<TypeToken>;

/// The place after the brackets that open at `at`: "<" to its ">", "(" to ")", "[" to "]".
std::size_t after_brackets(const Head& head, std::size_t at) {
  static const std::map<std::string, std::string> closing = {{"<", ">"}, {"(", ")"}, {"[", "]"}};
  const auto open = head[at].text;
  const auto close = closing.at(open);
  int depth = 0;
  for (; at < head.size(); ++at) {
    if (head[at].text == open) ++depth;
    if (head[at].text == close && --depth == 0) return at + 1;
  }
  return at;
}

bool is_at(const Head& head, std::size_t at, std::string_view text) {
  return at < head.size() && head[at].text == text;
}

/// The place after template<…>, requires (…), attributes and words like `inline`.
std::size_t after_specifiers(const Head& head) {
  static const std::set<std::string> specifiers = {"inline", "static",  "constexpr", "constinit",
                                                   "extern", "typedef", "export"};
  std::size_t at = 0;
  while (at < head.size()) {
    if (is_at(head, at, "template") && is_at(head, at + 1, "<")) {
      at = after_brackets(head, at + 1);
    } else if (is_at(head, at, "requires") && is_at(head, at + 1, "(")) {
      at = after_brackets(head, at + 1);
    } else if (is_at(head, at, "[")) {
      at = after_brackets(head, at);
    } else if (specifiers.contains(head[at].text)) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::string joined(const Head& head, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t at = from; at < to && at < head.size(); ++at) text += head[at].text;
  return text;
}

/// The name of the type that these tokens define, if they do and a "{" follows: "TypeToken",
/// "hash<TypeToken>".
std::string type_defined_by(const Head& head) {
  static const std::set<std::string> keys = {"class", "struct", "union", "enum"};
  auto at = after_specifiers(head);
  if (at >= head.size() || !keys.contains(head[at].text)) return {};
  while (at < head.size() && keys.contains(head[at].text)) ++at;  // "enum class"
  while (at < head.size() && (head[at].text == "[" || head[at].text == "alignas")) {
    if (head[at].text == "alignas") ++at;
    at = after_brackets(head, at);
  }
  const auto first = at;
  while (at < head.size() && head[at].text != ":" && head[at].text != "final") {
    if (head[at].text == "(" || head[at].text == "=") return {};  // a function or a variable
    at = head[at].text == "<" ? after_brackets(head, at) : at + 1;
  }
  return joined(head, first, at);
}

/// Reads a source from brace to brace.
class Scanner {
 public:
  explicit Scanner(std::string_view file) : file_(file) {}

  std::vector<TypeName> scan(const std::vector<TypeToken>& tokens) {
    for (const auto& token : tokens) {
      if (token.text == "{") {
        open();
      } else if (token.text == "}") {
        if (!scopes_.empty()) scopes_.pop_back();
        head_.clear();
      } else if (token.text == ";") {
        add_alias();
        head_.clear();
      } else {
        head_.push_back(token);
      }
    }
    return std::move(types_);
  }

 private:
  struct Scope {
    bool is_namespace = false;
    std::string name = {};  ///< "query", "a::b"; empty for an unnamed namespace
  };

  [[nodiscard]] bool in_namespace() const { return scopes_.empty() || scopes_.back().is_namespace; }

  void open() {
    const std::size_t at = is_at(head_, 0, "inline") ? 1 : 0;
    const bool linkage = head_.size() == 1 && is_at(head_, 0, "extern");  // extern "C" {
    if (is_at(head_, at, "namespace")) {
      scopes_.push_back({true, joined(head_, at + 1, head_.size())});
    } else if (linkage) {
      scopes_.push_back(scopes_.empty() ? Scope{true, "::"} : scopes_.back());
      scopes_.back().name = "::";
    } else {
      const auto name = in_namespace() ? type_defined_by(head_) : std::string();
      if (!name.empty()) add(name, {});
      scopes_.push_back({});
    }
    head_.clear();
  }

  void add_alias() {
    const auto at = after_specifiers(head_);
    if (in_namespace() && is_at(head_, at, "using") && is_at(head_, at + 2, "="))
      add(head_[at + 1].text, joined(head_, at + 3, head_.size()));
  }

  void add(const std::string& name, const std::string& alias) {
    TypeName type{"", false, alias, std::string(file_), head_.front().line};
    for (const auto& scope : scopes_) {
      if (scope.name.empty()) type.local = true;
      if (!scope.name.empty() && scope.name != "::") type.name += scope.name + "::";
    }
    type.name += name;
    types_.push_back(std::move(type));
  }

  std::string_view file_;
  std::vector<Scope> scopes_;
  Head head_;
  std::vector<TypeName> types_;
};

std::string component_of(const std::string& file) { return file.substr(0, file.find('/')); }

bool see_each_other(const TypeName& a, const TypeName& b) {
  if (!a.local && !b.local) return true;
  if (a.file == b.file) return true;
  const auto first = component_of(a.file);
  const auto second = component_of(b.file);
  return first == second || (first == "engine" && !a.local) || (second == "engine" && !b.local);
}

}  // namespace

std::vector<TypeName> types_in(std::string_view file, std::string_view source) {
  return Scanner(file).scan(type_tokens_of(source));
}

std::vector<std::string> clashes(const std::vector<TypeName>& types) {
  std::map<std::string, std::vector<const TypeName*>> by_name;
  for (const auto& type : types) by_name[type.name].push_back(&type);
  std::vector<std::string> found;
  const auto place = [](const TypeName& type) {
    return type.file + ":" + std::to_string(type.line);
  };
  for (const auto& [name, same] : by_name) {
    for (std::size_t i = 0; i < same.size(); ++i) {
      for (std::size_t j = i + 1; j < same.size(); ++j) {
        const auto& a = *same[i];
        const auto& b = *same[j];
        const bool same_alias = !a.alias.empty() && a.alias == b.alias;
        if (!same_alias && see_each_other(a, b))
          found.push_back(name + ": " + place(a) + " and " + place(b));
      }
    }
  }
  return found;
}

}  // namespace osce::test
