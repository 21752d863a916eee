#!/bin/sh
# query_page.sh LOWDOWN VERSION MARKDOWN: writes the manual page osce-query(7) to stdout.
# MARKDOWN is docs/query-language.md.
set -eu
cat <<END
'\\" t
.\\" Generated from docs/query-language.md.
.TH OSCE-QUERY 7 "" "osce-search $2"
.SH NAME
osce-query \\- the query language of osce and osce-searchd
.nh
.ad l
.SH DESCRIPTION
END
# Links within the page and the thesaurus's path mean nothing in the manual.
# Code is bold: terminals have no other font for it, and not every man knows one. lowdown writes
# \fC in Debian 12 and \f(CR in Debian 13.
tail -n +2 "$3" | sed -E 's/\[([^]]*)\]\(#[^)]*\)/\1/g; s/ \(`data[^)]*`\)//' |
  "$1" -Tman | sed 's/\\f(C[RB]/\\fB/g; s/\\fC/\\fB/g'
printf '.SH SEE ALSO\nosce(1), osce-searchd(8)\n'
