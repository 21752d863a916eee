// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/options.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "engine/manual/help_text.hpp"
#include "engine/manual/manual.hpp"
#include "engine/manual/usage.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"
#include "searchd/config_file.hpp"

namespace osce::searchd {
namespace {

/// "127.0.0.1:8080", "localhost:0", "[::1]:8080", "unix:/run/osce.sock".
std::optional<ListenAddress> parse_address(const std::string& text) {
  constexpr int largest_port = 65535;
  constexpr std::string_view unix_sign = "unix:";
  if (text.starts_with(unix_sign)) {
    const auto path = text.substr(unix_sign.size());
    return path.empty() ? std::nullopt : std::optional(ListenAddress{{}, 0, path});
  }
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  ListenAddress address{text.substr(0, colon), 0, {}};
  if (address.host.starts_with('[') && address.host.ends_with(']')) {
    address.host = address.host.substr(1, address.host.size() - 2);
  }
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  const bool port =
      error == std::errc{} && rest == end && address.port >= 0 && address.port <= largest_port;
  return port && !address.host.empty() ? std::optional(address) : std::nullopt;
}

/// "https://example.org": a scheme and a host, nothing after them; or "*".
std::string objection_to_origin(const std::string& text) {
  const auto host = text.find("://");
  const bool whole = text == "*" || (host != std::string::npos && host > 0 &&
                                     text.find_first_of("/ ", host + 3) == std::string::npos &&
                                     text.size() > host + 3);
  // Browsers write it in small letters.
  const bool small =
      std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return whole && small
             ? ""
             : fmt::format("\"{}\" is not an origin; use https://example.org, or *", text);
}

bool is_web_address(const std::string& text) {
  return (text.starts_with("https://") || text.starts_with("http://")) &&
         text.find_first_of(" \"<>") == std::string::npos;
}

/// The site is the root of its host: links begin with a slash.
std::string objection_to_url(const std::string& text) {
  const auto host = text.find("://") + 3;
  const auto rest = text.find_first_of("/?#", host);
  const bool root =
      rest == std::string::npos || text.find_first_not_of('/', rest) == std::string::npos;
  const bool host_only = text.find_first_of("&'", host) == std::string::npos;
  return is_web_address(text) && root && host_only
             ? ""
             : fmt::format(
                   "\"{}\" is not the address of a site; use https://search.example.org, "
                   "without a path",
                   text);
}

/// An e-mail address, or a page.
std::string objection_to_contact(const std::string& text) {
  const bool mail =
      text.find('@') != std::string::npos && text.find_first_of(" :\"<>/") == std::string::npos;
  return mail || is_web_address(text)
             ? ""
             : fmt::format("\"{}\" is neither an e-mail address nor a page; use name@example.org",
                           text);
}

/// A whole number in this range. The help prints the range.
CLI::Validator whole_number(std::uint32_t least, std::uint32_t most) {
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

void add_site(CLI::App& app, Site& site) {
  app.add_flag("--demo", site.demo, "Serve /demo, a made-up site that embeds the search box")
      ->envname("OSCE_DEMO");
  app.add_option("--origins", site.origins, "Origins allowed by CORS, or *")
      ->type_name("ORIGIN")
      ->envname("OSCE_ORIGINS")
      ->delimiter(',')
      ->check(objection_to_origin);
  app.add_option("--public-url", site.public_url,
                 "Public address of the site, for links and citations")
      ->type_name("URL")
      ->envname("OSCE_PUBLIC_URL")
      ->check(objection_to_url);
  app.add_option("--contact", site.contact,
                 "Where readers report mistakes in a text: an e-mail address, or a page")
      ->type_name("ADDRESS")
      ->envname("OSCE_CONTACT")
      ->check(objection_to_contact);
  app.add_option_function<std::uint32_t>(
         "--max-age",
         [&site](std::uint32_t seconds) { site.max_age = std::chrono::seconds(seconds); },
         "How long caches may keep answers, in seconds (default: 60)")
      ->type_name("SECONDS")
      ->envname("OSCE_MAX_AGE")
      ->check(whole_number(0, 31'536'000));
}

void add_limits(CLI::App& app, ConnectionLimits& limits, Site& site) {
  app.add_option_function<std::uint32_t>(
         "--search-time",
         [&site](std::uint32_t longest) { site.search_time = std::chrono::milliseconds(longest); },
         "Search timeout in milliseconds (default: 5000)")
      ->type_name("MS")
      ->envname("OSCE_SEARCH_TIME")
      ->check(whole_number(1, 600'000));
  app.add_option("--workers", limits.workers, "Worker threads (default: one per core)")
      ->type_name("N")
      ->envname("OSCE_WORKERS")
      ->check(whole_number(1, 256));
  app.add_option("--connections", limits.connections,
                 "Open connections at one time (default: 1000)")
      ->type_name("N")
      ->envname("OSCE_CONNECTIONS")
      ->check(whole_number(1, 100'000));
  app.add_option("--queue", limits.queued,
                 "Requests that may wait for a worker; more get 503 (default: 256)")
      ->type_name("N")
      ->envname("OSCE_QUEUE")
      ->check(whole_number(1, 100'000));
}

void add_operation(CLI::App& app, DaemonOptions& options) {
  app.add_option("--access-log", options.access_log,
                 "Log each request as a line of JSON, without client addresses; - is stdout")
      ->type_name("FILE")
      ->envname("OSCE_ACCESS_LOG");
  app.add_flag("--metrics", options.site.metrics, "Serve /metrics, counters for Prometheus")
      ->envname("OSCE_METRICS");
  app.config_formatter(config_file(app));
  app.set_config("--config", "", "Read options from a file, one NAME=VALUE per line")
      ->type_name("FILE");
  app.add_flag("--check-config", options.check, "Validate options and index, then exit");
}

/// The sections of osce-searchd(8).
manual::Page manual_page() {
  return {.number = 8,
          .summary = "serve an index of OSCE texts over HTTP, as JSON, pages and an embeddable box",
          .sections = {{"Signals",
                        "SIGTERM and SIGINT: finish the running requests and exit. SIGHUP: look "
                        "for a new index "
                        "now, and reopen the access log."},
                       {"Configuration",
                        "An option can be given on the command line, in the environment "
                        "variable shown with it, or in a file "
                        "(--config), one NAME=VALUE per line. The command line takes precedence "
                        "over variables, "
                        "and variables over the file. --check-config validates them all."},
                       {"Behind a reverse proxy",
                        "The daemon speaks plain HTTP; a reverse proxy adds TLS. docs/nginx.conf "
                        "configures nginx "
                        "for it."},
                       {"Files",
                        "osce-searchd.service: a unit for systemd. It reads variables from "
                        "/etc/default/osce-searchd."},
                       {"Exit status", "0: stopped by a signal, or nothing to do. 2: an error."}},
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
      "SIGTERM and SIGINT stop it. A new index is used as soon as it is complete; SIGHUP looks "
      "for\n"
      "one now, and reopens the log. The command line takes precedence over variables (OSCE_DB,\n"
      "OSCE_LISTEN, ...), and variables over the file given with --config.\n"
      "Exit status: 0 stopped, 2 an error.");
  app.set_version_flag("--version", "osce-searchd " + std::string(program_version));
  manual::use_help_text(app);
  manual::add_manual(app, manual_page());
  app.add_option("--db", options.db,
                 "The index folder (default: osce-search/index in the user's data folder)")
      ->type_name("DIR")
      ->envname("OSCE_DB")
      ->check(present::objection_to_path);
  app.add_option_function<std::vector<std::string>>(
         "--listen",
         [&](const std::vector<std::string>& texts) {
           options.listen.clear();
           for (const auto& text : texts) {
             const auto address = parse_address(text);
             if (!address) {
               throw CLI::ValidationError(
                   "--listen", fmt::format("\"{}\" is not HOST:PORT or unix:PATH", text));
             }
             options.listen.push_back(*address);
           }
         },
         "Where to listen; repeat it for several addresses (default: 127.0.0.1:8080)")
      ->option_text("HOST:PORT|unix:PATH")
      ->envname("OSCE_LISTEN");
  add_site(app, options.site);
  add_limits(app, options.limits, options.site);
  add_operation(app, options);
  if (const auto error = manual::usage_error(app, {argv + 1, argv + argc}); !error.empty())
    return present::refuse_usage("osce-searchd", error);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    std::ostringstream said;
    const int code = app.exit(success, said);
    present::write_output(said.str());
    return code;
  } catch (const CLI::ParseError& error) {
    return present::refuse_usage("osce-searchd", manual::usage_error(error));
  }
  tidy(options.site);
  return options;
}

}  // namespace osce::searchd
