// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/catalogue.hpp"

#include <algorithm>

#include "engine/model/members.hpp"

namespace osce::store {

void Column::add(const std::optional<std::string>& value) {
  if (!value) {
    entries.push_back(none);
    return;
  }
  const auto [number, is_new] =
      numbers_.try_emplace(*value, static_cast<std::uint32_t>(values.size()));
  if (is_new) values.push_back(value);
  entries.push_back(number->second);
}

void Catalogue::add(Document document, std::uint32_t paragraphs) {
  if (first_paragraph.empty()) first_paragraph.push_back(1);
  const auto number = static_cast<DocumentNumber>(documents.size());
  by_id_.emplace(document.id, number);
  if (document.corrects) corrections_[*document.corrects].push_back(number);
  documents.push_back(std::move(document));
  document_of.insert(document_of.end(), paragraphs, number);
  first_paragraph.push_back(first_paragraph.back() + paragraphs);
}

void Catalogue::complete(std::unordered_map<std::string_view, Column> of_paragraphs) {
  columns_ = std::move(of_paragraphs);
  for (const auto& field : schema::fields) {
    if (field.value == nullptr) continue;
    auto& column = columns_[field.name];
    for (const auto& document : documents) column.add(field.value(document));
  }
  for (const auto& document : documents) days_.push_back(interval_of(document));
  add_inferred();
}

void Catalogue::add_inferred() {
  days_with_inferred_ = days_;
  for_each_inferable([this](const auto& member) {
    const auto* field = schema::find_field(member.name);
    if (field != nullptr && field->value != nullptr) columns_with_inferred_[field->name];
  });
  for (DocumentNumber d = 0; d < documents.size(); ++d) {
    const bool inferred = documents[d].inferred != InferredValues{};
    const auto whole = inferred ? with_inferred(documents[d]) : Document{};
    const auto& document = inferred ? whole : documents[d];
    days_with_inferred_[d] = interval_of(document);
    for (auto& [name, column] : columns_with_inferred_)
      column.add(schema::field_named(name).value(document));
  }
}

std::uint32_t Catalogue::paragraph_count() const {
  return static_cast<std::uint32_t>(document_of.size());
}

const Column& Catalogue::column(const schema::Field& field, Values values) const {
  const auto found = columns_with_inferred_.find(field.name);
  return values == Values::with_inferred && found != columns_with_inferred_.end()
             ? found->second
             : columns_.at(field.name);
}

const std::optional<DateRange>& Catalogue::days(DocumentNumber document, Values values) const {
  return (values == Values::printed ? days_ : days_with_inferred_).at(document);
}

std::optional<DocumentNumber> Catalogue::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::string Catalogue::body_name(std::string_view id) const {
  const auto found = std::find_if(tables.bodies.begin(), tables.bodies.end(),
                                  [&](const Body& body) { return body.id == id; });
  return found == tables.bodies.end() ? std::string(id) : found->name;
}

const std::vector<DocumentNumber>& Catalogue::corrections_of(std::string_view id) const {
  static const std::vector<DocumentNumber> none;
  const auto found = corrections_.find(id);
  return found == corrections_.end() ? none : found->second;
}

}  // namespace osce::store
