// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/runs.hpp"

#include "engine/text/code_point.hpp"

namespace osce::searchd::web {

using kainjow::mustache::data;

data text_runs(const std::string& text, const std::vector<search::Mark>& marks) {
  data runs{data::type::list};
  const auto add = [&](std::size_t from, std::size_t to, bool marked) {
    if (from == to) return;
    data run;
    run.set("run", text.substr(from, to - from));
    run.set("marked", marked);
    runs.push_back(run);
  };
  std::size_t at = 0;     // bytes
  std::size_t place = 0;  // code points
  std::size_t done = 0;
  const auto advance_to = [&](std::size_t wanted) {
    for (; place < wanted && at < text.size(); ++place) text::next_code_point(text, at);
    return at;
  };
  for (const auto& mark : marks) {
    const auto from = advance_to(mark.begin);
    const auto to = advance_to(mark.end);
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.size(), false);
  return runs;
}

}  // namespace osce::searchd::web
