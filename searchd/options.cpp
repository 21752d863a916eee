// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/options.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <thread>

#include <CLI/CLI.hpp>

#include "engine/manual/help_text.hpp"
#include "engine/manual/manual.hpp"
#include "engine/manual/usage.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"

namespace osce::searchd {
namespace {

/// "127.0.0.1:8080", "localhost:0", "[::1]:8080", "unix:/run/osce.sock".
std::optional<Address> parse_address(const std::string& text) {
  constexpr int largest_port = 65535;
  constexpr std::string_view unix_sign = "unix:";
  if (text.starts_with(unix_sign)) {
    const auto path = text.substr(unix_sign.size());
    return path.empty() ? std::nullopt : std::optional(Address{{}, 0, path});
  }
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  Address address{text.substr(0, colon), 0, {}};
  if (address.host.starts_with('[') && address.host.ends_with(']')) {
    address.host = address.host.substr(1, address.host.size() - 2);
  }
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  const bool port =
      error == std::errc{} && rest == end && address.port >= 0 && address.port <= largest_port;
  return port && !address.host.empty() ? std::optional(address) : std::nullopt;
}

/// "https://example.org": a scheme and a host, nothing behind them; or "*".
std::string objection_to_origin(const std::string& text) {
  const auto host = text.find("://");
  const bool whole = text == "*" || (host != std::string::npos && host > 0 &&
                                     text.find_first_of("/ ", host + 3) == std::string::npos &&
                                     text.size() > host + 3);
  // Browsers write it in small letters.
  const bool small =
      std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return whole && small ? "" : text + " is no origin; write https://example.org, or *";
}

bool is_of_the_web(const std::string& text) {
  return (text.starts_with("https://") || text.starts_with("http://")) &&
         text.find_first_of(" \"<>") == std::string::npos;
}

/// The site is the root of its host: links begin with a slash.
std::string objection_to_url(const std::string& text) {
  const auto host = text.find("://") + 3;
  const auto rest = text.find_first_of("/?#", host);
  const bool root =
      rest == std::string::npos || text.find_first_not_of('/', rest) == std::string::npos;
  return is_of_the_web(text) && root
             ? ""
             : text + " is no address of a site; write https://search.example.org, without a path";
}

/// A page, or an address of mail.
std::string objection_to_contact(const std::string& text) {
  const bool mail =
      text.find('@') != std::string::npos && text.find_first_of(" :\"<>/") == std::string::npos;
  return mail || is_of_the_web(text)
             ? ""
             : text + " is neither an address of mail nor a page; write name@example.org";
}

/// What the operator says of the site.
void add_site(CLI::App& app, Site& site) {
  app.add_flag("--demo", site.demo, "serve /demo, a made-up site that embeds the search box")
      ->envname("OSCE_DEMO");
  app.add_option("--origins", site.origins, "sites whose pages may read answers (CORS), or *")
      ->type_name("ORIGIN")
      ->envname("OSCE_ORIGINS")
      ->delimiter(',')
      ->check(objection_to_origin);
  app.add_option("--public-url", site.public_url,
                 "the address that the public knows, for links and citations")
      ->type_name("URL")
      ->envname("OSCE_PUBLIC_URL")
      ->check(objection_to_url);
  app.add_option("--contact", site.contact,
                 "where readers report reading errors: an address of mail, or a page")
      ->type_name("ADDRESS")
      ->envname("OSCE_CONTACT")
      ->check(objection_to_contact);
  app.add_option_function<std::uint32_t>(
         "--max-age",
         [&site](std::uint32_t seconds) { site.max_age = std::chrono::seconds(seconds); },
         "how many seconds caches keep answers (60)")
      ->type_name("SECONDS")
      ->envname("OSCE_MAX_AGE")
      ->check(CLI::Range(0, 31'536'000));
}

/// What clients may ask of the machine.
void add_limits(CLI::App& app, Limits& limits, Site& site) {
  app.add_option_function<std::uint32_t>(
         "--search-time",
         [&site](std::uint32_t longest) { site.search_time = std::chrono::milliseconds(longest); },
         "how many milliseconds a search may take; then 503 (5000)")
      ->type_name("MS")
      ->envname("OSCE_SEARCH_TIME")
      ->check(CLI::Range(1, 600'000));
  app.add_option("--workers", limits.workers, "threads that answer (one a core)")
      ->type_name("N")
      ->envname("OSCE_WORKERS")
      ->check(CLI::Range(1, 256));
  app.add_option("--connections", limits.connections, "connections at a time (1000)")
      ->type_name("N")
      ->envname("OSCE_CONNECTIONS")
      ->check(CLI::Range(1, 100'000));
  app.add_option("--queue", limits.queued, "requests that wait for a thread; more get 503 (256)")
      ->type_name("N")
      ->envname("OSCE_QUEUE")
      ->check(CLI::Range(1, 100'000));
}

/// What the operator wants to know.
void add_account(CLI::App& app, Options& options) {
  app.add_option("--access-log", options.access_log,
                 "a file for a line of JSON a request, without addresses; - is stdout (none)")
      ->type_name("FILE")
      ->envname("OSCE_ACCESS_LOG");
  app.add_flag("--metrics", options.site.metrics, "serve /metrics, counters for Prometheus")
      ->envname("OSCE_METRICS");
  app.allow_config_extras(CLI::config_extras_mode::error);
  app.set_config("--config", "", "a file of options, one NAME=VALUE a line")->type_name("FILE");
  app.add_flag("--check-config", options.check, "say whether options and index are right, and end");
}

/// What osce-searchd(8) says beside the options.
manual::Page manual_page() {
  return {
      .number = 8,
      .summary = "serve an index of OSCE texts over HTTP, as JSON, pages and an embeddable box",
      .sections =
          {{"Signals",
            "SIGTERM and SIGINT: answers what was asked, and ends. SIGHUP: looks for a new index "
            "at "
            "once, and opens the access log anew."},
           {"Configuration",
            "Options may stand in a file (--config), one NAME=VALUE a line, and in the variables "
            "named with them; the command line goes before both. --check-config says whether they "
            "are right."},
           {"Facing the web",
            "It speaks HTTP alone: a web server in front of it brings TLS. docs/operations.md has "
            "a "
            "unit for systemd, and docs/nginx.conf a server in front."},
           {"Exit status", "0: ended as asked. 2: an error."}},
      .see_also = "osce(1), osce-index(1), osce-query(7)"};
}

/// A slash behind the public address would be there twice in links.
void tidy(Site& site) {
  while (site.public_url.ends_with('/')) site.public_url.pop_back();
}

}  // namespace

std::variant<Options, int> parse_options(int argc, const char* const* argv) {
  Options options{.db = store::default_location()};
  options.limits.workers = std::max(1U, std::thread::hardware_concurrency());
  CLI::App app{"Serves an index of OSCE texts over HTTP: JSON under /v1/, a search page at /."};
  app.name("osce-searchd");
  app.footer(
      "Examples:\n"
      "  osce-searchd --db ~/osce\n"
      "  osce-searchd --db ~/osce --listen 127.0.0.1:0    any free port; its address is printed\n"
      "\n"
      "SIGTERM and SIGINT end it. A new index takes the place of the old one while it runs; SIGHUP "
      "looks\n"
      "for one at once, and opens the log anew. Options may stand in a file (--config), one "
      "NAME=VALUE a line, and in "
      "variables\n"
      "(OSCE_DB, OSCE_LISTEN, OSCE_ORIGINS, …); the command line goes before both.\n"
      "Exit status: 0 ended, 2 an error.");
  app.set_version_flag("--version", "osce-searchd " + std::string(program_version));
  manual::use_help_text(app);
  manual::add_manual(app, manual_page());
  app.add_option("--db", options.db,
                 "the index, a folder (else $OSCE_DB, else the user's data folder)")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  app.add_option_function<std::vector<std::string>>(
         "--listen",
         [&](const std::vector<std::string>& texts) {
           options.listen.clear();
           for (const auto& text : texts) {
             const auto address = parse_address(text);
             if (!address)
               throw CLI::ValidationError("--listen", text + " is not HOST:PORT or unix:PATH");
             options.listen.push_back(*address);
           }
         },
         "where to listen (127.0.0.1:8080); may be repeated")
      ->option_text("HOST:PORT|unix:PATH")
      ->envname("OSCE_LISTEN");
  add_site(app, options.site);
  add_limits(app, options.limits, options.site);
  add_account(app, options);
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
