// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is said about a query: errors, which end the search; notices and expansions, which
// accompany its answer. They are values with a place in the query.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osce::query {

/// A range of bytes of the query, half-open. The JSON counts in code points instead.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Span&) const = default;
};

/// The text of `query` at `span`.
inline std::string_view typed_at(std::string_view query, const Span& span) {
  return query.substr(span.begin, span.end - span.begin);
}

/// `span` without the punctuation marks that end it: "Paris" of "Paris,".
inline Span without_marks(std::string_view query, Span span) {
  constexpr std::string_view marks = ",.;:!?";
  while (span.end > span.begin && marks.find(query[span.end - 1]) != marks.npos) --span.end;
  return span;
}

/// `query` with `replacement` in place of the text at `span`.
inline std::string replaced(std::string_view query, const Span& span,
                            std::string_view replacement) {
  return std::string(query.substr(0, span.begin))
      .append(replacement)
      .append(query.substr(span.end));
}

/// An error in the query or in the value of a parameter.
struct QueryError {
  std::string parameter;  ///< "q" for the query, else the option or parameter's name
  Span span;              ///< in the query or in the value
  std::string reason;     ///< one line, no full stop
  std::string hint;       ///< what to write instead
  bool operator==(const QueryError&) const = default;
};

/// Information about the answer.
struct Notice {
  std::string code;  ///< stable: "undated-left-out", "unknown-word", …
  std::string message;
  std::optional<Span> span;  ///< what of the query it is about
  std::optional<std::size_t> count;
  std::optional<std::string> query = {};  ///< what to ask instead
  bool operator==(const Notice&) const = default;
};

/// Other wordings, or forms, that a search uses.
struct Expansion {
  std::string term;                ///< as typed
  std::vector<std::string> added;  ///< as the thesaurus, or the collection, writes them
  /// A row of the thesaurus ("T127"), or "family", "prefix", "similar".
  std::string rule;
  Span span;
};

/// Another query, ready to be asked.
struct Alternatively {
  std::string label;
  std::string query;
  bool operator==(const Alternatively&) const = default;
};

/// What is said about one query. It is passed along, and each stage adds to it.
struct Diagnostics {
  std::vector<QueryError> errors;
  std::vector<Notice> notices;
  std::vector<Expansion> expansions;
  std::vector<Alternatively> suggestions;
  /// What a question asks for about the texts that it names: "sponsor", "date", or "" for nothing.
  std::string asked_fact;

  /// Adds an error in the query.
  void add_error(const Span& span, std::string reason, std::string hint) {
    errors.push_back({"q", span, std::move(reason), std::move(hint)});
  }
};

}  // namespace osce::query
