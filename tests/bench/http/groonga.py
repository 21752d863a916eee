#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Prepares a comparison with Groonga: loads what `osce export` writes, and prints the queries for both.

    groonga.py schema               prints commands that create the tables
    groonga.py load < EXPORT        prints a command that loads the paragraphs
    groonga.py index                prints a command that builds the index afterwards
    groonga.py paths ours|groonga   prints the paths to request, one per line

There are ten queries: single words, several words, a phrase, OR, a range of years, a venue, common and
rare words. Both servers sort by relevance, return ten results with their texts, and count years and
venues.
"""
import json
import sys
import urllib.parse

SCHEMA = """plugin_register token_filters/stem
table_create Venues TABLE_HASH_KEY ShortText
table_create Paras TABLE_NO_KEY
column_create Paras pid COLUMN_SCALAR ShortText
column_create Paras title COLUMN_SCALAR ShortText
column_create Paras year COLUMN_SCALAR UInt16
column_create Paras venue COLUMN_SCALAR Venues
column_create Paras text COLUMN_SCALAR Text
table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto --token_filters TokenFilterStem"""
INDEX = "column_create Terms idx COLUMN_INDEX|WITH_POSITION Paras text"

# our query, Groonga's query, Groonga's filter
QUERIES = [
    ("children", "children", None),
    ("age verification", "age verification", None),
    ('"age verification"', '"age verification"', None),
    ("tourism OR travel OR airlines", "tourism OR travel OR airlines", None),
    ("children after 2015", "children", "year > 2015"),
    ("law enforcement since 2014", "law enforcement", "year >= 2014"),
    ("trafficking in Minsk", "trafficking", 'venue == "Minsk"'),
    ('"sexual exploitation of children" 2014..2017', '"sexual exploitation of children"', "year >= 2014 && year <= 2017"),
    ("grooming", "grooming", None),
    ("gambling", "gambling", None),
]


def load():
    print("load --table Paras\n[")
    for number, line in enumerate(sys.stdin):
        result = json.loads(line)
        document = result["document"]
        row = {"pid": result["id"], "title": document["title"], "year": document["year"] or 0,
               "venue": document["venue"] or "unknown", "text": result["text"]}
        print("," * (number > 0) + json.dumps(row, ensure_ascii=False))
    print("]")


def path(server, ours, theirs, limits):
    if server == "ours":
        return "/v1/search?" + urllib.parse.urlencode({"q": ours, "limit": 10, "expand": "none"})
    asked = {"table": "Paras", "match_columns": "text", "query": theirs, "limit": 10, "cache": "no",
             "output_columns": "_id,pid,title,year,venue,_score,text", "sort_keys": "-_score",
             "drilldown": "year,venue", "drilldown_limit": -1}
    if limits:
        asked["filter"] = limits
    return "/d/select?" + urllib.parse.urlencode(asked)


def main(what, server=""):
    if what == "schema":
        print(SCHEMA)
    elif what == "index":
        print(INDEX)
    elif what == "load":
        load()
    else:
        for query in QUERIES:
            print(path(server, *query))


main(*sys.argv[1:])
