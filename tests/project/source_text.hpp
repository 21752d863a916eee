// SPDX-License-Identifier: GPL-2.0-or-later
//
// The project's files as text: C++ split into code, comments and strings, other files into
// paragraphs. The tests of wording, types and docs read them this way.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace osce::test {

enum class PieceKind {
  code,
  comment,  ///< without the slashes; comments on consecutive lines are one piece
  string,   ///< without the quotation marks; adjacent literals are one piece
  prose,    ///< a paragraph of a file that is not C++
};

/// A stretch of a file.
struct Piece {
  PieceKind kind = PieceKind::code;
  std::string text;
  std::vector<std::size_t> lines;  ///< the line of each byte of `text`, 1-based

  void add(std::string_view bytes, std::size_t line);
  [[nodiscard]] std::size_t line_at(std::size_t byte) const;
};

/// C++ source as pieces, in order.
std::vector<Piece> cpp_pieces(std::string_view source);

/// Any other file: its paragraphs, without the marks that a line begins with (`#`, `//`, `*`).
std::vector<Piece> prose_pieces(std::string_view source);

/// Either one, depending on the file's name.
std::vector<Piece> pieces_of(std::string_view name, std::string_view source);

/// A C++ source whose comments and literals are blank; its lines are the same.
std::string code_of(std::string_view source);

/// A file of the project: its path from the top, and its bytes.
struct ProjectFile {
  std::string name;
  std::string text;
};

/// The files in these folders (and these files; paths from the top), sorted by name. Skips what
/// tools put there (node_modules, __pycache__) and pictures.
std::vector<ProjectFile> project_files(const std::vector<std::string>& places);

/// Their names alone, and those of pictures.
std::set<std::string> project_file_names(const std::vector<std::string>& places);

/// True if the name ends in .cpp or .hpp.
bool is_cpp(std::string_view name);

/// The lines of a text, without their ends.
std::vector<std::string> lines_in(std::string_view text);

}  // namespace osce::test
