"""The page of `--format html`, looked at in a real browser: `nox -s browser`."""
