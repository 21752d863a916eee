// SPDX-License-Identifier: GPL-2.0-or-later
//
// Titles: what belongs to one, and where one stands that no line announces.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// True where the line is text that a title may be made of.
bool is_title_text(const ReadLine& line);

/// True for "(extract)", "(auszugsweise)": how much of a text is here does not belong to its
/// title.
bool is_title_remark(const std::string& text);

/// `title` without such a remark, without the quotation marks round it, and without the mark of a
/// note or a comma at its end.
std::string cleaned_title(std::string title);

/// True for "… THE SERVICES OF VICTIMS OF": more must follow.
bool ends_unfinished(const std::string& title);

/// True for "ON" and its like, which may stand between "RESOLUTION" and the title.
bool is_title_preposition(const std::string& text);

/// True for "FOR THE FOURTEENTH ANNUAL SESSION …" and "FOR THE GENERAL COMMITTEE ON …", which may
/// stand there, too.
bool names_occasion(const std::string& text);

/// `title`, which stands below its type, without such a word at its start; of a decision without
/// "ON" alone.
std::string without_preposition(const std::string& title, bool decision);

/// The lines, from and up to, of the title in the head from `begin` to `end` where none names the
/// type: what stands in capitals or bold, else the first words that do not refer to another
/// text
/// ("to Decision No. 3/11"). The head of a statement calls it so.
std::optional<std::pair<std::size_t, std::size_t>> title_without_type(
    const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end, bool statement);

/// Whose statement a title names: "EU Statement on …" => "European Union", "Statement by Ambassador
/// X, Head of the Delegation of Norway" => "Norway"; "" where none.
std::string author_in_title(const std::string& title);

}  // namespace osce::indexer
