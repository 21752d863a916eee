// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds types that are defined twice. A name that means two types in one namespace is undefined
// behaviour if both definitions are linked, and misleads readers if they are not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/project/source_text.hpp"

namespace osce::test {

/// A class, struct, union, enum or alias that a namespace holds. Types within types are not listed.
struct TypeName {
  std::string name;    ///< "osce::query::Token", "osce::hash<Token>"
  bool local = false;  ///< in an unnamed namespace, which `name` leaves out
  std::string alias;   ///< what an alias stands for; empty for a definition
  std::string file;
  std::size_t line = 0;
};

/// The types that a C++ source defines. A declaration without a body is not a definition.
std::vector<TypeName> types_in(std::string_view file, std::string_view source);

/// Each clash, as "osce::Token: a.hpp:3 and b.hpp:7". Two types clash
/// - if they have the same full name, unless both are aliases for the same;
/// - if one of them is in an unnamed namespace within the other's namespace, and both are in the
///   same component (the top folder) or one is in engine, which all components see.
std::vector<std::string> clashes(const std::vector<TypeName>& types);

}  // namespace osce::test
