"""The small words of English that the parser goes by: closed classes, and a few open ones that news prose leans on."""

from __future__ import annotations


def bag(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


HE = bag("he she i you it they we one who")
THEY = bag("they we")
PRONOUNS = HE | bag("another others both neither nobody everyone somebody someone some many several few most")
CONTRACTED = bag(
    """he's she's it's they're we're i'm you're there's that's he'd she'd they'd we'd it'd i'd you'd he'll she'll
    they'll we'll it'll i'll you'll i've we've they've you've"""
)
SUBJECTS = CONTRACTED | bag("he she i you it they we there")
OBJECTS = bag("him her them me us you it himself herself itself themselves")

DETERMINERS = bag(
    """the a an this that these those his her its their our my your whose some any no each every another both all
    several many most few one two three four five six seven eight nine ten dozens hundreds thousands other
    either neither such much more"""
)
DEFINITE = bag("the this that these those")
POSSESSIVES = bag("his her its their our my your whose")

FINITE = (
    bag(
        """is are was were am has have had do does did will would can could may might must shall should isn't aren't
    wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't 'd 'll 's 're
    've"""
    )
    | CONTRACTED
)
BE = bag("is are was were be been being am isn't aren't wasn't weren't 's 're it's he's she's they're we're i'm")
MODALS = bag(
    """will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't 'd 'll
    would've"""
)
NEGATIONS = bag(
    """not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't cannot can't couldn't wasn't isn't
    nor"""
)
AUXILIARIES = FINITE | BE | NEGATIONS | bag("having")

PAST = bag(
    """went came took made gave got saw fell rose grew held kept left led lost met paid put ran sent set shot sold
    spent stood struck won began broke brought built bought caught chose cut drew drove ate fought flew forgot
    hid hit hurt lay let meant rode sang sank sat shook shut slept spoke spread stole swept threw became bore
    beat bled blew dealt fed fled knew thought told said wrote swore felt seemed remains means makes takes goes
    comes gives needs seems wants appears keeps gets looks knows thinks lies stands holds runs has happens
    helps shows becomes begins"""
)
"""Verbs whose form does not show that they are one."""

PLAIN_PAST = bag(
    """was were had did went came took gave saw fell rose grew ran began broke chose drew drove ate flew forgot lay rode
    sang sank shook spoke stole swore threw became bore blew wrote knew showed wore woke"""
)
"""Past forms that cannot be participles."""

PREPOSITIONS = bag(
    """of in on at to for from with by about over under after before during through against between among into onto
    near since until within without despite via amid across around behind beyond like per throughout toward
    towards upon outside inside following regarding concerning alongside"""
)
SUBORDINATORS = bag(
    """that which who whom whose when while because although though if unless whether whereas where why how what as
    since until after before than once but so yet"""
)
CONJUNCTIONS = bag("and or but nor then yet so")
DAYS = bag("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun")
MONTHS = bag(
    """january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct
    november nov december dec"""
)
TIMES = DAYS | bag(
    """today yesterday tomorrow tonight later earlier then recently now afterward afterwards once again already
    also still even just thus instead first repeatedly last this week month year night morning afternoon evening
    ago weekend too further once meanwhile however moreover therefore nevertheless nonetheless"""
)
ADVERBS = TIMES | bag(
    """ever never not n't often always perhaps sometimes long both all himself herself themselves itself"""
)
ENDS = frozenset(".?!;")
DASHES = frozenset({"\u2014", "\u2013", "--", "-"})
BREAKS = frozenset({",", "\u2014", "\u2013", "--"})
"""What parts a source and its cue from what is said."""

PAUSES = DASHES | frozenset(",():;\u2026[")
