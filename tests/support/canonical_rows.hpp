// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>

#include "engine/model/names.hpp"

namespace osce::test {

/// A query, and the canonical form that it is to have.
struct CanonicalRow {
  const char* query;
  const char* canonical;
};

/// Checks that each query is read so, and that its canonical form is read as the same again.
void check_canonical(std::initializer_list<CanonicalRow> rows, const Names& names = {});

}  // namespace osce::test
