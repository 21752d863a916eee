# Installs manual pages, shell completion and documentation where Debian expects them.
#
#     osce --manual              => osce.1          and the same for the other programs
#     docs/query-language.md     => osce-query.7    by lowdown
#     osce completion bash       => completions
find_program(LOWDOWN lowdown REQUIRED)
set(manual ${PROJECT_BINARY_DIR}/manual)
file(MAKE_DIRECTORY ${manual})

# osce_made(FILE DESTINATION COMMAND command... DEPENDS file...): writes the output of a command to
# FILE, which is installed into DESTINATION.
function(osce_made file destination)
  cmake_parse_arguments(made "" "" "COMMAND;DEPENDS" ${ARGN})
  add_custom_command(OUTPUT ${manual}/${file}
    COMMAND ${made_COMMAND} > ${manual}/${file}
    DEPENDS ${made_DEPENDS} VERBATIM)
  set_property(GLOBAL APPEND PROPERTY osce_made_files ${manual}/${file})
  install(FILES ${manual}/${file} DESTINATION ${destination})
endfunction()

osce_made(osce.1 ${CMAKE_INSTALL_MANDIR}/man1 COMMAND osce --manual DEPENDS osce)
osce_made(osce-index.1 ${CMAKE_INSTALL_MANDIR}/man1 COMMAND osce-index --manual DEPENDS osce-index)
osce_made(osce-searchd.8 ${CMAKE_INSTALL_MANDIR}/man8
  COMMAND osce-searchd --manual DEPENDS osce-searchd)
set(query_language ${PROJECT_SOURCE_DIR}/docs/query-language.md)
osce_made(osce-query.7 ${CMAKE_INSTALL_MANDIR}/man7
  COMMAND ${PROJECT_SOURCE_DIR}/tools/query_page.sh ${LOWDOWN} ${PROJECT_VERSION} ${query_language}
  DEPENDS ${query_language} ${PROJECT_SOURCE_DIR}/tools/query_page.sh)
osce_made(osce ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  COMMAND osce completion bash DEPENDS osce)
osce_made(_osce ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
  COMMAND osce completion zsh DEPENDS osce)
osce_made(osce.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
  COMMAND osce completion fish DEPENDS osce)

get_property(made_files GLOBAL PROPERTY osce_made_files)
add_custom_target(manual ALL DEPENDS ${made_files})

install(FILES README.md CHANGELOG.md ARCHITECTURE.md TYPE DOC)
install(DIRECTORY docs/ TYPE DOC)
