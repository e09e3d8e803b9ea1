"""Changes a file of records in the places that are meant, and leaves all else as it is, to the byte.

An edit replaces one stretch of a file's text. `set_fields` and `append` make edits for a record that was read;
`apply` makes the new text. Nothing here touches the disk, and whoever writes reads what came out first: a file may
hold faults that no edit can foresee.
"""

from claimcheck.edit.apply import Edit, apply
from claimcheck.edit.blocks import Unfit, append
from claimcheck.edit.fields import set_fields
from claimcheck.edit.written import Written, record_lines, written

__all__ = ["Edit", "Unfit", "Written", "append", "apply", "record_lines", "set_fields", "written"]
