// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/reference.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/model/date.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/json_parts.hpp"
#include "engine/present/printable.hpp"

namespace osce::present {
namespace {

/// The parts of a reference; empty if unknown.
struct Parts {
  std::string id;
  std::string author;
  std::string title;
  std::string number;  ///< the symbol
  std::string place;
  std::string from;  ///< ISO
  std::string year;
  std::string pinpoint;  ///< "para. 7"
  std::string note;
  std::string language;
  std::string link;
};

/// "para. 7", "preamble, para. 3 (unnumbered)"; in a statement "para. 4"
std::string pinpoint_of(const Paragraph& paragraph) {
  if (paragraph.numbered && paragraph.part == osce::Part::operative)
    return "para. " + paragraph.label;
  const auto point = paragraph.label.find('.');
  const auto counted = paragraph.numbered ? paragraph.label : paragraph.label.substr(point + 1);
  const bool statement = paragraph.part == osce::Part::statement;  // the title says so
  return fmt::format("{}para. {}{}", statement ? "" : fmt::format("{}, ", name_of(paragraph.part)),
                     counted, paragraph.numbered ? "" : " (unnumbered)");
}

/// "" if neither an author nor a body is known.
std::string author_of(const Document& document, const store::Catalogue& catalogue) {
  static constexpr auto unnamed = std::to_array<std::string_view>(
      {"ministerial-council", "permanent-council", "forum-for-security-co-operation", "summit",
       "odihr"});  // whose names do not say that they are bodies of the OSCE
  if (document.author) return *document.author;
  if (!document.body) return "";
  const bool add = std::find(unnamed.begin(), unnamed.end(), *document.body) != unnamed.end();
  return (add ? "OSCE " : "") + catalogue.body_name(*document.body);
}

std::string note_of(const Document& document, const store::Catalogue& catalogue) {
  if (document.attached_to) return document_name(document, catalogue);
  if (document.status == Status::draft) return "draft";
  return document.year || document.inferred.year ? "" : "undated";
}

/// Percent-encodes what RFC 3986 does not allow, such as blanks and braces, which would end the
/// value.
std::string as_address(std::string_view link) {
  constexpr std::string_view outside = " \"<>\\^`{|}\x7f";
  std::string address;
  for (const char c : link) {
    const auto byte = static_cast<unsigned char>(c);
    const bool fit = byte >= ' ' && outside.find(c) == std::string_view::npos;
    address += fit ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return address;
}

Parts parts_of(const Cited& cited, const store::Catalogue& catalogue, std::string_view site) {
  const auto& document = cited.document;
  Parts parts;
  parts.id =
      cited.paragraph == nullptr ? document.id : paragraph_id(document.id, cited.paragraph->label);
  parts.author = author_of(document, catalogue);
  parts.title = shown_title(document);
  parts.number = document.symbol.value_or("");
  const bool inferred = document.inferred.year.has_value();
  if (!inferred) {
    parts.place = document.venue.value_or("");
    parts.year = document.year ? std::to_string(*document.year) : "";
    parts.from = document.date ? to_iso(document.date->from) : "";
  }
  if (cited.paragraph != nullptr) parts.pinpoint = pinpoint_of(*cited.paragraph);
  parts.note = note_of(document, catalogue);
  if (inferred) parts.note += (parts.note.empty() ? "" : ", ") + place_and_time(document);
  parts.language = document.language;
  if (document.url) {
    parts.link = as_address(*document.url);
  } else if (!site.empty()) {
    parts.link = fmt::format("{}/id/{}", site, parts.id);
  }
  return parts;
}

std::string as_text(const Parts& parts) {
  const auto title = parts.title.empty() ? "" : fmt::format("“{}”", parts.title);
  std::string text;
  for (const auto* part : {&parts.author, &title, &parts.number, &parts.place, &parts.year,
                           &parts.note, &parts.pinpoint}) {
    if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
  }
  return printable(text + (parts.link.empty() ? "." : ". " + parts.link)) + "\n";
}

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return printable(text);
}

std::string as_ris(const Parts& parts) {
  std::string ris;
  const auto add = [&](std::string_view tag, const std::string& value) {
    if (!value.empty()) ris += fmt::format("{}  - {}\r\n", tag, one_line(value));
  };
  std::string date = parts.from;
  std::replace(date.begin(), date.end(), '-', '/');
  add("TY", "GOVDOC");
  add("ID", parts.id);
  if (!parts.author.empty()) add("AU", parts.author + ",");  // programs must not split its name
  add("TI", parts.title);
  add("PY", parts.year);
  add("DA", date);
  add("CY", parts.place);
  add("M1", parts.number);
  add("SE", parts.pinpoint);
  add("N1", parts.note);
  add("LA", parts.language);
  add("UR", parts.link);
  return ris + "ER  - \r\n";
}

/// Escapes what TeX would read as a command.
std::string tex(const std::string& text) {
  constexpr std::string_view special = "&%$#_{}";
  std::string safe;
  for (const char c : one_line(text)) {
    if (c == '\\') {
      safe += "\\textbackslash{}";
    } else if (c == '~' || c == '^') {
      safe += fmt::format("\\{}{{}}", c);
    } else {
      if (special.find(c) != std::string_view::npos) safe += '\\';
      safe += c;
    }
  }
  return safe;
}

/// "mc-dec-7-17:7". Characters that some BibTeX programs do not accept in a key become hyphens.
std::string bibtex_key(std::string id) {
  constexpr std::string_view special = "\"#%'(),={}~\\$&^";
  for (auto& c : id) {
    if (c == '/') c = ':';
    if (special.find(c) != std::string_view::npos) c = '-';
  }
  return one_line(id);
}

std::string as_bibtex(const Parts& parts) {
  auto bibtex = fmt::format("@misc{{{}", bibtex_key(parts.id));
  const auto add = [&](std::string_view name, const std::string& value, bool whole = false) {
    if (!value.empty())
      bibtex += fmt::format(",\n  {} = {{{}}}", name, whole ? "{" + tex(value) + "}" : tex(value));
  };
  add("author", parts.author, true);
  add("title", parts.title, true);
  add("number", parts.number);
  add("year", parts.year);
  add("date", parts.from);
  add("address", parts.place);
  add("pages", parts.pinpoint);
  add("note", parts.note);
  add("language", parts.language);
  if (!parts.link.empty()) bibtex += fmt::format(",\n  url = {{{}}}", parts.link);
  return bibtex + "\n}\n";
}

nlohmann::ordered_json as_csl(const Parts& parts) {
  nlohmann::ordered_json item = {{"id", parts.id}, {"type", "legislation"}};
  if (!parts.author.empty()) item["author"] = {{{"literal", parts.author}}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) item[name] = value;
  };
  add("title", parts.title);
  if (const auto date = parse_iso(parts.from)) {
    item["issued"]["date-parts"] = {{static_cast<int>(date->year()),
                                     static_cast<unsigned>(date->month()),
                                     static_cast<unsigned>(date->day())}};
  } else if (const auto year = parse_year(parts.year)) {
    item["issued"]["date-parts"] =
        nlohmann::ordered_json::array({nlohmann::ordered_json::array({*year})});
  }
  add("number", parts.number);
  add("publisher-place", parts.place);
  add("section", parts.pinpoint);
  add("note", parts.note);
  add("language", parts.language);
  add("URL", parts.link);
  return item;
}

std::string as_csl(const std::vector<Parts>& all) {
  auto items = nlohmann::ordered_json::array();
  for (const auto& parts : all) items.push_back(as_csl(parts));
  return laid_out(items, Layout::line) + "\n";
}

}  // namespace

std::string references(const std::vector<Cited>& cited, const store::Catalogue& catalogue,
                       std::string_view site, ReferenceForm form) {
  std::vector<Parts> all;
  all.reserve(cited.size());
  for (const auto& one : cited) all.push_back(parts_of(one, catalogue, site));
  if (form == ReferenceForm::csl_json) return as_csl(all);
  std::string text;
  for (const auto& parts : all) {
    if (form == ReferenceForm::ris) {
      text += as_ris(parts);
    } else if (form == ReferenceForm::bibtex) {
      text += as_bibtex(parts);
    } else {
      text += as_text(parts);
    }
  }
  return text;
}

std::string reference(const Cited& cited, const store::Catalogue& catalogue, std::string_view site,
                      ReferenceForm form) {
  return references({cited}, catalogue, site, form);
}

}  // namespace osce::present
