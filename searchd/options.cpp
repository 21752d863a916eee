// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/options.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "engine/manual/manual.hpp"
#include "engine/manual/usage.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/text/code_point.hpp"
#include "searchd/config_file.hpp"

namespace osce::searchd {
namespace {

using manual::between, manual::checked, manual::comma_separated, manual::into, manual::repeatable;
using manual::Command, manual::Option, manual::Values;

constexpr int largest_port = 65535;

/// The number in `text`; nothing if it is not a port.
std::optional<int> parse_port(std::string_view text) {
  int port = -1;
  const auto* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, port);
  const bool valid = error == std::errc{} && rest == end && port >= 0 && port <= largest_port;
  return valid ? std::optional(port) : std::nullopt;
}

/// "127.0.0.1:8080", "localhost:0", "[::1]:8080", "unix:/run/osce.sock". Throws UsageError.
ListenAddress parse_address(const std::string& text) {
  constexpr std::string_view unix_sign = "unix:";
  if (text.starts_with(unix_sign) && text.size() > unix_sign.size())
    return {{}, 0, text.substr(unix_sign.size())};
  const auto colon = text.rfind(':');
  auto host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (colon == std::string::npos || host.empty() || text.starts_with(unix_sign)) {
    throw manual::UsageError{
        "--listen",
        fmt::format("\"{}\" is not HOST:PORT or unix:PATH. For example: 127.0.0.1:8080", text)};
  }
  if (const auto port = parse_port(std::string_view(text).substr(colon + 1)))
    return {host, *port, {}};
  throw manual::UsageError{"--listen", fmt::format("\"{}\": the port must be a number from 0 to {}",
                                                   text, largest_port)};
}

/// Throws UsageError.
std::vector<ListenAddress> parse_addresses(const std::vector<std::string>& texts) {
  std::vector<ListenAddress> addresses;
  for (auto text = texts.begin(); text != texts.end(); ++text) {
    addresses.push_back(parse_address(*text));
    const bool any_port = addresses.back().unix_path.empty() && addresses.back().port == 0;
    if (!any_port && std::find(texts.begin(), text, *text) != text)
      throw manual::UsageError{"--listen", fmt::format("\"{}\" is given twice", *text)};
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
  if (text == "*" || (scheme && small && is_host(std::string_view(text).substr(end + 3))))
    return "";
  return fmt::format("\"{}\" is not a valid origin; use one such as https://example.org, or *",
                     text);
}

/// The site is the root of its host: links begin with a slash.
std::string objection_to_url(const std::string& text) {
  auto host = without_scheme(text);
  while (host.ends_with('/')) host.remove_suffix(1);
  if (is_host(host)) return "";
  return fmt::format(
      "\"{}\" is not a valid site URL; use one without a path, such as https://search.example.org",
      text);
}

/// An e-mail address, or a page.
std::string objection_to_contact(const std::string& text) {
  const auto at = text.find('@');
  const bool mail = at != std::string::npos && at > 0 && at + 1 < text.size() &&
                    text.find('@', at + 1) == std::string::npos &&
                    text.find_first_of(":/") == std::string::npos;
  const auto page = without_scheme(text);
  if (is_plain(text) && (mail || is_host(page.substr(0, page.find_first_of("/?#"))))) return "";
  return fmt::format(
      "\"{}\" is neither an e-mail address nor a URL; use, for example, name@example.org", text);
}

bool is_on(std::string_view text) { return text == "yes" || text == "1" || text == "true"; }

/// Variables and files give flags a value.
std::string objection_to_switch(const std::string& text) {
  if (is_on(text) || text == "no" || text == "0" || text == "false") return "";
  return fmt::format("cannot be \"{}\". Choose one of: yes, no", text);
}

/// "--max-age SECONDS" can also be set by OSCE_MAX_AGE.
std::string variable_for(const Option& option) {
  std::string variable = "OSCE_";
  for (const char c : manual::name_of(option).substr(2))
    variable += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
  return variable;
}

Option switch_option(const char* name, const char* help, bool& value) {
  return {name, help, [&value](const Values& typed) { value = is_on(typed.back()); },
          checked(objection_to_switch)};
}

/// The options that variables and the file can set, too.
std::vector<Option> common_options(DaemonOptions& to) {
  auto& site = to.site;
  const auto listen = [&to](const Values& typed) { to.listen = parse_addresses(typed); };
  return {
      {"--db DIR", "The index folder (default: ~/.local/share/osce-search/index)", into(to.db),
       checked(present::objection_to_path)},
      {"--listen HOST:PORT|unix:PATH",
       "Where to listen; repeat it for several addresses (default: 127.0.0.1:8080)", listen,
       repeatable()},
      switch_option("--demo", "Serve /demo, a sample site that embeds the search box", site.demo),
      {"--origins ORIGIN", "Comma-separated origins allowed by CORS, or * (default: none)",
       into(site.origins), comma_separated(objection_to_origin)},
      {"--public-url URL", "Public address of the site, for links and citations",
       into(site.public_url), checked(objection_to_url)},
      {"--contact ADDRESS",
       "Where readers report mistakes in a text: an e-mail address or the URL of a page",
       into(site.contact), checked(objection_to_contact)},
      {"--max-age SECONDS", "How long caches may keep answers, in seconds (default: 60)",
       into(site.max_age), between(0, 31'536'000)},
      {"--search-time MS", "Search timeout in milliseconds (default: 5000)", into(site.search_time),
       between(1, 600'000)},
      {"--workers N", "Worker threads (default: one per core)", into(to.limits.workers),
       between(1, 256)},
      {"--connections N", "Maximum number of open connections (default: 1000)",
       into(to.limits.connections), between(1, 100'000)},
      {"--queue N",
       "Maximum number of requests waiting for a worker; further ones get 503 (default: 256)",
       into(to.limits.queued), between(1, 100'000)},
      {"--access-log FILE",
       "Log each request as a line of JSON, without client addresses; - is stdout",
       into(to.access_log)},
      switch_option("--metrics", "Serve /metrics, counters for Prometheus", site.metrics),
  };
}

/// The sections of osce-searchd(8).
manual::Page page() {
  return {.number = 8,
          .summary =
              "serve an index of OSCE texts over HTTP, as JSON, web pages and an embeddable "
              "search box",
          .sections = {{"Signals",
                        "SIGTERM and SIGINT: finish the running requests and exit. SIGHUP: check "
                        "for a new index at once, and reopen the access log."},
                       {"Configuration",
                        "An option can be given on the command line, in the environment variable "
                        "shown with it, or in a file (--config), one per line and without dashes "
                        "(max-age=60). The command line takes precedence over environment "
                        "variables, and these over the file. --check-config validates them all."},
                       {"Behind a reverse proxy",
                        "The daemon speaks plain HTTP; a reverse proxy adds TLS. docs/nginx.conf "
                        "is a sample configuration for nginx."},
                       {"Files",
                        "osce-searchd.service: a unit for systemd. It reads variables from "
                        "/etc/default/osce-searchd."},
                       {"Exit status",
                        "0: stopped by a signal, or after --check-config or --help. 2: an error."}},
          .see_also = "osce(1), osce-index(1), osce-query(7)"};
}

constexpr const char* notes =
    "SIGTERM and SIGINT stop it. A new index is used as soon as it is complete. SIGHUP makes\n"
    "the daemon check for one at once and reopen the log. The command line takes precedence\n"
    "over environment variables (OSCE_DB, OSCE_LISTEN, ...), and these over the file given\n"
    "with --config.";

}  // namespace

std::variant<DaemonOptions, int> parse_options(int argc, const char* const* argv) {
  DaemonOptions options{.db = store::default_location()};
  options.limits.workers = std::max(1U, std::thread::hardware_concurrency());
  Command program{
      .name = "osce-searchd",
      .help = "Serve an index of OSCE texts over HTTP: JSON under /v1/, a search page at /.",
      .examples = {"osce-searchd --db ~/osce",
                   "osce-searchd --db ~/osce --listen 127.0.0.1:0    any free port; its address is "
                   "printed"},
      .notes = notes,
      .exit_status = "Exit status: 0 stopped by a signal or after --check-config, 2 error.",
      .options = manual::standard_options("osce-searchd")};
  program.add(common_options(options));
  for (auto& option : program.options) {
    if (option.answer == manual::Answer::none) option.variable = variable_for(option);
  }
  std::string file;
  program.add({
      {"--config FILE", "Read options from a file, one per line, for example max-age=60",
       into(file), checked(present::objection_to_path)},
      {"--check-config", "Validate options and index, then exit", into(options.check)},
  });
  program.finish = [&] {
    set_other_options(program, file);
    // With a final slash in the public address, links would have two.
    while (options.site.public_url.ends_with('/')) options.site.public_url.pop_back();
  };
  if (const auto code = manual::parse(program, page(), {argv + 1, argv + argc})) return *code;
  return options;
}

}  // namespace osce::searchd
