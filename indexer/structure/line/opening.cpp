// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/opening.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

/// A word as printed, folded, and whether punctuation follows it.
struct Word {
  std::string printed;
  std::string folded;
  bool stops = false;
};

std::vector<std::string_view> split_at_blanks(std::string_view text, std::size_t count) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size() && pieces.size() < count;) {
    auto next = at;
    const bool blank = at == text.size() || text::is_blank(text::next_code_point(text, next));
    if (blank && at > begin) pieces.push_back(text.substr(begin, at - begin));
    if (at == text.size()) break;
    if (blank) begin = next;
    at = next;
  }
  return pieces;
}

std::vector<Word> first_words(std::string_view text, std::size_t count) {
  std::vector<Word> words;
  for (const auto piece : split_at_blanks(text, count)) {
    Word word{std::string(piece), "", false};
    while (!word.printed.empty() &&
           std::ispunct(static_cast<unsigned char>(word.printed.back())) != 0) {
      word.printed.pop_back();
      word.stops = true;
    }
    word.folded = text::fold_case(word.printed);
    words.push_back(word);
    if (word.stops) break;
  }
  return words;
}

bool has_ending(std::string_view word, const std::vector<std::string_view>& endings) {
  constexpr std::size_t shortest_stem = 3;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() >= ending.size() + shortest_stem && word.ends_with(ending);
  });
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

/// Reads the opening of one text by the words of one language.
class OpeningReader {
 public:
  OpeningReader(const OpeningWords& language, std::vector<Word> words)
      : language_(language), words_(std::move(words)) {}

  Opening read() {
    if (words_.empty() || words_[0].printed.empty()) return {};
    std::size_t at = 0;
    while (at + 1 < words_.size() && is_leading(at)) ++at;
    at += leading_attitude_length(at);
    const bool auxiliary =
        at + 1 < words_.size() && language_.auxiliaries.contains(words_[at].folded);
    if (auxiliary) ++at;
    const auto verb = verb_at(at);
    auto form = auxiliary ? Opening::Form::finite : form_of(verb);
    std::size_t end = at + 1;
    end += trailing_length(end);
    const auto more = complement_length(verb, end);
    end += more;
    if (more > 0 && language_.prepositions.contains(verb)) form = Opening::Form::participle;
    if (form == Opening::Form::none && is_adjective_with_particle(verb, at + 1))
      form = Opening::Form::participle;
    if (form == Opening::Form::none) return {};
    return {form, printed_up_to(end)};
  }

 private:
  [[nodiscard]] bool is_leading(std::size_t at) const {
    const auto& word = words_[at].folded;
    return language_.leading_adverbs.contains(word) || language_.reflexives.contains(word) ||
           has_ending(word, language_.adverb_endings);
  }

  /// The verb without a pronoun that is written together with it ("s'engage").
  [[nodiscard]] std::string verb_at(std::size_t at) const {
    const auto& word = words_[at].folded;
    return !language_.reflexives.empty() && word.starts_with("s'") ? word.substr(2) : word;
  }

  [[nodiscard]] Opening::Form form_of(const std::string& verb) const {
    if (language_.finite_verbs.contains(verb)) return Opening::Form::finite;
    if (language_.participles.contains(verb)) return Opening::Form::participle;
    if (is_compound_name(verb)) return Opening::Form::none;
    if (has_ending(verb, language_.participle_endings) && !language_.no_participles.contains(verb))
      return Opening::Form::participle;
    return has_ending(verb, language_.finite_endings) ? Opening::Form::finite : Opening::Form::none;
  }

  /// "Appreciative of"
  [[nodiscard]] bool is_adjective_with_particle(const std::string& verb, std::size_t next) const {
    return next < words_.size() && language_.adjective_particles.contains(words_[next].folded) &&
           has_ending(verb, language_.adjective_endings);
  }

  /// "money-laundering": a name, other than "re-affirming" and "co-operating".
  static bool is_compound_name(const std::string& verb) {
    constexpr std::size_t longest_prefix = 3;
    const auto hyphen = verb.find('-');
    return hyphen != std::string::npos && hyphen > longest_prefix;
  }

