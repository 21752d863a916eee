// SPDX-License-Identifier: GPL-2.0-or-later
//
// A folder of made-up resolutions that changes by chance, for tests of what happens over many runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace osce::test {

/// What a test does often or seldom: `usual` rounds, or as many as the variable OSCE_ROUNDS says.
int rounds(int usual);

/// The seed of a test's random numbers: OSCE_SEED, else always the same. Printed when a test fails.
std::uint64_t seed();

class Collection {
 public:
  Collection(std::filesystem::path folder, int sources);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// Adds, changes, renames, copies, removes or touches a source; says what was done.
  std::string step();
  void add(int count);
  /// Changes `count` sources, adds one and removes the oldest.
  void change(int count);
  /// A number from 0 to `below`, `below` left out.
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
