"""Texts that look alike: the same but for how they are written, or but for a slip of the hand.

What differs in a number, a single letter, a negation or a name is no likeness, however few letters that takes: `ship A
sank` and `ship B sank` score 91 of 100 where letters are counted. So two texts are alike here if they are the same
without case, accents, articles, hyphens and repeated letters, or if besides one long word, which begins and ends as in
the other, has a letter more, two letters swapped, or another vowel. Likeness suggests; it decides nothing.
"""

from claimcheck.likeness.register import Register
from claimcheck.likeness.spelling import Spelling
from claimcheck.likeness.ways import NAMES, SENTENCES, Way

__all__ = ["NAMES", "SENTENCES", "Register", "Spelling", "Way"]
