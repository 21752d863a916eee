// SPDX-License-Identifier: GPL-2.0-or-later
//
// A daemon answers queries while its index is replaced again and again.
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/support/collection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::replacements_test {
namespace {

using Json = nlohmann::ordered_json;
using std::chrono::steady_clock;

/// Edition `n`: every paragraph says so, and there are more of them than in edition n - 1.
std::string edition(int n) {
  const auto urge = "Urges edition" + std::to_string(n) + ";";
  return resolution("MINSK, 5 to 9 JULY 2017", "ON EDITIONS", {"Recalling,"},
                    std::vector<std::string>(static_cast<std::size_t>(n % 7 + 3), urge));
}

/// What the clients received.
struct Seen {
  std::mutex mutex;
  int answers = 0;
  std::vector<std::string> errors;
  std::map<std::string, std::set<std::string>> contents;  ///< by the index's id
};

/// What an answer shows of the collection: the total and the texts.
std::string content_of(const Json& answer) {
  std::set<std::string> texts;
  for (const auto& result : answer["results"]) texts.insert(result["text"].get<std::string>());
  auto content = answer["total"].dump();
  for (const auto& text : texts) content += "|" + text;
  return content;
}

void ask_on(const std::string& address, const std::atomic<bool>& on, Seen& seen) {
  while (on) {
    std::string error;
    try {
      const auto answer = ask(address + "/v1/search?q=urges&limit=100");
      const auto json = Json::parse(answer.body);
      const std::lock_guard lock(seen.mutex);
      ++seen.answers;
      if (answer.status != 200) seen.errors.push_back(answer.body);
      if (answer.status == 200)
        seen.contents[json["index"]["id"].get<std::string>()].insert(content_of(json));
    } catch (const std::exception& exception) {
      const std::lock_guard lock(seen.mutex);
      seen.errors.emplace_back(exception.what());
    }
  }
}

}  // namespace

TEST_CASE("replacements: no error, no mixed answer, and the new index within a second") {
  const TempFolder folder;
  const auto db = folder / "db";
  const auto replace = [&](int n) {
    folder.write("texts/a.txt", edition(n));
    const auto made =
        run({program("osce-index"), "--quiet", "--db", db.string(), (folder / "texts").string()});
    REQUIRE(made.exit_code == 0);
    return store::Index(db).catalogue().identity.id;
  };
  std::map<std::string, int> editions = {{replace(0), 0}};
  Daemon daemon(db);
  Seen seen;
  std::atomic<bool> on = true;
  std::vector<std::thread> clients;
  for (int i = 0; i < 2; ++i) clients.emplace_back([&] { ask_on(daemon.address(), on, seen); });
  std::chrono::milliseconds slowest{0};
  const int count = rounds(10);
  for (int n = 1; n <= count; ++n) {
    const auto id = replace(n);
    editions[id] = n;
    const auto begin = steady_clock::now();
    while (Json::parse(ask(daemon.address() + "/healthz").body)["index"]["id"] != id &&
           steady_clock::now() - begin < std::chrono::seconds(10)) {
    }
    const auto took = steady_clock::now() - begin;
    slowest = std::max(slowest, std::chrono::duration_cast<std::chrono::milliseconds>(took));
  }
  on = false;
  for (auto& client : clients) client.join();
  for (const auto& error : seen.errors) FAIL_CHECK(error);
  for (const auto& [id, contents] : seen.contents) {
    REQUIRE(editions.contains(id));
    const auto n = editions.at(id);
    CHECK(contents == std::set<std::string>{fmt::format("{}|Urges edition{};", n % 7 + 3, n)});
  }
  CHECK(slowest < std::chrono::seconds(1));
  CHECK(daemon.stop().exit_code == 0);
  MESSAGE(count << " replacements, " << seen.answers << " answers from " << seen.contents.size()
                << " states, " << seen.errors.size()
                << " errors; a new index was served after at most " << slowest.count() << " ms");
}

}  // namespace osce::test::replacements_test
