// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace osce::store {

/// XXH3 with 128 bits over everything added, in order. Finds damage and tells states apart; it is
/// no protection against somebody who means harm.
class Checksum {
 public:
  Checksum();
  Checksum(const Checksum&) = delete;
  Checksum& operator=(const Checksum&) = delete;
  ~Checksum();

  /// Adds bytes; where one call ends and the next begins does not count.
  void add(std::string_view bytes);
  /// What was added so far, as 32 hexadecimal digits.
  [[nodiscard]] std::string hexadecimal() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The checksum of a file's bytes; throws Error where it cannot be read.
std::string file_checksum(const std::filesystem::path& path);

}  // namespace osce::store
