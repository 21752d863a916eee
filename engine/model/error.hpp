// SPDX-License-Identifier: GPL-2.0-or-later
//
// The error type that ends an operation. An error in a query is not an Error but a value with a
// position (query/syntax/diagnostics.hpp), so that users see where it is.
#pragma once

#include <stdexcept>
#include <string>

namespace osce {

enum class ErrorKind {
  usage,          ///< an option or argument makes no sense
  not_found,      ///< no such document, paragraph or source
  unreadable,     ///< a source exists but cannot be read as text
  index_missing,  ///< there is no index
  index_damaged,  ///< the index is incomplete or has changed
  index_version,  ///< the index is from another version of the program
  index_in_use,   ///< another osce-index is writing the index
  bad_cursor,     ///< the cursor is not one that a search returned
  stale_cursor,   ///< the cursor is from an index that has been replaced
  out_of_time,    ///< the search took longer than allowed
  system,         ///< the operating system refused (disk, network, permissions)
};

/// Says what is wrong (`what()`, one line without a full stop) and what to do about it (`hint()`,
/// may be empty). One place turns it into an exit code, and one into an HTTP status.
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
