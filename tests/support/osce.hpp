// SPDX-License-Identifier: GPL-2.0-or-later
//
// The real osce, run in an empty folder on an index of the five texts that the real osce-index made.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/support/program.hpp"

namespace osce::test {

/// Where the index of data/texts is, made once.
const std::string& five_texts();

/// osce with these arguments; the variable OSCE_DB names the index of data/texts unless another is given.
Run osce(const std::vector<std::string>& arguments,
         std::map<std::string, std::string> variables = {});

/// A line of a shell, in which "osce" is the program and OSCE_DB the index of data/texts.
Run shell(const std::string& line, std::map<std::string, std::string> variables = {});

}  // namespace osce::test
