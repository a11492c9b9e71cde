"""A list that is read a piece at a time goes on as long as there is something to read."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.ui.runner import InlineRunner
from clinic_desktop.ui.tables.lines import Line
from clinic_desktop.ui.tables.pieces import PieceList
from clinic_desktop.ui.theme import Theme
from tests.ui.test_runner import Desk

SIZE = 20


@pytest.fixture
def shown(qtbot: QtBot) -> PieceList[int]:
    Theme().apply("light")
    made = PieceList[int]("numbers", Desk(InlineRunner).runner, SIZE)
    made.rows_changed.connect(
        lambda: made.set_lines([Line(("number", n), "drug", str(n)) for n in made.rows])
    )
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    return made


def numbers(stored: int) -> Any:
    """Return what reads the numbers below a limit, a piece of them at a time."""

    def read(work: Any, last: int | None) -> tuple[int, ...]:
        first = 0 if last is None else last + 1
        return tuple(range(first, min(first + SIZE, stored)))

    return read


def to_the_end(shown: PieceList[int]) -> int:
    """Scroll to the end and return how far down that was."""
    QApplication.processEvents()
    bar = shown.verticalScrollBar()
    end = bar.maximum()
    bar.setValue(end)
    return end


def test_every_piece_is_read_as_the_end_nears_and_the_place_is_kept(shown: PieceList[int]) -> None:
    shown.read(numbers(50))
    assert len(shown.rows) == SIZE
    seen = [(to_the_end(shown), len(shown.rows), shown.verticalScrollBar().value()) for _ in range(4)]
    assert [rows for _, rows, _ in seen] == [40, 50, 50, 50]
    assert all(left == came for came, _, left in seen)
    assert shown.rows == tuple(range(50))


def test_what_is_read_anew_begins_at_the_first_piece(shown: PieceList[int]) -> None:
    shown.read(numbers(50))
    to_the_end(shown)
    shown.read(numbers(5))
    assert shown.rows == tuple(range(5))
    shown.clear()
    assert (shown.rows, shown.lines.rowCount()) == ((), 0)
