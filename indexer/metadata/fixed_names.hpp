// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words and names of the field whose case never changes, for titles that are printed in capitals.
#pragma once

#include <array>

namespace osce::indexer {

// clang-format off
/// Written so in every language. No acronym that is a word as well ("WHO", "US", "IT", "AIDS").
inline constexpr std::array fixed_forms = {
    // organisations and bodies
    "OSCE", "CSCE", "ODIHR", "HCNM", "OSCEPA", "UN", "UNHCR", "UNICEF", "UNODC", "UNDP", "UNESCO", "ILO", "IOM",
    "EU", "NATO", "CIS", "CSTO", "GRETA", "ECOSOC", "ISIL", "ISIS", "NGO", "NGOs", "ICTs",
    "OSZE", "KSZE", "BDIMR", "UNO", "BIDDH", "ONU", "UE", "OTAN", "OIDDH", "OIM", "OIT",
    "ОБСЕ", "СБСЕ", "БДИПЧ", "ООН", "ЕС", "НАТО", "СНГ", "НПО", "ЮНИСЕФ", "ИГИЛ",
    // terms
    "COVID", "HIV", "LGBT", "LGBTI", "SALW", "WMD", "ICT", "CBRN", "CEDAW",
    // names
    "Ukraine", "Ukrainian", "Crimea", "Sevastopol", "Russia", "Russian", "Belarus", "Moldova", "Georgia", "Abkhazia",
    "Armenia", "Azerbaijan", "Karabakh", "Kyrgyzstan", "Kazakhstan", "Tajikistan", "Turkmenistan", "Uzbekistan",
    "Mongolia", "Afghanistan", "Syria", "Iraq", "Kosovo", "Albania", "Bosnia", "Herzegovina", "Serbia", "Montenegro",
    "Europe", "European", "Eurasia", "Eurasian", "Mediterranean", "Asia", "Africa", "America", "Internet", "Roma",
    "Sinti", "Helsinki", "Christian", "Christians", "Muslim", "Muslims", "Jewish"};
// clang-format on

/// Names of several ordinary words.
inline constexpr std::array fixed_phrases = {
    "Organization for Security and Co-operation in Europe",
    "Conference on Security and Co-operation in Europe",
    "Parliamentary Assembly",
    "Ministerial Council",
    "Permanent Council",
    "United Nations",
    "European Union",
    "Council of Europe",
    "Russian Federation",
    "Organisation pour la sécurité et la coopération en Europe",
    "Assemblée parlementaire",
    "Conseil ministériel",
    "Nations Unies",
    "Организации по безопасности и сотрудничеству в Европе",
    "Парламентская ассамблея",
    "Парламентской ассамблеи"};

}  // namespace osce::indexer
