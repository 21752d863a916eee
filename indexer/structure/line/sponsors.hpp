// SPDX-License-Identifier: GPL-2.0-or-later
//
// Who tabled a text: the lines that say so, and the names below them.
//
//     PRINCIPAL SPONSORS            Co-sponsors: Mr. C (Norway), Ms. D (Austria),
//     Mr. A                         Ms. E (Germany)
//     Canada
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/structure/line/line_meaning.hpp"

namespace osce::indexer {

struct ReadLine;

/// "Principal Sponsor: Mr. X (Y)", "Соавторы", or nothing; without names where they stand below.
/// Those who joined, and rapporteurs, are not principal sponsors.
std::optional<SponsorLine> sponsor_of(const std::string& text);

/// True where `text` begins like a person's name: with "Mr.", "Mme", "г-н" …
bool begins_with_honorific(const std::string& text);

/// Gives the names below a SponsorLine the meaning SponsorNameLine.
void tell_sponsors(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
