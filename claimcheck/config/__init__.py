"""What a run may be told, by flags or by a file: the words are the same, and the same functions read them."""

from claimcheck.config.config import Config, Ignore
from claimcheck.config.file import read_config
from claimcheck.config.words import Known, Unfit, codes, count, severity

__all__ = ["Config", "Ignore", "Known", "Unfit", "codes", "count", "read_config", "severity"]
