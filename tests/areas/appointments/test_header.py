"""The head of the schedule has room in one row of a small window, and says it all in a large one."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.appointments.page.header import Mode, ScheduleHeader
from clinic_desktop.areas.appointments.page.saying import brief_title, summary, title
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.theme import Theme
from tests.areas.appointments import sample

DAY = date(2026, 9, 23)
SMALL, LARGE = 911, 1500
"""What a window of 1366 pixels leaves beside its lists, and one of 1920."""


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def header(page: QWidget) -> ScheduleHeader:
    return ScheduleHeader(page, [], DAY)


def show(header: ScheduleHeader, mode: Mode, width: int) -> None:
    header.retranslate()
    header.show_mode(mode)
    header.show_whose(
        [sample.resource(1, "Христорождественская Александра Владимировна")], 1, everybody=False
    )
    header.show_day(
        DAY, title(mode, DAY), brief_title(mode, DAY), summary([sample.row(n, 10) for n in range(83)])
    )
    header.parentWidget().show()
    header.resize(width, header.minimumSizeHint().height())
    header.layout().activate()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_stands_in_one_row_of_a_small_window(header: ScheduleHeader, language: str) -> None:
    Languages().install(language)
    for mode in Mode:
        show(header, mode, SMALL)
        left, right = header.title.parentWidget(), header.modes.parentWidget()
        assert left is not None
        assert right is not None
        assert left.geometry().right() < right.geometry().left(), mode
        assert right.geometry().right() <= SMALL, mode
        if header.title.text() != title(mode, DAY):
            assert header.title.text() == brief_title(mode, DAY)
            assert header.title.toolTip() == title(mode, DAY)


def test_where_there_is_room_the_title_is_whole(header: ScheduleHeader) -> None:
    for mode in Mode:
        show(header, mode, SMALL)
        show(header, mode, LARGE)
        assert header.title.text() == title(mode, DAY)
        assert header.title.toolTip() == ""
