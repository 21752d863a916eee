// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "engine/present/address.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/reference.hpp"
#include "searchd/web/labels.hpp"
#include "searchd/web/pages.hpp"
#include "searchd/web/paragraph_data.hpp"
#include "searchd/web/strings.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// The level of a sub-item: "19.c" 1, "op.5.a" 1, "7" 0.
std::size_t depth_of(const Paragraph& paragraph) {
  constexpr std::size_t deepest = 3;
  if (!paragraph.parent) return 0;
  const auto points = std::count(paragraph.label.begin(), paragraph.label.end(), '.') -
                      std::count(paragraph.parent->begin(), paragraph.parent->end(), '.');
  const auto above = std::count(paragraph.parent->begin(), paragraph.parent->end(), '.');
  return std::min<std::size_t>(static_cast<std::size_t>(points + above), deepest);
}

data body_data(const Document& document, const Paragraph& paragraph,
               const store::Catalogue& catalogue, const PageContext& context) {
  auto item = paragraph_data(document, paragraph, catalogue, context);
  item.set("text", paragraph.text);
  item.set("depth", std::to_string(depth_of(paragraph)));
  item.set("anchor", anchor_of(paragraph));
  return item;
}

data neighbour_data(const Document& document, const Paragraph& paragraph,
                    const store::Catalogue& catalogue, const PageContext& context) {
  auto item = body_data(document, paragraph, catalogue, context);
  item.set("label", label_with_part(paragraph, context.language));
  return item;
}

/// The document in sections, each a run of paragraphs of one part.
data parts_data(const store::Index& index, store::DocumentNumber number,
                const PageContext& context) {
  const auto& catalogue = index.catalogue();
  const auto& document = catalogue.documents[number];
  data parts{data::type::list};
  auto p = catalogue.first_paragraph[number];
  const auto end = catalogue.first_paragraph[number + 1];
  while (p < end) {
    const auto kind = index.paragraph(p).part;
    data paragraphs{data::type::list};
    for (; p < end; ++p) {
      const auto paragraph = index.paragraph(p);
      if (paragraph.part != kind) break;
      paragraphs.push_back(body_data(document, paragraph, catalogue, context));
    }
    parts.push_back(
        object({{"kind", std::string(name_of(kind))},
                {"name", label_of("part", std::string(name_of(kind)), catalogue, context.language)},
                {"paragraphs", paragraphs}}));
  }
  return parts;
}

/// What stands above the title of a document: its symbol or status, venue and year.
std::string place_text(const Document& document, const store::Catalogue& catalogue,
                       std::string_view language) {
  auto place = venue_and_year(document, language);
  if (!present::title_below_name(document).empty())
    return document_name_in(document, catalogue, language) + " · " + place;
  if (document.status != Status::draft) return place;
  return label_of("status", "draft", catalogue, language) + " · " + place;
}

/// What the pages of a document and of one of its paragraphs share.
data shared_data(const Document& document, const Paragraph* paragraph,
                 const store::Catalogue& catalogue, const PageContext& context) {
  const auto id = paragraph == nullptr ? document.id : paragraph_id(document.id, paragraph->label);
  auto content = page_data(context);
  content.set("place", place_text(document, catalogue, context.language));
  content.set("title", present::shown_title(document));
  content.set("language", document.language);
  content.set("corrections", corrections_data(document, catalogue));
  content.set("facts", facts_data(document, catalogue, context));
  content.set("reference",
              present::reference({document, paragraph}, catalogue, context.site.public_url,
                                 present::ReferenceForm::text));
  content.set("cite", "/v1/cite/" + present::path_of(id));
  content.set("permalink", context.site.public_url + "/id/" + present::path_of(id));
  return content;
}

}  // namespace

std::string document_page(const store::Index& index, store::DocumentNumber number,
                          const PageContext& context) {
  const auto& catalogue = index.catalogue();
  const auto& document = catalogue.documents[number];
  auto content = shared_data(document, nullptr, catalogue, context);
  content.set("parts", parts_data(index, number, context));
  return framed({.title = document_name_in(document, catalogue, context.language),
                 .content = render(web_files::document_mustache, content),
                 .canonical = "/p/" + present::path_of(document.id)},
                context);
}

std::string paragraph_page(const store::Index& index, store::ParagraphNumber number,
                           const PageContext& context) {
  constexpr std::uint32_t neighbours = 2;
  const auto& catalogue = index.catalogue();
  const auto host = catalogue.document_of[number - 1];
  const auto& document = catalogue.documents[host];
  const auto paragraph = index.paragraph(number);
  auto content = shared_data(document, &paragraph, catalogue, context);
  const auto around = [&](store::ParagraphNumber from, store::ParagraphNumber to) {
    data list{data::type::list};
    for (auto p = from; p < to; ++p)
      list.push_back(neighbour_data(document, index.paragraph(p), catalogue, context));
    return list;
  };
  const auto begin = catalogue.first_paragraph[host];
  const auto end = catalogue.first_paragraph[host + 1];
  content.set("before", around(number - std::min(neighbours, number - begin), number));
  content.set("after", around(number + 1, std::min(end, number + 1 + neighbours)));
  const auto citation = citation_in(document, paragraph, catalogue, context.language);
  content.set("citation", citation);
  if (present::title_below_name(document).empty()) content.set("title", false);
  content.set("label", label_with_part(paragraph, context.language));
  content.set("text", paragraph.text);
  content.set("anchor", anchor_of(paragraph));
  content.set(
      "whole",
      kept_language("/p/" + present::path_of(document.id) + "#" + anchor_of(paragraph), context));
  return framed({.title = citation,
                 .content = render(web_files::paragraph_mustache, content),
                 .canonical = "/p/" + present::path_of(paragraph_id(document.id, paragraph.label))},
                context);
}

}  // namespace osce::searchd::web
