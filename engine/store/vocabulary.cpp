// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/vocabulary.hpp"

#include <algorithm>
#include <tuple>

#include <xapian.h>

#include "engine/schema/fields.hpp"
#include "engine/schema/record.hpp"
#include "engine/store/index.hpp"

namespace osce::store {
namespace {

/// Folded words have no prefix; other terms have a prefix that begins with a capital.
std::vector<VocabularyWord> read_words(const Xapian::Database& database) {
  constexpr char first_prefix = 'A';
  constexpr char last_prefix = 'Z';
  std::vector<VocabularyWord> words;
  auto term = database.allterms_begin();
  while (term != database.allterms_end()) {
    const auto word = *term;
    if (word.front() >= first_prefix && word.front() <= last_prefix) {
      term.skip_to(std::string(1, last_prefix + 1));
      continue;
    }
    words.push_back({word, term.get_termfreq()});
    ++term;
  }
  return words;
}

}  // namespace

IndexVocabulary::IndexVocabulary(const Xapian::Database& database)
    : database_(&database),
      words_(std::make_shared<Shared<VocabularyWord>>()),
      phrases_(std::make_shared<Shared<FrequentPhrase>>()),
      unaccented_(std::make_shared<Shared<UnaccentedWord>>()),
      printed_(std::make_shared<Shared<PrintedForm>>()) {}

IndexVocabulary::IndexVocabulary(const Xapian::Database& database, const IndexVocabulary& other)
    : database_(&database),
      words_(other.words_),
      phrases_(other.phrases_),
      unaccented_(other.unaccented_),
      printed_(other.printed_) {}

bool IndexVocabulary::has_stem(std::string_view language, std::string_view stem) const {
  bool known = false;
  guard_xapian([&] {
    known = database_->term_exists(schema::stem_term(schema::term::stem, language, stem)) ||
            database_->term_exists(schema::stem_term(schema::term::title_stem, language, stem));
  });
  return known;
}

std::uint32_t IndexVocabulary::paragraphs_with(std::string_view language,
                                               std::string_view stem) const {
  std::uint32_t paragraphs = 0;
  guard_xapian([&] {
    paragraphs = database_->get_termfreq(schema::stem_term(schema::term::stem, language, stem));
  });
  return paragraphs;
}

bool IndexVocabulary::has_word(const std::string& folded) const {
  bool known = false;
  guard_xapian([&] { known = database_->term_exists(folded); });
  return known;
}

std::vector<std::string> IndexVocabulary::family_of(std::string_view stem) const {
  std::string record;
  guard_xapian([&] { record = database_->get_metadata(schema::family_metadata(stem)); });
  return schema::read_family_record(record).related;
}

const std::vector<std::string>& IndexVocabulary::stems_if_accented(std::string_view language,
                                                                   std::string_view typed) const {
  static const std::vector<std::string> none;
  std::call_once(unaccented_->read, [&] {
    guard_xapian([&] {
      unaccented_->list = schema::read_unaccented_record(database_->get_metadata("unaccented"));
    });
  });
  const auto& list = unaccented_->list;
  const auto wanted = std::tie(language, typed);
  const auto place = std::lower_bound(list.begin(), list.end(), wanted,
                                      [](const UnaccentedWord& word, const auto& other) {
                                        const std::string_view of = word.language;
                                        const std::string_view text = word.typed;
                                        return std::tie(of, text) < other;
                                      });
  const bool found = place != list.end() && place->language == language && place->typed == typed;
  return found ? place->stems : none;
}

bool IndexVocabulary::has_both(std::string_view language, std::string_view one,
                               std::string_view other) const {
  bool found = false;
  guard_xapian([&] {
    Xapian::Enquire enquire(*database_);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query({Xapian::Query::OP_AND,
                       Xapian::Query(schema::stem_term(schema::term::stem, language, one)),
                       Xapian::Query(schema::stem_term(schema::term::stem, language, other))});
    found = !enquire.get_mset(0, 1).empty();
  });
  return found;
}

std::vector<ThesaurusTerm> IndexVocabulary::thesaurus_terms(std::string_view stem) const {
  std::string record;
  guard_xapian([&] { record = database_->get_metadata(schema::thesaurus_metadata(stem)); });
  return schema::read_terms_record(record);
}

std::string IndexVocabulary::printed(const std::string& folded) const {
  std::call_once(printed_->read, [&] {
    guard_xapian(
        [&] { printed_->list = schema::read_printed_record(database_->get_metadata("printed")); });
  });
  const auto& forms = printed_->list;
  const auto form = std::lower_bound(
      forms.begin(), forms.end(), folded,
      [](const PrintedForm& one, const std::string& wanted) { return one.folded < wanted; });
  return form != forms.end() && form->folded == folded ? form->printed : folded;
}

const std::vector<FrequentPhrase>& IndexVocabulary::phrases() const {
  std::call_once(phrases_->read, [&] {
    guard_xapian(
        [&] { phrases_->list = schema::read_phrases_record(database_->get_metadata("phrases")); });
  });
  return phrases_->list;
}

const std::vector<VocabularyWord>& IndexVocabulary::words() const {
  std::call_once(words_->read,
                 [&] { guard_xapian([&] { words_->list = read_words(*database_); }); });
  return words_->list;
}

}  // namespace osce::store
