// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/mail.hpp"

#include <doctest/doctest.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::mail_test {
namespace {

std::string left_out(const std::string& text) {
  auto lines = test::read_lines_of(text);
  mark_mail(lines);
  return test::left_out_of(lines);
}

}  // namespace

TEST_CASE("the head and the signature of a mail") {
  CHECK(left_out("From: A\nTo: B\nSubject: the resolution\n\nRESOLUTION ON\n\nSAFE HARBOURS\n\n1. "
                 "Urges one.\n\n-- \nA. B., Office\n") ==
        "e-mail header: From: A\ne-mail header: To: B\ne-mail header: Subject: the resolution\n"
        "e-mail signature: --\ne-mail signature: A. B., Office\n");
  CHECK(left_out("Von: A\nGesendet: heute\n") ==
        "e-mail header: Von: A\ne-mail header: Gesendet: heute\n");
}

TEST_CASE("a forwarded message below its line is text, the footer of a mailing list is not") {
  const auto gone = left_out(
      "From: A\nTo: B\n\n-----Original Message-----\n\nVienna 2000\n\nDECISION No. 3\n\n1. Urges "
      "one.\n\n______________________________\nmailing list\n");
  CHECK(gone.starts_with(
      "e-mail header: From: A\ne-mail header: To: B\ne-mail header: -----Original Message-----\n"
      "e-mail signature: "));
  CHECK(gone.ends_with("\ne-mail signature: mailing list\n"));
}

TEST_CASE("a single header line is text, and a rule ends only an e-mail") {
  CHECK(left_out("To: the participating States\n\nUrges one.\n").empty());
  CHECK(left_out("Urges one.\n\n-- \nA note.\n").find("e-mail") == std::string::npos);
}

}  // namespace osce::indexer::mail_test
