"""The collector of garbage, told to wait while many small records are made and dropped."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 50


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for cycles fifty times less often until the end.

    Rows of a table and drafts are in no cycle and go by themselves; looking for one walks the whole program.
    """
    before = gc.get_threshold()
    gc.set_threshold(before[0] * SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
