// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/pairing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/model/members.hpp"
#include "indexer/metadata/wording.hpp"

namespace osce::indexer {
namespace {

constexpr double fewest_words = 0.6;  // of the draft's words
constexpr double clearly_more = 0.2;
constexpr std::size_t fewest_paragraphs = 2;

bool wants_pair(const Document& d) {
  bool known = true;
  for_each_inferable([&](const auto& member) { known = known && d.*member.value; });
  return d.status == Status::draft && !d.attached_to && !known;
}

bool may_be_pair(const Document& d) {
  return d.status == Status::adopted && d.type != DocumentType::statement && !d.attached_to &&
         d.year;
}

template <typename Value>
bool agree(const std::optional<Value>& a, const std::optional<Value>& b) {
  return !a || !b || *a == *b;
}

bool agree(const Document& draft, const Document& adopted) {
  return draft.language == adopted.language && agree(draft.body, adopted.body) &&
         agree(draft.year, adopted.year) && agree(draft.venue, adopted.venue) &&
         agree(draft.session, adopted.session);
}

bool of_one_occasion(const Document& a, const Document& b) {
  bool same = true;
  for_each_inferable(
      [&](const auto& member) { same = same && a.*member.value == b.*member.value; });
  return same;
}

/// An adopted text, and what of the draft it holds.
struct Candidate {
  const Document* document = nullptr;
  double words = 0;  ///< of all the draft's words
  std::size_t paragraphs = 0;
};

/// A paragraph is shared where more than half of its words are.
std::size_t shared_paragraphs(const Wording& draft, const std::vector<SharedParagraph>& shared) {
  return static_cast<std::size_t>(
      std::count_if(shared.begin(), shared.end(), [&](const SharedParagraph& paragraph) {
        return paragraph.words * 2 > draft[paragraph.paragraph].words;
      }));
}

void take_values(Document& draft, const Document& from, const std::string& why) {
  const Evidence evidence{Derivation::inferred, why, std::nullopt};
  for_each_inferable([&](const auto& member) {
    if (draft.*member.value || !(from.*member.value)) return;
    draft.inferred.*member.inferred = from.*member.value;
    draft.evidence.insert_or_assign(std::string(member.name), evidence);
  });
}

class Pairing {
 public:
  explicit Pairing(std::vector<ReadDocument>& documents) : documents_(documents) {}

  std::vector<Notice> run() {
    std::vector<std::pair<std::size_t, Wording>> drafts;
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      if (!wants_pair(documents_[d].document)) continue;
      drafts.emplace_back(d, wording_of(documents_[d].paragraphs, analyser_));
      index_.keep_only(drafts.back().second);
    }
    if (drafts.empty()) return {};
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      const auto& [document, paragraphs] = documents_[d];
      if (may_be_pair(document))
        index_.add(static_cast<WordingIndex::Number>(d), wording_of(paragraphs, analyser_));
    }
    for (const auto& [draft, wording] : drafts) pair(documents_[draft].document, wording);
    return std::move(notices_);
  }

 private:
  /// The adopted texts that hold something of the draft, the one that holds most first.
  [[nodiscard]] std::vector<Candidate> candidates(const Document& draft,
                                                  const Wording& wording) const {
    std::vector<Candidate> found;
    const auto all = static_cast<double>(std::max<std::size_t>(word_count(wording), 1));
    for (const auto& [number, shared] : index_.shared_words(wording)) {
      const auto& document = documents_[number].document;
      if (!agree(draft, document)) continue;
      found.push_back({&document, static_cast<double>(word_count(shared)) / all,
                       shared_paragraphs(wording, shared)});
    }
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
      return a.words != b.words ? a.words > b.words : a.document->id < b.document->id;
    });
    return found;
  }

  void pair(Document& draft, const Wording& wording) {
    const auto found = candidates(draft, wording);
    if (found.empty()) return;
    const auto& best = found.front();
    if (best.words < fewest_words || best.paragraphs < fewest_paragraphs) return;
    const auto rival = std::find_if(found.begin(), found.end(), [&](const Candidate& other) {
      return !of_one_occasion(*other.document, *best.document);
    });
    if (rival != found.end() && best.words - rival->words < clearly_more) {
      notices_.push_back({draft.source_file,
                          {0, "draft-pairing-ambiguous", Severity::note,
                           fmt::format("{} shares its wording with {} and with {}: its year and "
                                       "venue stay unknown",
                                       draft.id, best.document->id, rival->document->id)}});
      return;
    }
    take_values(draft, *best.document,
                fmt::format("{} paragraphs also occur in {}",
                            best.paragraphs == wording.size()
                                ? fmt::format("all {}", wording.size())
                                : fmt::format("{} of {}", best.paragraphs, wording.size()),
                            best.document->id));
  }

  std::vector<ReadDocument>& documents_;
  text::Analyser analyser_;
  WordingIndex index_;
  std::vector<Notice> notices_;
};

}  // namespace

std::vector<Notice> infer_from_adopted(std::vector<ReadDocument>& documents) {
  return Pairing(documents).run();
}

}  // namespace osce::indexer
