// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/sidecar.hpp"

#include <utility>

#include <fmt/format.h>

#include "engine/model/members.hpp"

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
    for_each_member([&](const auto& member) { set(member, given); });
    if (given.has("title")) document_.display_title = document_.title;
    give_status(given);
    give_time(given);
    forget_looked_up(before);
    if (document_.venue != before.venue && !is("country", Derivation::printed)) forget(country);
  }

 private:
  static constexpr InferableMember country{"country", &Document::country, &InferredValues::country};

  [[nodiscard]] bool is(std::string_view name, Derivation derivation) const {
    const auto found = document_.evidence.find(std::string(name));
    return found != document_.evidence.end() && found->second.derivation == derivation;
  }

  template <typename Listed>
  void set(const Listed& member, const GivenValues& given) {
    if (!given.has(member.name)) return;
    document_.*member.value = given.values.*member.value;
    if constexpr (Listed::may_be_inferred) (document_.inferred.*member.inferred).reset();
    document_.evidence[std::string(member.name)] = evidence_;
  }

  template <typename Listed>
  void forget(const Listed& member) {
    if (is(member.name, Derivation::given)) return;
    (document_.*member.value).reset();
    (document_.inferred.*member.inferred).reset();
    document_.evidence.erase(std::string(member.name));
  }

  void give_status(const GivenValues& given) {
    const auto& type = given.values.type;
    if (!type || given.has("status")) return;
    document_.status = Status::adopted;
    if (*type == DocumentType::draft_resolution) document_.status = Status::draft;
    if (*type == DocumentType::statement) document_.status = std::nullopt;
    document_.evidence["status"] = evidence_;
  }

  void give_time(const GivenValues& given) {
    if (given.values.date && !given.has("year")) {
      document_.year = year_of(*given.values.date);
      document_.inferred.year.reset();
      document_.evidence["year"] = evidence_;
    }
    if (!given.has("year") || !document_.date || given.has("date")) return;
    const auto year = given.values.year.value_or(0);
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
    for_each_inferable([this](const auto& member) {
      if (is(member.name, Derivation::authority)) forget(member);
    });
  }

  Document& document_;
  Evidence evidence_;
};

}  // namespace

std::optional<std::string> Sidecar::language_for(std::size_t document_number) const {
  const auto own = documents.find(document_number);
  for (const auto* given : {own == documents.end() ? nullptr : &own->second, &all}) {
    if (given != nullptr && given->has("language")) return given->values.language;
  }
  return std::nullopt;
}

std::vector<Warning> problems_with_numbers(const Sidecar& sidecar, const std::string& source,
                                           std::size_t documents) {
  std::vector<Warning> problems;
  for (const auto& [number, values] : sidecar.documents) {
    if (number <= documents) continue;
    problems.push_back(
        {0, "bad-sidecar", Severity::problem,
         fmt::format("{}.meta.json: there is no document {}; the source contains only {}", source,
                     number, documents)});
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
