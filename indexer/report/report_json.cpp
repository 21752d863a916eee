// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report/report_json.hpp"

#include <nlohmann/json.hpp>

#include "indexer/reading_json.hpp"

namespace osce::indexer {
namespace {

using Json = nlohmann::ordered_json;

Json counts_json(const PartCounts& counts) {
  Json json;
  for (std::size_t part = 0; part < counts.size(); ++part)
    json[std::string(part_names.at(part))] = counts.at(part);
  return json;
}

Json source_report_json(const SourceReport& source) {
  Json json = {{"name", source.name},
               {"format", source.format},
               {"skipped", source.skipped ? Json(*source.skipped) : Json(nullptr)},
               {"unchanged", source.unchanged},
               {"documents", Json::array()},
               {"paragraphs", counts_json(paragraphs_of(source))},
               {"coverage", to_json(source.coverage)},
               {"warnings", Json::array()},
               {"left_out", Json::array()}};
  for (const auto& [id, title, paragraphs] : source.documents) {
    json["documents"].push_back(
        {{"id", id}, {"title", title}, {"paragraphs", counts_json(paragraphs)}});
  }
  for (const auto& warning : source.warnings) json["warnings"].push_back(to_json(warning));
  for (const auto& left_out : source.left_out) json["left_out"].push_back(to_json(left_out));
  return json;
}

}  // namespace

std::string report_json(const Report& report) {
  auto sources = Json::array();
  for (const auto& source : report.sources) sources.push_back(source_report_json(source));
  auto removed = Json::array();
  for (const auto& document : report.losses.removed) removed.push_back(document.id);
  auto renamed = Json::array();
  for (const auto& [id, now] : report.losses.renamed) renamed.push_back({{"id", id}, {"now", now}});
  const Json json = {{"sources", std::move(sources)},
                     {"notices", report.notices},
                     {"removed", std::move(removed)},
                     {"renamed", std::move(renamed)},
                     {"problems", count(report, Severity::problem)},
                     {"notes", count(report, Severity::note)},
                     {"ending", ending_names.at(static_cast<std::size_t>(report.ending))},
                     {"index",
                      {{"id", report.index.id},
                       {"documents", report.index.documents},
                       {"paragraphs", report.index.paragraphs}}}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace osce::indexer
