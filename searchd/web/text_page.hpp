// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "engine/store/index.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// A document whole: its parts set apart, an anchor for every paragraph, what is known of it and from where.
std::string document_page(const store::Index& index, store::DocumentNumber number,
                          const PageContext& context);

/// One paragraph with its neighbours, its reference, and the same of its document.
std::string paragraph_page(const store::Index& index, store::ParagraphNumber number,
                           const PageContext& context);

}  // namespace osce::searchd::web
