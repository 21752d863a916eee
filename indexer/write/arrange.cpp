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

/// Everything that is stored of a document: the last word on which of two comes first.
std::string stored(const ReadDocument& document) {
  auto record = schema::document_record({document.document, 0});
  for (const auto& paragraph : document.paragraphs) {
    record += schema::write_record(paragraph, document.document.source_file);
  }
  return record;
}

/// The order of the index; identifiers are unique.
bool is_before(const ReadDocument& a, const ReadDocument& b) {
  const auto time_a = interval_of(a.document);
  const auto time_b = interval_of(b.document);
  if (time_a.has_value() != time_b.has_value()) return time_a.has_value();
  if (time_a && time_a->to != time_b->to) return time_a->to > time_b->to;
  if (time_a && time_a->from != time_b->from) return time_a->from > time_b->from;
  return a.document.id < b.document.id;
}

/// A document, and where it stands among those that are the same.
struct Placed {
  Standing standing;
  ReadDocument read;
};

/// A document with what is attached to it. Units of one family compete for its identifiers: the
/// family's name, and that with "-2", "-3" … behind it.
struct Unit {
  std::string family;
  Placed host;
  std::vector<Placed> attachments;
};

/// The order in which identifiers are given.
bool is_served_before(const Unit& a, const Unit& b) {
  if (a.family != b.family) return a.family < b.family;
  if (is_preferred(a.host.standing, b.host.standing)) return true;
  return !is_preferred(b.host.standing, a.host.standing) &&
         stored(a.host.read) < stored(b.host.read);
}

bool is_attached_to(const Document& document, const Document& host) {
  return document.attached_to == host.id;
}

/// The units of a source, whose documents stand in order: attachments behind their host.
void add_units(SourceReading reading, std::vector<Unit>& units) {
  const auto first = units.size();
  for (std::size_t place = 0; place < reading.documents.size(); ++place) {
    Placed placed{standing_of(reading, place), std::move(reading.documents[place])};
    const auto& document = placed.read.document;
    if (units.size() > first && is_attached_to(document, units.back().host.read.document)) {
      units.back().attachments.push_back(std::move(placed));
    } else {
      auto family = document.id;
      units.push_back({std::move(family), std::move(placed), {}});
    }
  }
}

/// "boats" of "boats-2", which an index may have made of it; nothing of other identifiers.
std::optional<std::string> without_copy_number(const std::string& id) {
  const auto last = id.find_last_not_of("0123456789");
  const bool numbered = last != std::string::npos && last > 0 && id[last] == '-' &&
                        last + 1 < id.size() && id[last + 1] != '0' && id.substr(last) != "-1";
  return numbered ? std::optional(id.substr(0, last)) : std::nullopt;
}

/// A collection that was exported brings the identifiers that its index gave: its "boats-2" is of
/// the family of "boats" where there is one.
void find_families(std::vector<Unit>& units) {
  std::set<std::string> families;
  for (const auto& unit : units) families.insert(unit.family);
  for (auto& unit : units) {
    if (unit.host.standing.format_name != "jsonl") continue;
    const auto family = without_copy_number(unit.family);
    if (family && families.contains(*family)) unit.family = *family;
  }
}

/// Gives identifiers, and leaves out what is there already.
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
    std::vector<std::size_t> kept;  ///< places in the result
    KeptTexts texts;                ///< theirs, once there are two to compare
  };

  /// Keeps a document under its identifier or the next of its family that is free, unless the same
  /// text is there already; returns the identifier under which it can be found.
  std::string keep(Placed&& placed, const std::string& family) {
    auto& [standing, read] = placed;
    auto& group = groups_[family + " " + read.document.language];
    const auto wanted = read.document.id;
    if (!group.kept.empty()) {
      const auto same = same_as(group, read);
      if (same && !are_told_apart(*same, standing, wanted)) {
        leave_out(standing, *same);
        return result_.documents[*same].document.id;
      }
    }
    auto id = taken_.contains(wanted) ? next_free(family) : wanted;
    if (id != wanted) {
      notice(standing.source, "identifier-taken", Severity::problem,
             fmt::format("another text is {}, this one is now {}", wanted, id));
    }
    read.document.id = id;
    group.kept.push_back(result_.documents.size());
    taken_.insert(id);
    standings_.push_back(std::move(standing));
    wanted_.push_back(wanted);
    result_.documents.push_back(std::move(read));
    return id;
  }

  /// Who gave two documents of one source different identifiers knew that they are two.
  [[nodiscard]] bool are_told_apart(std::size_t kept, const Standing& standing,
                                    const std::string& wanted) const {
    return standings_[kept].source == standing.source && wanted_[kept] != wanted;
  }

  std::string next_free(const std::string& family) {
    auto& copy = copies_.try_emplace(family, 1).first->second;
    std::string id;
    do id = fmt::format("{}-{}", family, ++copy);
    while (taken_.contains(id));
    return id;
  }

  /// The place of the kept document of `group` that is the same text. Its texts are gathered here,
  /// because most groups have but one.
  std::optional<std::size_t> same_as(Group& group, const ReadDocument& read) {
    for (auto k = group.texts.size(); k < group.kept.size(); ++k)
      group.texts.add(compared(result_.documents[group.kept[k]], analyser_));
    const auto same = group.texts.find(compared(read, analyser_));
    return same ? std::optional(group.kept[*same]) : std::nullopt;
  }

  void leave_out(const Standing& standing, std::size_t same) {
    const auto& kept = standings_[same];
    notice(standing.source, "same-text", Severity::note,
           fmt::format("the same text as {} in {}, which was kept: {}",
                       result_.documents[same].document.id, kept.source,
                       why_preferred(kept, standing)));
  }

  void notice(const std::string& source, std::string code, Severity severity, std::string message) {
    result_.notices.push_back({source, {0, std::move(code), severity, std::move(message)}});
  }

  Arrangement result_;
  std::vector<Standing> standings_;            ///< of the documents in the result
  std::vector<std::string> wanted_;            ///< and the identifiers that they came with
  std::set<std::string> taken_;                ///< identifiers
  std::map<std::string, std::size_t> copies_;  ///< the last number that a family gave
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
