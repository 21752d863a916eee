// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/opening.hpp"

#include <doctest/doctest.h>

namespace osce::indexer {

TEST_CASE("opening verbs with what belongs to them") {
  struct Row {
    const char* text;
    const char* verb;
    Opening::Form form;
  };
  constexpr auto participle = Opening::Form::participle;
  constexpr auto finite = Opening::Form::finite;
  for (const auto& [text, verb, form] : {
           // preambular
           Row{"Recalling that the 2013 Addendum", "Recalling", participle},
           Row{"Alarmed by numerous media", "Alarmed", participle},
           Row{"Deeply alarmed by the persistence", "Deeply alarmed", participle},
           Row{"Deeply concerned over the cases", "Deeply concerned", participle},
           Row{"Aware that child sex tourism", "Aware", participle},
           Row{"Being aware of the risk", "Being aware", participle},
           Row{"Taking note that new forms", "Taking note", participle},
           Row{"Taking into account the work", "Taking into account", participle},
           Row{"Bearing in mind that", "Bearing in mind", participle},
           Row{"Having considered the report", "Having considered", participle},
           Row{"Noting with deepest regret that no country", "Noting with deepest regret",
               participle},
           Row{"Noting with satisfaction the", "Noting with satisfaction", participle},
           Row{"Expressing deep concern at increasing", "Expressing deep concern", participle},
           Row{"Expressing its grave concern that", "Expressing its grave concern", participle},
           Row{"Recalling also the decision", "Recalling also", participle},
           Row{"Reaffirming, if they are a party, the", "Reaffirming", participle},
           Row{"Commending early action", "Commending", participle},
           Row{"Deploring child sexual exploitation", "Deploring", participle},
           // operative
           Row{"Calls on participating States", "Calls on", finite},
           Row{"Calls upon participating States", "Calls upon", finite},
           Row{"Calls for a decent system", "Calls for", finite},
           Row{"Also calls on OSCE participating States", "Also calls on", finite},
           Row{"Strongly condemns all forms", "Strongly condemns", finite},
           Row{"Urges participating States also to provide", "Urges", finite},
           Row{"Requests that the OSCE", "Requests", finite},
           Row{"Reiterates the call for", "Reiterates", finite},
           Row{"Expresses its concern at", "Expresses its concern", finite},
           Row{"Welcomes with appreciation the", "Welcomes with appreciation", finite},
           Row{"Remains deeply concerned by", "Remains deeply concerned", finite},
           Row{"Takes note of the report", "Takes note", finite},
           Row{"Decides:", "Decides", finite},
       }) {
    CAPTURE(text);
    const auto opening = opening_of(text);
    CHECK(opening.verb == verb);
    CHECK(opening.form == form);
  }
}

TEST_CASE("text without an opening verb has none") {
  for (const auto* text : {"", "Where relevant, a means to", "Before travel, checking", "children",
                           "recalling that", "During the session", "According to the",
                           "“In joining the consensus", "Everything else", "17"}) {
    CAPTURE(text);
    CHECK(opening_of(text).verb.empty());
  }
}

}  // namespace osce::indexer
