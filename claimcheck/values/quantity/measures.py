"""Units of measurement and money: what each is worth, exactly, in the base unit of its dimension.

A table of our own rather than a library: pint's acre is the US survey acre, its prefixes make `cats` a hundredth of
a technical atmosphere, its numbers are floats unless told otherwise, and it takes 0.3 s to load.
Sources: the International System of Units, and the yard and pound agreement of 1959.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from claimcheck.values.quantity.figures import Exact, whole
from claimcheck.values.quantity.money import MONEY, SEVERAL
from claimcheck.values.quantity.nouns import plural

_LENGTHS = {
    "1": "metre,meter,=m",
    "0.001": "millimetre,millimeter,=mm",
    "0.01": "centimetre,centimeter,=cm",
    "1000": "kilometre,kilometer,=km,=kms",
    "0.0254": "inch",
    "0.3048": "foot,=ft",
    "0.9144": "yard,=yd,=yds",
    "1609.344": "mile,=mi",
    "1852": "nautical mile,=nmi",
}
_OTHERS = {
    "square metres": {"10000": "hectare,=ha", "4046.8564224": "acre"},
    "cubic metres": {
        "0.001": "litre,liter",
        "0.000001": "millilitre,milliliter,=ml",
        "0.003785411784": "US gallon",
        "0.00454609": "imperial gallon",
        "0.158987294928": "barrel of oil",
    },
    "kilograms": {
        "1": "kilogram,kilogramme,kilo,=kg,=kgs",
        "0.001": "gram,gramme",
        "0.000001": "milligram,milligramme,=mg",
        "1000": "tonne,metric ton,metric tonne",
        "0.45359237": "=lb,=lbs",
        "0.028349523125": "ounce,=oz",
        "0.0311034768": "troy ounce",
        "907.18474": "short ton",
        "1016.0469088": "long ton",
    },
    "seconds": {
        "1": "second,=sec,=secs",
        "60": "minute,=min,=mins",
        "3600": "hour,=hr,=hrs",
        "86400": "day",
        "604800": "week",
        "1209600": "fortnight",
    },
    "months": {"1": "month", "12": "year,=yr,=yrs", "120": "decade", "1200": "century"},
    "metres per second": {
        "1": "=m/s,=metres per second,=meters per second,=metres a second,=meters a second",
        "5/18": "=km/h,=kph,=kmh,=kilometres per hour,=kilometers per hour,=kilometres an hour,=kilometers an hour",
        "0.44704": "=mph,=miles per hour,=miles an hour",
        "1852/3600": "knot",
    },
    "%": {"1": "=%,=per cent,=percent", "0.1": "=\u2030,=per mille"},
    "\u00b0C": {"1": "=\u00b0C,=degrees Celsius,=degrees C,=Celsius"},
    "\u00b0F": {"1": "=\u00b0F,=degrees Fahrenheit,=degrees F,=Fahrenheit"},
    "percentage points": {"1": "percentage point,=pp"},
}
"""By dimension, which is named for its base unit. `=` stands before forms without a plural.

A month has no exact number of days, so that months and years are a dimension of their own; degrees of two scales are
two dimensions, because a difference between them converts by another rule than a temperature.
"""

AMBIGUOUS = {form: tuple(units.split()) for form, units in SEVERAL.items()} | {
    "m": ("metres", "million"),
    "b": ("billion",),
    "g": ("grams",),
    "t": ("tonnes",),
    "s": ("seconds",),
    "h": ("hours",),
    "l": ("litres",),
    "tons": ("tonnes", "short tons", "long tons"),
    "gallons": ("US gallons", "imperial gallons"),
}
"""What may be several units, or no unit at all: read as the only one that the question's unit converts to."""

OWN = {"tons", "gallons"}
"""These may also stay units of their own, which convert to no other."""


@frozen(slots=True, repr=False)
class Unit:
    """A unit as it is shown, and what it is worth in the base unit that is called `name`.

    `name` is empty where that is the question's own unit.
    """

    shown: str = ""
    factor: Exact = 1
    name: str = ""


def measure(written: str) -> Unit | None:
    """The unit of this name; nothing where it is not known, or not one unit only."""
    return measures().get(" ".join(written.casefold().replace("sq.", "sq").split()))


def is_money(written: str) -> bool:
    """Whether this is the name of a currency."""
    known = measure(written)
    return known is not None and known.name.isupper()


@lru_cache(maxsize=1)
def measures() -> dict[str, Unit]:
    """Every form of every unit, in lower case; made when a unit is first looked up."""
    found: dict[str, Unit] = {}
    for dimension, power, units in (
        ("metres", 1, _LENGTHS),
        ("square metres", 2, _LENGTHS),
        ("cubic metres", 3, _LENGTHS),
        *((dimension, 1, units) for dimension, units in _OTHERS.items()),
        *((line[:3], 1, {"1": f"={line[:3]},{line[4:]}"}) for line in MONEY.split("\n") if line),
    ):
        for worth, names in units.items():
            factor = whole(Fraction(worth) ** power)
            for name in _raised(names, power):
                found[name.casefold()] = Unit(name, factor, dimension)
    for form in AMBIGUOUS:
        found.pop(form, None)
    return found


def _raised(names: str, power: int) -> list[str]:
    """The forms of a unit, of its square (`square miles`, `sq mi`, `km2`) or of its cube."""
    symbols = [name[1:] for name in names.split(",") if name.startswith("=")]
    words = [form for name in names.split(",") if name and name[0] != "=" for form in (name, plural(name))]
    if power == 1:
        return symbols + words
    prefixes, sign = (("square", "sq"), "\u00b2") if power == 2 else (("cubic", "cu"), "\u00b3")  # noqa: PLR2004
    signed = [f"{symbol}{mark}" for symbol in symbols for mark in (str(power), f"^{power}", sign)]
    return signed + [f"{prefix} {form}" for prefix in prefixes for form in words + symbols]
