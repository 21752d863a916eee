// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/paragraph.hpp"
#include "engine/present/address.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/notices.hpp"
#include "engine/present/program.hpp"
#include "searchd/web/filter_column.hpp"
#include "searchd/web/labels.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/pages.hpp"
#include "searchd/web/paragraph_data.hpp"
#include "searchd/web/strings.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// Makes the page of one answer, part by part.
class ResultsPage {
 public:
  ResultsPage(const search::Request& request, const search::Response& response,
              const std::vector<FoundWithout>& found_without, const PageContext& context)
      : request_(request), response_(response), found_without_(found_without), context_(context) {}

  [[nodiscard]] std::string page() const {
    Frame frame{.title = request_.query,
                .query = request_.query,
                .content = render(web_files::results_mustache, content()),
                .kept = present::parameters_beside(request_),
                .canonical = page_link(request_),
                .feed = feed_link(request_),
                .target = "results"};
    return framed(frame, context_);
  }

 private:
  [[nodiscard]] std::string local(const std::string& link) const {
    return kept_language(link, context_);
  }
  [[nodiscard]] std::string text(std::string_view key) const {
    return std::string(translated(key, context_.language));
  }
  template <typename... Values>
  [[nodiscard]] std::string text(std::string_view key, const Values&... values) const {
    return fmt::format(fmt::runtime(translated(key, context_.language)), values...);
  }
  [[nodiscard]] std::string heading() const {
    if (is_home()) return text("site");
    return response_.total == 0 ? text("nothing")
                                : paragraphs_in_words(response_.total, context_.language);
  }
  [[nodiscard]] bool is_home() const { return request_.query.empty() && request_.filters.empty(); }

  [[nodiscard]] data content() const {
    auto content = page_data(context_);
    content.set("query", request_.query);
    content.set("home", is_home());
    content.set("heading", heading());
    content.set("examples", examples());
    content.set("help", local("/help"));
    content.set("found", response_.total > 0);
    content.set("understood", response_.understood.text);
    content.set("has_filters", !response_.understood.filters.empty());
    content.set("filters", filters());
    content.set("notices", notices());
    const auto offered = suggestions();
    // They take the place of results, or follow them.
    content.set("instead", offered.is_non_empty_list() && response_.total == 0);
    content.set("below", offered.is_non_empty_list() && response_.total > 0);
    content.set("suggestions", offered);
    content.set("sorts", sorts());
    content.set("grouping", grouping());
    content.set("csv", export_link(request_, "csv"));
    content.set("ris", export_link(request_, "ris"));
    content.set("json", export_link(request_, "json"));
    content.set("feed", feed_link(request_));
    data results{data::type::list};
    for (const auto& result : response_.results) results.push_back(result_data(result));
    content.set("results", results);
    content.set("related", related());
    content.set("past_the_end",
                response_.results.empty() && response_.total > 0 && request_.offset > 0);
    add_pages(content);
    if (has_words() && response_.total > 0)
      content.set("statistics", link_data("", local(statistics_link({request_}))));
    add_filter_column(content, request_, response_, context_);
    return content;
  }

  [[nodiscard]] std::string label(const query::UnderstoodFilter& filter) const {
    return filter_label(filter, *response_.catalogue, context_.language);
  }

  [[nodiscard]] data filters() const {
    data filters{data::type::list};
    for (const auto& filter : response_.understood.filters)
      filters.push_back(link_data(label(filter), local(link_without(request_, filter))));
    return filters;
  }

  [[nodiscard]] data notices() const {
    data notices{data::type::list};
    for (const auto& notice : present::shown_notices(response_.understood.notices)) {
      if (notice.code == "undated-left-out") {
        add_undated(notices, notice);
        continue;
      }
      if (notice.code == "without-filter") continue;  // suggestions() has it
      data item;
      item.set("message", notice.message);
      if (notice.query) {
        auto other = from_start(request_);
        other.query = *notice.query;
        item.set("ask", text("search_instead", *notice.query));
        item.set("link", local(page_link(other)));
      }
      notices.push_back(item);
    }
    return notices;
  }

