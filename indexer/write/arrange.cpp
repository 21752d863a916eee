// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/arrange.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "engine/schema/record.hpp"
#include "engine/text/analyser.hpp"
#include "indexer/metadata/corrections.hpp"
#include "indexer/metadata/pairing.hpp"
#include "indexer/write/same_text.hpp"

namespace osce::indexer {
namespace {

/// Everything that the index stores about a document; the final tie-breaker.
std::string stored(const ReadDocument& document) {
  auto record = schema::write_record(schema::DocumentRecord{document.document, 0});
  for (const auto& paragraph : document.paragraphs) {
    record += schema::write_record(paragraph, document.document.source_file);
  }
  return record;
}

/// The order of the index. Identifiers are unique, so it is a total order.
bool is_before(const ReadDocument& a, const ReadDocument& b) {
  const auto time_a = interval_of(a.document);
  const auto time_b = interval_of(b.document);
  if (time_a.has_value() != time_b.has_value()) return time_a.has_value();
  if (time_a && time_a->to != time_b->to) return time_a->to > time_b->to;
  if (time_a && time_a->from != time_b->from) return time_a->from > time_b->from;
  return a.document.id < b.document.id;
}

/// A document, with its rank among documents that have the same text.
struct RankedDocument {
  CopyRank rank;
  ReadDocument read;
};

/// A document with its attachments. Units of one family compete for its identifiers: the family's
/// name, and then the name with "-2", "-3" … after it.
struct Unit {
  std::string family;
  RankedDocument host;
  std::vector<RankedDocument> attachments;
};

/// The order in which identifiers are assigned.
bool is_served_before(const Unit& a, const Unit& b) {
  if (a.family != b.family) return a.family < b.family;
  if (is_preferred(a.host.rank, b.host.rank)) return true;
  return !is_preferred(b.host.rank, a.host.rank) && stored(a.host.read) < stored(b.host.read);
}

bool is_attached_to(const Document& document, const Document& host) {
  return document.attached_to == host.id;
}

/// Adds the units of a source. In a source, attachments follow their host.
void add_units(SourceReading reading, std::vector<Unit>& units) {
  const auto first = units.size();
  for (std::size_t place = 0; place < reading.documents.size(); ++place) {
    RankedDocument ranked{rank_of(reading, place), std::move(reading.documents[place])};
    const auto& document = ranked.read.document;
    if (units.size() > first && is_attached_to(document, units.back().host.read.document)) {
      units.back().attachments.push_back(std::move(ranked));
    } else {
      auto family = document.id;
      units.push_back({std::move(family), std::move(ranked), {}});
    }
  }
}

/// "boats" for "boats-2", which an index may have made from it; nothing for other identifiers.
std::optional<std::string> without_copy_number(const std::string& id) {
  const auto last = id.find_last_not_of("0123456789");
  const bool numbered = last != std::string::npos && last > 0 && id[last] == '-' &&
                        last + 1 < id.size() && id[last + 1] != '0' && id.substr(last) != "-1";
  return numbered ? std::optional(id.substr(0, last)) : std::nullopt;
}

/// An exported collection comes with the identifiers that its index assigned. If there is a
/// "boats", an exported "boats-2" belongs to its family.
void find_families(std::vector<Unit>& units) {
  std::set<std::string> families;
  for (const auto& unit : units) families.insert(unit.family);
  for (auto& unit : units) {
    if (unit.host.rank.format_name != "jsonl") continue;
    const auto family = without_copy_number(unit.family);
    if (family && families.contains(*family)) unit.family = *family;
  }
}

/// Assigns identifiers, and leaves out duplicate texts.
class Arranger {
 public:
  void add(Unit unit) {
    const auto wanted = unit.host.read.document.id;
    const auto id = keep(std::move(unit.host), unit.family);
    for (auto& attachment : unit.attachments) {
      auto& document = attachment.read.document;
      document.attached_to = id;
      if (document.id.starts_with(wanted)) document.id.replace(0, wanted.size(), id);
      const auto family = document.id;
      keep(std::move(attachment), family);
    }
  }

