// SPDX-License-Identifier: GPL-2.0-or-later
//
// Sort orders that Xapian does not have, as makers of sort keys. The arguments of the constructors
// must outlive the match.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "engine/search/request.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

/// By document: newest or oldest first (undated last), or by identifier.
class DocumentOrder : public Xapian::KeyMaker {
 public:
  DocumentOrder(const store::Catalogue& catalogue, query::Sort sort, store::Values values);
  std::string operator()(const Xapian::Document& document) const override;

 private:
  const store::Catalogue& catalogue_;
  std::vector<std::size_t> ranks_;  ///< by document number
};

/// By the number of the query's words in a paragraph.
class WordCountOrder : public Xapian::KeyMaker {
 public:
  /// `words_in` is by paragraph number.
  explicit WordCountOrder(const std::vector<std::uint8_t>& words_in) : words_in_(words_in) {}
  std::string operator()(const Xapian::Document& document) const override;

 private:
  const std::vector<std::uint8_t>& words_in_;
};

}  // namespace osce::search
