// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/http/client.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <httplib.h>
#include <netdb.h>

#include "engine/version.hpp"

// Debian compiles httplib with these features. Without the same flags its classes would have a
// different layout here than in the library.
#if !defined(CPPHTTPLIB_OPENSSL_SUPPORT) || !defined(CPPHTTPLIB_ZLIB_SUPPORT) || \
    !defined(CPPHTTPLIB_BROTLI_SUPPORT)
#error "compile with the flags of `pkg-config --cflags cpp-httplib`"
#endif

namespace osce::cli {
namespace {

/// The host in "http://host:port" or "https://[::1]".
std::string host_of(const std::string& origin) {
  const auto host = origin.substr(origin.find("://") + 3);
  return host.starts_with('[') ? host.substr(1, host.find(']') - 1)
                               : host.substr(0, host.find(':'));
}

bool is_known_host(const std::string& host) {
  addrinfo* found = nullptr;
  const bool known = getaddrinfo(host.c_str(), nullptr, nullptr, &found) == 0;
  if (known) freeaddrinfo(found);
  return known;
}

HttpReply failed(httplib::Error error, bool took_too_much, const std::string& origin) {
  const auto reply = [](std::string failure, std::string hint) {
    return HttpReply{.failure = std::move(failure), .hint = std::move(hint)};
  };
  if (took_too_much)
    return reply("the answer from " + origin + " is too long or takes too long", "");
  switch (error) {
    case httplib::Error::Connection:
    case httplib::Error::ConnectionTimeout:
      if (!is_known_host(host_of(origin)))
        return reply("unknown host \"" + host_of(origin) + "\"", "check the address");
      return reply("nothing is listening at " + origin,
                   "check the address, and that osce-searchd is running");
    case httplib::Error::SSLConnection:
      return reply("cannot make a secure connection to " + origin,
                   "the server may not use TLS: try http://");
    case httplib::Error::SSLLoadingCerts:
    case httplib::Error::SSLServerVerification:
      return reply("the certificate of " + origin + " is not trusted", "check the address");
    case httplib::Error::Read:
    case httplib::Error::Write:
      return reply("the connection to " + origin + " was lost or timed out", "try again");
    default:
      return reply("the request to " + origin + " failed (" + httplib::to_string(error) + ")", "");
  }
}

class HttplibClient : public HttpClient {
 public:
  HttplibClient(const char* origin, const HttpLimits& limits)
      : origin_(origin), client_(origin), limits_(limits) {
    client_.set_keep_alive(true);
    client_.set_follow_location(false);
    client_.set_url_encode(false);  // targets are already encoded, with + for a space
    client_.set_connection_timeout(limits.connect);
    client_.set_read_timeout(limits.silence);
    client_.set_write_timeout(limits.silence);
    client_.set_default_headers({{"Accept", "application/json"},
                                 {"Accept-Encoding", "gzip"},
                                 {"User-Agent", "osce/" + std::string(program_version)}});
  }

  HttpReply get(const std::string& target) override {
    HttpReply reply;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(limits_.answer);
    bool too_much = false;
    const std::jthread watch([&](const std::stop_token& answered) {  // ends headers that never stop
      std::mutex mutex;
      std::unique_lock lock(mutex);
      std::condition_variable_any().wait_until(lock, answered, end, [] { return false; });
      if (!answered.stop_requested()) client_.stop();
    });
    const auto result = client_.Get(target, [&](const char* bytes, std::size_t size) {
      too_much = reply.body.size() + size > limits_.bytes || std::chrono::steady_clock::now() > end;
      if (!too_much) reply.body.append(bytes, size);
      return !too_much;
    });
    if (!result) return failed(result.error(), too_much, origin_);
    reply.status = result->status;
    reply.location = result->get_header_value("Location");
    return reply;
  }

 private:
  std::string origin_;
  httplib::Client client_;
  HttpLimits limits_;
};

}  // namespace
}  // namespace osce::cli

extern "C" __attribute__((visibility("default"))) osce::cli::HttpClient* osce_make_http_client(
    const char* origin, const osce::cli::HttpLimits& limits) {
  return std::make_unique<osce::cli::HttplibClient>(origin, limits).release();
}
