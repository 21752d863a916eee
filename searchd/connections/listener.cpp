// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/listener.hpp"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "engine/model/error.hpp"

namespace osce::searchd {
namespace {

constexpr int backlog = 512;
constexpr int socket_type = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
constexpr std::string_view choose_another = "Choose another address with --listen";
constexpr std::string_view choose_a_folder =
    "Choose a path in a folder that the daemon may write to";

Error cannot_listen(const std::string& where, const std::string& why, std::string_view hint) {
  return {ErrorKind::system, fmt::format("Cannot listen on {}: {}", where, why), std::string(hint)};
}

std::string reason_of(int code) {
  if (code == EADDRINUSE) return "another program is already listening there";
  if (code == EADDRNOTAVAIL) return "this machine does not have that address";
  return std::strerror(code);
}

int port_of(int socket) {
  sockaddr_storage bound{};
  socklen_t size = sizeof(bound);
  if (getsockname(socket, reinterpret_cast<sockaddr*>(&bound), &size) != 0) return 0;
  if (bound.ss_family == AF_INET6) return ntohs(reinterpret_cast<sockaddr_in6*>(&bound)->sin6_port);
  return bound.ss_family == AF_INET ? ntohs(reinterpret_cast<sockaddr_in*>(&bound)->sin_port) : 0;
}

std::string bracketed(const std::string& host) {
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

/// Without SO_REUSEPORT: two daemons must not share a port silently.
FileDescriptor bound_socket(const addrinfo& found) {
  FileDescriptor socket(::socket(found.ai_family, socket_type, found.ai_protocol));
  const int yes = 1;
  if (!socket.is_open()) return FileDescriptor();
  setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
  if (found.ai_family == AF_INET6)
    setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof(yes));
  if (bind(socket.get(), found.ai_addr, found.ai_addrlen) != 0 ||
      listen(socket.get(), backlog) != 0)
    return FileDescriptor();
  return socket;
}

Listener listen_on_port(const ListenAddress& address, int wanted_port) {
  const auto where = fmt::format("{}:{}", bracketed(address.host), address.port);
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const auto port = std::to_string(wanted_port);
  // A bare system may have no /etc/hosts; "localhost" is the loopback address anyway (RFC
  // 6761, 6.3).
  const std::string host = address.host == "localhost" ? "127.0.0.1" : address.host;
  if (const int code = getaddrinfo(host.c_str(), port.c_str(), &wanted, &found); code != 0)
    throw cannot_listen(where, gai_strerror(code), choose_another);
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> list(found, freeaddrinfo);
  for (const auto* one = list.get(); one != nullptr; one = one->ai_next) {
    auto socket = bound_socket(*one);
    if (!socket.is_open()) continue;
    auto name = fmt::format("http://{}:{}/", bracketed(address.host), port_of(socket.get()));
    return {std::move(socket), std::move(name), {}};
  }
  throw cannot_listen(where, reason_of(errno), choose_another);
}

/// Another program answers on this UNIX socket.
bool is_in_use(const sockaddr_un& address) {
  const FileDescriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  return connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
}

/// Throws Error if the path is too long, or a file or folder.
sockaddr_un unix_address(const std::string& path) {
  const auto name = "unix:" + path;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path))
    throw cannot_listen(name, "the path is too long", "Use at most 107 bytes");
  struct stat file {};
  if (lstat(path.c_str(), &file) == 0 && !S_ISSOCK(file.st_mode)) {
    throw cannot_listen(name, S_ISDIR(file.st_mode) ? "it is a folder" : "it is a file",
                        choose_another);
  }
  path.copy(address.sun_path, path.size());
  return address;
}

Listener listen_on_path(const std::string& path) {
  const auto name = "unix:" + path;
  auto address = unix_address(path);
  if (is_in_use(address)) throw cannot_listen(name, reason_of(EADDRINUSE), choose_another);
  unlink(path.c_str());  // left by a daemon that was killed
  FileDescriptor socket(::socket(AF_UNIX, socket_type, 0));
  if (!socket.is_open() ||
      bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0 ||
      listen(socket.get(), backlog) != 0) {
    throw cannot_listen(name, std::strerror(errno), choose_a_folder);
  }
  return {std::move(socket), name, path};
}

int number_in_environment(const char* name) {
  const char* text = std::getenv(name);
  int number = 0;
  if (text != nullptr) std::from_chars(text, text + std::strlen(text), number);
  return number;
}

}  // namespace

Listener listen_on(const ListenAddress& address) {
  return address.unix_path.empty() ? listen_on_port(address, address.port)
                                   : listen_on_path(address.unix_path);
}

void check_address(const ListenAddress& address) {
  if (address.unix_path.empty()) {
    listen_on_port(address, 0);  // any port: the daemon may be running on its own
    return;
  }
  unix_address(address.unix_path);
  const auto folder = std::filesystem::absolute(address.unix_path).parent_path();
  if (access(folder.c_str(), W_OK) != 0)
    throw cannot_listen("unix:" + address.unix_path, std::strerror(errno), choose_a_folder);
}

std::vector<Listener> inherited_listeners() {
  constexpr int first = 3;
  const int count =
      number_in_environment("LISTEN_PID") == getpid() ? number_in_environment("LISTEN_FDS") : 0;
  for (const auto* name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"}) unsetenv(name);
  std::vector<Listener> listeners;
  for (int number = first; number < first + count; ++number) {
    FileDescriptor socket(number);
    int listens = 0;
    socklen_t size = sizeof(listens);
    if (getsockopt(number, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || listens == 0) {
      throw cannot_listen(fmt::format("descriptor {}", number), "it is not a listening socket",
                          "Give the service a socket unit with ListenStream=");
    }
    fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK);
    fcntl(number, F_SETFD, FD_CLOEXEC);
    const int port = port_of(number);
    auto name = port > 0 ? fmt::format("port {}", port) : fmt::format("descriptor {}", number);
    listeners.push_back({std::move(socket), std::move(name), {}});
  }
  return listeners;
}

}  // namespace osce::searchd
