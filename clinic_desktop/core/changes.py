"""What an action changed: the tables and the row ids, as read from its audit rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Row ids by table name; ``everything`` means "reload all you show" (after a gap in the feed)."""

    tables: Mapping[str, frozenset[int]] = field(default_factory=dict)
    everything: bool = False

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, int]]) -> Changes:
        """Collect ``(table, row id)`` pairs."""
        collected: dict[str, set[int]] = {}
        for table, row_id in pairs:
            collected.setdefault(table, set()).add(row_id)
        return cls({table: frozenset(ids) for table, ids in collected.items()})

    @classmethod
    def all(cls) -> Changes:
        """Changes that meet every page."""
        return cls(everything=True)

    def meets(self, tables: Iterable[str]) -> bool:
        """Say whether a page that depends on ``tables`` shows something that changed."""
        return self.everything or any(table in self.tables for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """Return the changed ids of one table (empty when it was not touched)."""
        return self.tables.get(table, frozenset())

    def __bool__(self) -> bool:
        return self.everything or bool(self.tables)
