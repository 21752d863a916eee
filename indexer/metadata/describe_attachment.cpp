// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "engine/model/members.hpp"
#include "indexer/metadata/author_name.hpp"
#include "indexer/metadata/describe.hpp"

namespace osce::indexer {
namespace {

/// Describes one statement or annex.
class AttachmentDescriber {
 public:
  AttachmentDescriber(const HeadFacts& facts, const Document& host) : facts_(facts), host_(host) {}

  Description describe(bool statement, int number) {
    take_from_host();
    document_.id = fmt::format("{}-{}-{}", host_.id, statement ? "statement" : "annex", number);
    if (statement) {
      document_.type = DocumentType::statement;
      set_author();
    }
    set_type();
    set_date();
    set_language();
    set_title(statement, number);
    return {std::move(document_), std::move(warnings_)};
  }

 private:
  /// Takes a value and its evidence from the host.
  template <typename Listed>
  void take(const Listed& member) {
    document_.*member.value = host_.*member.value;
    const auto found = host_.evidence.find(std::string(member.name));
    if (found != host_.evidence.end())
      document_.evidence.insert_or_assign(found->first, found->second);
  }

  void take_from_host() {
    take(Member{"body", &Document::body});
    take(Member{"language", &Document::language});
    for_each_inferable([this](const auto& member) { take(member); });
    document_.attached_to = host_.id;
  }

  void set_type() {
    if (facts_.types.empty()) return;
    document_.type = facts_.types.front().value.type;
    document_.evidence["type"] = printed(facts_.types.front());
  }

  void set_date() {
    if (facts_.dates.empty()) return;
    document_.date = facts_.dates.front().value;
    document_.year = year_of(*document_.date);
    document_.evidence["date"] = document_.evidence["year"] = printed(facts_.dates.front());
  }

  void set_language() {
    const auto& words =
        facts_.language == nullptr ? host_.language : std::string(facts_.language->code);
    const bool agrees = !facts_.languages.empty() && facts_.languages.front().value == words;
    if (agrees) {
      document_.evidence["language"] = printed(facts_.languages.front());
    } else if (document_.language != words) {
      document_.evidence["language"] = {Derivation::inferred, "by its words", std::nullopt};
    }
    document_.language = words;
  }

  void set_author() {
    if (!facts_.authors.empty()) {
      document_.author = author_name(facts_.authors.front().value);
      document_.evidence["author"] = printed(facts_.authors.front());
    } else {
      warnings_.push_back(
          {0, "no-author", Severity::problem, "attached statement without an author"});
    }
  }

  void set_title(bool statement, int number) {
    if (facts_.title) {
      document_.title = facts_.title->value;
      document_.evidence["title"] = printed(*facts_.title);
    } else if (statement) {
      document_.title =
          "Statement" + (document_.author ? " by the delegation of " + *document_.author : "");
    } else {
      document_.title = fmt::format("Annex {} to {}", number, host_.title);
      document_.evidence["title"] = {Derivation::inferred, host_.title, std::nullopt};
    }
  }

  const HeadFacts& facts_;
  const Document& host_;
  Document document_;
  std::vector<Warning> warnings_;
};

}  // namespace

Description describe_attachment(const HeadFacts& facts, const Document& host, bool statement,
                                int number) {
  return AttachmentDescriber(facts, host).describe(statement, number);
}

}  // namespace osce::indexer
