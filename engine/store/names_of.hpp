// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "engine/model/names.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::store {

/// The names in a catalogue: of its tables, its documents and the verbs that open its paragraphs.
Names names_of(const Catalogue& catalogue);

}  // namespace osce::store
