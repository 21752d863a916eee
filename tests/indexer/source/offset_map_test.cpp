// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/offset_map.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::offset_map_test {

TEST_CASE("ranges map back, and text that the origin lacks maps to an empty range") {
  OffsetMap map;
  map.append(4, {10, 14});  // "text"
  map.append(3, {14, 14});  // "1. "
  map.append(2, {14, 22});  // "é" of "&eacute;"
  map.append(5, {30, 35});  // more text, after a gap in the origin
  CHECK(map.origin_of({0, 4}) == ByteRange{10, 14});
  CHECK(map.origin_of({1, 3}) == ByteRange{11, 13});
  CHECK(map.origin_of({4, 7}) == ByteRange{14, 14});
  CHECK(map.origin_of({7, 9}) == ByteRange{14, 22});
  CHECK(map.origin_of({8, 11}) == ByteRange{18, 32});
  CHECK(map.origin_of({9, 14}) == ByteRange{30, 35});
  CHECK(map.origin_of({0, 14}) == ByteRange{10, 35});
}

TEST_CASE("text that continues at the same rate is one piece") {
  OffsetMap map;
  for (std::size_t i = 0; i < 1000; ++i) map.append(2, {i, i + 1});
  CHECK(map.pieces() == 1);
  CHECK(map.origin_of({500, 502}) == ByteRange{250, 251});
  map.append(1, {1000, 1001});
  CHECK(map.pieces() == 2);
}

TEST_CASE("pathological: empty maps, and ranges outside the text") {
  OffsetMap map;
  CHECK(map.origin_of({0, 5}) == ByteRange{});
  map.append(0, {5, 9});
  CHECK(map.pieces() == 0);
  map.append(4, {5, 9});
  CHECK(map.origin_of({2, 2}) == ByteRange{7, 7});
  CHECK(map.origin_of({0, 100}) == ByteRange{5, 9});
  map.append(2, {0, 3});  // an origin that goes back is moved forward
  CHECK(map.origin_of({4, 6}) == ByteRange{9, 9});
}

}  // namespace osce::indexer::offset_map_test
