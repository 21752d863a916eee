#!/bin/sh
# query_page.sh LOWDOWN VERSION MARKDOWN: the manual page osce-query(7) out of docs/query-language.md, to stdout.
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
# What is typed is bold: terminals have no font of its own for it, and readers but groff do not know one.
tail -n +2 "$3" | "$1" -Tman | sed 's/\\fC/\\fB/g'
printf '.SH SEE ALSO\nosce(1), osce-searchd(8)\n'
