// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/collection.hpp"

#include <array>
#include <cstdlib>
#include <fstream>

#include "tests/support/sample.hpp"

namespace osce::test {
namespace {

namespace fs = std::filesystem;

constexpr std::array subjects = {"children",  "labour",    "borders",   "tourism", "survivors",
                                 "education", "transport", "migration", "supply",  "courts",
                                 "media",     "health",    "shelter",   "data",    "work"};

constexpr std::size_t fewest_sources = 3;

const char* variable(const char* name) {
  const auto* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

}  // namespace

int rounds(int usual) {
  const auto* value = variable("OSCE_ROUNDS");
  return value != nullptr ? std::stoi(value) : usual;
}

std::uint64_t seed() {
  constexpr std::uint64_t usual = 20170705;
  const auto* value = variable("OSCE_SEED");
  return value != nullptr ? std::stoull(value) : usual;
}

Collection::Collection(fs::path folder, int sources)
    : folder_(std::move(folder)), numbers_(seed()) {
  fs::create_directories(folder_ / "more");
  add(sources);
}

void Collection::add(int count) {
  for (int i = 0; i < count; ++i) write(new_name());
}

std::size_t Collection::random(std::size_t below) { return numbers_() % below; }

std::string Collection::words(int count) {
  std::string result;
  for (int i = 0; i < count; ++i)
    result += std::string(i == 0 ? "" : " ") + subjects.at(random(subjects.size()));
  return result;
}

/// Few titles and few paragraphs, so that some documents share an identifier or a text.
std::string Collection::text() {
  std::vector<std::string> preamble;
  std::vector<std::string> operative;
  for (std::size_t i = 0; i <= random(6); ++i) preamble.push_back("Recalling " + words(12) + ",");
  for (std::size_t i = 0; i <= random(6); ++i) operative.push_back("Urges " + words(12) + ";");
  return resolution("MINSK, 5 to 9 JULY 2017", "ON " + words(1 + static_cast<int>(random(2))),
                    preamble, operative);
}

std::string Collection::new_name() {
  const auto number = std::to_string(next_++);
  return (random(3) == 0 ? "more/" : "") + ("text" + number + ".txt");
}

void Collection::write(const std::string& name) {
  std::ofstream(folder_ / name, std::ios::binary) << text();
  if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
}

void Collection::change(int count) {
  for (int i = 0; i < count; ++i) write(names_.at(random(names_.size())));
  write(new_name());
  fs::remove(folder_ / names_.front());
  names_.erase(names_.begin());
}

std::string Collection::step() {
  const auto which = random(names_.size());
  const auto name = names_.at(which);
  const auto other = new_name();
  switch (random(6)) {
    case 0:
      write(other);
      return "add " + other;
    case 1:
      write(name);
      return "change " + name;
    case 2:
      fs::rename(folder_ / name, folder_ / other);
      names_.at(which) = other;
      return "rename " + name + " " + other;
    case 3:
      fs::copy_file(folder_ / name, folder_ / other);
      names_.push_back(other);
      return "copy " + name + " " + other;
    case 4:
      fs::last_write_time(folder_ / name, fs::file_time_type::clock::now());
      return "touch " + name;
    default:
      if (names_.size() <= fewest_sources) return "leave " + name;
      fs::remove(folder_ / name);
      names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(which));
      return "remove " + name;
  }
}

}  // namespace osce::test
