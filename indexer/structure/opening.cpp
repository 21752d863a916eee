// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/opening.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_set>
#include <vector>

#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

using Words = std::unordered_set<std::string_view>;

// clang-format off
/// Adverbs before the verb; words in -ly count too.
const Words leading_adverbs = {"also", "further", "furthermore", "moreover", "again", "once",
                               "therefore", "likewise", "still", "most", "very"};

/// Adverbs behind the verb; not those in -ly, which belong to what follows ("Urges early action").
const Words trailing_adverbs = {"also", "further", "again", "once", "therefore", "likewise"};

/// States of mind that open preambular paragraphs like participles do.
const Words participles = {
    "aggrieved", "alarmed", "anxious", "appalled", "aware", "cognizant", "committed", "concerned",
    "confident", "conscious", "convinced", "desirous", "determined", "disappointed", "dismayed",
    "distressed", "disturbed", "eager", "encouraged", "grateful", "gratified", "guided", "heartened",
    "horrified", "inspired", "mindful", "motivated", "moved", "outraged", "persuaded", "perturbed",
    "pleased", "regretful", "resolved", "saddened", "satisfied", "shocked", "troubled", "united", "worried"};

/// Words in -ing that are no participles of an opening.
const Words other_ing = {"according", "anything", "concerning", "during", "everything", "following",
                         "including", "nothing", "notwithstanding", "regarding", "something"};

/// The verbs that open operative paragraphs.
const Words finite_verbs = {
    "acknowledges", "adopts", "advises", "advocates", "affirms", "agrees", "appeals", "applauds",
    "appoints", "appreciates", "approves", "asks", "attaches", "authorizes", "authorises", "believes",
    "calls", "cautions", "commends", "commits", "concludes", "condemns", "confirms", "congratulates",
    "considers", "continues", "decides", "declares", "deems", "demands", "denounces", "deplores",
    "designates", "determines", "directs", "draws", "emphasizes", "emphasises", "encourages", "endorses",
    "entrusts", "establishes", "expects", "expresses", "extends", "favours", "hails", "highlights",
    "holds", "hopes", "implores", "insists", "instructs", "intends", "invites", "joins", "keeps",
    "looks", "maintains", "mandates", "notes", "objects", "observes", "offers", "opposes", "pays",
    "pledges", "points", "praises", "proclaims", "proposes", "reaffirms", "recalls", "recognizes",
    "recognises", "recommends", "reconfirms", "regards", "regrets", "reiterates", "rejects", "remains",
    "reminds", "renews", "repeats", "requests", "requires", "resolves", "salutes", "shares", "stands",
    "stresses", "suggests", "supports", "takes", "tasks", "thanks", "trusts", "underlines",
    "underscores", "undertakes", "urges", "values", "warns", "welcomes", "wishes"};

/// What is expressed, taken or noted "with": the object nouns of light verbs.
const Words attitudes = {
    "alarm", "anxiety", "appreciation", "approval", "belief", "concern", "concerns", "condolences",
    "confidence", "conviction", "disappointment", "dismay", "gratitude", "grief", "hope", "indignation",
    "interest", "outrage", "pride", "readiness", "regret", "regrets", "sadness", "satisfaction", "shock",
    "solidarity", "sorrow", "support", "sympathy", "thanks", "unease"};

const Words possessives = {"its", "their", "our", "the"};

/// Particles and objects that belong to a verb: the words that may stand directly behind it.
struct Complement {
  std::string_view stem;  ///< the verb without its ending
  std::vector<std::string_view> words;
};
const std::vector<Complement> complements = {
    {"appeal", {"to"}},       {"bear", {"in mind"}},  {"call", {"on", "upon", "for"}},
    {"draw", {"attention"}},  {"insist", {"on", "upon"}}, {"keep", {"in mind"}},
    {"look", {"forward"}},    {"pay", {"tribute", "attention"}}, {"point", {"out"}},
    {"stand", {"ready"}},     {"tak", {"note", "into account", "into consideration"}},
    {"hav", {"regard", "considered", "examined", "heard", "received", "reviewed", "taken note"}},
};
// clang-format on

/// A word as printed, folded, and whether punctuation stands behind it.
struct Word {
  std::string printed;
  std::string folded;
  bool stops = false;
};

