// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a cache may keep. An answer depends on the index, the program's version and the request alone, so
// its tag is made of those three, and a client that has it is told so without a search.
#pragma once

#include <string>
#include <string_view>

#include "searchd/http.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

/// What answers show of the operator's words: other words make other answers.
std::string what_answers_show(const Site& site);

/// How long an answer holds.
enum class Keeping {
  never,     ///< states of the moment
  by_index,  ///< until the index or the program changes
  for_ever,  ///< the address has a version in it
};

/// The strong tag of the answer to a request, with its quotes. Parameters in another order have the same;
/// links on their way ("utm_…", "_…") have no say. `also` is whatever else the answer depends on.
std::string entity_tag(const HttpRequest& request, std::string_view index_id,
                       std::string_view also);

/// True where the request says that its sender has the answer with this tag, in whatever encoding.
bool has_answer(const HttpRequest& request, std::string_view tag);

/// The tag of the same answer when it is compressed.
std::string compressed_tag(std::string_view tag);

/// The value of Cache-Control.
std::string cache_control(Keeping keeping, const Site& site);

}  // namespace osce::searchd
