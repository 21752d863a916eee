// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <tuple>
#include <vector>

#include "engine/store/catalogue.hpp"
#include "engine/store/row_format.hpp"

namespace osce::store {

/// A word of a paragraph. Numbers are those of forms.
struct RowWord {
  std::uint32_t form = 0;
  std::uint32_t compound = 0;        ///< that begins here
  std::uint32_t compound_words = 0;  ///< 0 if none does
  bool operator<(const RowWord& other) const {
    return std::tie(form, compound, compound_words) <
           std::tie(other.form, other.compound, other.compound_words);
  }
};

/// A form of a word in one language (text::Token); of a compound only the stem.
struct Form {
  std::string_view language;
  std::string_view folded;
  std::string_view stem;
  std::string_view spelled;
};

/// The words of the paragraphs of an index, in order (row_format.hpp). The file is mapped, and each
/// block of it is compared with its checksum before it is used for the first time. Any number of
/// threads may use it. All functions throw Error if the file is damaged.
class WordRows {
 public:
  explicit WordRows(const std::filesystem::path& file);
  WordRows(const WordRows&) = delete;
  WordRows& operator=(const WordRows&) = delete;
  ~WordRows();

  [[nodiscard]] std::uint64_t paragraph_count() const { return trailer_.paragraphs; }
  [[nodiscard]] std::uint64_t form_count() const { return trailer_.forms; }

  /// Calls `visit` with each RowWord of a paragraph, in order.
  template <typename Visit>
  void for_each_word(ParagraphNumber paragraph, const Visit& visit) const;
  /// A paragraph's row as it stands in the file.
  [[nodiscard]] std::string_view row(ParagraphNumber paragraph) const;
  /// Views into the file.
  [[nodiscard]] Form form(std::uint32_t number) const;
  /// The numbers of the forms and compounds with a stem in a language, and of the forms of a folded
  /// word in all languages.
  [[nodiscard]] std::vector<std::uint32_t> forms_with_stem(std::string_view language,
                                                           std::string_view stem) const;
  [[nodiscard]] std::vector<std::uint32_t> forms_of_word(std::string_view folded) const;

 private:
  [[nodiscard]] std::string_view bytes(std::uint64_t from, std::uint64_t length) const;
  [[nodiscard]] std::string_view string_at(std::uint32_t place) const;
  template <typename Compare>
  [[nodiscard]] std::vector<std::uint32_t> equal_forms(std::uint64_t sorted_at,
                                                       const Compare& compare) const;
  void verify_block(std::uint64_t block) const;
  void read_trailer();
  [[noreturn]] void damaged() const;

  std::filesystem::path file_;
  std::string_view all_;
  RowTrailer trailer_;
  mutable std::vector<std::atomic<bool>> verified_;  ///< by block
};

template <typename Visit>
void WordRows::for_each_word(ParagraphNumber paragraph, const Visit& visit) const {
  const auto bytes = row(paragraph);
  std::size_t at = 0;
  const auto next = [&]() -> std::uint32_t {
    constexpr auto size = sizeof(std::uint16_t);
    if (bytes.size() - at < size) damaged();
    const std::uint32_t half = number_at<std::uint16_t>(bytes, at);
    at += size;
    if (half < two_halves) return half;
    if (bytes.size() - at < size) damaged();
    const std::uint32_t lower = number_at<std::uint16_t>(bytes, at);
    at += size;
    return (half - two_halves) << half_bits | lower;
  };
  while (at < bytes.size()) {
    const auto number = next();
    RowWord word{number >> 1U};
    if ((number & 1U) != 0) {
      word.compound = next();
      word.compound_words = next();
    }
    visit(word);
  }
}

}  // namespace osce::store
