"""What a page says before it has read anything: not that there is nothing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.today.page.manager import ManagerView
from clinic_desktop.areas.today.page.reception import ReceptionView
from clinic_desktop.areas.today.page.work import WorkView
from clinic_desktop.ui.context import AppContext


@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_today_says_that_there_is_nothing_only_when_the_day_was_read(
    context: AppContext, qtbot: QtBot
) -> None:
    context.languages.install("en")
    for make in (ReceptionView, WorkView, ManagerView):
        view = make(context)
        qtbot.addWidget(view)

        def told(view: ReceptionView | WorkView | ManagerView = view) -> list[str]:
            shown = [label.text() for label in view.findChildren(QLabel) if not label.isHidden()]
            return [text for text in shown if text.startswith(("No", "None"))]

        assert told() == []
        view.show()
        assert told()
        view.clear()
        assert told() == []