  /// How many words at `at` are adverbs that belong to the verb before them.
  [[nodiscard]] std::size_t trailing_length(std::size_t at) const {
    for (const auto adverb : language_.trailing_adverbs) {
      if (!words_stand_at(words_, at, adverb)) continue;
      const auto length = count_words(adverb);
      return length + trailing_length(at + length);
    }
    return 0;
  }

  /// How many words at `at` belong to the verb before them: "on", "in mind", "with deep concern".
  [[nodiscard]] std::size_t complement_length(const std::string& verb, std::size_t at) const {
    if (const auto particle = particle_length(verb, at))
      return particle + attitude_length(verb, at + particle);
    if (const auto attitude = attitude_length(verb, at))
      return attitude + particle_length(verb, at + attitude);
    return state_length(verb, at);
  }

  [[nodiscard]] std::size_t particle_length(const std::string& verb, std::size_t at) const {
    constexpr std::size_t longest_ending = 4;  // "takes", "taking", "принимает"
    std::size_t longest = 0;
    for (const auto& complement : language_.complements) {
      if (!verb.starts_with(complement.stem)) continue;
      if (text::code_points(verb.substr(complement.stem.size())) > longest_ending) continue;
      for (const auto wanted : complement.words) {
        if (words_stand_at(words_, at, wanted)) longest = std::max(longest, count_words(wanted));
      }
    }
    return longest;
  }

  /// "deep concern", "with deepest regret", "its grave concern": an attitude with up to two
  /// adjectives, after "with" for any verb, after a possessive or nothing for expressing.
  [[nodiscard]] std::size_t attitude_length(const std::string& verb, std::size_t at) const {
    const auto expresses = [&](std::string_view stem) { return verb.starts_with(stem); };
    auto next = at;
    const bool preposition = language_.prepositions.contains(verb) && language_.with.contains(verb);
    if (next < words_.size() && language_.with.contains(words_[next].folded)) {
      ++next;
    } else if (!preposition &&
               std::none_of(language_.express.begin(), language_.express.end(), expresses)) {
      return 0;
    }
    if (next < words_.size() && language_.possessives.contains(words_[next].folded)) ++next;
    for (std::size_t i = next; i < words_.size() && i < next + 3; ++i) {
      if (language_.attitudes.contains(words_[i].folded)) return i + 1 - at;
    }
    return 0;
  }

  /// "с удовлетворением отмечая", "mit Besorgnis feststellend": an attitude before the verb that
  /// has it.
  [[nodiscard]] std::size_t leading_attitude_length(std::size_t at) const {
    if (!language_.with.contains(words_[at].folded)) return 0;
    const auto length = attitude_length("", at);
    const auto next = at + length;
    if (length == 0 || next >= words_.size()) return 0;
    const auto verb = verb_at(next);
    const bool verb_follows =
        form_of(verb) != Opening::Form::none || particle_length(verb, next + 1) > 0;
    return verb_follows ? length : 0;
  }

  /// "Being aware", "Remains deeply concerned": a state after a linking verb.
  [[nodiscard]] std::size_t state_length(const std::string& verb, std::size_t at) const {
    if (!language_.linking_verbs.contains(verb)) return 0;
    auto next = at;
    while (next < words_.size() && is_leading(next)) ++next;
    const bool state =
        next < words_.size() &&
        (language_.participles.contains(words_[next].folded) || words_[next].folded == "seized");
    return state ? next + 1 - at + particle_length(words_[next].folded, next + 1) : 0;
  }

  [[nodiscard]] std::string printed_up_to(std::size_t end) const {
    std::string text;
    for (std::size_t i = 0; i < end; ++i) text += (i == 0 ? "" : " ") + words_[i].printed;
    return text;
  }

  const OpeningWords& language_;
  std::vector<Word> words_;
};

}  // namespace

Opening opening_of(std::string_view text, const Language& language) {
  constexpr std::size_t longest_opening = 10;
  if (!language.openings.small && !text::begins_with_capital(text)) return {};
  return OpeningReader(language.openings, first_words(text, longest_opening)).read();
}

bool opens_in_any_language(std::string_view text) {
  return text::begins_with_capital(text) &&
         std::any_of(languages().begin(), languages().end(), [&](const Language* language) {
           return opening_of(text, *language).form != Opening::Form::none;
         });
}

}  // namespace osce::indexer
