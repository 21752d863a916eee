// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace osce::indexer {

/// The encoding, with one byte a character or an East Asian one, that makes most sense of `bytes`
/// that are not UTF-8, or nothing if none makes any. ICU's detector proposes (it knows the common
/// letter sequences of some twenty languages), reading a sample decides: short texts fool it.
std::optional<std::string> guess_charset(std::string_view bytes);

}  // namespace osce::indexer
