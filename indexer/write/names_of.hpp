// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "engine/model/authority_tables.hpp"
#include "engine/model/names.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// The names in a collection: from the authority tables, from its documents, and the verbs that
/// open its paragraphs.
Names names_of(const std::vector<ReadDocument>& documents, const AuthorityTables& tables);

}  // namespace osce::indexer
