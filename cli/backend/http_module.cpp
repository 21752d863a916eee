// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/backend/http_module.hpp"

#include <filesystem>

#include <dlfcn.h>
#include <fmt/format.h>

#include "engine/model/error.hpp"

namespace osce::cli {
namespace {

/// Relative to the program's folder (CMakeLists.txt).
constexpr const char* module_from_program = OSCE_HTTP_MODULE;

std::string module_path() {
  const auto program = std::filesystem::read_symlink("/proc/self/exe");
  return (program.parent_path() / module_from_program).lexically_normal().string();
}

HttpClientMaker load() {
  const auto path = module_path();
  // Never closed: the client may live until the process ends.
  void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const maker = module == nullptr ? nullptr : dlsym(module, http_client_maker);
  if (maker == nullptr) {
    throw Error(ErrorKind::system,
                fmt::format("the HTTP client {} cannot be loaded ({})", path, dlerror()),
                "reinstall osce-search");
  }
  return reinterpret_cast<HttpClientMaker>(maker);  // NOLINT(*-reinterpret-cast): POSIX's dlsym
}

}  // namespace

std::unique_ptr<HttpClient> make_http_client(const std::string& origin) {
  return std::unique_ptr<HttpClient>(load()(origin.c_str(), HttpLimits{}));
}

}  // namespace osce::cli
