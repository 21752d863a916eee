// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/options.hpp"

#include <charconv>
#include <optional>

#include <CLI/CLI.hpp>

#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"

namespace osce::searchd {
namespace {

struct Address {
  std::string host;
  int port;
};

/// "127.0.0.1:8080", "localhost:0", "[::1]:8080".
std::optional<Address> parse_address(const std::string& text) {
  constexpr int largest_port = 65535;
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  Address address{text.substr(0, colon), 0};
  if (address.host.starts_with('[') && address.host.ends_with(']')) {
    address.host = address.host.substr(1, address.host.size() - 2);
  }
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  const bool port =
      error == std::errc{} && rest == end && address.port >= 0 && address.port <= largest_port;
  return port && !address.host.empty() ? std::optional(address) : std::nullopt;
}

}  // namespace

std::variant<Options, int> parse_options(int argc, const char* const* argv) {
  Options options{.db = store::default_location()};
  CLI::App app{"Serves an index of OSCE texts over HTTP: JSON under /v1/, a search page at /."};
  app.name("osce-searchd");
  app.footer(
      "Examples:\n"
      "  osce-searchd --db ~/osce\n"
      "  osce-searchd --db ~/osce --listen 127.0.0.1:0    any free port; its address is printed\n"
      "\n"
      "SIGTERM and SIGINT end it. A new index takes the place of the old one while it runs.\n"
      "Exit status: 0 ended, 2 an error.");
  app.set_version_flag("--version", "osce-searchd " + std::string(program_version));
  app.add_option("--db", options.db,
                 "the index, a folder (else $OSCE_DB, else the user's data folder)")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  app.add_option_function<std::string>(
         "--listen",
         [&](const std::string& text) {
           const auto address = parse_address(text);
           if (!address) throw CLI::ValidationError("--listen", text + " is not HOST:PORT");
           options.host = address->host;
           options.port = address->port;
         },
         "where to listen (127.0.0.1:8080)")
      ->option_text("HOST:PORT");
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    return present::refuse_usage("osce-searchd", error.what());
  }
  return options;
}

}  // namespace osce::searchd
