// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a text that came by e-mail has round it: mail heads and signatures.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Leaves out runs of at least two mail fields, and from a signature on what a mail ends with. The
/// text between a mail head and the first document's head is left to the outline.
void mark_mail(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
