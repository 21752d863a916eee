// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/running_heads.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::running_heads_test {
namespace {

std::vector<int> running_heads(const std::string& text) {
  auto lines = test::read_lines_of(text);
  mark_running_heads(lines);
  std::vector<int> found;
  for (const auto& line : lines) {
    if (is_left_out_as(line, LeftOutKind::running_head)) found.push_back(line.line.number);
  }
  return found;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("lines repeated at the top of pages; the first one stays if it may be the title") {
  CHECK(running_heads("Safe harbours\n1. Recalling one,\n\fSafe harbours\n2. Noting two,\n\fSafe "
                      "harbours\n3. Urges three.\n") == Numbers{3, 5});
  CHECK(
      running_heads("1. Recalling one,\n\fAnnual report\n2. Noting two,\n\fAnnual report\n3. Urges "
                    "three.\n") == Numbers{2, 4});
  CHECK(running_heads("1. Urges one.\n\fRESOLUTION ON\nSafe harbours\n1. Noting two,\n\fSafe "
                      "harbours\n2. Urges three.\n") == Numbers{5});
}

TEST_CASE("lines repeated at the foot of pages, with any number") {
  CHECK(running_heads(
            "1. Recalling one,\n\n2. Noting two,\n\n3. Noting three,\nAnnual report 1\n\f4. "
            "Noting four,\nAnnual report 2\n") == Numbers{6, 8});
}

TEST_CASE("sentences, numbered items and lines inside a page are not running heads") {
  CHECK(
      running_heads("The same sentence.\nUrges one,\n\fThe same sentence.\nUrges two,\n").empty());
  CHECK(running_heads("1. Same words\nUrges one,\n\f1. Same words\nUrges two,\n").empty());
  CHECK(
      running_heads("a b\n\nc d\n\ne f\n\nSame words\n\ng h\n\ni j\n\nk l\n\fm n\n\no p\n\nq r\n\n"
                    "Same words\n\ns t\n\nu v\n\nw x\n")
          .empty());
}

TEST_CASE("blocks that return with another number at their end, inside a page") {
  const std::string head = "Official Gazette\nMonday 25 June 2012\nSec. I. Page No. 45123\n\n";
  const std::string next = "Official Gazette\nMonday 25 June 2012\nSec. I. Page No. 45124\n\n";
  CHECK(running_heads(head + "1. Recalling one,\n\n" + next + "2. Urges two.\n") ==
        Numbers{1, 2, 3, 7, 8, 9});
  CHECK(running_heads(head + "1. Recalling one,\n\n" + head + "2. Urges two.\n").empty());
  CHECK(running_heads("one\ntwo\npart 1;\n\none\ntwo\npart 2;\n").empty());
}

TEST_CASE("single lines in cells that return, inside a page") {
  CHECK(running_heads("Cover\n\nDoc. 14299   Report\n\n1. Recalling one,\n\nDoc. 14299   Report\n\n"
                      "2. Urges two.\n") == Numbers{3, 7});
  CHECK(running_heads("Cover\n\nDoc. 14299 Report\n\n1. Recalling one,\n\nDoc. 14299 Report\n\n"
                      "2. Urges two.\n")
            .empty());
}

TEST_CASE("a page's number beside cells of its head stands alone, whatever the cells are") {
  const auto heads = [](const std::string& line) {
    auto lines = test::read_lines_of("1. Noting the chain\n\n" + line + "\n\nthat goes on,\n");
    mark_running_heads(lines);
    return std::count_if(lines.begin(), lines.end(), [](const ReadLine& read) {
      return is_left_out_as(read, LeftOutKind::page_head);
    });
  };
  CHECK(heads("184          Commitments, Thematic Compilation") == 1);
  CHECK(heads("Commitments, Thematic Compilation          183") == 1);
  CHECK(heads("2 von 2      III-299 der Beilagen XXIII. GP - Bericht - Anlage 4") == 1);
  CHECK(heads("3489         SENATE DEBATES           September 21, 2023") == 2);
  CHECK(heads("100          Recalling the Act,") == 0);
  CHECK(heads("12           Recalling the Act") == 0);
  CHECK(heads("see also 4   Recalling the Act") == 0);
}

}  // namespace osce::indexer::running_heads_test
