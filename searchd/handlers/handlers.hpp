// SPDX-License-Identifier: GPL-2.0-or-later
//
// The handlers, one file each. They know neither HTTP's library nor Xapian.
#pragma once

#include "searchd/http.hpp"
#include "searchd/routes.hpp"

namespace osce::searchd {

HttpResponse run_search(const Call& call);
HttpResponse parse_query(const Call& call);
HttpResponse suggest(const Call& call);
HttpResponse list_documents(const Call& call);
HttpResponse show_document(const Call& call);
HttpResponse show_paragraph(const Call& call);
HttpResponse show_health(const Call& call);
HttpResponse show_page(const Call& call);
HttpResponse show_style(const Call& call);

}  // namespace osce::searchd
