// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts whole, for people: takes a reading, returns text; prints nothing itself.
#pragma once

#include <string>

#include "cli/present/terminal.hpp"
#include "engine/search/reading.hpp"

namespace osce::cli {

/// A document with its metadata, their evidence, and all paragraphs.
std::string reading_text(const search::DocumentText& read, const Style& style);

/// A paragraph whole, with its place and the evidence of its document's metadata; its neighbours, where they were read.
std::string reading_text(const search::ParagraphText& read, const Style& style);

}  // namespace osce::cli
