// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/options.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "engine/manual/help_text.hpp"
#include "engine/manual/manual.hpp"
#include "engine/manual/usage.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/text/code_point.hpp"
#include "engine/version.hpp"
#include "searchd/config_file.hpp"

namespace osce::searchd {
namespace {

constexpr int largest_port = 65535;

/// The number in `text`; nothing if it is not a port.
std::optional<int> parse_port(std::string_view text) {
  int port = -1;
  const auto* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, port);
  const bool valid = error == std::errc{} && rest == end && port >= 0 && port <= largest_port;
  return valid ? std::optional(port) : std::nullopt;
}

/// "127.0.0.1:8080", "localhost:0", "[::1]:8080", "unix:/run/osce.sock". Throws
/// CLI::ValidationError.
ListenAddress parse_address(const std::string& text) {
  constexpr std::string_view unix_sign = "unix:";
  if (text.starts_with(unix_sign) && text.size() > unix_sign.size())
    return {{}, 0, text.substr(unix_sign.size())};
  const auto colon = text.rfind(':');
  auto host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (colon == std::string::npos || host.empty() || text.starts_with(unix_sign)) {
    throw CLI::ValidationError("--listen",
                               fmt::format("\"{}\" is not HOST:PORT or unix:PATH", text));
  }
  if (const auto port = parse_port(std::string_view(text).substr(colon + 1)))
    return {host, *port, {}};
  throw CLI::ValidationError(
      "--listen", fmt::format("\"{}\": the port must be from 0 to {}", text, largest_port));
}

/// Throws CLI::ValidationError.
std::vector<ListenAddress> parse_addresses(const std::vector<std::string>& texts) {
  std::vector<ListenAddress> addresses;
  for (auto text = texts.begin(); text != texts.end(); ++text) {
    addresses.push_back(parse_address(*text));
    const bool any_port = addresses.back().unix_path.empty() && addresses.back().port == 0;
    if (!any_port && std::find(texts.begin(), text, *text) != text)
      throw CLI::ValidationError("--listen", fmt::format("\"{}\" is given twice", *text));
  }
  return addresses;
}

/// True if no character of the text would break a link or a header.
bool is_plain(std::string_view text) {
  return text::is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ||
                  std::string_view("\"'<>\\").find(c) != std::string_view::npos;
         });
}

/// "example.org", "localhost:8080", "[::1]:80"
bool is_host(std::string_view text) {
  const auto literal = text.starts_with('[') ? text.find(']') + 1 : 0;
  const auto colon = text.find(':', literal);
  const auto host = text.substr(0, colon);
  const bool port = colon == std::string_view::npos || parse_port(text.substr(colon + 1)) > 0;
  const bool name = literal > 0
                        ? host.size() == literal && literal > 2
                        : !host.empty() && host.find_first_of("/?#@&%[]") == std::string_view::npos;
  return is_plain(text) && port && name;
}

/// What follows "http://" or "https://"; empty if the text begins with neither.
std::string_view without_scheme(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) return text.substr(scheme.size());
  }
  return {};
}

/// "https://example.org": a scheme and a host, nothing after them; or "*". Browsers write it in
/// small letters.
std::string objection_to_origin(const std::string& text) {
  const auto end = std::min(text.find("://"), text.size());
  const bool scheme =
      end > 0 && end < text.size() && is_plain(text) && text.find_first_of("/?#@:") == end;
  const bool small =
      std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return text == "*" || (scheme && small && is_host(std::string_view(text).substr(end + 3)))
             ? ""
             : fmt::format(
                   "\"{}\" is not a valid origin; use one such as https://example.org, or *", text);
}

/// The site is the root of its host: links begin with a slash.
std::string objection_to_url(const std::string& text) {
  auto host = without_scheme(text);
  while (host.ends_with('/')) host.remove_suffix(1);
  return is_host(host) ? ""
                       : fmt::format(
                             "\"{}\" is not a valid site URL; use one without a path, such as "
                             "https://search.example.org",
                             text);
}

