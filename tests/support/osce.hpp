// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs the real osce in an empty folder, on an index of the five texts built by the real
// osce-index.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/support/program.hpp"

namespace osce::test {

/// The index of data/texts, built once.
const std::string& five_texts();

/// Runs osce with these arguments. OSCE_DB is the index of data/texts unless `variables` has
/// another.
Run osce(const std::vector<std::string>& arguments,
         std::map<std::string, std::string> variables = {});

/// Runs a line of bash in which "osce" is the program and OSCE_DB the index of data/texts.
Run shell(const std::string& line, std::map<std::string, std::string> variables = {});

}  // namespace osce::test
