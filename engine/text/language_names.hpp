// SPDX-License-Identifier: GPL-2.0-or-later
//
// The names of languages.
#pragma once

#include <string>

namespace osce::text {

/// The English name of a language: "French" of "fr". Of what is not a code, itself.
std::string language_name(const std::string& code);

/// The ISO 639-1 code of a language by its name in English or in the language itself, in any case:
/// "fr" of "French" and of "français"; and "en" of "en-GB". Of other words, and of a code, itself.
std::string language_code(const std::string& name);

/// True of an ISO 639-1 code.
bool is_language_code(const std::string& code);

}  // namespace osce::text
