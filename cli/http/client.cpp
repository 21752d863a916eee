// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/http/client.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include <httplib.h>

#include "engine/version.hpp"

// Debian compiles httplib with these features. Without the same flags its classes would have a
// different layout here than in the library.
#if !defined(CPPHTTPLIB_OPENSSL_SUPPORT) || !defined(CPPHTTPLIB_ZLIB_SUPPORT) || \
    !defined(CPPHTTPLIB_BROTLI_SUPPORT)
#error "compile with the flags of `pkg-config --cflags cpp-httplib`"
#endif

namespace osce::cli {
namespace {

std::string explained(httplib::Error error, bool took_too_much) {
  if (took_too_much) return "the answer is too long or takes too long";
  switch (error) {
    case httplib::Error::Connection:
    case httplib::Error::ConnectionTimeout:
      return "no server is listening there";
    case httplib::Error::SSLConnection:
      return "no secure connection could be established";
    case httplib::Error::SSLLoadingCerts:
    case httplib::Error::SSLServerVerification:
      return "its certificate is not trusted";
    case httplib::Error::Read:
    case httplib::Error::Write:
      return "the connection was lost or timed out";
    default:
      return "the request failed (" + httplib::to_string(error) + ")";
  }
}

/// Calls a function at a given time, unless it is destroyed before.
class Watch {
 public:
  Watch(std::chrono::steady_clock::time_point when, std::function<void()> what)
      : thread_([this, when, what = std::move(what)] {
          std::unique_lock lock(mutex_);
          if (!ended_.wait_until(lock, when, [this] { return over_; })) what();
        }) {}
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    ended_.notify_one();
    thread_.join();
  }

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  bool over_ = false;
  std::thread thread_;
};

class HttplibClient : public HttpClient {
 public:
  HttplibClient(const char* origin, const HttpLimits& limits) : client_(origin), limits_(limits) {
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
    const Watch watch(end, [this] { client_.stop(); });  // also ends headers that never stop
    const auto result = client_.Get(target, [&](const char* bytes, std::size_t size) {
      too_much = reply.body.size() + size > limits_.bytes || std::chrono::steady_clock::now() > end;
      if (!too_much) reply.body.append(bytes, size);
      return !too_much;
    });
    if (!result) {
      reply.failure = explained(result.error(), too_much);
      return reply;
    }
    reply.status = result->status;
    reply.location = result->get_header_value("Location");
    return reply;
  }

 private:
  httplib::Client client_;
  HttpLimits limits_;
};

}  // namespace
}  // namespace osce::cli

extern "C" __attribute__((visibility("default"))) osce::cli::HttpClient* osce_make_http_client(
    const char* origin, const osce::cli::HttpLimits& limits) {
  return std::make_unique<osce::cli::HttplibClient>(origin, limits).release();
}
