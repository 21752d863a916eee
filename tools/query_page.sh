#!/bin/sh
# query_page.sh LOWDOWN VERSION MARKDOWN: writes the manual page osce-query(7), made from
# docs/query-language.md, to stdout.
set -eu
cat <<END
'\\" t
.\\" Made from docs/query-language.md.
.TH OSCE-QUERY 7 "" "osce-search $2"
.SH NAME
osce-query \\- the query language of osce and osce-searchd
.nh
.ad l
.SH DESCRIPTION
END
# Code is bold: terminals have no separate font for it, and only groff knows one.
tail -n +2 "$3" | "$1" -Tman | sed 's/\\fC/\\fB/g'
printf '.SH SEE ALSO\nosce(1), osce-searchd(8)\n'
