// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/project/source_text.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "tests/support/temp_folder.hpp"

namespace osce::test {
namespace {

namespace fs = std::filesystem;

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// A stretch of C++ as written: with its slashes or quotation marks.
struct Token {
  PieceKind kind;
  std::string_view text;
  std::size_t line;
};

/// Where the literal that begins at `at` ends; after a backslash any byte belongs to it.
std::size_t end_of_literal(std::string_view source, std::size_t at) {
  const char quote = source[at];
  for (++at; at < source.size() && source[at] != quote && source[at] != '\n'; ++at) {
    if (source[at] == '\\') ++at;
  }
  return std::min(at + 1, source.size());
}

/// Where the raw string ends whose `R` is at `at`.
std::size_t end_of_raw_string(std::string_view source, std::size_t at) {
  const auto open = source.find('(', at);
  if (open == std::string_view::npos) return source.size();
  const auto close = ")" + std::string(source.substr(at + 2, open - at - 2)) + "\"";
  const auto end = source.find(close, open);
  return end == std::string_view::npos ? source.size() : end + close.size();
}

/// The comment or literal that begins at `at`, if one does.
Token token_at(std::string_view source, std::size_t at) {
  const auto rest = source.substr(at);
  const bool in_word = at > 0 && is_word_byte(source[at - 1]);
  const auto until = [&](std::size_t end) { return source.substr(at, end - at); };
  if (rest.starts_with("//")) return {PieceKind::comment, until(source.find('\n', at)), 0};
  if (rest.starts_with("/*")) {
    const auto end = source.find("*/", at);
    return {PieceKind::comment, until(end == std::string_view::npos ? end : end + 2), 0};
  }
  if (rest.starts_with("R\"") && !in_word)
    return {PieceKind::string, until(end_of_raw_string(source, at)), 0};
  if (rest.starts_with('"')) return {PieceKind::string, until(end_of_literal(source, at)), 0};
  if (rest.starts_with('\'') && !in_word)  // 1'000 is a number
    return {PieceKind::string, until(end_of_literal(source, at)), 0};
  return {PieceKind::code, {}, 0};
}

std::vector<Token> tokens_of(std::string_view source) {
  std::vector<Token> tokens;
  std::size_t line = 1;
  std::size_t code = 0;
  const auto add = [&](PieceKind kind, std::string_view text) {
    if (text.empty()) return;
    tokens.push_back({kind, text, line});
    line += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  };
  for (std::size_t at = 0; at < source.size();) {
    const auto token = token_at(source, at);
    if (token.text.empty()) {
      ++at;
      continue;
    }
    const auto before = source.substr(code, at - code);
    const bool header = before.ends_with("#include ");  // its name is not a text
    add(PieceKind::code, before);
    add(header ? PieceKind::code : token.kind, token.text);
    at += token.text.size();
    code = at;
  }
  add(PieceKind::code, source.substr(code));
  return tokens;
}

/// A comment without its slashes, a literal without its quotation marks.
std::string_view content_of(const Token& token) {
  auto text = token.text;
  const auto cut = [&](std::size_t front, std::size_t back) {
    text.remove_prefix(std::min(front, text.size()));
    text.remove_suffix(std::min(back, text.size()));
  };
  if (token.kind == PieceKind::comment) {
    const bool block = text.starts_with("/*");
    cut(2, block ? 2 : 0);
    while (text.starts_with('/') || text.starts_with('<')) cut(1, 0);
  } else if (text.starts_with("R\"")) {
    const auto open = text.find('(');
    cut(open + 1, open);
  } else if (token.kind == PieceKind::string) {
    cut(1, 1);
  }
  return text;
}

/// Adds text line by line, so that each byte knows its line.
void add_lines(Piece& piece, std::string_view text, std::size_t line) {
  for (const char c : text) {
    piece.add(std::string_view(&c, 1), line);
    if (c == '\n') ++line;
  }
}

/// True if what stands between two pieces of a kind does not part them: the end of one line between
/// comments, any blanks between literals.
bool joins(PieceKind kind, std::string_view between) {
  if (!is_blank(between)) return false;
  return kind == PieceKind::string || std::count(between.begin(), between.end(), '\n') <= 1;
}

/// A line of prose without the marks that begin it.
std::string_view without_marks(std::string_view line) {
  const auto first = std::min(line.find_first_not_of(" \t#/*"), line.size());
  return line.substr(first);
}

/// The English texts of a table of translations, the second cells of its lines.
std::vector<Piece> english_pieces(std::string_view source) {
  std::vector<Piece> pieces;
  std::size_t number = 0;
  for (const auto& line : lines_in(source)) {
    const auto begin = std::min(line.find('\t') + 1, line.size());
    pieces.push_back({PieceKind::string, {}, {}});
    pieces.back().add(line.substr(begin, line.find('\t', begin) - begin), ++number);
  }
  return pieces;
}

bool is_picture(const std::string& name) {
  static const std::set<std::string> endings = {".png", ".pdf", ".ico"};
  return endings.contains(fs::path(name).extension().string());
}

}  // namespace

void Piece::add(std::string_view bytes, std::size_t line) {
  text += bytes;
  lines.resize(text.size(), line);
}

std::size_t Piece::line_at(std::size_t byte) const { return byte < lines.size() ? lines[byte] : 0; }

std::vector<Piece> cpp_pieces(std::string_view source) {
  std::vector<Piece> pieces;
  const auto tokens = tokens_of(source);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    const bool continues = i >= 2 && token.kind != PieceKind::code &&
                           tokens[i - 2].kind == token.kind &&
                           joins(token.kind, tokens[i - 1].text);
    if (continues) {
      pieces.pop_back();  // the blanks between
      if (token.kind == PieceKind::comment) pieces.back().add("\n", token.line - 1);
    } else {
      pieces.push_back({token.kind, {}, {}});
    }
    add_lines(pieces.back(), content_of(token), token.line);
  }
  return pieces;
}

