// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/results_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/model/paragraph.hpp"
#include "engine/present/address.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/reference.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/paragraph_data.hpp"
#include "searchd/web/runs.hpp"
#include "searchd/web/strings.hpp"
#include "searchd/web/year_chart.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

data link_data(const std::string& label, const std::string& link) {
  data item;
  item.set("label", label);
  item.set("link", link);
  return item;
}

data named_data(const std::string& name, const std::string& value) {
  data item;
  item.set("name", name);
  item.set("value", value);
  return item;
}

/// Makes the parts of the page, for one answer.
class ResultsPage {
 public:
  ResultsPage(const search::Request& request, const search::Response& response,
              const std::vector<std::uint32_t>& without, const PageContext& context)
      : request_(request), response_(response), without_(without), context_(context) {}

  [[nodiscard]] std::string page() const {
    Frame frame{.title = request_.query,
                .query = request_.query,
                .content = render(web_files::results_mustache, content()),
                .kept = kept(),
                .canonical = page_link(request_),
                .feed = feed_link(request_),
                .target = "results"};
    return framed(frame, context_);
  }

 private:
  [[nodiscard]] std::string local(const std::string& link) const {
    return kept_language(link, context_);
  }
  [[nodiscard]] std::string said(std::string_view key) const {
    return std::string(phrase(key, context_.language));
  }

  [[nodiscard]] data content() const {
    auto content = page_data(context_);
    content.set("query", request_.query);
    const bool home = request_.query.empty() && request_.filters.empty();
    content.set("home", home);
    content.set("heading",
                home ? said("site") : paragraphs_in_words(response_.total, context_.language));
    content.set("examples", examples());
    content.set("found", response_.total > 0);
    content.set("understood", response_.understood.text);
    content.set("has_filters", !response_.understood.filters.empty());
    content.set("filters", filters());
    content.set("notices", notices());
    const auto offered = suggestions();
    // Instead of results, or below them.
    content.set("instead", offered.is_non_empty_list() && response_.total == 0);
    content.set("besides", offered.is_non_empty_list() && response_.total > 0);
    content.set("suggestions", offered);
    content.set("sorts", sorts());
    content.set("grouping", grouping());
    content.set("csv", export_link(request_, "csv"));
    content.set("ris", export_link(request_, "ris"));
    content.set("json", api_link(from_start(request_)));
    content.set("feed", feed_link(request_));
    data results{data::type::list};
    for (const auto& result : response_.results) results.push_back(result_data(result));
    content.set("results", results);
    add_pages(content);
    add_years(content);
    data facets{data::type::list};
    for (const auto& facet : response_.facets) {
      if (!facet.values.empty()) facets.push_back(facet_data(facet));
    }
    content.set("facets", facets);
    return content;
  }

  [[nodiscard]] data filters() const {
    data filters{data::type::list};
    for (const auto& filter : response_.understood.filters) {
      auto chip = link_data(filter.label, local(link_without(request_, filter)));
      chip.set("name", said(filter.field));
      filters.push_back(chip);
    }
    return filters;
  }

  [[nodiscard]] data notices() const {
    data notices{data::type::list};
    for (const auto& notice : response_.understood.notices) {
      const bool undated =
          notice.code == "undated-left-out";  // the line of what was understood has it
      if (undated && !notice.query) continue;
      data item;
      item.set("message", undated ? "" : notice.message);
      if (notice.query) {
        auto other = request_;
        other.query = *notice.query;
        item.set("ask", undated ? said("undated_too")
                                : fmt::format("{}: {}", said("ask_instead"), *notice.query));
        item.set("link", local(page_link(from_start(other))));
      }
      notices.push_back(item);
    }
    return notices;
  }

  /// What else to ask: what the search offers, and, where nothing was found, the same without each limit.
  [[nodiscard]] data suggestions() const {
    data list{data::type::list};
    for (const auto& [label, query] : response_.understood.suggestions) {
      auto other = request_;
      other.query = query;
      list.push_back(link_data(label, local(page_link(from_start(other)))));
    }
    const auto& filters = response_.understood.filters;
    for (std::size_t i = 0; i < std::min(filters.size(), without_.size()); ++i) {
      if (without_[i] == 0) continue;
      auto item = link_data(
          fmt::format("{}: {} {}", said("without"), said(filters[i].field), filters[i].label),
          local(link_without(request_, filters[i])));
      item.set("count", std::to_string(without_[i]));
      list.push_back(item);
    }
    return list;
  }

  [[nodiscard]] bool has_words() const {
    return std::any_of(
        response_.understood.spans.begin(), response_.understood.spans.end(),
        [](const auto& span) { return span.kind != "filter" && span.kind != "setting"; });
  }

  [[nodiscard]] data sorts() const {
    data list{data::type::list};
    // Without words there is nothing to be relevant to.
    const bool words = has_words();
    auto used_now = query::used(response_.settings.sort);
    if (!words && used_now == query::Sort::relevance) used_now = query::Sort::newest;
    for (const auto& [sort, key] : {std::pair(query::Sort::relevance, "relevance"),
                                    {query::Sort::newest, "newest"},
                                    {query::Sort::oldest, "oldest"}}) {
      if (!words && sort == query::Sort::relevance) continue;
      auto other = from_start(request_);
      other.settings.sort = sort;
      auto item = link_data(said(key), local(page_link(other)));
      item.set("current", sort == used_now);
      list.push_back(item);
    }
    return list;
  }

