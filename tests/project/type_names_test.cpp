// SPDX-License-Identifier: GPL-2.0-or-later
//
// One name means one type within a namespace.
#include "tests/project/type_names.hpp"

#include <doctest/doctest.h>

namespace osce::test {
namespace {

std::vector<std::string> names_in(std::string_view source) {
  std::vector<std::string> names;
  for (const auto& type : types_in("a.cpp", source))
    names.push_back(type.name + (type.local ? " (local)" : "") +
                    (type.alias.empty() ? "" : " = " + type.alias));
  return names;
}

/// The clashes between sources, which are called engine/0.hpp, engine/1.hpp … unless named.
std::vector<std::string> clashes_between(const std::vector<ProjectFile>& files) {
  std::vector<TypeName> types;
  for (const auto& [name, text] : files) {
    for (auto& type : types_in(name, text)) types.push_back(std::move(type));
  }
  return clashes(types);
}

}  // namespace

TEST_CASE("no type is defined twice in a namespace") {
  std::vector<TypeName> types;
  for (const auto& file : project_files({"engine", "indexer", "searchd", "cli"})) {
    if (!is_cpp(file.name)) continue;
    for (auto& type : types_in(file.name, file.text)) types.push_back(std::move(type));
  }
  CHECK(types.size() > 500);
  for (const auto& clash : clashes(types)) FAIL_CHECK(clash);
}

TEST_CASE("the types of a source are found") {
  struct Row {
    std::string_view source;
    std::vector<std::string> names;
  };
  for (const auto& [source, names] : std::vector<Row>{
           {"struct A {};", {"A"}},
           {"namespace a { class A { int x; }; }", {"a::A"}},
           {"namespace a { namespace b { enum A { x }; } enum class B : int { y }; }",
            {"a::b::A", "a::B"}},
           {"namespace a::b { union A { int x; }; } struct B {};", {"a::b::A", "B"}},
           {"inline namespace a { struct A {}; }", {"a::A"}},
           {"namespace a { namespace { struct A {}; } struct B {}; }", {"a::A (local)", "a::B"}},
           {"namespace { struct A {}; }", {"A (local)"}},
           // declarations, and words that only look like definitions
           {"class A; enum class B : int; struct C;", {}},
           {"struct A f() { return {}; }", {}},
           {"struct A a = {1, 2};", {}},
           {"void f(struct A* a) { struct B {}; }", {}},
           {"// struct A {};\n/* class B {}; */ const char* s = \"struct C {};\";", {}},
           {"const auto* s = R\"x(struct A { \" )\" )x\"; struct B {};", {"B"}},
           {"constexpr int big = 1'000; struct A {}; char c = '{'; struct B {};", {"A", "B"}},
           {"#define OPEN { \\\n  {\nstruct A {};", {"A"}},
           // types within types and functions do not count
           {"struct A { struct B {}; enum C { x }; void f() { if (x) {} } }; struct D {};",
            {"A", "D"}},
           {"struct A { class B; }; class A::B { int x; };", {"A", "A::B"}},
           // templates and specialisations
           {"template <typename T> struct A {}; template <> struct A<int> {};", {"A", "A<int>"}},
           {"template <typename T, class U = B<T>> requires (x<T>) class A final : B<T> {};",
            {"A"}},
           {"namespace std { template <> struct hash<a::B> { int x; }; }", {"std::hash<a::B>"}},
           // attributes, bases, linkage
           {"struct [[nodiscard]] A : B, C<D> { int x{}; };", {"A"}},
           {"struct alignas(64) A {};", {"A"}},
           {"extern \"C\" { struct A {}; }", {"A"}},
           {"typedef struct A { int x; } B;", {"A"}},
           // aliases
           {"namespace a { using A = std::vector<int>; using b::C; using namespace d; }",
            {"a::A = std::vector<int>"}},
           {"template <typename T> using A = B<T>;", {"A = B<T>"}},
           {"void f() { using A = int; }", {}},
       }) {
    CAPTURE(source);
    CHECK(names_in(source) == names);
  }
}

TEST_CASE("types that clash are found, and only those") {
  struct Row {
    std::string_view what;
    std::vector<ProjectFile> files;
    std::size_t clashes;
  };
  const std::string a = "namespace a { struct A { int x; }; }";
  const std::string local = "namespace a { namespace { struct A { long y; }; } }";
  for (const auto& [what, files, count] : std::vector<Row>{
           {"two headers", {{"engine/a.hpp", a}, {"engine/b.hpp", a}}, 1},
           {"two components", {{"indexer/a.hpp", a}, {"searchd/b.hpp", a}}, 1},
           {"a::b is b within a",
            {{"engine/a.hpp", "namespace a::b { struct A {}; }"},
             {"engine/b.hpp", "namespace a { namespace b { class A {}; } }"}},
            1},
           {"a struct and an enum",
            {{"engine/a.hpp", a}, {"engine/b.hpp", "namespace a { enum class A { x }; }"}},
            1},
           {"three", {{"engine/a.hpp", a}, {"engine/b.hpp", a}, {"engine/c.hpp", a}}, 3},
           {"local and named, one component", {{"cli/a.hpp", a}, {"cli/b.cpp", local}}, 1},
           {"local and named in the engine", {{"engine/a.hpp", a}, {"cli/b.cpp", local}}, 1},
           {"local twice, one library", {{"cli/a.cpp", local}, {"cli/b.cpp", local}}, 1},
           {"an alias and a struct",
            {{"engine/a.hpp", a}, {"engine/b.hpp", "namespace a { using A = int; }"}},
            1},
           {"aliases for two types",
            {{"engine/a.hpp", "using A = int;"}, {"engine/b.hpp", "using A = long;"}},
            1},
           {"a template",
            {{"engine/a.hpp", "template <typename T> struct A {};"},
             {"engine/b.hpp", "template <class U> struct A { U u; };"}},
            1},
           {"aliases for one type",
            {{"engine/a.hpp", "using A = int;"}, {"engine/b.hpp", "using A = int;"}},
            0},
           {"two namespaces", {{"engine/a.hpp", a}, {"engine/b.hpp", "struct A {};"}}, 0},
           {"local and named, two programs", {{"cli/a.hpp", a}, {"searchd/b.cpp", local}}, 0},
           {"local in two programs", {{"cli/a.cpp", local}, {"searchd/b.cpp", local}}, 0},
           {"a declaration",
            {{"engine/a.hpp", a}, {"engine/b.hpp", "namespace a { struct A; }"}},
            0},
           {"a type within a type",
            {{"engine/a.hpp", a}, {"engine/b.hpp", "namespace a { struct B { struct A {}; }; }"}},
            0},
       }) {
    CAPTURE(what);
    CHECK(clashes_between(files).size() == count);
  }
}

}  // namespace osce::test
