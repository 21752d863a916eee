// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/sidecar.hpp"

#include <array>
#include <initializer_list>
#include <utility>

#include <fmt/format.h>

namespace osce::indexer {
namespace {

/// Sets values of one document, with their evidence.
class Giving {
 public:
  explicit Giving(Document& document)
      : document_(document),
        evidence_{Derivation::given, document.source_file + ".meta.json", std::nullopt} {}

  void give(const GivenValues& given) {
    const auto before = document_;
    set("symbol", document_.symbol, given.symbol);
    set("body", document_.body, given.body);
    set("venue", document_.venue, given.venue);
    set("country", document_.country, given.country);
    set("sponsor", document_.sponsor, given.sponsor);
    set("author", document_.author, given.author);
    set("url", document_.url, given.url);
    set("session", document_.session, given.session);
    give_texts(given);
    give_type(given);
    give_time(given);
    forget_looked_up(before);
    if (document_.venue != before.venue && !is("country", Derivation::printed))
      forget("country", document_.country);
  }

 private:
  [[nodiscard]] bool is(const std::string& name, Derivation derivation) const {
    const auto found = document_.evidence.find(name);
    return found != document_.evidence.end() && found->second.derivation == derivation;
  }

  template <typename Value>
  void set(const std::string& name, std::optional<Value>& value,
           const std::optional<std::optional<Value>>& given) {
    if (!given) return;
    value = *given;
    document_.evidence[name] = evidence_;
  }

  template <typename Value>
  void forget(const std::string& name, std::optional<Value>& value) {
    if (is(name, Derivation::given)) return;
    value.reset();
    document_.evidence.erase(name);
  }

  template <typename Value>
  void forget_if_looked_up(const std::string& name, std::optional<Value>& value) {
    if (is(name, Derivation::authority)) forget(name, value);
  }

  void give_texts(const GivenValues& given) {
    if (given.title) {
      document_.title = document_.display_title = *given.title;
      document_.evidence["title"] = evidence_;
    }
    if (given.language) {
      document_.language = *given.language;
      document_.evidence["language"] = evidence_;
    }
  }

  void give_type(const GivenValues& given) {
    set("type", document_.type, given.type);
    set("status", document_.status, given.status);
    if (!given.type || !*given.type || given.status) return;
    document_.status = Status::adopted;
    if (**given.type == DocumentType::draft_resolution) document_.status = Status::draft;
    if (**given.type == DocumentType::statement) document_.status = std::nullopt;
    document_.evidence["status"] = evidence_;
  }

  void give_time(const GivenValues& given) {
    set("date", document_.date, given.date);
    if (given.date && *given.date && !given.year) {
      document_.year = year_of(**given.date);
      document_.evidence["year"] = evidence_;
    }
    set("year", document_.year, given.year);
    if (!given.year || !document_.date || given.date) return;
    const auto year = given.year->value_or(0);
    const bool inside = static_cast<int>(document_.date->from.year()) <= year &&
                        year <= static_cast<int>(document_.date->to.year());
    if (inside) return;
    document_.date.reset();
    document_.evidence.erase("date");
  }

  void forget_looked_up(const Document& before) {
    const bool same = document_.body == before.body && document_.year == before.year &&
                      document_.date == before.date && document_.session == before.session;
    if (same) return;
    forget_if_looked_up("session", document_.session);
    forget_if_looked_up("year", document_.year);
    forget_if_looked_up("date", document_.date);
    forget_if_looked_up("venue", document_.venue);
    forget_if_looked_up("country", document_.country);
  }

  Document& document_;
  Evidence evidence_;
};

}  // namespace

std::optional<std::string> Sidecar::language_for(std::size_t document_number) const {
  const auto own = documents.find(document_number);
  if (own != documents.end() && own->second.language) return own->second.language;
  return all.language;
}

std::vector<Warning> problems_with_numbers(const Sidecar& sidecar, const std::string& source,
                                           std::size_t documents) {
  std::vector<Warning> problems;
  for (const auto& [number, values] : sidecar.documents) {
    if (number <= documents) continue;
    problems.push_back(
        {0, "bad-sidecar", Severity::problem,
         fmt::format("{}.meta.json: there is no document {}; the source contains {}, numbered "
                     "from 1",
                     source, number, documents)});
  }
  return problems;
}

void apply(const Sidecar& sidecar, std::size_t document_number, Document& document) {
  Giving giving(document);
  giving.give(sidecar.all);
  const auto own = sidecar.documents.find(document_number);
  if (own != sidecar.documents.end()) giving.give(own->second);
}

}  // namespace osce::indexer
