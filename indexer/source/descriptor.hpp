// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace osce::indexer {

/// Owns an open file of the system's; closes it.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }
  void close();

 private:
  int fd_;
};

/// The two ends of a pipe; a program that is started inherits neither.
struct Pipe {
  Descriptor read;
  Descriptor write;
};

/// A pipe, or nothing, and errno.
std::optional<Pipe> make_pipe();

/// A file in memory that holds `bytes`, to be read from the start; not open if the system would not,
/// and errno.
Descriptor file_of(std::string_view bytes);

}  // namespace osce::indexer
