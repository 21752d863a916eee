// SPDX-License-Identifier: GPL-2.0-or-later
//
// Identifiers of documents: readable, and the same whatever other files are indexed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/document.hpp"
#include "indexer/authority.hpp"

namespace osce::indexer {

/// `text` in small ASCII letters and digits, everything else one hyphen: "Łódź, 2022" =>
/// "lodz-2022".
std::string slug(std::string_view text);

/// The identifier of a document that is not attached to another: its symbol where that is its own
/// ("mc-dec-7-17"), else body, year, venue and title ("pa-2017-minsk-preventing-…"), a draft with
/// "draft" for year and venue; a language other than English at the end.
/// `body` is the short id of its body, empty where it is unknown.
std::string document_identifier(const Document& document, const std::string& body);
/// The same with the short id that `authority` knows.
std::string document_identifier(const Document& document, const Authority& authority);

}  // namespace osce::indexer
