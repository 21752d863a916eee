// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/metadata/country_names.hpp"

namespace osce::indexer {

struct SponsorNames {
  std::vector<std::string> persons;    ///< without titles: "Christopher Smith"
  std::vector<std::string> countries;  ///< as in the tables, each once
};

/// The persons and countries in a sponsor as printed. A country is in brackets or ends a name:
///
///     Mr. A. Smith (USA) and Ms. B. Jones (Canada)
///     Ms. Tone Haugland Norway
SponsorNames sponsor_names(std::string_view printed, std::string_view language,
                           CountryNames& countries);

}  // namespace osce::indexer
