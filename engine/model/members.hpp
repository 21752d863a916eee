// SPDX-License-Identifier: GPL-2.0-or-later
//
// THE list of a document's members, and that of a paragraph's head. Records, JSON, JSON Lines,
// sidecars, filters, tables and the pairing of drafts all visit these lists, so a new member is
// added here and nowhere else. The order is that of the JSON and of the stored records. What kind
// of value a member has follows from its type.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"

namespace osce {

/// Whether a sidecar may give the value of a member.
enum class FromSidecar { no, yes };

/// A member of `Owner`; `name` is its name in JSON and in Document::evidence.
template <typename Owner, typename Value>
struct Member {
  using Type = Value;
  static constexpr bool may_be_inferred = false;
  std::string_view name;
  Value Owner::*value;
  FromSidecar from_sidecar = FromSidecar::no;
};
template <typename Owner, typename Value>
Member(std::string_view, Value Owner::*, FromSidecar = FromSidecar::no) -> Member<Owner, Value>;

/// A member of Document whose value may be in Document::inferred instead.
template <typename Value>
struct InferableMember {
  using Type = std::optional<Value>;
  static constexpr bool may_be_inferred = true;
  std::string_view name;
  std::optional<Value> Document::*value;
  std::optional<Value> InferredValues::*inferred;
  FromSidecar from_sidecar = FromSidecar::yes;
};
template <typename Value>
InferableMember(std::string_view, std::optional<Value> Document::*,
                std::optional<Value> InferredValues::*) -> InferableMember<Value>;

inline constexpr std::tuple document_members = {
    Member{"id", &Document::id},
    Member{"symbol", &Document::symbol, FromSidecar::yes},
    Member{"title", &Document::title, FromSidecar::yes},
    Member{"display_title", &Document::display_title},
    Member{"type", &Document::type, FromSidecar::yes},
    Member{"status", &Document::status, FromSidecar::yes},
    Member{"body", &Document::body, FromSidecar::yes},
    InferableMember{"year", &Document::year, &InferredValues::year},
    InferableMember{"date", &Document::date, &InferredValues::date},
    InferableMember{"venue", &Document::venue, &InferredValues::venue},
    InferableMember{"country", &Document::country, &InferredValues::country},
    InferableMember{"session", &Document::session, &InferredValues::session},
    Member{"sponsor", &Document::sponsor, FromSidecar::yes},
    Member{"language", &Document::language, FromSidecar::yes},
    Member{"attached_to", &Document::attached_to},
    Member{"author", &Document::author, FromSidecar::yes},
    Member{"corrects", &Document::corrects},
    Member{"url", &Document::url, FromSidecar::yes}};

/// The members of a paragraph that its JSON has under "paragraph".
inline constexpr std::tuple paragraph_members = {
    Member{"label", &Paragraph::label},   Member{"part", &Paragraph::part},
    Member{"verb", &Paragraph::verb},     Member{"numbered", &Paragraph::numbered},
    Member{"parent", &Paragraph::parent}, Member{"position", &Paragraph::position}};

/// Calls `visit` with each member of a list, in order.
template <typename Members, typename Visit>
constexpr void for_each_member(const Members& members, const Visit& visit) {
  std::apply([&visit](const auto&... member) { (visit(member), ...); }, members);
}

/// Calls `visit` with each member of Document, in order.
template <typename Visit>
constexpr void for_each_member(const Visit& visit) {
  for_each_member(document_members, visit);
}

/// Calls `visit` with the members of Document that may be inferred: when and where it was adopted.
template <typename Visit>
constexpr void for_each_inferable(const Visit& visit) {
  for_each_member([&visit](const auto& member) {
    if constexpr (std::remove_cvref_t<decltype(member)>::may_be_inferred) visit(member);
  });
}

/// The document with its inferred values as ordinary ones.
Document with_inferred(Document document);

/// True if the document's value of this name is inferred: "year" of a draft that prints none.
bool is_inferred(const Document& document, std::string_view name);

/// A value in one word or line, as filters and tables write it: a session is its number. Nothing if
/// it is unknown or, like a date range, has no such form.
template <typename Value>
std::optional<std::string> text_of(const Value& value) {
  if constexpr (requires { value.has_value(); }) {
    return value ? text_of(*value) : std::nullopt;
  } else if constexpr (std::is_same_v<Value, Session>) {
    return text_of(value.number);
  } else if constexpr (std::is_same_v<Value, DateRange>) {
    return std::nullopt;
  } else if constexpr (std::is_same_v<Value, int>) {
    return std::to_string(value);
  } else if constexpr (NamedValue<Value>) {
    return std::string(name_of(value));
  } else {
    return value;
  }
}

namespace members_check {

/// True if Document has the members in the list, in its order, and then `inferred`, `source_file`
/// and `evidence`, and no others.
template <typename... Listed>
constexpr bool lists_document(const std::tuple<Listed...>& /*members*/) {
  using Evidences = decltype(Document::evidence);
  return requires {
    Document{typename Listed::Type{}..., InferredValues{}, std::string{}, Evidences{}};
  }
  &&!requires {
    Document{typename Listed::Type{}..., InferredValues{}, std::string{}, Evidences{}, {}};
  };
}

/// The same for a paragraph, which ends with `text` and `place`.
template <typename... Listed>
constexpr bool lists_paragraph(const std::tuple<Listed...>& /*members*/) {
  return requires { Paragraph{typename Listed::Type{}..., std::string{}, SourcePlace{}}; }
  &&!requires { Paragraph{typename Listed::Type{}..., std::string{}, SourcePlace{}, {}}; };
}

/// The same for InferredValues, whose members are all optional.
template <std::size_t... number>
constexpr bool lists_inferred(std::index_sequence<number...> /*members*/) {
  return requires { InferredValues{(static_cast<void>(number), std::nullopt)...}; }
  &&!requires { InferredValues{(static_cast<void>(number), std::nullopt)..., {}}; };
}

constexpr std::size_t inferable_count() {
  std::size_t count = 0;
  for_each_inferable([&count](const auto& /*member*/) { ++count; });
  return count;
}

}  // namespace members_check

static_assert(members_check::lists_document(document_members));
static_assert(members_check::lists_paragraph(paragraph_members));
static_assert(
    members_check::lists_inferred(std::make_index_sequence<members_check::inferable_count()>{}));

}  // namespace osce