std::vector<Word> first_words(std::string_view text, std::size_t count) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (words.size() < count && at < text.size()) {
    const auto end = std::min(text.find(' ', at), text.size());
    Word word{std::string(text.substr(at, end - at)), "", false};
    while (!word.printed.empty() &&
           std::ispunct(static_cast<unsigned char>(word.printed.back())) != 0) {
      word.printed.pop_back();
      word.stops = true;
    }
    word.folded = text::fold_case(word.printed);
    words.push_back(word);
    if (word.stops) break;
    at = end + 1;
  }
  return words;
}

bool is_leading_adverb(const std::string& word) {
  return leading_adverbs.contains(word) || (word.size() > 4 && word.ends_with("ly"));
}

Opening::Form form_of(const std::string& verb) {
  if (finite_verbs.contains(verb)) return Opening::Form::finite;
  const bool ing = verb.size() > 5 && verb.ends_with("ing") && !other_ing.contains(verb);
  return ing || participles.contains(verb) || verb == "being" ? Opening::Form::participle
                                                              : Opening::Form::none;
}

bool words_stand_at(const std::vector<Word>& words, std::size_t at, std::string_view wanted) {
  while (!wanted.empty()) {
    const auto blank = std::min(wanted.find(' '), wanted.size());
    if (at >= words.size() || words[at++].folded != wanted.substr(0, blank)) return false;
    wanted.remove_prefix(std::min(blank + 1, wanted.size()));
  }
  return true;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// "on", "note", "in mind" behind the verb at `at - 1`: how many words.
std::size_t complement_length(const std::vector<Word>& words, const std::string& verb,
                              std::size_t at) {
  for (const auto& complement : complements) {
    if (!verb.starts_with(complement.stem)) continue;
    const auto ending = verb.substr(complement.stem.size());
    if (ending != "s" && ending != "es" && ending != "ing") continue;
    for (const auto wanted : complement.words) {
      if (words_stand_at(words, at, wanted)) return count_words(wanted);
    }
  }
  return 0;
}

/// "deep concern", "with deepest regret", "its grave concern": an attitude with up to two
/// adjectives, behind "with" for any verb, behind a possessive or nothing for expressing.
std::size_t attitude_length(const std::vector<Word>& words, const std::string& verb,
                            std::size_t at) {
  std::size_t next = at;
  if (next < words.size() && words[next].folded == "with") {
    ++next;
  } else if (!verb.starts_with("express")) {
    return 0;
  }
  if (next < words.size() && possessives.contains(words[next].folded)) ++next;
  for (std::size_t i = next; i < words.size() && i < next + 3; ++i) {
    if (attitudes.contains(words[i].folded)) return i + 1 - at;
  }
  return 0;
}

/// "Being aware", "Remains deeply concerned": a state behind a linking verb.
std::size_t state_length(const std::vector<Word>& words, const std::string& verb, std::size_t at) {
  if (verb != "being" && verb != "remains" && verb != "remaining") return 0;
  std::size_t next = at;
  while (next < words.size() && is_leading_adverb(words[next].folded)) ++next;
  const bool state = next < words.size() &&
                     (participles.contains(words[next].folded) || words[next].folded == "seized");
  return state ? next + 1 - at : 0;
}

}  // namespace

Opening opening_of(std::string_view text) {
  constexpr std::size_t longest_opening = 10;
  const auto words = first_words(text, longest_opening);
  if (words.empty() || words[0].printed.empty()) return {};
  if (std::isupper(static_cast<unsigned char>(words[0].printed[0])) == 0) return {};
  std::size_t at = 0;
  while (at + 1 < words.size() && is_leading_adverb(words[at].folded)) ++at;
  const auto& verb = words[at].folded;
  const auto form = form_of(verb);
  if (form == Opening::Form::none) return {};
  std::size_t end = at + 1;
  while (end < words.size() && trailing_adverbs.contains(words[end].folded)) ++end;
  if (const auto length = complement_length(words, verb, end)) {
    end += length;
  } else if (const auto attitude = attitude_length(words, verb, end)) {
    end += attitude;
  } else if (const auto state = state_length(words, verb, end)) {
    end += state;
  }
  Opening opening{form, {}};
  for (std::size_t i = 0; i < end; ++i) opening.verb += (i == 0 ? "" : " ") + words[i].printed;
  return opening;
}

}  // namespace osce::indexer