  Arrangement take() { return std::move(result_); }

 private:
  /// The documents of one family, in one language.
  struct Group {
    std::vector<std::size_t> kept;  ///< positions in the result
    KeptTexts texts;                ///< their texts, once there are two to compare
  };

  /// Keeps a document under its identifier, or the next free one of its family, unless the same
  /// text has been kept already. Returns the identifier under which the text can be found.
  std::string keep(RankedDocument&& ranked, const std::string& family) {
    auto& [rank, read] = ranked;
    auto& group = groups_[family + " " + read.document.language];
    const auto wanted = read.document.id;
    if (!group.kept.empty()) {
      const auto same = same_as(group, read);
      if (same && !are_told_apart(*same, rank, wanted)) {
        leave_out(rank, *same);
        return result_.documents[*same].document.id;
      }
    }
    auto id = taken_.contains(wanted) ? next_free(family) : wanted;
    if (id != wanted) {
      notice(rank.source, "identifier-taken", Severity::problem,
             fmt::format("another text already has the identifier {}; this one became {}", wanted,
                         id));
    }
    read.document.id = id;
    group.kept.push_back(result_.documents.size());
    taken_.insert(id);
    ranks_.push_back(std::move(rank));
    wanted_.push_back(wanted);
    result_.documents.push_back(std::move(read));
    return id;
  }

  /// If one source gives two documents different identifiers, they are different documents.
  [[nodiscard]] bool are_told_apart(std::size_t kept, const CopyRank& rank,
                                    const std::string& wanted) const {
    return ranks_[kept].source == rank.source && wanted_[kept] != wanted;
  }

  std::string next_free(const std::string& family) {
    auto& copy = copies_.try_emplace(family, 1).first->second;
    std::string id;
    do id = fmt::format("{}-{}", family, ++copy);
    while (taken_.contains(id));
    return id;
  }

  /// The position of the kept document in `group` that has the same text. The texts are collected
  /// only here, because most groups have a single document.
  std::optional<std::size_t> same_as(Group& group, const ReadDocument& read) {
    for (auto k = group.texts.size(); k < group.kept.size(); ++k)
      group.texts.add(compared(result_.documents[group.kept[k]], analyser_));
    const auto same = group.texts.find(compared(read, analyser_));
    return same ? std::optional(group.kept[*same]) : std::nullopt;
  }

  void leave_out(const CopyRank& rank, std::size_t same) {
    const auto& kept = ranks_[same];
    notice(
        rank.source, "same-text", Severity::note,
        fmt::format("duplicate of {} in {}, which was kept because {}",
                    result_.documents[same].document.id, kept.source, why_preferred(kept, rank)));
  }

  void notice(const std::string& source, std::string code, Severity severity, std::string message) {
    result_.notices.push_back({source, {0, std::move(code), severity, std::move(message)}});
  }

  Arrangement result_;
  std::vector<CopyRank> ranks_;                ///< of the documents in the result
  std::vector<std::string> wanted_;            ///< and their original identifiers
  std::set<std::string> taken_;                ///< identifiers
  std::map<std::string, std::size_t> copies_;  ///< the last number used in each family
  std::map<std::string, Group> groups_;
  text::Analyser analyser_;
};

void append(std::vector<Notice>& notices, std::vector<Notice> more) {
  notices.insert(notices.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace

Arrangement arrange(std::vector<SourceReading> readings) {
  std::vector<Unit> units;
  for (auto& reading : readings) add_units(std::move(reading), units);
  find_families(units);
  std::sort(units.begin(), units.end(), is_served_before);
  Arranger arranger;
  for (auto& unit : units) arranger.add(std::move(unit));
  auto [documents, notices] = arranger.take();
  std::sort(documents.begin(), documents.end(), is_before);
  append(notices, link_corrections(documents));
  append(notices, infer_from_adopted(documents));
  return {std::move(documents), std::move(notices)};
}

}  // namespace osce::indexer
