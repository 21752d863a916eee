# Compiles files into a target, as constants of type std::string_view.
#
#   osce_embed(TARGET HEADER NAMESPACE FILE...)
#
# generates HEADER; a file session.csv becomes the constant NAMESPACE::session_csv.
function(osce_embed target header namespace)
  string(CONCAT code "// Made by cmake/Embed.cmake.\n#pragma once\n#include <string_view>\n"
    "// Every compiler that builds this takes literals longer than the standard asks for.\n"
    "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\nnamespace ${namespace} {\n"
    "using std::string_view_literals::operator\"\"sv;  // counts no characters when compiling\n")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME)
    string(MAKE_C_IDENTIFIER ${name} name)
    file(READ ${file} content)
    string(APPEND code "inline constexpr std::string_view ${name} = R\"embedded(${content})embedded\"sv;\n")
  endforeach()
  string(APPEND code "}  // namespace ${namespace}\n#pragma GCC diagnostic pop\n")
  set(path ${CMAKE_CURRENT_BINARY_DIR}/embedded/${header})
  file(CONFIGURE OUTPUT ${path} CONTENT "${code}" @ONLY ESCAPE_QUOTES)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()
