"""The commands, one file each. Each docstring is what `--help` shows; every example in it is run by a test."""