/// An e-mail address, or a page.
std::string objection_to_contact(const std::string& text) {
  const auto at = text.find('@');
  const bool mail = at != std::string::npos && at > 0 && at + 1 < text.size() &&
                    text.find('@', at + 1) == std::string::npos &&
                    text.find_first_of(":/") == std::string::npos;
  const auto page = without_scheme(text);
  return is_plain(text) && (mail || is_host(page.substr(0, page.find_first_of("/?#"))))
             ? ""
             : fmt::format(
                   "\"{}\" is neither an e-mail address nor a URL; use, for example, "
                   "name@example.org",
                   text);
}

/// How flags are set by variables and in a file.
std::string read_switch(std::string& text) {
  if (text == "yes" || text == "1") text = "true";
  if (text == "no" || text == "0") text = "false";
  return text == "true" || text == "false"
             ? ""
             : fmt::format("cannot be \"{}\". Choose one of: yes, no", text);
}

/// A whole number in this range. The help prints the range.
CLI::Validator number_between(std::uint32_t least, std::uint32_t most) {
  return {[least, most](const std::string& text) {
            std::uint32_t number = 0;
            const auto* const end = text.data() + text.size();
            const auto [rest, error] = std::from_chars(text.data(), end, number);
            const bool valid =
                error == std::errc{} && rest == end && number >= least && number <= most;
            return valid ? "" : fmt::format("must be a whole number from {} to {}", least, most);
          },
          fmt::format("INT in [{} - {}]", least, most)};
}

/// An option that can also be set by a variable: --max-age by OSCE_MAX_AGE.
CLI::Option* with_variable(CLI::Option* option) {
  std::string name = "OSCE_";
  for (const char c : option->get_lnames().front())
    name += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
  return option->envname(name);
}

void add_switch(CLI::App& app, const std::string& name, bool& value, const std::string& text) {
  with_variable(app.add_flag(name, value, text)->transform(CLI::Validator(read_switch, "")));
}

void add_site(CLI::App& app, Site& site) {
  add_switch(app, "--demo", site.demo, "Serve /demo, a made-up site that embeds the search box");
  with_variable(app.add_option("--origins", site.origins,
                               "Comma-separated origins allowed by CORS, or * (default: none)"))
      ->type_name("ORIGIN")
      ->delimiter(',')
      ->check(objection_to_origin);
  with_variable(app.add_option("--public-url", site.public_url,
                               "Public address of the site, for links and citations"))
      ->type_name("URL")
      ->check(objection_to_url);
  with_variable(
      app.add_option("--contact", site.contact,
                     "Where readers report mistakes in a text: an e-mail address, or a page"))
      ->type_name("ADDRESS")
      ->check(objection_to_contact);
  with_variable(
      app.add_option_function<std::uint32_t>(
          "--max-age",
          [&site](std::uint32_t seconds) { site.max_age = std::chrono::seconds(seconds); },
          "How long caches may keep answers, in seconds (default: 60)"))
      ->type_name("SECONDS")
      ->check(number_between(0, 31'536'000));
}

