// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace osce::indexer {

/// The name of an author that a head prints in capitals, as sentences write it: "UNITED STATES OF
/// AMERICA" => "United States of America". Acronyms ("EU") and names in small letters stay.
std::string author_name(const std::string& line);

}  // namespace osce::indexer
