// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/targets.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands/input.hpp"
#include "cli/commands/output.hpp"
#include "engine/present/printable.hpp"

namespace osce::cli {
namespace {

/// Identifiers are looked up first, because that needs no search.
search::Named named_by(const std::string& reference, Backend& backend) {
  if (backend.paragraph(reference, 0)) return {true, {reference}};
  if (backend.document(reference)) return {false, {reference}};
  return reference.empty() ? search::Named{} : backend.resolve(reference);
}

std::vector<std::string> with_stdin(const std::vector<std::string>& arguments) {
  std::vector<std::string> references;
  for (const auto& argument : arguments) {
    if (argument != "-") {
      references.push_back(argument);
      continue;
    }
    for (auto& id : input_ids()) references.push_back(std::move(id));
  }
  return references;
}

}  // namespace

std::vector<Target> targets_of(const std::vector<std::string>& arguments, Backend& backend) {
  const auto references = with_stdin(arguments);
  std::vector<Target> targets;
  targets.reserve(references.size());
  for (const auto& reference : references)
    targets.push_back({reference, named_by(reference, backend)});
  const auto is_missing = [](const Target& target) { return target.named.ids.empty(); };
  const bool from_stdin = references != arguments;
  if (from_stdin || targets.size() < 2 || std::none_of(targets.begin(), targets.end(), is_missing))
    return targets;
  const auto joined = fmt::format("{}", fmt::join(references, " "));
  auto together = named_by(joined, backend);
  const bool none = std::all_of(targets.begin(), targets.end(), is_missing);
  if (together.ids.empty() && !none) return targets;
  return {{joined, std::move(together)}};
}

void report_missing(const std::string& reference) {
  say(
      fmt::format("osce: no text in this collection matches {}; "
                  "'osce documents' lists the identifiers\n",
                  reference.empty() ? "\"\"" : present::printable(reference)));
}

}  // namespace osce::cli
