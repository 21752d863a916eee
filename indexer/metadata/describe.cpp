// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/describe.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "engine/text/fold.hpp"
#include "indexer/metadata/author_name.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/ordinal.hpp"

namespace osce::indexer {
namespace {

/// The number of a decision, and the last two digits of its year if it has one.
struct DecisionNumber {
  std::string number;
  std::string year;
};

/// 7 and 17 in "7/17", "07/2017" and "MC.DEC/7/17/Corr.1".
std::optional<DecisionNumber> decision_number(std::string_view text) {
  static const Pattern number(R"((?:.*\.DEC/)?0*([0-9]+)(?:/(?:[0-9]{2})?([0-9]{2}))?(?:/.*)?)");
  const auto match = number.match(text);
  return match ? std::optional(DecisionNumber{(*match)[1], (*match)[2]}) : std::nullopt;
}

/// Whether two numbers may be the same: one of them may lack the year.
bool agree(const DecisionNumber& a, const DecisionNumber& b) {
  return a.number == b.number && (a.year.empty() || b.year.empty() || a.year == b.year);
}

std::string to_string(const DecisionNumber& number) {
  return number.number + (number.year.empty() ? "" : "/" + number.year);
}

class Describer {
 public:
  Describer(const HeadFacts& facts, const Authority& authority)
      : facts_(facts), authority_(authority) {}

  Description describe() {
    set_type_and_title();
    set_body();
    set_symbol();
    set_printed_dates();
    set_year();
    set_session();
    set_sponsor();
    set_language();
    return {std::move(document_), std::move(warnings_)};
  }

 private:
  void know(const std::string& name, Evidence evidence) {
    document_.evidence.insert_or_assign(name, std::move(evidence));
  }

  void set_type_and_title() {
    if (!facts_.types.empty()) {
      const auto& type = facts_.types.front();
      document_.type = type.value.type;
      know("type", printed(type));
      if (facts_.type_by_symbol) document_.evidence.at("type").derivation = Derivation::inferred;
      set_status(type);
    }
    if (document_.type == DocumentType::statement) set_author();
    if (facts_.title) {
      document_.title = facts_.title->value;
      know("title", printed(*facts_.title));
    } else if (!facts_.symbols.empty() && facts_.symbols.front().value.type) {
      document_.title =
          facts_.symbols.front().text;  // resolutions of the Security Council have none
      know("title", printed(facts_.symbols.front()));
    } else if (!facts_.types.empty() && !facts_.types.front().value.number.empty()) {
      document_.title = facts_.types.front().text;  // "DECISION No. 193", which has no other
      know("title", printed(facts_.types.front()));
    } else if (document_.author) {
      document_.title = "Statement by the delegation of " + *document_.author;
      know("title", {Derivation::inferred, document_.evidence.at("author").text,
                     document_.evidence.at("author").line});
    } else {
      warnings_.push_back({0, "no-title", Severity::problem, "no title found"});
    }
  }

  /// A draft says so. That a text is adopted may be printed on its cover; else its type tells.
  void set_status(const Stated<TypeLine>& type) {
    document_.status = type.value.status;
    if (document_.status == Status::draft) {
      know("status", printed(type));
    } else if (document_.status && facts_.adopted) {
      know("status", printed(*facts_.adopted));
    } else if (document_.status) {
      know("status", {Derivation::inferred, type.text, type.line});
    }
  }

  void set_author() {
    if (facts_.authors.empty()) {
      warnings_.push_back({0, "no-author", Severity::note, "statement without an author"});
    } else {
      document_.author = author_name(facts_.authors.front().value);
      know("author", printed(facts_.authors.front()));
    }
  }

  void set_body_from(const std::string& id, const Evidence& evidence) {
    if (document_.body || id.empty()) return;
    document_.body = id;
    know("body", evidence);
  }

  /// "Resolution 2331 (2016)" names no body: it is that of the table only if the text names none,
  /// or calls that one by the beginning of its name ("The Parliamentary Assembly").
  [[nodiscard]] bool may_be_of(const Symbol& symbol, const Body& body) const {
    if (symbol.printed.find('/') != std::string::npos || !symbol.type) return true;
    const auto& stated = facts_.enacting_bodies.empty() ? facts_.bodies : facts_.enacting_bodies;
    if (stated.empty() || stated.front().value.empty()) return true;
    const auto* other = authority_.body(stated.front().value);
    return other == &body ||
           std::any_of(other->aliases.begin(), other->aliases.end(), [&](const auto& name) {
             return std::any_of(body.aliases.begin(), body.aliases.end(),
                                [&](const auto& whole) { return whole.starts_with(name); });
           });
  }

