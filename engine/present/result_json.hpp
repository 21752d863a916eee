// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of a result, for the writers of JSON in this room.
#pragma once

#include <nlohmann/json.hpp>

#include "engine/present/result_shape.hpp"
#include "engine/search/request.hpp"

namespace osce::present {

/// A result as json.hpp describes it, in the shape that is wanted.
nlohmann::ordered_json result_json(const search::Result& result, const store::Catalogue& catalogue,
                                   const ResultShape& shape = {});

}  // namespace osce::present
