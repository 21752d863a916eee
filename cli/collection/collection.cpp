// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/collection/collection.hpp"

#include "cli/collection/local.hpp"
#include "cli/collection/remote.hpp"

namespace osce::cli {

std::unique_ptr<Collection> open_collection(const Invocation& invocation) {
  if (invocation.server.empty()) return std::make_unique<Local>(invocation.db);
  return std::make_unique<Remote>(invocation.server);
}

}  // namespace osce::cli