void add_limits(CLI::App& app, ConnectionLimits& limits, Site& site) {
  with_variable(
      app.add_option_function<std::uint32_t>(
          "--search-time",
          [&site](std::uint32_t longest) { site.search_time = std::chrono::milliseconds(longest); },
          "Search timeout in milliseconds (default: 5000)"))
      ->type_name("MS")
      ->check(number_between(1, 600'000));
  with_variable(
      app.add_option("--workers", limits.workers, "Worker threads (default: one per core)"))
      ->type_name("N")
      ->check(number_between(1, 256));
  with_variable(app.add_option("--connections", limits.connections,
                               "Open connections at one time (default: 1000)"))
      ->type_name("N")
      ->check(number_between(1, 100'000));
  with_variable(app.add_option("--queue", limits.queued,
                               "Requests that may wait for a worker; more get 503 (default: 256)"))
      ->type_name("N")
      ->check(number_between(1, 100'000));
}

void add_operation(CLI::App& app, DaemonOptions& options, std::string& file) {
  with_variable(
      app.add_option("--access-log", options.access_log,
                     "Log each request as a line of JSON, without client addresses; - is stdout"))
      ->type_name("FILE");
  add_switch(app, "--metrics", options.site.metrics, "Serve /metrics, counters for Prometheus");
  app.add_option("--config", file, "Read options from a file, one NAME=VALUE per line")
      ->type_name("FILE")
      ->check(present::objection_to_path);
  app.add_flag("--check-config", options.check, "Validate options and index, then exit");
}

/// The sections of osce-searchd(8).
manual::Page manual_page() {
  return {.number = 8,
          .summary = "serve an index of OSCE texts over HTTP, as JSON, pages and an embeddable box",
          .sections = {{"Signals",
                        "SIGTERM and SIGINT: finish the running requests and exit. SIGHUP: check "
                        "for a new index at once, and reopen the access log."},
                       {"Configuration",
                        "An option can be given on the command line, in the environment variable "
                        "shown with it, or in a file (--config), one NAME=VALUE per line. The "
                        "command line takes precedence over variables, and variables over the "
                        "file. --check-config validates them all."},
                       {"Behind a reverse proxy",
                        "The daemon speaks plain HTTP; a reverse proxy adds TLS. docs/nginx.conf "
                        "configures nginx for it."},
                       {"Files",
                        "osce-searchd.service: a unit for systemd. It reads variables from "
                        "/etc/default/osce-searchd."},
                       {"Exit status",
                        "0: stopped by a signal, or after --check-config or --help. 2: an error."}},
          .see_also = "osce(1), osce-index(1), osce-query(7)"};
}

/// With a final slash in the public address, links would have two.
void tidy(Site& site) {
  while (site.public_url.ends_with('/')) site.public_url.pop_back();
}

}  // namespace

std::variant<DaemonOptions, int> parse_options(int argc, const char* const* argv) {
  DaemonOptions options{.db = store::default_location()};
  options.limits.workers = std::max(1U, std::thread::hardware_concurrency());
  CLI::App app{"Serves an index of OSCE texts over HTTP: JSON under /v1/, a search page at /."};
  app.name("osce-searchd");
  app.footer(
      "Examples:\n"
      "  osce-searchd --db ~/osce\n"
      "  osce-searchd --db ~/osce --listen 127.0.0.1:0    any free port; its address is printed\n"
      "\n"
      "SIGTERM and SIGINT stop it. A new index is used as soon as it is complete. SIGHUP makes\n"
      "the daemon check for one at once and reopen the log. The command line takes precedence\n"
      "over variables (OSCE_DB, OSCE_LISTEN, ...), and variables over the file given with\n"
      "--config.\n"
      "Exit status: 0 stopped, 2 error.");
  app.set_version_flag("--version", "osce-searchd " + std::string(program_version));
  manual::use_help_text(app);
  manual::add_manual(app, manual_page());
  with_variable(
      app.add_option("--db", options.db,
                     "The index folder (default: osce-search/index in the user's data folder)"))
      ->type_name("DIR")
      ->check(present::objection_to_path);
  with_variable(app.add_option_function<std::vector<std::string>>(
                    "--listen", [&](const auto& texts) { options.listen = parse_addresses(texts); },
                    "Where to listen; repeat it for several addresses (default: 127.0.0.1:8080)"))
      ->option_text("HOST:PORT|unix:PATH");
  std::string file;
  add_site(app, options.site);
  add_limits(app, options.limits, options.site);
  add_operation(app, options, file);
  const auto variables = take_variables(app);
  const auto finish = [&] {
    set_other_options(app, variables, file);
    tidy(options.site);
  };
  if (const auto code = manual::parse(app, {argv + 1, argv + argc}, finish)) return *code;
  return options;
}

}  // namespace osce::searchd
