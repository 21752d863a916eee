// SPDX-License-Identifier: GPL-2.0-or-later
//
// From what a head states, and what the authority tables know, to the metadata of a document. Every
// value keeps its evidence.
//
// Which statement counts where there are several or none:
//   symbol   the first printed; a decision without one has it, inferred, from its body and number,
//            and from the meeting's year where the number holds none and the body meets once a year
//   body     the symbol's, else the session line's, the cover's, the enacting line's
//   date     the place-and-date line nearest to the title (a cover, not a running head), else a
//            date of a page head, else the days of the session in the table
//   year     that of a printed date, else the symbol's, the decision number's, the session's
//   venue    the printed city, else the session's in the table
//   session  the printed number, else the table's session of that body, year and city
//   language as printed, else the symbol's letter, where the words agree; else by the words
#pragma once

#include <string>
#include <vector>

#include "engine/model/document.hpp"
#include "indexer/authority.hpp"
#include "indexer/metadata/head_facts.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

struct Description {
  Document document;  ///< without `source_file`, a host without its identifier
  std::vector<Warning> warnings;
};

/// The metadata of a document that stands by itself.
Description describe(const HeadFacts& facts, const Authority& authority);

/// The venue of a text of a body that always meets in one city, which few of its texts print. Its
/// identifier is made before, and so does not change.
void add_seat(const Authority& authority, Document& document);

/// The metadata of what is attached to `host`, as its statement or other annex number `number`:
/// body, venue and session are the host's with the host's derivations, and so is the date where the
/// attachment prints none. It has no status of its own.
Description describe_attachment(const HeadFacts& facts, const Document& host, bool statement,
                                int number);

}  // namespace osce::indexer
