// SPDX-License-Identifier: GPL-2.0-or-later
//
// How an index lies on disk, for the writer and the readers:
//
//     DB/lock                          held by the osce-index that is writing
//     DB/current                       symbolic link to the generation that is served
//     DB/generation-ID/paragraphs.glass   the Xapian database, one file
//     DB/generation-ID/readings.jsonl     what each source became, for the next run of osce-index
//     DB/generation-ID/manifest.json      identity, and size and hash of those files
//
// A new state is built aside and put in place by renaming the link, so that a reader opens the old
// state or the new one, never a mixture. A database of one file is opened as a whole: an old
// generation may be removed while readers still use it.
#pragma once

#include <filesystem>
#include <string_view>

namespace osce::store {

inline constexpr std::string_view current_name = "current";
inline constexpr std::string_view generation_prefix = "generation-";
inline constexpr std::string_view lock_name = "lock";
inline constexpr std::string_view database_name = "paragraphs.glass";
inline constexpr std::string_view readings_name = "readings.jsonl";
inline constexpr std::string_view manifest_name = "manifest.json";

/// The index a program uses where no option names one: $OSCE_DB, else osce-search/index in the
/// user's XDG data folder.
std::filesystem::path default_location();

}  // namespace osce::store
