# Options of the build, and compiler options for all targets.
option(OSCE_WERROR "treat warnings as errors" OFF)
option(OSCE_SANITIZE "compile with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(OSCE_TIDY "run clang-tidy on the product's sources when they are compiled" OFF)
option(OSCE_TESTS "build the tests" OFF)

add_library(osce_options INTERFACE)
target_compile_features(osce_options INTERFACE cxx_std_20)
target_include_directories(osce_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(osce_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wuseless-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wduplicated-cond -Wlogical-op -Wcast-align -Wformat=2
  -Wno-missing-field-initializers  # designated initialisers omit members with defaults
  -Wno-restrict)                   # false alarm in std::string's operator+ (GCC bug 105329)
# A program does not load libraries at startup that it does not use.
target_link_options(osce_options INTERFACE -Wl,--as-needed)
if(OSCE_WERROR)
  target_compile_options(osce_options INTERFACE -Werror)
endif()
if(OSCE_SANITIZE)
  target_compile_options(osce_options INTERFACE -fsanitize=address,undefined
    -fno-sanitize-recover=all -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)  # has false alarms with sanitizers, as GCC's manual says
  target_link_options(osce_options INTERFACE -fsanitize=address,undefined)
endif()
if(OSCE_TIDY)
  # clang-tidy ignores warning options that only GCC knows.
  set(CMAKE_CXX_CLANG_TIDY clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option)
endif()
