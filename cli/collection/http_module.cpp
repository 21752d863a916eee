// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/collection/http_module.hpp"

#include <filesystem>

#include <dlfcn.h>
#include <fmt/format.h>

#include "engine/model/error.hpp"

namespace osce::cli {
namespace {

/// From the folder of the program (CMakeLists.txt).
constexpr const char* module_from_program = OSCE_HTTP_MODULE;

std::string module_path() {
  const auto program = std::filesystem::read_symlink("/proc/self/exe");
  return (program.parent_path() / module_from_program).lexically_normal().string();
}

HttpClientMaker load() {
  const auto path = module_path();
  // Never closed: what it made may outlive everything but the process.
  void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const maker = module == nullptr ? nullptr : dlsym(module, http_client_maker);
  if (maker == nullptr) {
    throw Error(ErrorKind::system,
                fmt::format("the HTTP client {} cannot be loaded ({})", path, dlerror()),
                "install osce-search again");
  }
  return reinterpret_cast<HttpClientMaker>(maker);  // NOLINT(*-reinterpret-cast): POSIX's dlsym
}

}  // namespace

std::unique_ptr<HttpClient> make_http_client(const std::string& origin) {
  return std::unique_ptr<HttpClient>(load()(origin.c_str(), HttpLimits{}));
}

}  // namespace osce::cli
