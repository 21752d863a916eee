// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/truth.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/schema/json_shape.hpp"
#include "engine/text/code_point.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::test {
namespace {

using Json = nlohmann::ordered_json;

/// Each run of blanks (no-break ones too) becomes one blank: a file and its text differ in these.
std::string with_single_blanks(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (!text::is_blank(text::next_code_point(text, at))) {
      result += text.substr(begin, at - begin);
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::size_t count_words(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool is_right(const Paragraph& paragraph, const Json& truth) {
  const auto text = with_single_blanks(paragraph.text);
  return text.starts_with(with_single_blanks(truth.at("first").get<std::string>())) &&
         text.ends_with(with_single_blanks(truth.at("last").get<std::string>())) &&
         name_of(paragraph.part) == truth.at("part").get<std::string>() &&
         (!truth.contains("words") || count_words(text) == truth.at("words").get<std::size_t>());
}

void compare_paragraphs(const indexer::ReadDocument& read, const Json& truth, Comparison& result) {
  std::map<std::string, const Paragraph*> by_label;
  for (const auto& paragraph : read.paragraphs) by_label[paragraph.label] = &paragraph;
  for (const auto& wanted : truth.at("paragraphs")) {
    const std::string label = wanted.at("label");
    const auto place = fmt::format("{}/{}", read.document.id, label);
    const auto found = by_label.find(label);
    if (found == by_label.end() || !is_right(*found->second, wanted)) {
      result.wrong_paragraphs.push_back(place);
      continue;
    }
    ++result.right;
    const auto verb = found->second->verb ? Json(*found->second->verb) : Json(nullptr);
    if (verb != wanted.at("verb"))
      result.wrong_verbs.push_back(
          fmt::format("{}: {} instead of {}", place, verb.dump(), wanted.at("verb").dump()));
  }
}

/// A document's JSON with its session as a number, and each run of blanks in its texts as one
/// blank.
Json comparable(const Document& document) {
  auto json = schema::to_json(document);
  if (json["session"].is_object()) json["session"] = json["session"]["number"];
  for (auto& [name, value] : json.items()) {
    if (value.is_string()) value = with_single_blanks(value.get<std::string>());
  }
  return json;
}

void compare_values(const Document& document, const Json& truth, Comparison& result) {
  const auto json = comparable(document);
  for (const auto& [name, wanted] : truth.items()) {
    if (name == "paragraphs" || name == "derivation") continue;
    const auto value =
        wanted.is_string() ? Json(with_single_blanks(wanted.get<std::string>())) : wanted;
    if (json.at(name) == value) continue;
    result.wrong_values.push_back(fmt::format("{}: {} is {} instead of {}", document.id, name,
                                              json.at(name).dump(), value.dump()));
  }
  for (const auto& [name, wanted] : truth.at("derivation").items()) {
    const auto& derivations = json.at("derivation");
    if (derivations.contains(name) && derivations.at(name) == wanted) continue;
    result.wrong_derivations.push_back(
        fmt::format("{}: {} is not {}", document.id, name, wanted.dump()));
  }
}

void compare_dropped(const indexer::SourceReading& reading, const Json& truth, Comparison& result) {
  constexpr std::size_t shortest = 4;  // "**", "2" and the like are in many a paragraph
  for (const auto& dropped : truth.value("dropped", Json::array())) {
    const auto text = with_single_blanks(dropped.get<std::string>());
    if (text.size() < shortest) continue;
    for (const auto& read : reading.documents) {
      for (const auto& paragraph : read.paragraphs) {
        if (with_single_blanks(paragraph.text).find(text) != std::string::npos)
          result.kept.push_back(fmt::format("{}/{}: {}", read.document.id, paragraph.label, text));
      }
    }
  }
}

}  // namespace

void Comparison::add(const Comparison& other) {
  const auto append = [](auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  wanted += other.wanted;
  got += other.got;
  right += other.right;
  append(wrong_paragraphs, other.wrong_paragraphs);
  append(wrong_verbs, other.wrong_verbs);
  append(wrong_values, other.wrong_values);
  append(wrong_derivations, other.wrong_derivations);
  append(kept, other.kept);
}

Comparison compare(const indexer::SourceReading& reading, const std::filesystem::path& truth) {
  const auto json = Json::parse(read_file(truth));
  Comparison result;
  for (const auto& read : reading.documents) result.got += read.paragraphs.size();
  for (const auto& wanted : json.at("documents")) {
    result.wanted += wanted.at("paragraphs").size();
    const auto found =
        std::find_if(reading.documents.begin(), reading.documents.end(),
                     [&](const auto& read) { return wanted.at("id") == read.document.id; });
    if (found == reading.documents.end()) {
      result.wrong_values.push_back(fmt::format("{} was not read", wanted.at("id").dump()));
      continue;
    }
    compare_paragraphs(*found, wanted, result);
    compare_values(found->document, wanted, result);
  }
  compare_dropped(reading, json, result);
  return result;
}

}  // namespace osce::test
