#!/usr/bin/env python3
"""Makes data/authority/families.tsv from WordNet: words of one family that have different stems.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb x
    tools/word_families.py x/usr/share/wordnet >data/authority/families.tsv

Two words are of one family if WordNet links them as derivationally related (tourism, tourist) and
they look it: their first three letters are the same, or all letters of the shorter word but one
(sue, suit). That drops links by meaning alone (curious, inquisitiveness). Only direct links count:
tourist is related to tour, but touring is not related to touristy. Words with a common stem find
each other anyway and are left out; libstemmer0d has the stemmer.
"""
import ctypes
import os
import re
import sys

FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
HEAD = """\
# Word families from WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved.
# Made by tools/word_families.py from Debian's wordnet-base; the licence is in data/README.md.
word\trelated
"""


def english_stemmer():
    library = ctypes.CDLL("libstemmer.so.0d")
    library.sb_stemmer_new.restype = ctypes.c_void_p
    library.sb_stemmer_stem.restype = ctypes.c_void_p
    library.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    library.sb_stemmer_length.argtypes = [ctypes.c_void_p]
    stemmer = library.sb_stemmer_new(b"english", b"UTF_8")

    def stem(word):
        word = re.sub("i[sz](e|es|ed|ing|er|ers|able|ation|ations)$", r"is\1", word)
        text = library.sb_stemmer_stem(stemmer, word.encode(), len(word))
        return ctypes.string_at(text, library.sb_stemmer_length(stemmer)).decode()

    return stem


def synsets(folder):
    """The words of each synset, and its pointers (wndb(5WN)), by part of speech and offset."""
    found = {}
    for part, name in FILES.items():
        for line in open(os.path.join(folder, name), encoding="latin-1"):
            if line.startswith("  "):
                continue  # the licence
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)$", "", word) for word in fields[4:4 + 2 * count:2]]
            at = 5 + 2 * count
            pointers = [fields[at + 4 * i:at + 4 * i + 4] for i in range(int(fields[at - 1]))]
            found[part, fields[0]] = (words, pointers)
    return found


def derived_pairs(found):
    for words, pointers in found.values():
        for sign, offset, part, ends in pointers:
            one, other = int(ends[:2], 16), int(ends[2:], 16)
            if sign == "+" and one and other:
                yield words[one - 1], found["a" if part == "s" else part, offset][0][other - 1]


def is_word(text):
    return re.fullmatch("[a-z]{3,}", text) is not None


def look_related(one, other):
    common = len(os.path.commonprefix([one, other]))
    return common >= 3 or common >= min(len(one), len(other)) - 1


def main():
    stem = english_stemmer()
    pairs = set()
    for pair in derived_pairs(synsets(sys.argv[1])):
        one, other = sorted(pair)
        if is_word(one) and is_word(other) and stem(one) != stem(other) and look_related(one, other):
            pairs.add((one, other))
    related = {}
    for one, other in pairs:
        related.setdefault(one, []).append(other)
    sys.stdout.write(HEAD)
    for word in sorted(related):
        print(word, "|".join(sorted(related[word])), sep="\t")


main()
