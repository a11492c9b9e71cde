"""What tests of the painted schedule share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.appointments.page.canvas import Board
from clinic_desktop.areas.appointments.rules import MOVABLE
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.theme import Theme
from tests.areas.appointments import sample
from tests.areas.appointments.hand import Hand, show


@pytest.fixture
def theme(qapp: object) -> Theme:
    """The light theme."""
    made = Theme()
    made.apply("light")
    return made


@pytest.fixture
def hand(qtbot: QtBot, theme: Theme) -> Hand:
    """A hand over the day of two doctors, which has the focus."""
    Languages().install("en")
    board = Board()
    qtbot.addWidget(board)
    board.resize(900, 700)
    board.why_not = lambda row: "" if row.state in MOVABLE else "It has begun."
    show(board, sample.two_doctors())
    board.show()
    board.setFocus()
    return Hand(qtbot, board)
