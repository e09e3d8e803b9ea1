"""Texts that would act if some output let them: put into every field, printed in every format, and read back.

`python -m injection` (with `tests` on the path) tries all of them, those of the conformance folder too, and counts.
"""
