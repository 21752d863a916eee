// SPDX-License-Identifier: GPL-2.0-or-later
//
// From words with a sign, and phrases with one, to the forms that are looked for.
//
//     traffick*             trafficked, traffickers, trafficking
//     trafiking~            trafficking
//     "victims of * in"     victims of ? in
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/terms/word_units.hpp"
#include "engine/store/vocabulary.hpp"

namespace osce::query {

/// The most forms that a beginning of a word may have.
inline constexpr std::size_t max_forms = 200;

/// Looks forms up in the vocabulary, and says what was found.
class FormReader {
 public:
  /// All must outlive the reader.
  FormReader(const UnitReader& units, const store::IndexVocabulary& vocabulary,
             Diagnostics& diagnostics)
      : units_(units), vocabulary_(vocabulary), diagnostics_(diagnostics) {}

  /// What a word of a form that is not `any` means; nothing where it has no letters.
  std::optional<PlanNode> read(const Word& word, const Span& span);

  /// What a quoted text means; nothing where it has no words.
  std::optional<PlanNode> read(const Phrase& phrase, const Span& span);

 private:
  std::vector<std::string> forms_of(const std::string& folded, const Word& word, const Span& span);
  std::vector<std::string> beginning_with(const std::string& folded, const Span& span);
  TermSet leaf(const std::string& folded, const Word& word, const Span& span, bool alone);
  std::vector<PlanNode> also_apart(const std::vector<WordLeaf>& typed, const Word& word,
                                   const Span& span);
  void add_piece(std::string_view piece, const Phrase& phrase, const Span& span, int gap,
                 LoosePhrase& loose);

  const UnitReader& units_;
  const store::IndexVocabulary& vocabulary_;
  Diagnostics& diagnostics_;
};

}  // namespace osce::query
