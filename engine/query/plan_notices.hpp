// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is said about a query once it is planned: errors and notices that no single word or filter
// can know of.
#pragma once

#include "engine/query/plan.hpp"
#include "engine/query/planner.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/store/catalogue.hpp"
#include "engine/store/vocabulary.hpp"

namespace osce::query {

/// Of "venue: Minsk", that it was read as words; "venue:" at the end of a query is an error.
void say_names_without_value(const Asked& asked, Diagnostics& diagnostics);

/// Refuses a query of signs alone, and names words that only titles contain. Notices about words
/// that no paragraph contains are joined with those about names that no text is from.
void add_plan_notices(const Asked& asked, const Plan& plan, const store::Catalogue& catalogue,
                      const store::IndexVocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace osce::query