  void set_body() {
    for (const auto& symbol : facts_.symbols) {
      const auto* body = authority_.body_with_symbol(symbol.value.prefix);
      if (body != nullptr && may_be_of(symbol.value, *body))
        set_body_from(body->id, printed(symbol));
    }
    for (const auto& session : facts_.sessions) set_body_from(session.value.body, printed(session));
    for (const auto& body : facts_.bodies) set_body_from(body.value, printed(body));
    for (const auto& body : facts_.enacting_bodies) set_body_from(body.value, printed(body));
    const bool announced = !facts_.types.empty();
    if (!document_.body) {
      warnings_.push_back(
          {0, "no-body", announced ? Severity::problem : Severity::note,
           announced ? "the heading does not name the issuing body" : "no issuing body found"});
    }
  }

  void set_symbol() {
    if (!facts_.symbols.empty()) {
      symbol_ = facts_.symbols.front().value;
      know("symbol", printed(facts_.symbols.front()));
      warn_of_other_number();
    } else if (document_.body && !facts_.types.empty() &&
               !facts_.types.front().value.number.empty()) {
      const auto& type = facts_.types.front();
      const auto prefix = text::ascii_upper(authority_.body(*document_.body)->short_id);
      symbol_ = parse_symbol(fmt::format("{}.DEC/{}", prefix, type.value.number));
      know("symbol", {Derivation::inferred, type.text, type.line});
      symbol_lacks_year_ = type.value.number.find('/') == std::string::npos;
    }
    if (symbol_) document_.symbol = symbol_->printed;
  }

  /// "DECISION No. 3/19" under "MC.DEC/4/18".
  void warn_of_other_number() {
    const auto numbered = std::find_if(facts_.types.begin(), facts_.types.end(),
                                       [](const auto& type) { return !type.value.number.empty(); });
    if (numbered == facts_.types.end()) return;
    const auto in_heading = decision_number(numbered->value.number);
    const auto in_symbol = decision_number(facts_.symbols.front().value.printed);
    const bool agrees =
        std::any_of(facts_.symbols.begin(), facts_.symbols.end(), [&](const auto& symbol) {
          const auto number = decision_number(symbol.value.printed);
          return number && in_heading && agree(*number, *in_heading);
        });
    if (!in_heading || !in_symbol || agrees) return;
    warnings_.push_back(
        {numbered->line, "conflicting-numbers", Severity::problem,
         fmt::format("the number is {} in the heading, but {} in the symbol; the latter was used",
                     to_string(*in_heading), to_string(*in_symbol))});
  }

  /// The last one, but a place that nobody knows never outdoes one that the tables have.
  [[nodiscard]] const Stated<PlaceDateLine>& nearest_place_date() const {
    const auto known =
        std::find_if(facts_.place_dates.rbegin(), facts_.place_dates.rend(),
                     [](const Stated<PlaceDateLine>& line) { return line.value.known; });
    return known == facts_.place_dates.rend() ? facts_.place_dates.back() : *known;
  }

  void set_printed_dates() {
    if (!facts_.place_dates.empty()) {
      const auto& nearest = nearest_place_date();
      document_.date = nearest.value.dates;
      document_.venue = nearest.value.city;
      know("date", printed(nearest));
      know("venue", printed(nearest));
      for (const auto& other : facts_.place_dates) warn_of_conflict(other, nearest.value.dates);
    } else if (!facts_.dates.empty()) {
      document_.date = facts_.dates.front().value;
      know("date", printed(facts_.dates.front()));
    }
  }

  /// "Vilnius 2011": the venue, and the year where no date tells.
  void set_printed_year() {
    if (facts_.place_years.empty()) return;
    const auto& first = facts_.place_years.front();
    const auto placed =
        std::find_if(facts_.place_years.begin(), facts_.place_years.end(),
                     [](const Stated<PlaceYearLine>& line) { return !line.value.city.empty(); });
    if (!document_.venue && placed != facts_.place_years.end()) {
      document_.venue = placed->value.city;
      know("venue", printed(*placed));
    }
    set_year_to(first.value.year, printed(first));
  }

  void warn_of_conflict(const Stated<PlaceDateLine>& other, const DateRange& taken) {
    if (other.value.dates == taken) return;
    warnings_.push_back(
        {other.line, "conflicting-dates", Severity::note,
         fmt::format(
             "the date \"{}\" disagrees with another date in the text, {}; the latter was used",
             other.text, to_words(taken))});
  }

  void set_year_to(int year, const Evidence& evidence) {
    if (document_.year) return;
    document_.year = year;
    know("year", evidence);
  }

  void set_year() {
    if (document_.date) set_year_to(year_of(*document_.date), document_.evidence.at("date"));
    set_printed_year();
    for (const auto& symbol : facts_.symbols) {
      if (!symbol.value.year) continue;
      if (document_.year && *document_.year != *symbol.value.year) {
        warnings_.push_back({symbol.line, "conflicting-years", Severity::problem,
                             fmt::format("the year is {} in the symbol, but {} in the date",
                                         *symbol.value.year, *document_.year)});
      }
      set_year_to(*symbol.value.year, printed(symbol));
    }
    if (symbol_ && symbol_->year) {  // the symbol may be ours, but the number is printed
      const auto& [derivation, text, line] = document_.evidence.at("symbol");
      set_year_to(*symbol_->year, {Derivation::printed, text, line});
    }
  }

