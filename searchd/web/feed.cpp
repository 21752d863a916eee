// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>
#include <libxml/xmlwriter.h>

#include "engine/model/date.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/present/address.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/printable.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/pages.hpp"

namespace osce::searchd::web {
namespace {

const xmlChar* as_xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

/// Replaces the characters that XML 1.0 does not allow: controls, U+FFFE and U+FFFF.
std::string xml_text(const std::string& value) {
  constexpr std::array<std::string_view, 2> noncharacters = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};
  auto text = present::printable(value);
  for (const auto bad : noncharacters) {
    for (auto at = text.find(bad); at != std::string::npos; at = text.find(bad, at))
      text.replace(at, bad.size(), present::replacement);
  }
  return text;
}

/// Writes XML elements; libxml2 escapes their text.
class XmlWriter {
 public:
  XmlWriter()
      : buffer_(xmlBufferCreate(), xmlBufferFree),
        writer_(xmlNewTextWriterMemory(buffer_.get(), 0), xmlFreeTextWriter) {
    xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr);
  }
  void begin(const char* name) { xmlTextWriterStartElement(writer_.get(), as_xml(name)); }
  void attribute(const char* name, const std::string& value) {
    xmlTextWriterWriteAttribute(writer_.get(), as_xml(name), as_xml(xml_text(value).c_str()));
  }
  void text(const std::string& value) {
    xmlTextWriterWriteString(writer_.get(), as_xml(xml_text(value).c_str()));
  }
  void end() { xmlTextWriterEndElement(writer_.get()); }
  void element(const char* name, const std::string& value) {
    begin(name);
    text(value);
    end();
  }
  void link(const char* relation, const std::string& address) {
    begin("link");
    attribute("rel", relation);
    attribute("href", address);
    end();
  }
  [[nodiscard]] std::string finish() {
    xmlTextWriterEndDocument(writer_.get());
    xmlTextWriterFlush(writer_.get());
    return {reinterpret_cast<const char*>(xmlBufferContent(buffer_.get())),
            static_cast<std::size_t>(xmlBufferLength(buffer_.get()))};
  }

 private:
  std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer_;
  std::unique_ptr<xmlTextWriter, decltype(&xmlFreeTextWriter)> writer_;
};

/// When a text was adopted. A text without a date, or with one that is only inferred, is as old as
/// the collection's first years.
std::string time_of(const Document& document) {
  constexpr const char* before_all = "1975-08-01";
  const auto days = interval_of(document);
  return (days ? to_iso(days->to) : before_all) + std::string("T00:00:00Z");
}

void add_entry(XmlWriter& xml, const search::Result& result, const store::Catalogue& catalogue,
               const std::string& base) {
  const auto& document = *result.document;
  const auto id = paragraph_id(document.id, result.paragraph.label);
  xml.begin("entry");
  xml.element("id", "tag:osce-search,2026:" + id);
  xml.element("title", present::citation(document, result.paragraph, catalogue));
  xml.element("updated", time_of(document));
  xml.link("alternate", fmt::format("{}/p/{}", base, present::path_of(id)));
  xml.begin("content");
  xml.attribute("type", "text");
  xml.attribute("xml:lang", document.language);
  xml.text(result.paragraph.text);
  xml.end();
  xml.end();
}

std::string newest(const search::Response& response) {
  std::string newest = "1975-08-01T00:00:00Z";
  for (const auto& result : response.results) newest = std::max(newest, time_of(*result.document));
  return newest;
}

}  // namespace

std::string feed(const search::Request& request, const search::Response& response,
                 const Site& site) {
  const auto& base = site.public_url;
  auto self = request;
  XmlWriter xml;
  xml.begin("feed");
  xml.attribute("xmlns", "http://www.w3.org/2005/Atom");
  xml.element("id", "tag:osce-search,2026:search:" + page_link(request));
  xml.element("title", request.query.empty() ? "OSCE texts" : "OSCE texts: " + request.query);
  xml.element("updated", newest(response));
  xml.begin("author");
  xml.element("name", "OSCE");
  xml.end();
  xml.link("self", base + feed_link(self));
  xml.link("alternate", base + page_link(self));
  if (response.next) {
    self.offset = 0;
    self.cursor = response.next;
    xml.link("next", base + feed_link(self));
  }
  for (const auto& result : response.results) add_entry(xml, result, *response.catalogue, base);
  xml.end();
  return xml.finish();
}

}  // namespace osce::searchd::web
