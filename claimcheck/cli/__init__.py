"""The command line: arguments in, text and status out. Nothing is judged here."""

from claimcheck.cli.start import main

__all__ = ["main"]