  [[nodiscard]] const Stated<SessionLine>* printed_session() const {
    // "80th plenary meeting" counts the meetings within a session of the General Assembly.
    const bool meets_in_sessions = authority_.body(*document_.body)->session_kind == "session";
    const auto ours = [&](const Stated<SessionLine>& s) {
      return s.value.number && meets_in_sessions != s.value.meeting &&
             (s.value.body.empty() || s.value.body == document_.body);
    };
    const auto found = std::find_if(facts_.sessions.begin(), facts_.sessions.end(), ours);
    return found == facts_.sessions.end() ? nullptr : &*found;
  }

  void set_session() {
    if (!document_.body) return;
    const auto* stated = printed_session();
    const SessionRow* row = nullptr;
    if (stated != nullptr) {
      row = authority_.session(*document_.body, *stated->value.number);
    } else if (document_.year && (document_.status != Status::draft || document_.venue)) {
      row = authority_.session_in(*document_.body, *document_.year, document_.venue);
    }
    if (stated != nullptr) {
      name_session(stated->value.number, printed(*stated));
    } else if (row != nullptr) {
      name_session(row->number, {Derivation::authority, row->row, std::nullopt});
    }
    if (stated != nullptr && !document_.venue && !stated->value.city.empty()) {
      document_.venue = stated->value.city;
      know("venue", printed(*stated));
    }
    if (row != nullptr) take_from(*row);
  }

  /// "DECISION No. 1" of a yearly meeting: every year has one.
  void add_year_to_symbol(const SessionRow& row) {
    if (!symbol_lacks_year_ || !document_.year) return;
    symbol_ = parse_symbol(fmt::format("{}/{:02}", *document_.symbol, *document_.year % 100));
    document_.symbol = symbol_->printed;
    auto& evidence = document_.evidence.at("symbol");
    evidence.text += "; " + row.row;
  }

  void name_session(const std::optional<int>& number, const Evidence& evidence) {
    const auto& kind = authority_.body(*document_.body)->session_kind;
    document_.session = Session{number, number ? ordinal_form(*number) + " " + kind : kind};
    know("session", evidence);
  }

  void take_from(const SessionRow& row) {
    const Evidence evidence{Derivation::authority, row.row, std::nullopt};
    if (row.year) set_year_to(*row.year, evidence);
    if (document_.year != row.year) {
      const auto& body = *authority_.body(row.body);
      warnings_.push_back(
          {0, "conflicting-session", Severity::problem,
           fmt::format("the text says {}, but sessions.csv dates session {}{} ({}) to {}",
                       document_.year.value_or(0),
                       body.short_id.empty() ? body.id : text::ascii_upper(body.short_id),
                       row.number ? fmt::format(" {}", *row.number) : "", row.city,
                       row.year ? std::to_string(*row.year) : "an unknown year")});
      return;
    }
    if (!document_.venue && !row.city.empty()) {
      document_.venue = row.city;
      know("venue", evidence);
    }
    if (!document_.date && row.dates) {
      document_.date = row.dates;
      know("date", evidence);
    }
    if (!row.country.empty()) {
      document_.country = row.country;
      know("country", evidence);
    }
    add_year_to_symbol(row);
  }

  void set_sponsor() {
    if (facts_.sponsors.empty() || facts_.sponsors.front().value.empty()) return;
    document_.sponsor = facts_.sponsors.front().value;
    know("sponsor", printed(facts_.sponsors.front()));
  }

  void set_language() {
    if (!facts_.languages.empty()) {
      document_.language = facts_.languages.front().value;
      know("language", printed(facts_.languages.front()));
    } else if (symbol_ && !symbol_->language.empty()) {
      document_.language = symbol_->language;
      know("language", document_.evidence.at("symbol"));
    }
    const auto detected = std::string(facts_.language == nullptr ? "en" : facts_.language->code);
    if (document_.language == detected) return;
    if (!document_.language.empty()) {
      warnings_.push_back({document_.evidence.at("language").line.value_or(0),
                           "conflicting-language", Severity::problem,
                           fmt::format("the heading says the language is {}, but the text is in {}",
                                       document_.language, detected)});
    }
    document_.language = detected;
    know("language", {Derivation::inferred, "by its words", std::nullopt});
  }

  const HeadFacts& facts_;
  const Authority& authority_;
  Document document_;
  std::optional<Symbol> symbol_;
  bool symbol_lacks_year_ = false;  ///< made from a decision's number without one
  std::vector<Warning> warnings_;
};

}  // namespace

Description describe(const HeadFacts& facts, const Authority& authority) {
  return Describer(facts, authority).describe();
}

void add_seat(const Authority& authority, Document& document) {
  if (document.venue || !document.body || document.status == Status::draft) return;
  const auto* seat = authority.seat_of(*document.body);
  if (seat == nullptr) return;
  const Evidence evidence{Derivation::authority, seat->row, std::nullopt};
  document.venue = seat->city;
  document.country = seat->country;
  document.evidence["venue"] = document.evidence["country"] = evidence;
}

}  // namespace osce::indexer
