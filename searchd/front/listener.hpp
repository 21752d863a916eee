// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where the daemon listens: an address of this machine, a UNIX socket, or sockets that the service manager
// opened.
#pragma once

#include <string>
#include <vector>

#include "searchd/front/descriptor.hpp"

namespace osce::searchd {

/// An address to listen on.
struct Address {
  std::string host;       ///< "127.0.0.1", "localhost", "::1"; empty with a path
  int port = 0;           ///< 0: any free one
  std::string unix_path;  ///< of a UNIX socket
};

/// A socket that listens, and how to call it.
struct Listener {
  Descriptor socket;
  std::string name;       ///< "http://127.0.0.1:8080/", "unix:/run/osce.sock"
  std::string unix_path;  ///< to be removed when it closes; empty of others
};

/// Takes the address, for this process alone. Throws Error where it cannot be had, above all where somebody
/// else listens there; a UNIX socket that nobody listens on any more is replaced.
Listener listen_on(const Address& address);

/// The sockets that the service manager handed to this process (LISTEN_FDS, sd_listen_fds(3)), and forgets
/// them. Throws Error where one of them does not listen.
std::vector<Listener> inherited_listeners();

}  // namespace osce::searchd
