// SPDX-License-Identifier: GPL-2.0-or-later
//
// What all pages share: head, search box, footer, languages. Everything that a text or a query says is escaped
// by the template library.
#pragma once

#include <string>
#include <string_view>

#include <kainjow/mustache.hpp>

#include "searchd/http.hpp"
#include "searchd/site.hpp"

namespace osce::searchd::web {

/// Whom a page is for, and where it stands.
struct PageContext {
  const HttpRequest& request;
  const Site& site;
  std::string_view language;  ///< one of web::languages
  bool chosen = false;        ///< by the parameter `lang`: links keep it
};
PageContext page_context(const HttpRequest& request, const Site& site);

/// `address` with the language that was chosen.
std::string kept_language(std::string address, const PageContext& context);

/// Data for a template, with the phrases of the page's language as "t_KEY".
kainjow::mustache::data page_data(const PageContext& context);

/// Renders a template, which is compiled.
std::string render(std::string_view page_template, const kainjow::mustache::data& data);

/// What stands round the content.
struct Frame {
  std::string title;
  std::string query = {};
  std::string content;  ///< HTML
  kainjow::mustache::data kept = kainjow::mustache::data(kainjow::mustache::data::type::list);
  std::string canonical = {};   ///< a path
  std::string feed = {};        ///< likewise
  std::string target = "main";  ///< the id of what a reader may skip to
};
std::string framed(const Frame& frame, const PageContext& context);

}  // namespace osce::searchd::web
