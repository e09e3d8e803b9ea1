"""A JSON Schema of the claim files, made from the records' own definition, for editors and for other validators.

A schema sees what YAML made of a file, not what was written: it takes every shape that a well written record can come
in, and leaves the rest to `check`. Two spellings it refuses though claim files may hold them: `null` (or `~`) without
quotes, which cannot be told from a value left out, and a text that looks like a mapping.

It is draft 7, with the words that yaml-language-server adds (`markdownDescription`, `defaultSnippets`, `errorMessage`).
"""

from claimcheck.schema.files import schema, written

__all__ = ["schema", "written"]