  /// What may be asked, for those who see the site for the first time.
  [[nodiscard]] data examples() const {
    data list{data::type::list};
    for (const auto* query : {"age verification after 2016", "tourism since 2014",
                              "\"child pornography\"", "resolutions on forced labour"}) {
      list.push_back(link_data(query, local(page_link({.query = query}))));
    }
    return list;
  }

  /// One result a document, or all of them again.
  [[nodiscard]] data grouping() const {
    const bool grouped = query::used(response_.settings.group) == query::Grouping::document;
    auto other = from_start(request_);
    other.settings.group = grouped ? query::Grouping::none : query::Grouping::document;
    return link_data(said(grouped ? "every_paragraph" : "one_a_document"), local(page_link(other)));
  }

  [[nodiscard]] data result_data(const search::Result& result) const {
    const auto& catalogue = *response_.catalogue;
    auto item = paragraph_data(*result.document, result.paragraph, catalogue, context_);
    item.set("citation", present::citation(*result.document, result.paragraph, catalogue));
    item.set("title", present::shown_title(*result.document));
    item.set("corrections", corrections_data(*result.document, catalogue));
    item.set("text", text_runs(result.paragraph.text, result.marks));
    data duplicates{data::type::list};
    for (const auto& duplicate : result.duplicates.value_or(std::vector<std::string>{})) {
      data other;
      other.set("id", duplicate);
      other.set("link", local("/p/" + present::path_of(duplicate)));
      duplicates.push_back(other);
    }
    add_more(item, result);
    item.set("has_duplicates", duplicates.is_non_empty_list());
    item.set("duplicates", duplicates);
    return item;
  }

  /// The way to the document's other paragraphs that are found.
  void add_more(data& item, const search::Result& result) const {
    const auto more = result.more_in_document.value_or(0);
    if (more == 0) return;
    auto all = from_start(request_);
    std::erase_if(all.filters, [](const auto& filter) { return filter.name == "document"; });
    all.filters.push_back({"document", result.document->id});
    all.settings.group = query::Grouping::none;
    item.set("more", link_data(fmt::format("+ {} {}", paragraphs_in_words(more, context_.language),
                                           said("in_this_document")),
                               local(page_link(all))));
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

  /// The chart of years, and the fields for a range of them. What limits time now gives way to what is put in.
  void add_years(data& content) const {
    for (const auto& facet : response_.facets) {
      if (facet.field != "year") continue;
      if (const auto chart = year_chart(bars_of(facet))) content.set("chart", *chart);
    }
    if (has_words() && response_.total > 0)
      content.set("statistics", link_data("", local(statistics_link({request_}))));
    const auto free = without_facet(request_, response_, "year");
    content.set("query_for_years", free.query);
    for (const auto& [name, value] : request_.filters) {
      if (name == "from" || name == "to") content.set(name, value);
    }
    data kept{data::type::list};
    for (const auto& [name, value] : present::parameters_beside(free))
      kept.push_back(named_data(name, value));
    if (context_.chosen) kept.push_back(named_data("lang", std::string(context_.language)));
    content.set("kept_for_years", kept);
  }

  [[nodiscard]] data facet_data(const search::Facet& facet) const {
    constexpr std::size_t shown = 8;
    data values{data::type::list};
    data rest{data::type::list};
    bool rest_chosen = false;
    for (const auto& value : facet.values) {
      auto item = link_data(present::value_label(facet.field, value.value, *response_.catalogue),
                            local(facet_link(request_, response_, facet.field, value)));
      item.set("count", std::to_string(value.count));
      item.set("counted", paragraphs_in_words(value.count, context_.language));
      item.set("selected", value.selected);
      const bool folded = values.list_value().size() >= shown;
      rest_chosen |= folded && value.selected;
      (folded ? rest : values).push_back(item);
    }
    data item;
    item.set("name", said(facet.field));
    item.set("values", values);
    if (rest.is_non_empty_list()) {
      data more;
      more.set("count", std::to_string(rest.list_value().size()));
      more.set("values", rest);
      more.set("open", rest_chosen);
      item.set("rest", more);
    }
    return item;
  }

  /// What is sent along when the box is used again.
  [[nodiscard]] data kept() const {
    data kept{data::type::list};
    for (const auto& [name, value] : present::parameters_beside(request_))
      kept.push_back(named_data(name, value));
    return kept;
  }

  const search::Request& request_;
  const search::Response& response_;
  const std::vector<std::uint32_t>& without_;
  const PageContext& context_;
};

}  // namespace

std::string results_page(const search::Request& request, const search::Response& response,
                         const std::vector<std::uint32_t>& without, const PageContext& context) {
  return ResultsPage(request, response, without, context).page();
}

}  // namespace osce::searchd::web
