// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sources.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>

#include "engine/model/error.hpp"
#include "engine/store/checksum.hpp"
#include "indexer/exchange/json_lines.hpp"
#include "indexer/read_source.hpp"

namespace osce::indexer {
namespace {

bool is_json_lines(const Source& source) {
  const auto& name = source.name;
  const bool named =
      name == standard_input || name.ends_with(".jsonl") || name.ends_with(".ndjson");
  return named && looks_like_json_lines(source.bytes);
}

Source read_standard_input() {
  Source source{standard_input, {std::istreambuf_iterator<char>(std::cin), {}}};
  if (std::cin.bad()) throw Error(ErrorKind::unreadable, "cannot read standard input");
  return source;
}

}  // namespace

Sources list_sources(const std::vector<std::filesystem::path>& arguments,
                     const Authority& authority) {
  auto paths = arguments;
  const auto piped = std::remove(paths.begin(), paths.end(), standard_input);
  const bool pipe = piped != paths.end();
  paths.erase(piped, paths.end());
  auto loaded = std::make_shared<std::vector<Loaded>>();
  Sources sources;
  const auto add = [&](std::string name, Loaded source) {
    sources.names.push_back(std::move(name));
    loaded->push_back(std::move(source));
  };
  auto collection = collect(paths);
  if (pipe) collection.sources.push_back(read_standard_input());
  for (auto& source : collection.sources) {
    auto name = source.name;
    add(std::move(name), {std::move(source), {}});
  }
  for (auto& [name, reason] : collection.skipped) add(name, {std::nullopt, std::move(reason)});
  sources.load = [loaded](std::size_t number) { return std::move(loaded->at(number)); };
  sources.read = [&authority](const Source& source) {
    return is_json_lines(source) ? read_json_lines(source.name, source.bytes)
                                 : read_source(source, authority);
  };
  return sources;
}

std::string checksum_of(const Source& source) {
  store::Checksum checksum;
  checksum.add(source.bytes);
  return checksum.hexadecimal();
}

}  // namespace osce::indexer
