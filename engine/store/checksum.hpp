// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace osce::store {

/// The 128-bit XXH3 hash of everything added, in order. Detects damage and distinguishes states; it
/// does not protect against deliberate tampering.
class Checksum {
 public:
  Checksum();
  Checksum(const Checksum&) = delete;
  Checksum& operator=(const Checksum&) = delete;
  ~Checksum();

  /// Adds bytes. How they are divided among calls makes no difference.
  void add(std::string_view bytes);
  /// The hash of the bytes so far as 32 hexadecimal digits.
  [[nodiscard]] std::string hexadecimal() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The 64-bit XXH3 hash of a part of a file.
std::uint64_t block_checksum(std::string_view bytes);

/// The checksum of a file. Throws Error if it cannot be read.
std::string file_checksum(const std::filesystem::path& path);

}  // namespace osce::store
