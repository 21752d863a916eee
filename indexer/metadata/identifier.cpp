// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/identifier.hpp"

#include <cctype>
#include <memory>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "engine/model/error.hpp"
#include "engine/text/fold.hpp"
#include "indexer/structure/line/symbol.hpp"

namespace osce::indexer {
namespace {

/// With a label after it an identifier is a Xapian term, which is limited to 245 bytes.
constexpr std::size_t longest_slug = 160;

std::string to_ascii(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::Transliterator> ascii(icu::Transliterator::createInstance(
      "Lower; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (ascii == nullptr) throw Error(ErrorKind::system, "ICU has no transliterator to ASCII");
  auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  ascii->transliterate(unicode);
  std::string result;
  unicode.toUTF8String(result);
  return result;
}

void append_part(std::string& identifier, const std::string& part) {
  if (part.empty()) return;
  if (!identifier.empty()) identifier += '-';
  identifier += part;
}

/// The symbol without the letter of its language: "SC (05/2) 7 E" => "sc-05-2-7".
std::string symbol_slug(const Symbol& symbol) {
  auto part = slug(symbol.printed);
  if (!symbol.language.empty() && part.size() > 2 && part[part.size() - 2] == '-') {
    part.resize(part.size() - 2);
  }
  return part;
}

}  // namespace

std::string slug(std::string_view text) {
  std::string result;
  for (const char c : to_ascii(text)) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      result += c;
    } else if (c != '\'' && !result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  if (result.size() > longest_slug) {
    const auto word_end = result.rfind('-', longest_slug);
    result.resize(word_end == std::string::npos ? longest_slug : word_end);
  }
  while (result.ends_with('-')) result.pop_back();
  return result;
}

std::string document_identifier(const Document& document, const Authority& authority) {
  const auto* body = document.body ? authority.body(*document.body) : nullptr;
  return document_identifier(document, body == nullptr ? std::string() : body->short_id);
}

std::string document_identifier(const Document& document, const std::string& body) {
  const auto symbol = document.symbol ? parse_symbol(*document.symbol) : std::nullopt;
  std::string identifier;
  const bool shared = symbol && (symbol->whole_session || symbol->kind == "JOUR");
  if (symbol && !shared) {
    identifier = symbol_slug(*symbol);
  } else {
    append_part(identifier, body);
    if (document.status == Status::draft) {
      append_part(identifier, "draft");
    } else {
      if (document.year) append_part(identifier, std::to_string(*document.year));
      if (document.venue) append_part(identifier, slug(*document.venue));
    }
    append_part(identifier, slug(document.title));
  }
  if (identifier.empty()) identifier = "untitled";
  if (document.language != "en") append_part(identifier, document.language);
  return identifier;
}

}  // namespace osce::indexer
