// SPDX-License-Identifier: GPL-2.0-or-later
//
// The closed vocabularies: types and status of documents, parts of paragraphs, derivations of
// values. Their names are the same in the JSON, the options and the docs.
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
  statement,
  treaty,
  recommendation
};
inline constexpr std::array<std::string_view, 8> document_type_names = {
    "resolution",  "draft-resolution", "decision", "declaration",
    "action-plan", "statement",        "treaty",   "recommendation"};

enum class Status { adopted, draft };
inline constexpr std::array<std::string_view, 2> status_names = {"adopted", "draft"};

/// The part of its document that a paragraph is in. The paragraphs of a statement were not adopted
/// by the body that issued the host document, so they are a part of their own.
enum class Part { preamble, operative, statement };
inline constexpr std::array<std::string_view, 3> part_names = {"preamble", "operative",
                                                               "statement"};

/// Where a metadata value came from.
enum class Derivation {
  printed,    ///< the source prints it
  authority,  ///< the table of sessions or bodies has it
  inferred,   ///< inferred from other values or texts
  given,      ///< a sidecar file gives it
};
inline constexpr std::array<std::string_view, 4> derivation_names = {"printed", "authority",
                                                                     "inferred", "given"};

constexpr const auto& names_for(DocumentType /*value*/) { return document_type_names; }
constexpr const auto& names_for(Status /*value*/) { return status_names; }
constexpr const auto& names_for(Part /*value*/) { return part_names; }
constexpr const auto& names_for(Derivation /*value*/) { return derivation_names; }

/// A closed vocabulary.
template <typename Value>
concept NamedValue = requires(Value value) {
  names_for(value);
};

template <NamedValue Value>
constexpr std::string_view name_of(Value value) {
  return names_for(value).at(static_cast<std::size_t>(value));
}

/// The value of a closed vocabulary with this name, or nothing.
template <typename Value, std::size_t size>
constexpr std::optional<Value> value_named(const std::array<std::string_view, size>& names,
                                           std::string_view name) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == name) return static_cast<Value>(i);
  }
  return std::nullopt;
}

template <NamedValue Value>
constexpr std::optional<Value> value_named(std::string_view name) {
  return value_named<Value>(names_for(Value{}), name);
}

}  // namespace osce