std::vector<Piece> prose_pieces(std::string_view source) {
  std::vector<Piece> pieces;
  std::size_t number = 0;
  bool apart = true;
  for (const auto& line : lines_in(source)) {
    ++number;
    const auto text = without_marks(line);
    if (!text.empty() && apart) pieces.push_back({PieceKind::prose, {}, {}});
    apart = text.empty();
    if (!apart) pieces.back().add(std::string(text) + "\n", number);
  }
  return pieces;
}

std::vector<Piece> pieces_of(std::string_view name, std::string_view source) {
  if (name.ends_with("translations.tsv")) return english_pieces(source);
  return is_cpp(name) ? cpp_pieces(source) : prose_pieces(source);
}

std::string code_of(std::string_view source) {
  std::string code;
  for (const auto& token : tokens_of(source)) {
    for (const char c : token.text) code += token.kind == PieceKind::code || c == '\n' ? c : ' ';
  }
  return code;
}

std::set<std::string> project_file_names(const std::vector<std::string>& places) {
  static const std::set<std::string> of_tools = {"node_modules", "__pycache__"};
  std::set<std::string> names;
  const auto root = project_folder();
  for (const auto& place : places) {
    if (fs::is_regular_file(root / place)) names.insert(place);
    if (!fs::is_directory(root / place)) continue;
    for (fs::recursive_directory_iterator it(root / place), end; it != end; ++it) {
      if (of_tools.contains(it->path().filename().string())) it.disable_recursion_pending();
      if (it->is_regular_file()) names.insert(it->path().lexically_relative(root).generic_string());
    }
  }
  return names;
}

std::vector<ProjectFile> project_files(const std::vector<std::string>& places) {
  std::vector<ProjectFile> files;
  for (const auto& name : project_file_names(places)) {
    if (!is_picture(name)) files.push_back({name, read_file(project_folder() / name)});
  }
  return files;
}

bool is_cpp(std::string_view name) { return name.ends_with(".cpp") || name.ends_with(".hpp"); }

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace osce::test
