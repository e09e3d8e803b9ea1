"""Targets for a fuzzer: whatever the bytes, what is said of them must make sense."""
