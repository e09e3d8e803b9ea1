"""How many examples a property is tried on: 200 with every change, 10,000 in the session `properties`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

for variable in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):  # what a build sets for its log is none of the tests'
    os.environ.pop(variable, None)

BUSY = [HealthCheck.too_slow]  # on a busy machine everything is; that says nothing of a property
settings.register_profile("change", max_examples=200, deadline=None, suppress_health_check=BUSY)
settings.register_profile("properties", max_examples=10_000, deadline=None, suppress_health_check=BUSY)
settings.load_profile("change")  # pytest's `--hypothesis-profile` overrides it
