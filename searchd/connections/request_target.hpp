// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "searchd/http.hpp"

namespace osce::searchd {

/// A request's target, decoded.
struct RequestTarget {
  std::string path;
  /// Sorted by name, so that answers do not depend on the order of different parameters.
  NamedValues parameters;
};

/// Reads "/v1/search?q=age+verification&year=%3E%3D2017". The query begins after the first "?";
/// parameters are separated by "&" only; a value begins after the first "=" and may contain more of
/// them ("q==labour" is "=labour"). The scheme and host of an absolute target are dropped, and so
/// is a fragment. A "%" that is not followed by two hexadecimal digits stands for itself.
RequestTarget parse_target(std::string_view target);

}  // namespace osce::searchd
