// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one error type that ends an operation. A mistake inside a query is not an Error but a value
// with a position (query/diagnostic.hpp): whoever mistypes should see where.
#pragma once

#include <stdexcept>
#include <string>

namespace osce {

enum class ErrorKind {
  usage,          ///< an option or argument makes no sense
  not_found,      ///< no such document, paragraph or source
  unreadable,     ///< a source exists but cannot be read as text
  index_missing,  ///< there is no index where one was expected
  index_damaged,  ///< an index is there but not whole
  index_version,  ///< an index of another program version
  index_in_use,   ///< another osce-index is writing it
  stale_cursor,   ///< a cursor made from an index that has been replaced
  out_of_time,    ///< a search that took longer than it may
  system,         ///< the operating system refused (disk, network, permissions)
};

/// Something that cannot go on: what is wrong (`what()`, one line, no full stop) and what to do
/// about it (`hint()`, may be empty). Programs turn it into an exit code in one place, the daemon
/// into an HTTP status in one place.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message, std::string hint = {})
      : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

  [[nodiscard]] ErrorKind kind() const { return kind_; }
  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  ErrorKind kind_;
  std::string hint_;
};

}  // namespace osce
