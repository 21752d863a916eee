// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/arrange.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/schema/record.hpp"

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

bool is_before(const ReadDocument& a, const ReadDocument& b) {
  const auto time_a = interval_of(a.document);
  const auto time_b = interval_of(b.document);
  if (time_a.has_value() != time_b.has_value()) return time_a.has_value();
  if (time_a && time_a->to != time_b->to) return time_a->to > time_b->to;
  if (time_a && time_a->from != time_b->from) return time_a->from > time_b->from;
  if (a.document.id != b.document.id) return a.document.id < b.document.id;
  if (a.document.source_file != b.document.source_file)
    return a.document.source_file < b.document.source_file;
  return stored(a) < stored(b);
}

/// A document with what is attached to it.
struct Unit {
  ReadDocument host;
  std::vector<ReadDocument> attachments;
};

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
      units.push_back({std::move(document), {}});
    }
  }
}

bool same_words(const ReadDocument& a, const ReadDocument& b) {
  return std::equal(a.paragraphs.begin(), a.paragraphs.end(), b.paragraphs.begin(),
                    b.paragraphs.end(), [](const Paragraph& x, const Paragraph& y) {
                      return x.label == y.label && x.text == y.text;
                    });
}

class Arranger {
 public:
  void add(Unit unit) {
    const auto wanted = unit.host.document.id;
    const auto id = keep(std::move(unit.host));
    for (auto& attachment : unit.attachments) {
      auto& document = attachment.document;
      document.attached_to = id;
      if (document.id.starts_with(wanted)) document.id.replace(0, wanted.size(), id);
      keep(std::move(attachment));
    }
  }

  Arrangement take() {
    std::sort(result_.documents.begin(), result_.documents.end(), is_before);
    return std::move(result_);
  }

 private:
  /// Keeps a document under its identifier or the next that is free, unless the same words are
  /// there already; returns the identifier under which it can be found.
  std::string keep(ReadDocument document) {
    const auto wanted = document.document.id;
    for (int copy = 1;; ++copy) {
      auto id = copy == 1 ? wanted : fmt::format("{}-{}", wanted, copy);
      const auto [entry, is_new] = by_id_.try_emplace(id, result_.documents.size());
      if (!is_new && !same_words(result_.documents[entry->second], document)) continue;
      if (!is_new) {
        remark(document,
               {0, "same-text", Severity::note, fmt::format("the same text as {}, left out", id)});
        return id;
      }
      if (copy > 1) {
        remark(document, {0, "same-identifier", Severity::problem,
                          fmt::format("another text is {}, this one is now {}", wanted, id)});
      }
      document.document.id = id;
      result_.documents.push_back(std::move(document));
      return id;
    }
  }

  void remark(const ReadDocument& document, Warning warning) {
    result_.remarks.push_back({document.document.source_file, std::move(warning)});
  }

  Arrangement result_;
  std::map<std::string, std::size_t> by_id_;
};

}  // namespace

Arrangement arrange(std::vector<SourceReading> readings) {
  std::vector<Unit> units;
  for (auto& reading : readings) add_units(std::move(reading), units);
  std::sort(units.begin(), units.end(),
            [](const Unit& a, const Unit& b) { return is_before(a.host, b.host); });
  Arranger arranger;
  for (auto& unit : units) arranger.add(std::move(unit));
  return arranger.take();
}

}  // namespace osce::indexer