  /// Links that include the documents without a date. The line with what was understood has their
  /// number already.
  void add_undated(data& notices, const query::Notice& notice) const {
    const auto add = [&](std::string_view key, const search::Request& request) {
      notices.push_back(
          object({{"message", false}, {"ask", text(key)}, {"link", local(page_link(request))}}));
    };
    auto other = from_start(request_);
    other.settings.undated = query::Undated::yes;
    add("include_undated", other);
    if (!present::has_probable_date(notice)) return;
    other.settings.undated = request_.settings.undated;
    other.settings.inferred = query::Inferred::yes;
    add("include_inferred", other);
  }

  /// What the search suggests and, if nothing was found, the search without each of its filters.
  [[nodiscard]] data suggestions() const {
    data list{data::type::list};
    for (const auto& [suggestion, query] : response_.understood.suggestions) {
      auto other = from_start(request_);
      other.query = query;
      auto item = link_data(suggestion, local(page_link(other)));
      item.set("english", true);
      list.push_back(item);
    }
    const auto& filters = response_.understood.filters;
    for (std::size_t i = 0; i < std::min(filters.size(), found_without_.size()); ++i) {
      if (found_without_[i].total == 0) continue;
      list.push_back(
          link_data(text("without", name_of_filter(filters[i]), found_text(found_without_[i])),
                    local(link_without(request_, filters[i]))));
    }
    return list;
  }

  /// "3 paragraphs (Tbilisi: 1, Vienna: 1, Not known: 1)"
  [[nodiscard]] std::string found_text(const FoundWithout& found) const {
    constexpr std::size_t most = 6;
    auto total = paragraphs_in_words(found.total, context_.language);
    if (found.facets.empty()) return total;
    const auto& [field, values] = found.facets.front();
    std::vector<std::string> counts;
    for (const auto& value : values) {
      if (value.count == 0 || counts.size() > most) continue;
      auto label = label_of(field, value.value, *response_.catalogue, context_.language);
      if (!value.value) label = present::continued(label);
      counts.push_back(counts.size() == most ? "…" : fmt::format("{}: {}", label, value.count));
    }
    return fmt::format("{} ({})", total, fmt::join(counts, ", "));
  }

  /// A filter as it was typed, if it was.
  [[nodiscard]] std::string name_of_filter(const query::UnderstoodFilter& filter) const {
    if (filter.spans.size() != 1) return label(filter);
    const auto [begin, end] = filter.spans.front();
    return request_.query.substr(begin, end - begin);
  }

  [[nodiscard]] bool has_words() const {
    return std::any_of(
        response_.understood.spans.begin(), response_.understood.spans.end(),
        [](const auto& span) { return span.kind != "filter" && span.kind != "setting"; });
  }

  [[nodiscard]] data sorts() const {
    data list{data::type::list};
    // Without words no order is by relevance.
    const bool words = has_words();
    auto used_now = query::used(response_.settings.sort);
    if (!words && used_now == query::Sort::relevance) used_now = query::Sort::newest;
    for (const auto& [sort, key] : {std::pair(query::Sort::relevance, "relevance"),
                                    {query::Sort::newest, "newest"},
                                    {query::Sort::oldest, "oldest"}}) {
      if (!words && sort == query::Sort::relevance) continue;
      auto other = from_start(request_);
      other.settings.sort = sort;
      auto item = link_data(text(key), local(page_link(other)));
      item.set("current", sort == used_now);
      list.push_back(item);
    }
    return list;
  }

  [[nodiscard]] data examples() const {
    data list{data::type::list};
    for (const auto example : example_queries) {
      const std::string query(example);
      list.push_back(link_data(query, local(page_link({.query = query}))));
    }
    return list;
  }

  /// Groups results by document, or shows all paragraphs again.
  [[nodiscard]] data grouping() const {
    const bool grouped = query::used(response_.settings.group) == query::Grouping::document;
    auto other = from_start(request_);
    other.settings.group = grouped ? query::Grouping::none : query::Grouping::document;
    return link_data(text(grouped ? "all_paragraphs" : "group_by_document"),
                     local(page_link(other)));
  }

