// SPDX-License-Identifier: GPL-2.0-or-later
//
// The head of a request, looked at before anything else sees it: is it whole, is it HTTP, is it
// within its limits? What passes is plain enough for the library behind.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "searchd/front/limits.hpp"

namespace osce::searchd {

/// A head that may be answered.
struct RequestHead {
  std::size_t bytes = 0;    ///< how much of what was received it takes up
  std::string text;         ///< to be parsed by the library: only the headers that are of use
  bool keep_alive = false;  ///< the client would send another request on this connection
};
/// More has to be received.
struct IncompleteHead {
  bool begun = false;  ///< some of it is there
};
/// What cannot be answered. The connection ends, for nobody knows where the next request begins.
struct RefusedHead {
  int status = 400;
  std::string_view reason;
};

/// Reads the head that `received` begins with (RFC 9112). Refused are: a method other than GET, HEAD and
/// OPTIONS (405), lines that are too long or too many (414, 431), a body or the promise of one (413,
/// 411, 415, 417), other versions (505), and what is no HTTP (400). Headers that nobody here reads are left
/// out of the text, Range and Cookie among them.
std::variant<RequestHead, IncompleteHead, RefusedHead> read_head(std::string_view received,
                                                                 const Limits& limits);

}  // namespace osce::searchd
