// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/checksum.hpp"

#include <array>
#include <fstream>
#include <new>

#include <fmt/format.h>
#define XXH_INLINE_ALL  // so that no library must be loaded
#include <xxhash.h>

#include "engine/model/error.hpp"

namespace osce::store {

struct Checksum::State {
  XXH3_state_t* xxh3 = XXH3_createState();
  State() {
    if (xxh3 == nullptr || XXH3_128bits_reset(xxh3) == XXH_ERROR) throw std::bad_alloc();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { XXH3_freeState(xxh3); }
};

Checksum::Checksum() : state_(std::make_unique<State>()) {}
Checksum::~Checksum() = default;

void Checksum::add(std::string_view bytes) {
  XXH3_128bits_update(state_->xxh3, bytes.data(), bytes.size());
}

std::string Checksum::hexadecimal() const {
  const auto hash = XXH3_128bits_digest(state_->xxh3);
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::uint64_t block_checksum(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string file_checksum(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  Checksum checksum;
  std::array<char, 1 << 16> buffer{};
  while (file) {
    file.read(buffer.data(), buffer.size());
    checksum.add({buffer.data(), static_cast<std::size_t>(file.gcount())});
  }
  if (!file.eof()) {
    throw Error(ErrorKind::unreadable, fmt::format("Cannot read {}", path.string()),
                "Check its permissions");
  }
  return checksum.hexadecimal();
}

}  // namespace osce::store
