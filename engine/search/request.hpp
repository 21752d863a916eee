// SPDX-License-Identifier: GPL-2.0-or-later
//
// Search requests and responses: plain data, without Xapian, for the command line and the daemon.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/query/planner.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/syntax/settings.hpp"
#include "engine/query/understood.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

using QueryErrors = std::vector<query::QueryError>;
/// An answer, or the errors in the query and the filters.
template <typename Value>
using OrErrors = std::variant<Value, QueryErrors>;

inline constexpr std::uint32_t default_limit = 20;
inline constexpr std::uint32_t max_offset = std::numeric_limits<std::int32_t>::max();
inline constexpr std::uint32_t max_snippet = 10'000;

/// The order of facet values. The unknown value is always last.
enum class FacetOrder {
  usual,  ///< years newest first, other values by count
  count,  ///< most paragraphs first
  value,  ///< by value
};

struct Request {
  std::string query;                        ///< empty: all paragraphs, newest first
  std::vector<query::GivenFilter> filters;  ///< given as options or parameters
  query::Settings settings = {};            ///< likewise
  std::uint32_t limit = default_limit;      ///< maximum number of results
  std::uint32_t offset = 0;                 ///< results to skip; ignored if there is a `cursor`
  std::optional<std::string> cursor;        ///< the `next` value of a response
  std::uint32_t snippet = 0;                ///< maximum length of snippets in code points; 0: none
  std::vector<std::string> facets = {"year", "venue"};
  FacetOrder facet_order = FacetOrder::usual;
  std::uint32_t facet_limit = 0;  ///< maximum number of values besides those selected; 0: all
  /// Maximum number of related paragraphs; nothing: as many as `limit`, 0: none.
  std::optional<std::uint32_t> related = {};
  bool explain = false;  ///< say of each result why it matches and what makes its rank
  /// False of counts and exports, which are relaxed only if `match=auto` is asked for.
  bool may_relax = true;
};

/// Why a range of a result's text is marked.
enum class MarkReason {
  word,      ///< a word as typed, ignoring case and accents
  stem,      ///< another form of it
  spelling,  ///< another spelling of it, or its corrected spelling
  synonym,   ///< a synonym of it
  family,    ///< a word of its family
  phrase,    ///< words in quotation marks
};
inline constexpr std::array<std::string_view, 6> mark_reason_names = {
    "word", "stem", "spelling", "synonym", "family", "phrase"};

/// A half-open range of code points in a text.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  MarkReason reason = MarkReason::word;
  bool operator==(const Mark&) const = default;
};

/// An excerpt of a result's text, for display.
struct Snippet {
  std::size_t begin = 0;  ///< in code points of the text, half-open
  std::size_t end = 0;
  std::string text;
  std::vector<Mark> marks;  ///< in code points of the snippet
};

/// Why a result matches, and why it has its rank.
struct ResultExplanation {
  struct Word {
    std::string word;   ///< of the query, as typed
    double weight = 0;  ///< ln(1 + N/n), if n of all N paragraphs contain it
    bool found = false;
  };
  struct Form {
    std::string text;  ///< as printed in the paragraph
    MarkReason reason = MarkReason::word;
  };
  struct Component {
    std::string name;   ///< "words", "titles", "forms" (as typed) or "neighbours"
    double weight = 0;  ///< the weights of all components add up to the score
  };
  std::vector<Word> words = {};  ///< those that count
  std::vector<Form> forms = {};  ///< what was found, each once
  std::vector<Component> rank = {};
};

/// A paragraph that was found. `document` lives as long as the response's catalogue.
struct Result {
  const Document* document = nullptr;
  Paragraph paragraph;
  std::vector<Mark> marks;
  std::optional<double> score;          ///< with four decimals; only if sorted by relevance
  std::optional<Snippet> snippet = {};  ///< if requested
  /// If duplicates are grouped: the identifiers of the others.
  std::optional<std::vector<std::string>> duplicates = {};
  /// If results are grouped by document: how many more paragraphs of it match.
  std::optional<std::uint32_t> more_in_document = {};
  std::optional<ResultExplanation> explanation = {};  ///< if requested
  std::vector<std::string> missing = {};  ///< words of the query that it does not contain, as typed
};

struct FacetValue {
  std::optional<std::string> value;  ///< nothing: unknown
  std::uint32_t count = 0;           ///< exact number of paragraphs
  bool selected = false;             ///< admitted by the filters on this facet
};

/// The values of one field among the paragraphs found. The counts ignore the filters on this field,
/// so that its other values remain available.
struct Facet {
  std::string field;
  std::vector<FacetValue> values;
};

struct Response {
  std::string query;
  query::Understood understood;
  query::Settings settings;                  ///< from the request and the query
  std::uint32_t total = 0;                   ///< exact number of paragraphs
  std::optional<std::uint32_t> groups = {};  ///< exact number of results if they are grouped
  bool relaxed = false;  ///< no paragraph contains all the words; these contain most
  std::vector<Result> results;
  /// If there are fewer results than fit on a page: paragraphs that lack some of the words.
  std::vector<Result> related = {};
  std::vector<Facet> facets;
  std::optional<std::string> next;  ///< the cursor for the following results
  std::shared_ptr<const store::Catalogue> catalogue;
};

}  // namespace osce::search
