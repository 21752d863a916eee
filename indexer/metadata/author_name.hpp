// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace osce::indexer {

/// The name of the author in what a head prints: "Spain on the occasion of …" => "Spain". Capitals
/// become what sentences write: "UNITED STATES OF AMERICA" => "United States of America". Acronyms
/// ("EU") and names in small letters stay.
std::string author_name(const std::string& line);

}  // namespace osce::indexer
