// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents for tests of what stores or shows the members of a document. They are made from the
// list in engine/model/members.hpp, so that a new member is tested without being mentioned.
#pragma once

#include <string>
#include <vector>

#include "engine/model/members.hpp"

namespace osce::test {

inline void fill(std::string& value, std::string_view name) { value = "some " + std::string(name); }
inline void fill(std::optional<std::string>& value, std::string_view name) {
  fill(value.emplace(), name);
}
inline void fill(std::optional<int>& value, std::string_view /*name*/) { value = 2017; }
inline void fill(std::optional<DateRange>& value, std::string_view /*name*/) {
  value = DateRange{parse_iso("2017-07-05").value(), parse_iso("2017-07-09").value()};
}
inline void fill(std::optional<Session>& value, std::string_view /*name*/) {
  value = Session{26, "26th annual session"};
}
inline void fill(std::optional<DocumentType>& value, std::string_view /*name*/) {
  value = DocumentType::action_plan;
}
inline void fill(std::optional<Status>& value, std::string_view /*name*/) {
  value = Status::adopted;
}

/// A value that every reader accepts.
template <typename Listed>
void fill_member(Document& document, const Listed& member) {
  fill(document.*member.value, member.name);
  const std::string name(member.name);
  document.evidence[name] = {Derivation::given, "because of " + name, 7};
  if (name == "id") document.id = "an-id";
  if (name == "language") document.language = "fr";
  if (name == "body") document.body = "parliamentary-assembly";
  if (name == "url") document.url = "https://example.org/?a=b";
}

template <typename Listed>
void fill_inferred(Document& document, const Listed& member) {
  fill(document.inferred.*member.inferred, member.name);
  document.evidence[std::string(member.name)] = {Derivation::inferred, "shared wording", {}};
}

inline Document nearly_empty_document() {
  return {.id = "an-id", .title = "A title", .language = "en", .source_file = "a/b.txt"};
}

inline Document full_document() {
  Document document{.source_file = "a/b.txt"};
  for_each_member([&](const auto& member) { fill_member(document, member); });
  return document;
}

/// A document with all values, documents with one of them, and documents with one inferred value.
inline std::vector<Document> documents_with_members() {
  std::vector<Document> documents = {nearly_empty_document(), full_document()};
  for_each_member([&](const auto& member) {
    fill_member(documents.emplace_back(nearly_empty_document()), member);
  });
  for_each_inferable([&](const auto& member) {
    fill_inferred(documents.emplace_back(nearly_empty_document()), member);
  });
  auto& inferred = documents.emplace_back(nearly_empty_document());
  for_each_inferable([&](const auto& member) { fill_inferred(inferred, member); });
  return documents;
}

}  // namespace osce::test
