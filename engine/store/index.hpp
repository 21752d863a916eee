// SPDX-License-Identifier: GPL-2.0-or-later
//
// An index, opened for reading.
#pragma once

#include <ctime>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"
#include "engine/store/vocabulary.hpp"

namespace Xapian {
class Database;
}

namespace osce::store {

/// One generation of an index, opened. It goes on giving the answers of that generation when
/// another takes its place. Keeps Xapian's state, so one object a thread; the catalogue is shared.
class Index {
 public:
  /// Opens what `location` serves now. Throws Error: no index there, damaged, of another version.
  explicit Index(std::filesystem::path location);
  /// Opens the same generation once more for another thread, sharing the catalogue.
  [[nodiscard]] Index another() const;
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;
  ~Index();

  [[nodiscard]] const Catalogue& catalogue() const { return *catalogue_; }
  [[nodiscard]] std::shared_ptr<const Catalogue> shared_catalogue() const { return catalogue_; }
  [[nodiscard]] const Xapian::Database& database() const { return *database_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }
  /// The folder of the generation that is open.
  [[nodiscard]] const std::filesystem::path& generation() const { return generation_; }
  /// When the generation was written, in seconds since 1970: the last modification of its manifest.
  [[nodiscard]] std::time_t written_at() const { return written_at_; }
  /// False once another generation has taken the place of this one.
  [[nodiscard]] bool is_current() const;

  /// A stored paragraph; `number` must be between 1 and the catalogue's paragraph count.
  [[nodiscard]] Paragraph paragraph(ParagraphNumber number) const;
  /// The other paragraphs that say the same in the same words but for the opening ones, in the order of
  /// the index.
  [[nodiscard]] std::vector<ParagraphNumber> duplicates(ParagraphNumber number) const;
  /// The number of the paragraph with this identifier ("mc-dec-7-17/7"), or nothing.
  [[nodiscard]] std::optional<ParagraphNumber> find(const std::string& paragraph_id) const;

 private:
  Index(std::filesystem::path location, std::filesystem::path generation,
        std::shared_ptr<const Catalogue> catalogue, const Vocabulary& vocabulary);
  void open_generation();
  std::filesystem::path location_;
  std::filesystem::path generation_;
  std::time_t written_at_ = 0;
  std::unique_ptr<Xapian::Database> database_;
  std::unique_ptr<Vocabulary> vocabulary_;  ///< of `database_`
  std::shared_ptr<const Catalogue> catalogue_;
};

/// Runs `work`, turning Xapian's exceptions into Error. Everything that touches a database runs
/// inside one of these.
void guard_xapian(const std::function<void()>& work);

}  // namespace osce::store
