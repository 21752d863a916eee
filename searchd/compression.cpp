// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/compression.hpp"

#include <zlib.h>

#include "engine/model/error.hpp"
#include "searchd/accept.hpp"

namespace osce::searchd {

bool accepts_gzip(std::string_view accept_encoding) {
  const auto weight = weight_of("gzip", accept_encoding);
  return weight > 0;
}

std::string gzipped(std::string_view text) {
  constexpr int level = 5;
  constexpr int window_bits = 15;
  constexpr int as_gzip = 16;
  constexpr int memory_level = 8;
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, window_bits + as_gzip, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw Error(ErrorKind::system, "zlib cannot begin", "try again");
  std::string packed(deflateBound(&stream, text.size()), '\0');
  // zlib's own type for what it only reads
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw Error(ErrorKind::system, "zlib did not end", "try again");
  return packed;
}

}  // namespace osce::searchd
