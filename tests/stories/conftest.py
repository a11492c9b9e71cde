"""The program opened on a database of the test's own, as often as a story needs."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import URL

from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database
from clinic_desktop.settings import Settings
from tests.robot import Robot


@pytest.fixture(autouse=True)
def quick_to_sign_in(light_hashes: None) -> None:
    """People of the stories sign in often."""


@pytest.fixture
def opened(qtbot: QtBot, database: Database, database_url: URL) -> Generator[Any]:
    robots: list[Robot] = []

    def open_program(
        language: str = "ru", theme: str = "light", actor: Actor | None = BUILT_IN_ADMINISTRATOR
    ) -> Robot:
        url = database_url.render_as_string(hide_password=False)
        settings = Settings(
            database=url, workstation="Регистратура", seat="desk", language=language, theme=theme
        )
        robot = Robot(qtbot, settings, actor)
        robots.append(robot)
        return robot

    yield open_program
    for robot in robots:
        robot.close()
        # A Russian translator left behind would make the next test's windows speak Russian.
        robot.languages.install("en")
    # A window left open would keep the next test's from being active.
    for window in QApplication.topLevelWidgets():
        window.hide()
