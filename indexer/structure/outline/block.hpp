// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines that stand together, between blank lines or where text begins directly below a head.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// What a block looks like. An anchor is a head that names a document's type.
enum class BlockKind { body, head, anchor };

struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< one past its last line
  BlockKind kind = BlockKind::body;
};

/// The blocks of `lines`, in order; blank lines are in none, or at a block's inside.
std::vector<Block> blocks_of(const std::vector<ReadLine>& lines);

}  // namespace osce::indexer