  [[nodiscard]] data result_data(const search::Result& result) const {
    const auto& catalogue = *response_.catalogue;
    auto item = paragraph_data(*result.document, result.paragraph, catalogue, context_);
    item.set("citation",
             citation_in(*result.document, result.paragraph, catalogue, context_.language));
    add_title(item, *result.document);
    item.set("corrections", corrections_data(*result.document, catalogue));
    item.set("text", text_runs(result.paragraph.text, result.marks));
    add_missing(item, result);
    add_duplicates(item, result);
    add_more(item, result);
    return item;
  }

  /// The related paragraphs, in groups that lack the same words.
  [[nodiscard]] data related() const {
    data groups{data::type::list};
    data group;
    data results{data::type::list};
    const search::Result* last = nullptr;
    const auto end_group = [&] {
      if (last == nullptr) return;
      group.set("heading", related_heading(*last));
      group.set("results", results);
      groups.push_back(group);
    };
    for (const auto& result : response_.related) {
      if (last != nullptr && last->missing != result.missing) {
        end_group();
        group = data();
        results = data{data::type::list};
      }
      results.push_back(result_data(result));
      last = &result;
    }
    end_group();
    return groups;
  }

  [[nodiscard]] std::string related_heading(const search::Result& result) const {
    if (result.missing.empty()) return text("related");
    return text("related_without", fmt::format("\"{}\"", fmt::join(result.missing, "\", \"")));
  }

  static void add_title(data& item, const Document& document) {
    const auto title = present::title_below_name(document);
    item.set("title", title.empty() ? data(false) : data(title));
  }

  /// The words that a result of a relaxed search lacks.
  void add_missing(data& item, const search::Result& result) const {
    if (!response_.relaxed || result.missing.empty()) return;
    item.set("missing", text("missing", fmt::format("{}", fmt::join(result.missing, ", "))));
  }

  /// Links to the paragraphs with the same wording, by document and label.
  void add_duplicates(data& item, const search::Result& result) const {
    data duplicates{data::type::list};
    for (const auto& id : result.duplicates.value_or(std::vector<std::string>{}))
      duplicates.push_back(link_data(name_of_paragraph(id), local("/p/" + present::path_of(id))));
    item.set("has_duplicates", duplicates.is_non_empty_list());
    item.set("duplicates", duplicates);
  }

  [[nodiscard]] std::string name_of_paragraph(const std::string& id) const {
    const auto slash = id.find('/');
    const auto& catalogue = *response_.catalogue;
    const auto number = catalogue.find(id.substr(0, slash));
    if (!number || slash == std::string::npos) return id;
    Paragraph paragraph;
    paragraph.label = id.substr(slash + 1);
    return fmt::format("{}, {}", present::document_name(catalogue.documents[*number], catalogue),
                       number_in(paragraph, context_.language));
  }

  /// A link to the other paragraphs of the document that were found.
  void add_more(data& item, const search::Result& result) const {
    const auto more = result.more_in_document.value_or(0);
    if (more == 0) return;
    auto all = from_start(request_);
    std::erase_if(all.filters, [](const auto& filter) { return filter.name == "document"; });
    all.filters.push_back({"document", result.document->id});
    all.settings.group = query::Grouping::none;
    item.set("more", link_data(more_in_document(more, context_.language), local(page_link(all))));
  }

  void add_pages(data& content) const {
    const bool later = request_.offset > 0 || request_.cursor;
    content.set("paged", later || response_.next);
    if (later) content.set("first", link_data("", local(page_link(from_start(request_)))));
    if (!response_.next) return;
    auto next = from_start(request_);
    next.cursor = response_.next;
    content.set("next", link_data("", local(page_link(next))));
  }

  const search::Request& request_;
  const search::Response& response_;
  const std::vector<FoundWithout>& found_without_;
  const PageContext& context_;
};

}  // namespace

std::string results_page(const search::Request& request, const search::Response& response,
                         const std::vector<FoundWithout>& found_without,
                         const PageContext& context) {
  return ResultsPage(request, response, found_without, context).page();
}

}  // namespace osce::searchd::web
