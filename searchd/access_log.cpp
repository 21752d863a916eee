// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/access_log.hpp"

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "engine/model/error.hpp"
#include "engine/present/printable.hpp"

namespace osce::searchd {
namespace {

using Json = nlohmann::ordered_json;

std::string iso_time(std::chrono::system_clock::time_point when) {
  const auto milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(when.time_since_epoch()).count();
  constexpr int in_a_second = 1000;
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(milliseconds / in_a_second),
                     milliseconds % in_a_second);
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
}

/// Throws Error.
Descriptor opened(const std::filesystem::path& file) {
  constexpr mode_t for_its_owner_and_group = 0640;
  const int descriptor =
      file == "-" ? dup(STDOUT_FILENO)
                  : open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY,
                         for_its_owner_and_group);
  if (descriptor >= 0) return Descriptor(descriptor);
  throw Error(ErrorKind::system,
              fmt::format("the log {} cannot be opened: {}", file.string(), std::strerror(errno)),
              "name a file that the daemon may write with --access-log");
}

void say(const std::string& text) {
  std::fputs(("osce-searchd: " + present::printable(text) + "\n").c_str(), stderr);
}

}  // namespace

std::string access_line(const HttpRequest& request, const HttpResponse& response, Milliseconds took,
                        std::chrono::system_clock::time_point when) {
  constexpr double decimals = 10;
  auto parameters = Json::object();
  for (const auto& [name, value] : request.parameters) parameters[name].push_back(value);
  return line_of({{"time", iso_time(when)},
                  {"method", request.method},
                  {"path", request.path},
                  {"parameters", std::move(parameters)},
                  {"status", response.status},
                  {"bytes", response.body.size()},
                  {"ms", std::round(took.count() * decimals) / decimals}});
}

std::string refusal_line(int status, std::chrono::system_clock::time_point when) {
  return line_of({{"time", iso_time(when)}, {"status", status}});
}

AccessLog::AccessLog(std::filesystem::path file)
    : file_(std::move(file)), descriptor_(opened(file_)) {}

void AccessLog::add(const std::string& line) {
  const std::lock_guard lock(mutex_);
  const auto written = write(descriptor_.get(), line.data(), line.size());
  if (written == static_cast<ssize_t>(line.size())) {
    told_ = false;
  } else if (!std::exchange(told_, true)) {
    say(fmt::format("lines of the log are lost: {}", std::strerror(errno)));
  }
}

void AccessLog::reopen() {
  if (file_ == "-") return;
  const std::lock_guard lock(mutex_);
  try {
    descriptor_ = opened(file_);
  } catch (const Error& error) {
    say(error.what());
  }
}

}  // namespace osce::searchd
