// SPDX-License-Identifier: GPL-2.0-or-later
//
// What all pages share: head, search box, footer, languages. The template library escapes all texts
// and queries.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <kainjow/mustache.hpp>

#include "searchd/http.hpp"
#include "searchd/site.hpp"

namespace osce::searchd::web {

/// The request for a page, and its language.
struct PageContext {
  const HttpRequest& request;
  const Site& site;
  std::string_view language;  ///< one of web::languages
  bool chosen = false;        ///< with the parameter `lang`: links keep it
};
PageContext page_context(const HttpRequest& request, const Site& site);

/// `address` with the chosen language, if there is one.
std::string kept_language(std::string address, const PageContext& context);

/// Data for a template: all translations, as "t_KEY".
kainjow::mustache::data page_data(const PageContext& context);

/// Data with members.
using Members = std::initializer_list<std::pair<const char*, kainjow::mustache::data>>;
kainjow::mustache::data object(Members members);

/// A link: "label" and "link".
kainjow::mustache::data link_data(const std::string& label, const std::string& link);

/// Hidden fields of a form, which the next search keeps: "name" and "value".
kainjow::mustache::data hidden_fields(const NamedValues& parameters);

/// Fills in a template.
std::string render(std::string_view page_template, const kainjow::mustache::data& data);

/// A page around its content.
struct Frame {
  std::string title;
  std::string query = {};
  std::string content;          ///< HTML
  NamedValues kept = {};        ///< parameters that the next search keeps
  std::string canonical = {};   ///< a path
  std::string feed = {};        ///< a path
  std::string target = "main";  ///< the id of the element that the skip link leads to
};
std::string framed(const Frame& frame, const PageContext& context);

}  // namespace osce::searchd::web
