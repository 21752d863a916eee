// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where the daemon listens: an address of this machine, a UNIX socket, or sockets that the service
// manager has opened.
#pragma once

#include <string>
#include <vector>

#include "engine/file_descriptor.hpp"

namespace osce::searchd {

/// An address to listen on.
struct ListenAddress {
  std::string host;       ///< "127.0.0.1", "localhost", "::1"; empty with a path
  int port = 0;           ///< 0: any free one
  std::string unix_path;  ///< a UNIX socket
};

/// A listening socket and its name.
struct Listener {
  FileDescriptor socket;
  std::string name;       ///< "http://127.0.0.1:8080/", "unix:/run/osce.sock"
  std::string unix_path;  ///< removed when it closes; empty for other sockets
};

/// Listens on the address, which is not shared with other processes. Throws Error if it is not
/// available, for example because another program listens there; a UNIX socket that a killed daemon
/// has left behind is replaced.
Listener listen_on(const ListenAddress& address);

/// Throws Error if listen_on() could never succeed: the address is not one of this machine, or the
/// folder of a UNIX socket does not exist. A daemon that already listens there is no obstacle.
void check_address(const ListenAddress& address);

/// The sockets that the service manager handed to this process (LISTEN_FDS, sd_listen_fds(3)); a
/// second call returns none. Throws Error if one of them does not listen.
std::vector<Listener> inherited_listeners();

}  // namespace osce::searchd
