#!/bin/sh
# query_page.sh LOWDOWN VERSION MARKDOWN: writes the manual page osce-query(7) to stdout. MARKDOWN is
# docs/query-language.md.
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
# Code becomes bold: a terminal has no other monospaced font, and only groff knows the font "C".
tail -n +2 "$3" | "$1" -Tman | sed 's/\\fC/\\fB/g'
printf '.SH SEE ALSO\nosce(1), osce-searchd(8)\n'
