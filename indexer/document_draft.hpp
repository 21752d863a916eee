// SPDX-License-Identifier: GPL-2.0-or-later
//
// The documents of a source, before they are described: where each one is, its paragraphs, what its
// head says, and which document it is attached to.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/metadata/head_facts.hpp"
#include "indexer/structure/body/paragraphs.hpp"

namespace osce::indexer {

/// A document as read from its own lines.
struct DocumentDraft {
  Outline outline;
  BodyText body;
  HeadFacts facts;
  std::optional<std::size_t> host;  ///< for an attachment: the index of its host
  bool statement = false;           ///< the whole document is a statement
};

/// The documents in `lines`, in order.
std::vector<DocumentDraft> read_drafts(const std::vector<ReadLine>& lines, Accept accept);

/// Completes each head with what only a neighbour prints: a host from the pages of its attachment,
/// a resolution from the cover of its declaration, a decision from its version in another language.
void complete_heads(std::vector<DocumentDraft>& drafts);

}  // namespace osce::indexer
