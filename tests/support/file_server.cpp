// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/file_server.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "tests/support/program.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::test {

FileServer::FileServer(const std::filesystem::path& folder) {
  const auto server = project_folder() / "tests" / "support" / "file_server.py";
  const TempFolder talk;
  const auto said = (talk / "port").string();
  process_ = run({"sh", "-c",
                  fmt::format("cd '{}' && python3 '{}' > '{}' 2>/dev/null & echo $!",
                              folder.string(), server.string(), said)})
                 .out;
  constexpr int most_waits = 400;
  for (int i = 0; i < most_waits && address_.empty(); ++i) {
    run({"sleep", "0.05"});
    const auto port = read_file(said);
    if (port.ends_with('\n')) address_ = "http://127.0.0.1:" + port.substr(0, port.size() - 1);
  }
  if (address_.empty()) throw std::runtime_error("file_server.py did not start");
}

FileServer::~FileServer() { run({"sh", "-c", "kill " + process_}); }

}  // namespace osce::test
