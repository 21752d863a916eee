// SPDX-License-Identifier: GPL-2.0-or-later
//
// The lines of a source with what each was taken for, for people: as text and as a web page.
//
//     pa-2016-tbilisi-… : RESOLUTION ON …
//        3  title, type                 RESOLUTION ON COMBATING TRAFFICKING
//        5  pre.1                       Recalling the Berlin Declaration,
//        6  page number                 2
#pragma once

#include <string>

#include "engine/present/terminal.hpp"
#include "indexer/explain.hpp"

namespace osce::indexer {

/// Lines are wrapped to the style's width. A warning stands below its line.
std::string explanation_text(const ExplainedSource& source, const present::Style& style);

/// A complete page, whose styles are in it.
std::string explanation_page(const std::vector<ExplainedSource>& sources);

}  // namespace osce::indexer
