// SPDX-License-Identifier: GPL-2.0-or-later
//
// The layout of an index on disk:
//
//     DB/lock                          held by osce-index while it writes
//     DB/current                       symbolic link to the current generation
//     DB/generation-ID/paragraphs.glass   the Xapian database, one file
//     DB/generation-ID/words.rows         the words of each paragraph, in order
//     DB/generation-ID/readings.jsonl     what was read from each source, for the next run
//     DB/generation-ID/manifest.json      identity, and the sizes and hashes of those files
//
// A new generation is built separately and activated by replacing the link, so a reader opens
// either the old or the new one, never a mixture. Readers keep the database and the rows open, so
// an old generation can be removed while they use it.
#pragma once

#include <filesystem>
#include <string_view>

namespace osce::store {

inline constexpr std::string_view current_name = "current";
inline constexpr std::string_view generation_prefix = "generation-";
inline constexpr std::string_view lock_name = "lock";
inline constexpr std::string_view database_name = "paragraphs.glass";
inline constexpr std::string_view rows_name = "words.rows";
inline constexpr std::string_view readings_name = "readings.jsonl";
inline constexpr std::string_view manifest_name = "manifest.json";

/// The default index: $OSCE_DB, or osce-search/index in the user's XDG data folder.
std::filesystem::path default_location();

}  // namespace osce::store
