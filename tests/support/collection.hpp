// SPDX-License-Identifier: GPL-2.0-or-later
//
// A folder of made-up resolutions that changes at random, for tests over many runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace osce::test {

/// How many rounds a test runs: the variable OSCE_ROUNDS, or `usual` if it is not set.
int rounds(int usual);

/// The seed for random numbers: the variable OSCE_SEED, or a fixed one. Printed when a test fails.
std::uint64_t seed();

class Collection {
 public:
  Collection(std::filesystem::path folder, int sources);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// Adds, changes, renames, copies, removes or touches a source; returns a description of the
  /// step.
  std::string step();
  void add(int count);
  /// Changes `count` sources, adds one and removes the oldest.
  void change(int count);
  /// A number from 0 to `below` - 1.
  std::size_t random(std::size_t below);

 private:
  void write(const std::string& name);
  std::string new_name();
  std::string text();
  std::string words(int count);
  std::filesystem::path folder_;
  std::mt19937_64 numbers_;
  std::vector<std::string> names_;
  int next_ = 0;
};

}  // namespace osce::test
