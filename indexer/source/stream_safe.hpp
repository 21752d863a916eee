// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/source/source_text.hpp"

namespace osce::indexer {

/// The most combining marks in a row that UAX #15's stream-safe text format has. No language needs
/// more than a few.
inline constexpr std::size_t max_marks = 30;

/// Puts U+034F COMBINING GRAPHEME JOINER, which no reader sees, between every thirty combining
/// marks of a longer run, as UAX #15 section 13 says: sorting a run takes time by its length
/// squared, and this way nothing is lost. Warns of it ("combining-marks").
void make_stream_safe(SourceText& source);

}  // namespace osce::indexer
