"""Use cases of files: their bytes are stored first, in short steps; then one action adds the file.

`storing` and `reading` work between transactions and so take the database; the rest takes a unit of work.
"""

from clinic_desktop.areas.attachments.service.reading import read_out
from clinic_desktop.areas.attachments.service.records import (
    add,
    add_version,
    archive,
    change,
    prepare_draft,
    restore,
)
from clinic_desktop.areas.attachments.service.storing import discard, store, sweep

__all__ = [
    "add",
    "add_version",
    "archive",
    "change",
    "discard",
    "prepare_draft",
    "read_out",
    "restore",
    "store",
    "sweep",
]
