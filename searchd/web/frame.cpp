// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/frame.hpp"

#include <algorithm>
#include <array>

#include "searchd/problem.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/strings.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

constexpr std::array<std::string_view, 6> own_names = {"English",  "Français", "Deutsch",
                                                       "Italiano", "Русский",  "Español"};

data languages_data(const PageContext& context) {
  data list{data::type::list};
  for (std::size_t i = 0; i < languages.size(); ++i) {
    list.push_back(object({{"code", std::string(languages.at(i))},
                           {"name", std::string(own_names.at(i))},
                           {"current", languages.at(i) == context.language},
                           {"link", address_in(context.request, languages.at(i))}}));
  }
  return list;
}

/// A link to an e-mail address or to a page.
std::string contact_link(const std::string& contact) {
  const bool mail =
      contact.find('@') != std::string::npos && contact.find(':') == std::string::npos;
  return mail ? "mailto:" + contact : contact;
}

}  // namespace

PageContext page_context(const HttpRequest& request, const Site& site) {
  const auto wanted = parameter_text(request, "lang");
  const auto language = page_language(wanted, header(request, "accept-language"));
  return {request, site, language, language == wanted};
}

std::string kept_language(std::string address, const PageContext& context) {
  if (!context.chosen) return address;
  const auto fragment = std::min(address.find('#'), address.size());
  const auto sign = address.find('?') == std::string::npos ? "?" : "&";
  return address.insert(fragment, sign + ("lang=" + std::string(context.language)));
}

data page_data(const PageContext& context) {
  data page;
  for (const auto& [key, texts] : translations()) {
    if (key.find(':') == std::string_view::npos)
      page.set("t_" + std::string(key), std::string(translated(key, context.language)));
  }
  return page;
}

data object(Members members) {
  data whole;
  for (const auto& [name, member] : members) whole.set(name, member);
  return whole;
}

data link_data(const std::string& label, const std::string& link) {
  return object({{"label", label}, {"link", link}});
}

data hidden_fields(const NamedValues& parameters) {
  data list{data::type::list};
  for (const auto& [name, value] : parameters) {
    list.push_back(object({{"name", name}, {"value", value}}));
  }
  return list;
}

std::string render(std::string_view page_template, const data& page) {
  kainjow::mustache::mustache compiled{std::string(page_template)};
  return compiled.render(page);
}

std::string framed(const Frame& frame, const PageContext& context) {
  auto page = page_data(context);
  const auto site = std::string(translated("site", context.language));
  page.set("lang", std::string(context.language));
  page.set("title", frame.title.empty() ? site : frame.title + " – " + site);
  page.set("home", kept_language("/", context));
  page.set("help", kept_language("/help", context));
  page.set("query", frame.query);
  page.set("content", frame.content);
  page.set("target", frame.target);
  const auto* const skip = frame.target == "results" ? "skip_to_results" : "skip_to_content";
  page.set("skip", std::string(translated(skip, context.language)));
  auto kept = frame.kept;
  if (context.chosen) kept.emplace_back("lang", context.language);
  page.set("kept", hidden_fields(kept));
  page.set("languages", languages_data(context));
  if (!frame.canonical.empty()) page.set("canonical", context.site.public_url + frame.canonical);
  if (!frame.feed.empty()) page.set("feed", frame.feed);
  if (!context.site.contact.empty()) page.set("contact", contact_link(context.site.contact));
  return render(web_files::frame_mustache, page);
}

}  // namespace osce::searchd::web
