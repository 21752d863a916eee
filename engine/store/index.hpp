// SPDX-License-Identifier: GPL-2.0-or-later
//
// An index opened for reading.
#pragma once

#include <ctime>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"
#include "engine/store/vocabulary.hpp"
#include "engine/store/word_rows.hpp"

namespace Xapian {
class Database;
}

namespace osce::store {

/// One generation of an index. It keeps working when a new generation replaces it. Holds Xapian
/// state, so each thread needs its own object; they share the catalogue and the
/// rows.
class Index {
 public:
  /// Opens the current generation in `location`. Throws Error if there is no index, or it is
  /// damaged or has another version.
  explicit Index(std::filesystem::path location);
  /// Opens the same generation for another thread, sharing the catalogue.
  [[nodiscard]] Index another() const;
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;
  ~Index();

  [[nodiscard]] const Catalogue& catalogue() const { return *catalogue_; }
  [[nodiscard]] std::shared_ptr<const Catalogue> shared_catalogue() const { return catalogue_; }
  [[nodiscard]] const Xapian::Database& database() const { return *database_; }
  [[nodiscard]] const WordRows& rows() const { return *rows_; }
  [[nodiscard]] const IndexVocabulary& vocabulary() const { return *vocabulary_; }
  /// The folder of this generation.
  [[nodiscard]] const std::filesystem::path& generation() const { return generation_; }
  /// When the generation was written, in seconds since 1970 (the modification time of its
  /// manifest).
  [[nodiscard]] std::time_t written_at() const { return written_at_; }
  /// False once a new generation has replaced this one.
  [[nodiscard]] bool is_current() const;

  /// Reads a paragraph. `number` must be between 1 and the catalogue's paragraph count.
  [[nodiscard]] Paragraph paragraph(ParagraphNumber number) const;
  /// The other paragraphs with the same wording apart from the opening words, in index order.
  [[nodiscard]] std::vector<ParagraphNumber> duplicates(ParagraphNumber number) const;
  /// The number of the paragraph with this identifier ("mc-dec-7-17/7"), or nothing.
  [[nodiscard]] std::optional<ParagraphNumber> find(const std::string& paragraph_id) const;

 private:
  Index(std::filesystem::path location, std::filesystem::path generation,
        std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<const WordRows> rows,
        const IndexVocabulary& vocabulary);
  void open_generation();
  std::filesystem::path location_;
  std::filesystem::path generation_;
  std::time_t written_at_ = 0;
  std::unique_ptr<Xapian::Database> database_;
  std::unique_ptr<IndexVocabulary> vocabulary_;  ///< of `database_`
  std::shared_ptr<const Catalogue> catalogue_;
  std::shared_ptr<const WordRows> rows_;
};

/// The folder of the generation that the index at `location` has now. Throws Error if there is no
/// index.
std::filesystem::path current_generation(const std::filesystem::path& location);

/// Runs `work` and converts Xapian's exceptions to Error. All access to a database must be inside
/// this function.
void guard_xapian(const std::function<void()>& work);

}  // namespace osce::store
