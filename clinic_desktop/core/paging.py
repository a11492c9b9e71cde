"""Pages of a windowed list: asked for by key, never by offset, so the cost doesn't grow with the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")

PAGE_SIZE = 200
WINDOW_LIMIT = 2_000
COUNT_CAP = 10_000


@dataclass(frozen=True, slots=True)
class PageRequest:
    """One page of a list.

    ``sort`` names one of the orders the list offers. ``after`` is the key of the last row already
    shown (``Page.next_key``), or None for the first page; with ``from_end`` the order runs backwards
    from the last row, which is how "go to the end" stays cheap.
    """

    sort: str
    descending: bool = False
    after: tuple[object, ...] | None = None
    from_end: bool = False
    size: int = PAGE_SIZE
    text: str = ""
    filters: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Rows in the order asked for; ``next_key`` is None when there are no more.

    ``total`` is counted up to `COUNT_CAP` and only for a first page (``None`` otherwise);
    ``total_capped`` says that there are more than that.
    """

    rows: tuple[Row, ...]
    next_key: tuple[object, ...] | None
    total: int | None = None
    total_capped: bool = False
