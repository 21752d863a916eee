# Compiles a hash of source files into a target; it changes when one of them does.
#
#   osce_code_hash(TARGET HEADER NAMESPACE PATTERN...)
#
# generates HEADER with the constant NAMESPACE::code_hash. It is computed when the target is built.
function(osce_code_hash target header namespace)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS LIST_DIRECTORIES false ${ARGN})
  list(SORT files)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/embedded/${header})
  file(CONFIGURE OUTPUT ${path}.list CONTENT "${files}" @ONLY)
  add_custom_command(OUTPUT ${path}
    COMMAND ${CMAKE_COMMAND} -D HEADER=${path} -D NAMESPACE=${namespace} -P ${PROJECT_SOURCE_DIR}/cmake/CodeHash.cmake
    DEPENDS ${files} ${path}.list ${PROJECT_SOURCE_DIR}/cmake/CodeHash.cmake VERBATIM)
  target_sources(${target} PRIVATE ${path})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  file(READ ${HEADER}.list files)
  set(hashes "")
  foreach(file IN LISTS files)
    file(SHA256 ${file} hash)
    string(APPEND hashes "${hash}\n")
  endforeach()
  string(SHA256 hash "${hashes}")
  string(SUBSTRING ${hash} 0 16 hash)
  file(WRITE ${HEADER} "// Made by cmake/CodeHash.cmake.\n#pragma once\n#include <string_view>\n"
    "namespace ${NAMESPACE} {\ninline constexpr std::string_view code_hash = \"${hash}\";\n}  // namespace ${NAMESPACE}\n")
endif()
