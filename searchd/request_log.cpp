// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/request_log.hpp"

#include <cerrno>
#include <cmath>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "engine/model/error.hpp"
#include "engine/present/program.hpp"
#include "searchd/routes.hpp"

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
FileDescriptor opened(const std::filesystem::path& file) {
  constexpr mode_t owner_and_group = 0640;
  const int descriptor =
      file == "-" ? dup(STDOUT_FILENO)
                  : open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY,
                         owner_and_group);
  if (descriptor >= 0) return FileDescriptor(descriptor);
  throw Error(ErrorKind::system,
              fmt::format("The log {} cannot be opened: {}", file.string(), std::strerror(errno)),
              "Choose a file that the daemon may write to, with --access-log");
}

void report(const std::string& text) { present::write_error("osce-searchd", text); }

}  // namespace

std::string log_line(const HttpRequest& request, const HttpResponse& response, Milliseconds took,
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

RequestLog::RequestLog(std::filesystem::path file) : file_(std::move(file)) {
  if (!file_.empty()) descriptor_ = opened(file_);
}

/// If a line cannot be written, stderr says so, but only the first time.
void RequestLog::add(const std::string& line) {
  const std::lock_guard lock(mutex_);
  const auto written = write(descriptor_.get(), line.data(), line.size());
  if (written == static_cast<ssize_t>(line.size())) {
    reported_ = false;
  } else if (!std::exchange(reported_, true)) {
    report(fmt::format("cannot write to the access log: {}; lines will be missing from it",
                       std::strerror(errno)));
  }
}

void RequestLog::reopen() {
  if (file_.empty() || file_ == "-") return;
  const std::lock_guard lock(mutex_);
  try {
    descriptor_ = opened(file_);
  } catch (const Error& error) {
    report(error.what());
  }
}

HttpResponse RequestLog::record(const HttpRequest& request,
                                const std::function<HttpResponse(const HttpRequest&)>& answer) {
  const auto begin = std::chrono::steady_clock::now();
  auto response = answer(request);
  const auto took = std::chrono::steady_clock::now() - begin;
  const auto found = route_of(request.path);
  metrics_.count(found ? found->route->pattern : "", response.status, took);
  if (!file_.empty()) add(log_line(request, response, took, std::chrono::system_clock::now()));
  return response;
}

void RequestLog::record_refusal(int status) {
  metrics_.count_refusal(status);
  if (!file_.empty()) add(refusal_line(status, std::chrono::system_clock::now()));
}

}  // namespace osce::searchd
