// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html_tags.hpp"

#include <algorithm>
#include <set>

#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

using namespace std::string_view_literals;
using TagNames = std::set<std::string_view>;

const TagNames& block_tags() {
  static const TagNames tags = {
      "address", "article",  "aside",   "blockquote", "body",    "center",   "dd",     "details",
      "dialog",  "dir",      "div",     "dl",         "dt",      "fieldset", "figure", "figcaption",
      "footer",  "form",     "h1",      "h2",         "h3",      "h4",       "h5",     "h6",
      "header",  "hgroup",   "hr",      "legend",     "li",      "main",     "menu",   "nav",
      "ol",      "p",        "pre",     "search",     "section", "table",    "ul",     "button",
      "select",  "textarea", "listing", "plaintext",  "xmp",     "summary",  "html",   "noscript",
      "td",      "th",       "tr",      "caption"};
  return tags;
}

const TagNames line_tags = {"thead", "tbody", "tfoot", "option"};
const TagNames heading_tags = {"h1", "h2", "h3", "h4", "h5", "h6"};
const TagNames bold_tags = {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"};
const TagNames ignored_tags = {"script", "style",  "template", "title", "svg",
                               "iframe", "object", "del",      "s",     "strike"};
const TagNames preformatted_tags = {"pre", "listing", "plaintext", "xmp", "textarea"};
const TagNames main_tags = {"h1", "main", "article"};
const TagNames sure_boilerplate = {"nav", "footer"};
const TagNames likely_boilerplate = {"aside", "form", "button", "select", "noscript", "search"};
const TagNames boilerplate_roles = {"navigation", "banner", "contentinfo", "search"};
const TagNames boilerplate_words = {"nav",         "navbar", "navigation", "menu",   "breadcrumb",
                                    "breadcrumbs", "footer", "sidebar",    "cookie", "cookies"};

/// True if the class or id `name` says that its element is boilerplate: "main-menu", "site_footer",
/// "cookie-banner". Not "with-sidebar", "has-menu", "no-footer", which are about other elements.
bool names_boilerplate(std::string_view name) {
  if (name.starts_with("cookie")) return true;
  const auto cut = name.find_last_of("-_");
  if (cut == std::string_view::npos) return boilerplate_words.contains(name);
  const auto before = name.substr(0, cut);
  const auto prefixes = {"with"sv, "has"sv, "no"sv, "without"sv};
  const bool about_others = std::any_of(prefixes.begin(), prefixes.end(),
                                        [&](std::string_view p) { return before.ends_with(p); });
  return !about_others && boilerplate_words.contains(name.substr(cut + 1));
}

bool any_word_names_boilerplate(const std::string& names) {
  const auto text = text::ascii_lower(names);
  constexpr auto blanks = " \t\r\n\f"sv;
  for (auto at = text.find_first_not_of(blanks); at != std::string::npos;) {
    const auto end = std::min(text.find_first_of(blanks, at), text.size());
    if (names_boilerplate(std::string_view(text).substr(at, end - at))) return true;
    at = text.find_first_not_of(blanks, end);
  }
  return false;
}

Boilerplate boilerplate_of(std::string_view tag, const Attributes& attributes) {
  if (tag == "html" || tag == "body" || main_tags.contains(tag)) return Boilerplate::no;
  if (sure_boilerplate.contains(tag)) return Boilerplate::yes;
  const auto role = attributes("role").value_or("");
  if (role == "navigation" || role == "contentinfo") return Boilerplate::yes;
  const bool maybe = likely_boilerplate.contains(tag) || boilerplate_roles.contains(role) ||
                     any_word_names_boilerplate(attributes("class").value_or("")) ||
                     any_word_names_boilerplate(attributes("id").value_or(""));
  return maybe ? Boilerplate::maybe : Boilerplate::no;
}

/// True for "font-weight: bold", or 600 and more.
bool is_bold_style(const std::string& style) {
  const auto at = style.find("font-weight");
  if (at == std::string::npos) return false;
  const auto value = style.find_first_not_of(": \t", at + "font-weight"sv.size());
  return value != std::string::npos &&
         (style.compare(value, 4, "bold") == 0 || (style[value] >= '6' && style[value] <= '9'));
}

/// True for an element that browsers do not show. Not for a whole page, which its scripts show
/// later, nor for text that a search in the page finds (hidden="until-found").
bool is_hidden(std::string_view tag, const Attributes& attributes) {
  if (tag == "html" || tag == "body") return false;
  if (const auto hidden = attributes("hidden"); hidden && *hidden != "until-found") return true;
  auto style = text::ascii_lower(attributes("style").value_or(""));
  std::erase_if(style, [](char c) { return " \t\r\n\f"sv.find(c) != std::string_view::npos; });
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

}  // namespace

TagMeaning meaning_of(std::string_view tag, const Attributes& attributes) {
  TagMeaning meaning{
      .heading = heading_tags.contains(tag),
      .bold = bold_tags.contains(tag) || is_bold_style(attributes("style").value_or("")),
      .ignored = ignored_tags.contains(tag) || is_hidden(tag, attributes),
      .preformatted = preformatted_tags.contains(tag),
      .main = main_tags.contains(tag),
      .boilerplate = boilerplate_of(tag, attributes)};
  if (block_tags().contains(tag)) {
    meaning.gap = Gap::block;
  } else if (line_tags.contains(tag)) {
    meaning.gap = Gap::line;
  }
  if (meaning.boilerplate != Boilerplate::no) meaning.gap = std::max(meaning.gap, Gap::line);
  return meaning;
}

}  // namespace osce::indexer
