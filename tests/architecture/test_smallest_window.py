"""The smallest window: every page has room in it, and so has every button."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractItemView, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import URL

from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.settings import Settings
from tests import make
from tests.robot import Robot


@pytest.fixture
def engine_name() -> str:
    """Windows are alike on both engines."""
    return "sqlite"


def cramped(page: Any) -> list[str]:
    """Return what has less room than it needs: the page itself, and buttons whose words are cut."""
    found = []
    if page.minimumSizeHint().width() > page.width():
        found.append(f"the page needs {page.minimumSizeHint().width()} of {page.width()}")
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            found.append(button.text())
    return found


def test_every_page_has_room_in_the_smallest_window(
    qtbot: QtBot, database: Database, database_url: URL
) -> None:
    pet_id, _ = (
        database.command("test", made, actor=BUILT_IN_ADMINISTRATOR).value
        for made in (make.pet, make.manipulation)
    )
    url = database_url.render_as_string(hide_password=False)
    desk = Robot(qtbot, Settings(database=url, workstation="2", language="ru", theme="light"))
    found = {}
    try:
        desk.window.resize(desk.window.minimumSize())
        for language in ("ru", "en"):
            desk.languages.install(language)
            for area in desk.window.areas:
                page = desk.window.show_page(area.name)
                if area.name == "patients":
                    page.show_pet(pet_id)
                desk.settle()
                for view in page.findChildren(QAbstractItemView):
                    if view.isVisible() and view.model().rowCount():
                        view.setCurrentIndex(view.model().index(0, 0))
                desk.settle()
                # What is laid out anew after the words have changed.
                desk.settle()
                if faults := cramped(page):
                    found[f"{area.name}, {language}"] = faults
    finally:
        desk.close()
        desk.languages.install("en")
    assert found == {}
