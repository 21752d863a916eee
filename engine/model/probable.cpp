// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/probable.hpp"

#include <algorithm>

namespace osce {

bool is_probable(const Document& document, std::string_view name) {
  if (std::find(probable_names.begin(), probable_names.end(), name) == probable_names.end())
    return false;
  const auto evidence = document.evidence.find(std::string(name));
  return evidence != document.evidence.end() && evidence->second.derivation == Derivation::inferred;
}

std::optional<DateRange> stated_interval_of(const Document& document) {
  if (document.date && !is_probable(document, "date")) return document.date;
  if (document.year && !is_probable(document, "year")) return whole_year(*document.year);
  return std::nullopt;
}

Document without_probable(Document document) {
  if (is_probable(document, "year")) document.year.reset();
  if (is_probable(document, "date")) document.date.reset();
  if (is_probable(document, "venue")) document.venue.reset();
  if (is_probable(document, "country")) document.country.reset();
  if (is_probable(document, "session")) document.session.reset();
  return document;
}

}  // namespace osce
