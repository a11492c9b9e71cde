"""A list of what is read a piece at a time: the newest at once, the next piece as the end comes near."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_desktop.core.paging import WINDOW_LIMIT
from clinic_desktop.ui.runner import Runner
from clinic_desktop.ui.tables.lines import LineList

R = TypeVar("R")


class PieceList(LineList, Generic[R]):
    """Holds the rows that its lines are made of; whoever shows them makes the lines when they change.

    Signals:
        rows_changed: there are other rows: the first piece, one more, or none.
    """

    rows_changed = Signal()

    def __init__(
        self, name: str, runner: Runner, size: int, parent: QWidget | None = None, lead_width: int = 0
    ) -> None:
        """``size`` is how many rows a full piece has: one of fewer is the last."""
        super().__init__(name, parent, lead_width)
        self.rows: tuple[R, ...] = ()
        self._runner, self._size = runner, size
        self._read: Callable[[Any, R | None], Sequence[R]] = lambda work, last: ()
        self._more = False
        self.end_neared.connect(self._on_end_neared)

    def clear(self) -> None:
        """Show nothing: what was shown belongs to another record."""
        self._begin(())

    def read(self, function: Callable[[Any, R | None], Sequence[R]]) -> None:
        """Read anew: ``function(work, last)`` returns the rows after the last one shown, or the first for None."""
        self._read, self._more = function, False
        self._runner.query(self, lambda work: function(work, None), then=self._begin, key="rows")

    def _begin(self, rows: Sequence[R]) -> None:
        self.rows, self._more = tuple(rows), len(rows) == self._size
        self.rows_changed.emit()

    def _on_end_neared(self) -> None:
        if not self.rows or not self._more or len(self.rows) >= WINDOW_LIMIT:
            return
        function, last = self._read, self.rows[-1]
        self._more = False
        self._runner.query(self, lambda work: function(work, last), then=self._add, key="rows")

    def _add(self, rows: Sequence[R]) -> None:
        bar = self.verticalScrollBar()
        position = bar.value()
        self.rows, self._more = (*self.rows, *rows), len(rows) == self._size
        self.rows_changed.emit()
        # Other lines begin at the top: who scrolls down goes on where they were.
        bar.setValue(position)
