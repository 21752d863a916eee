#!/usr/bin/env python3
"""Makes data/languages/english_words.txt from WordNet: the ordinary words of English.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb x
    tools/english_words.py x/usr/share/wordnet >data/languages/english_words.txt

Single words without capitals, hyphens and digits, and their irregular forms ("children"), sorted.
Two- and three-letter words are left out: most of WordNet's are abbreviations.
"""
import os
import re
import sys

HEAD = """\
# Words of WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved.
# Made by tools/english_words.py from Debian's wordnet-base; the licence is in data/README.md.
"""
WORD = re.compile("[a-z]{4,}")


def lemmas(folder):
    """The words as the synsets write them, with their capitals."""
    for name in ("data.noun", "data.verb", "data.adj", "data.adv"):
        for line in open(os.path.join(folder, name), encoding="latin-1"):
            if line.startswith("  "):
                continue  # the licence
            fields = line.split(" | ")[0].split()
            for word in fields[4:4 + 2 * int(fields[3], 16):2]:
                yield re.sub(r"\(.*\)$", "", word)


def irregular_forms(folder, known):
    for name in ("noun.exc", "verb.exc", "adj.exc", "adv.exc"):
        for line in open(os.path.join(folder, name), encoding="latin-1"):
            form, *bases = line.split()
            if any(base in known for base in bases):
                yield form


def main(folder):
    words = {word for word in lemmas(folder) if WORD.fullmatch(word)}
    words |= {form for form in irregular_forms(folder, words) if WORD.fullmatch(form)}
    sys.stdout.write(HEAD)
    for word in sorted(words):
        sys.stdout.write(word + "\n")


main(sys.argv[1])
