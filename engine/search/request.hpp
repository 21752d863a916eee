// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is asked of a search, and what it answers. Plain data; the same for the command line and the
// daemon, and without Xapian.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/query/planner.hpp"
#include "engine/query/settings.hpp"
#include "engine/query/understood.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

inline constexpr std::uint32_t default_limit = 20;
inline constexpr std::uint32_t max_offset = std::numeric_limits<std::int32_t>::max();
inline constexpr std::uint32_t max_snippet = 10'000;

/// In which order the values of facets stand; the unknown one is always last.
enum class FacetOrder {
  usual,  ///< years newest first, others by count
  count,  ///< most paragraphs first
  value,  ///< as the values are ordered
};

struct Request {
  std::string query;                        ///< empty: everything, newest first
  std::vector<query::GivenFilter> filters;  ///< by options or parameters
  query::Settings settings = {};            ///< likewise
  std::uint32_t limit = default_limit;      ///< how many results at most
  std::uint32_t offset = 0;                 ///< how many to pass over; not together with `cursor`
  std::optional<std::string> cursor;        ///< `next` of an earlier answer
  std::uint32_t snippet = 0;                ///< the length of snippets, in code points; 0: none
  std::vector<std::string> facets = {"year", "venue"};
  FacetOrder facet_order = FacetOrder::usual;
  std::uint32_t facet_limit = 0;  ///< how many values of a facet, and those chosen; 0: all
};

/// Why a range of a result's text is marked.
enum class MarkReason {
  word,      ///< a word as typed, but for case and accents
  stem,      ///< another form of it
  spelling,  ///< another way to write it, or what a mistake of typing was read as
  synonym,   ///< another wording for it
  phrase,    ///< words in quotation marks
};
inline constexpr std::array<std::string_view, 5> mark_reason_names = {"word", "stem", "spelling",
                                                                      "synonym", "phrase"};

/// A range of code points of a text, half-open.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  MarkReason reason = MarkReason::word;
  bool operator==(const Mark&) const = default;
};

/// A stretch of a result's text, for people to look at.
struct Snippet {
  std::size_t begin = 0;  ///< in code points of the text, half-open
  std::size_t end = 0;
  std::string text;
  std::vector<Mark> marks;  ///< in code points of the snippet
};

/// A paragraph found. `document` lives as long as the response's catalogue.
struct Result {
  const Document* document = nullptr;
  Paragraph paragraph;
  std::vector<Mark> marks;
  std::optional<double> score;          ///< of four decimals; only where the order is by relevance
  std::optional<Snippet> snippet = {};  ///< where the request asks for it
  /// Where duplicates are grouped: the identifiers of the others.
  std::optional<std::vector<std::string>> duplicates = {};
  /// Where the paragraphs of a document are grouped: how many more of it are found.
  std::optional<std::uint32_t> more_in_document = {};
};

struct FacetValue {
  std::optional<std::string> value;  ///< nothing: unknown
  std::uint32_t count = 0;           ///< of paragraphs; exact
  bool selected = false;             ///< admitted by the search's own filters on this facet
};

/// The values of one field among the paragraphs found. The counts leave out the search's filters on
/// this very field, so that the other values stay usable.
struct Facet {
  std::string field;
  std::vector<FacetValue> values;
};

struct Response {
  std::string query;
  query::Understood understood;
  query::Settings settings;                  ///< of the request and the query
  std::uint32_t total = 0;                   ///< paragraphs; exact
  std::optional<std::uint32_t> groups = {};  ///< results, where they are grouped; exact
  bool relaxed = false;  ///< no paragraph has all the words; these have most of them
  std::vector<Result> results;
  std::vector<Facet> facets;
  std::optional<std::string> next;  ///< a cursor to the results that follow
  std::shared_ptr<const store::Catalogue> catalogue;
};

}  // namespace osce::search
