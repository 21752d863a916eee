// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/correction.hpp"

#include <array>
#include <cctype>

namespace osce {
namespace {

struct CorrectionRow {
  std::string_view ending;
  CorrectionWords words;
};

constexpr std::array<CorrectionRow, 3> correction_rows = {{
    {"corr.", {"corrects", "corrected by"}},
    {"rev.", {"replaces", "replaced by"}},
    {"add.", {"adds to", "added to by"}},
}};

std::string in_small_letters(std::string_view text) {
  std::string small;
  for (const char c : text) small += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return small;
}

}  // namespace

std::optional<Correction> correction_in(std::string_view symbol) {
  const auto slash = symbol.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto ending = in_small_letters(symbol.substr(slash + 1));
  for (const auto& row : correction_rows) {
    if (ending.starts_with(row.ending))
      return Correction{std::string(symbol.substr(0, slash)), row.words};
  }
  return std::nullopt;
}

CorrectionWords correction_words(const Document& document) {
  const auto correction = document.symbol ? correction_in(*document.symbol) : std::nullopt;
  return correction ? correction->words : CorrectionWords{};
}

}  // namespace osce
