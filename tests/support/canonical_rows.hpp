// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>

#include "engine/model/names.hpp"

namespace osce::test {

/// A query and its expected canonical form.
struct CanonicalRow {
  const char* query;
  const char* canonical;
};

/// Checks the canonical form of each query, and that the canonical form itself is read the same
/// way.
void check_canonical(std::initializer_list<CanonicalRow> rows, const Names& names = {});

}  // namespace osce::test
