// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/catalogue.hpp"

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
}

std::uint32_t Catalogue::paragraph_count() const {
  return static_cast<std::uint32_t>(document_of.size());
}

const Column& Catalogue::column(const schema::Field& field) const {
  return columns_.at(field.name);
}

std::optional<DocumentNumber> Catalogue::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace osce::store
