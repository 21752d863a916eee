// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/arrange.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "engine/model/probable.hpp"
#include "engine/schema/record.hpp"
#include "engine/text/analyser.hpp"
#include "indexer/metadata/corrections.hpp"
#include "indexer/metadata/pairing.hpp"
#include "indexer/write/same_text.hpp"

namespace osce::indexer {
namespace {

/// Everything that is stored of a document: the last word on which of two comes first.
std::string stored(const ReadDocument& document) {
  auto record = schema::write_record({document.document, 0});
  for (const auto& paragraph : document.paragraphs) {
    record += schema::write_record(paragraph, document.document.source_file);
  }
  return record;
}

/// The order of the index; identifiers are unique.
bool is_before(const ReadDocument& a, const ReadDocument& b) {
  const auto time_a = stated_interval_of(a.document);
  const auto time_b = stated_interval_of(b.document);
  if (time_a.has_value() != time_b.has_value()) return time_a.has_value();
  if (time_a && time_a->to != time_b->to) return time_a->to > time_b->to;
  if (time_a && time_a->from != time_b->from) return time_a->from > time_b->from;
  return a.document.id < b.document.id;
}

/// A document with what is attached to it.
struct Unit {
  Standing standing;
  ReadDocument host;
  std::vector<ReadDocument> attachments;
};

/// The order in which identifiers are given.
bool is_served_before(const Unit& a, const Unit& b) {
  if (a.host.document.id != b.host.document.id) return a.host.document.id < b.host.document.id;
  if (is_preferred(a.standing, b.standing)) return true;
  return !is_preferred(b.standing, a.standing) && stored(a.host) < stored(b.host);
}

bool is_attached_to(const Document& document, const Document& host) {
  return document.attached_to == host.id;
}

/// The units of a source, whose documents stand in order: attachments behind their host.
void add_units(SourceReading reading, std::vector<Unit>& units) {
  const auto first = units.size();
  for (auto& document : reading.documents) {
    if (units.size() > first && is_attached_to(document.document, units.back().host.document)) {
      units.back().attachments.push_back(std::move(document));
    } else {
      const auto standing = standing_of(document, reading.format);
      units.push_back({standing, std::move(document), {}});
    }
  }
}

/// Gives identifiers, and leaves out what is there already.
class Arranger {
 public:
  void add(Unit unit) {
    const auto wanted = unit.host.document.id;
    const auto format = unit.standing.format_name;
    const auto id = keep(std::move(unit.host), format);
    for (auto& attachment : unit.attachments) {
      auto& document = attachment.document;
      document.attached_to = id;
      if (document.id.starts_with(wanted)) document.id.replace(0, wanted.size(), id);
      keep(std::move(attachment), format);
    }
  }

  Arrangement take() { return std::move(result_); }

 private:
  /// The documents that wanted one identifier, in one language.
  struct Group {
    std::vector<std::size_t> kept;  ///< places in the result
    KeptTexts texts;                ///< theirs, once there are two to compare
  };

  /// Keeps a document under its identifier or the next that is free, unless the same text is there
  /// already; returns the identifier under which it can be found.
  std::string keep(ReadDocument document, const std::string& format) {
    const auto wanted = document.document.id;
    auto standing = standing_of(document, format);
    auto& group = groups_[wanted + " " + document.document.language];
    if (!group.kept.empty()) {
      if (const auto same = same_as(group, document)) {
        leave_out(standing, *same);
        return result_.documents[*same].document.id;
      }
    }
    auto id = wanted;
    for (int copy = 2; taken_.contains(id); ++copy) id = fmt::format("{}-{}", wanted, copy);
    if (id != wanted) {
      remark(standing.source, "identifier-taken", Severity::problem,
             fmt::format("another text is {}, this one is now {}", wanted, id));
    }
    document.document.id = id;
    group.kept.push_back(result_.documents.size());
    taken_.insert(id);
    standings_.push_back(std::move(standing));
    result_.documents.push_back(std::move(document));
    return id;
  }

  /// The place of the kept document of `group` that is the same text. Its texts are gathered here,
  /// because most groups have but one.
  std::optional<std::size_t> same_as(Group& group, const ReadDocument& document) {
    for (auto k = group.texts.size(); k < group.kept.size(); ++k) {
      const auto& kept = result_.documents[group.kept[k]];
      group.texts.add(wording_of(kept.paragraphs, analyser_));
    }
    const auto same = group.texts.find(wording_of(document.paragraphs, analyser_));
    return same ? std::optional(group.kept[*same]) : std::nullopt;
  }

  void leave_out(const Standing& standing, std::size_t same) {
    const auto& kept = standings_[same];
    remark(standing.source, "same-text", Severity::note,
           fmt::format("the same text as {} in {}, which was kept: {}",
                       result_.documents[same].document.id, kept.source,
                       why_preferred(kept, standing)));
  }

  void remark(const std::string& source, std::string code, Severity severity, std::string message) {
    result_.remarks.push_back({source, {0, std::move(code), severity, std::move(message)}});
  }

  Arrangement result_;
  std::vector<Standing> standings_;  ///< of the documents in the result
  std::set<std::string> taken_;      ///< identifiers
  std::map<std::string, Group> groups_;
  text::Analyser analyser_;
};

void append(std::vector<Remark>& remarks, std::vector<Remark> more) {
  remarks.insert(remarks.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace

Arrangement arrange(std::vector<SourceReading> readings) {
  std::vector<Unit> units;
  for (auto& reading : readings) add_units(std::move(reading), units);
  std::sort(units.begin(), units.end(), is_served_before);
  Arranger arranger;
  for (auto& unit : units) arranger.add(std::move(unit));
  auto [documents, remarks] = arranger.take();
  std::sort(documents.begin(), documents.end(), is_before);
  append(remarks, link_corrections(documents));
  append(remarks, infer_from_adopted(documents));
  return {std::move(documents), std::move(remarks)};
}

}  // namespace osce::indexer
