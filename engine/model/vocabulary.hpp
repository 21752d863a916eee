// SPDX-License-Identifier: GPL-2.0-or-later
//
// The closed vocabularies of the collection: what a document, its status, a paragraph's part and
// the derivation of a value can be. The names are those of the JSON, the options and the docs.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace osce {

enum class DocumentType {
  resolution,
  draft_resolution,
  decision,
  declaration,
  action_plan,
  statement
};
inline constexpr std::array<std::string_view, 6> document_type_names = {
    "resolution", "draft-resolution", "decision", "declaration", "action-plan", "statement"};

enum class Status { adopted, draft };
inline constexpr std::array<std::string_view, 2> status_names = {"adopted", "draft"};

/// Which part of its document a paragraph stands in. A statement's paragraphs are not the text of
/// the body that adopted the host document, hence a part of their own.
enum class Part { preamble, operative, statement };
inline constexpr std::array<std::string_view, 3> part_names = {"preamble", "operative",
                                                               "statement"};

/// Where a metadata value came from.
enum class Derivation {
  printed,    ///< the source prints it
  authority,  ///< the table of sessions or bodies knows it
  inferred,   ///< worked out, not stated anywhere
  given,      ///< a sidecar file says so
};
inline constexpr std::array<std::string_view, 4> derivation_names = {"printed", "authority",
                                                                     "inferred", "given"};

constexpr std::string_view name_of(DocumentType value) {
  return document_type_names.at(static_cast<std::size_t>(value));
}
constexpr std::string_view name_of(Status value) {
  return status_names.at(static_cast<std::size_t>(value));
}
constexpr std::string_view name_of(Part value) {
  return part_names.at(static_cast<std::size_t>(value));
}
constexpr std::string_view name_of(Derivation value) {
  return derivation_names.at(static_cast<std::size_t>(value));
}

/// The value of a closed vocabulary that has this name, or nothing.
template <typename Value, std::size_t size>
constexpr std::optional<Value> value_named(const std::array<std::string_view, size>& names,
                                           std::string_view name) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == name) return static_cast<Value>(i);
  }
  return std::nullopt;
}

}  // namespace osce
