// SPDX-License-Identifier: GPL-2.0-or-later
//
// The documents of a source, before they are described: where each stands, its paragraphs, what its
// head says, and which document it is attached to.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/metadata/head_facts.hpp"
#include "indexer/structure/body/paragraphs.hpp"

namespace osce::indexer {

/// A document as far as it was read.
struct Portion {
  Outline outline;
  BodyText body;
  HeadFacts facts;
  std::optional<std::size_t> host;  ///< of an attachment: the place of its host
  bool statement = false;           ///< all of it is somebody's statement
};

/// The documents in `lines`, in order, each with what its own lines say.
std::vector<Portion> read_portions(const std::vector<ReadLine>& lines);

/// Gives each head what it leaves out and a neighbour prints: a host what its attachment's pages
/// repeat of it, a resolution the cover of its declaration, a decision what its version in another
/// language prints.
void complete_heads(std::vector<Portion>& portions);

}  // namespace osce::indexer
