// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/arrange.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace osce::indexer {
namespace {

bool is_before(const ReadDocument& a, const ReadDocument& b) {
  const auto time_a = interval_of(a.document);
  const auto time_b = interval_of(b.document);
  if (time_a.has_value() != time_b.has_value()) return time_a.has_value();
  if (time_a && time_a->to != time_b->to) return time_a->to > time_b->to;
  if (time_a && time_a->from != time_b->from) return time_a->from > time_b->from;
  return std::tie(a.document.id, a.document.source_file) <
         std::tie(b.document.id, b.document.source_file);
}

bool same_words(const ReadDocument& a, const ReadDocument& b) {
  return std::equal(a.paragraphs.begin(), a.paragraphs.end(), b.paragraphs.begin(),
                    b.paragraphs.end(), [](const Paragraph& x, const Paragraph& y) {
                      return x.label == y.label && x.text == y.text;
                    });
}

class Arranger {
 public:
  void add(ReadDocument document) {
    const auto wanted = document.document.id;
    for (int copy = 1;; ++copy) {
      auto& id = document.document.id;
      id = copy == 1 ? wanted : fmt::format("{}-{}", wanted, copy);
      const auto [entry, is_new] = by_id_.try_emplace(id, result_.documents.size());
      if (!is_new && !same_words(result_.documents[entry->second], document)) continue;
      if (!is_new) {
        remark(document, fmt::format("the same text as {}, left out", id));
        return;
      }
      if (copy > 1)
        remark(document, fmt::format("another text is {}, this one is now {}", wanted, id));
      result_.documents.push_back(std::move(document));
      return;
    }
  }

  Arrangement take() { return std::move(result_); }

 private:
  void remark(const ReadDocument& document, const std::string& what) {
    result_.remarks.push_back(document.document.source_file + ": " + what);
  }

  Arrangement result_;
  std::map<std::string, std::size_t> by_id_;
};

}  // namespace

Arrangement arrange(std::vector<SourceReading> readings) {
  std::vector<ReadDocument> documents;
  for (auto& reading : readings) {
    std::move(reading.documents.begin(), reading.documents.end(), std::back_inserter(documents));
  }
  std::sort(documents.begin(), documents.end(), is_before);
  Arranger arranger;
  for (auto& document : documents) arranger.add(std::move(document));
  return arranger.take();
}

}  // namespace osce::indexer
