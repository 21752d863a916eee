// SPDX-License-Identifier: GPL-2.0-or-later
//
// The session that prose above a resolution names, where its own head names none: "From 29 June to
// 3 July 2024 a delegation took part in the 31st Annual Session of the OSCE Parliamentary Assembly,
// held in Bucharest."
#pragma once

#include <vector>

#include "indexer/authority.hpp"
#include "indexer/document_draft.hpp"

namespace osce::indexer {

/// Gives the resolutions and declarations among `drafts` that state no session, place or year those
/// of the nearest block of text above that names an annual session, if sessions.csv has one in its
/// year and city. Texts of other documents do not count, for resolutions recall earlier sessions.
void take_told_sessions(const std::vector<ReadLine>& lines, const Authority& authority,
                        std::vector<DocumentDraft>& drafts);

}  // namespace osce::indexer
