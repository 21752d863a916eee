# Options of the build, and compiler options for all targets.
option(OSCE_WERROR "treat warnings as errors" OFF)
option(OSCE_SANITIZE "compile with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(OSCE_TIDY "run clang-tidy on the product's sources when they are compiled" OFF)
option(OSCE_TESTS "build the tests" OFF)
option(OSCE_FUZZ "build tests/fuzz; needs clang" OFF)

add_library(osce_options INTERFACE)
target_compile_features(osce_options INTERFACE cxx_std_20)
target_include_directories(osce_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(osce_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wuseless-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wduplicated-cond -Wlogical-op -Wcast-align -Wformat=2
  -Wno-missing-field-initializers  # designated initialisers omit members with defaults
  -Wno-restrict)                   # false alarm in std::string's operator+ (GCC bug 105329)
# xxHash forces functions inline, which GCC refuses to do with -Og.
target_compile_definitions(osce_options INTERFACE $<$<CONFIG:Debug>:XXH_NO_INLINE_HINTS=1>)
# A program does not load libraries at startup that it does not use.
target_link_options(osce_options INTERFACE -Wl,--as-needed)
if(OSCE_WERROR)
  target_compile_options(osce_options INTERFACE -Werror)
endif()
if(OSCE_FUZZ)
  target_compile_options(osce_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(OSCE_SANITIZE)
  # A target whose property OSCE_TEST is set is only linked with the sanitizers. Its own code needs
  # no checks, and would take twice as long to compile.
  define_property(TARGET PROPERTY OSCE_TEST BRIEF_DOCS "contains tests, not code of the product")
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    -Wno-maybe-uninitialized  # has false alarms with sanitizers, as GCC's manual says
    # The guards around a hundred thousand constants take a third of a program's start, and the
    # tests start programs a thousand times. The library's own checks of every index replace them.
    $<$<CXX_COMPILER_ID:GNU>:--param=asan-globals=0> -D_GLIBCXX_ASSERTIONS
    # Checks of every pointer for null and alignment take a quarter of the compile time. Without
    # them, AddressSanitizer reports the access through a null pointer, and no cast here yields a
    # pointer to a larger type. tests/fuzz/run, which builds with clang, has these checks as well.
    $<$<CXX_COMPILER_ID:GNU>:-fno-sanitize=null,alignment>)
  target_compile_options(osce_options INTERFACE
    "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:OSCE_TEST>>>:${sanitizers}>")
  target_link_options(osce_options INTERFACE -fsanitize=address,undefined
    # The search for leaks at a program's end reads all global data, and the shared library of the
    # undefined-behaviour checks has 6 MB of it. The static library has 1 MB: a fifth of a start.
    $<$<CXX_COMPILER_ID:GNU>:-static-libubsan>
    # A program at a fixed address starts in half the time: the sanitizers' tables have half a
    # million pointers, and the tests start programs a thousand times.
    "$<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-no-pie>")
endif()

# osce_tidy(NAME TARGET...): clang-tidy checks all files of the targets, as one file, when the build
# runs. It spends most of its time in the headers of libraries, so it reads them once for each NAME.
function(osce_tidy name)
  if(NOT OSCE_TIDY)
    return()
  endif()
  set(all ${PROJECT_BINARY_DIR}/tidy/${name}.cpp)
  set(includes "")
  add_library(tidy_${name} OBJECT EXCLUDE_FROM_ALL ${all})  # for its compile command
  set_target_properties(tidy_${name} PROPERTIES UNITY_BUILD OFF)
  foreach(target IN LISTS ARGN)
    get_target_property(folder ${target} SOURCE_DIR)
    get_target_property(files ${target} SOURCES)
    foreach(file IN LISTS files)
      if(file MATCHES "\\.cpp$")
        string(APPEND includes "#include \"${folder}/${file}\"\n")
      else()
        list(APPEND generated ${file})
      endif()
    endforeach()
    foreach(property LINK_LIBRARIES INCLUDE_DIRECTORIES COMPILE_DEFINITIONS)
      get_target_property(values ${target} ${property})
      if(values)
        set_property(TARGET tidy_${name} APPEND PROPERTY ${property} ${values})
      endif()
    endforeach()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.?pp ${PROJECT_SOURCE_DIR}/engine/*.hpp)
    list(APPEND checked ${sources})
  endforeach()
  file(CONFIGURE OUTPUT ${all} CONTENT "${includes}" @ONLY)
  set(passed ${PROJECT_BINARY_DIR}/tidy/${name}.passed)
  add_custom_command(OUTPUT ${passed}
    # GCC checks shadowing, in smaller groups of files; only GCC knows some warning options.
    COMMAND clang-tidy --quiet --config-file=${PROJECT_SOURCE_DIR}/.clang-tidy
            -p ${PROJECT_BINARY_DIR} --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-shadow
            --extra-arg=-Wno-unused-command-line-argument ${all}
    COMMAND ${CMAKE_COMMAND} -E touch ${passed}
    DEPENDS ${checked} ${generated} ${PROJECT_SOURCE_DIR}/.clang-tidy
    COMMENT "clang-tidy: ${name}" VERBATIM)
  add_custom_target(check_${name} ALL DEPENDS ${passed})
endfunction()
