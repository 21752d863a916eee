// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace osce::searchd {

/// True where `accept_encoding` takes gzip: named, or by "*", and not with q=0.
bool accepts_gzip(std::string_view accept_encoding);

/// `text` as gzip. Level 5: about 2 ms for 100 KB, where the library's brotli takes 93.
std::string gzipped(std::string_view text);

}  // namespace osce::searchd
