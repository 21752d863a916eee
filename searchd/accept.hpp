// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a client takes: the lists of Accept, Accept-Encoding and Accept-Language (RFC 9110, 12.4).
#pragma once

#include <string_view>

namespace osce::searchd {

/// How much `wanted` is liked by a list such as "text/csv;q=0.5, */*;q=0.1", in thousandths; 0 where it is
/// not taken. The narrowest entry counts: the thing itself, "text/*", then "*". Names are compared in small
/// letters; what cannot be read counts as 1000.
int weight_of(std::string_view wanted, std::string_view list);

/// The same of a language ("fr") in Accept-Language, where "fr-CH" is French as well.
int language_weight(std::string_view language, std::string_view list);

}  // namespace osce::searchd
