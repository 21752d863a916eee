// SPDX-License-Identifier: GPL-2.0-or-later
//
// Probable values: when and where a draft was adopted, inferred from an adopted text that shares its
// wording. People see them as "probably 2016"; filters, facets and sorting take them for unknown
// unless a search asks for them. Other inferred values (a language, a decision's symbol) follow from
// the document itself and always count.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "engine/model/document.hpp"

namespace osce {

/// The values that may be probable, by their names in the JSON.
inline constexpr std::array<std::string_view, 5> probable_names = {"year", "date", "venue",
                                                                   "country", "session"};

/// True where the document's value of this name is known, and probable.
bool is_probable(const Document& document, std::string_view name);

/// interval_of() by what is stated alone.
std::optional<DateRange> stated_interval_of(const Document& document);

/// The document with its probable values unknown.
Document without_probable(Document document);

}  // namespace osce
