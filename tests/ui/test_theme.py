from __future__ import annotations

import re
from collections.abc import Generator

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clinic_desktop.bundle import bundle_path
from clinic_desktop.ui.theme import DARK, LIGHT, Theme, contrast, set_role

ON_SURFACES = ("window", "surface", "field", "hover", "tint")
PAIRS = [
    *(("text", ground) for ground in ON_SURFACES),
    *(("muted", ground) for ground in ("window", "surface", "field", "hover", "tint")),
    *(("accent", ground) for ground in ("window", "surface", "tint", "hover")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("danger", "surface"),
    ("danger", "window"),
    ("danger", "danger_tint"),
    ("danger", "tint"),
    ("warning", "surface"),
    ("warning", "window"),
    ("warning", "warning_tint"),
    ("success", "surface"),
    ("surface", "text"),
]


@pytest.fixture
def theme(qapp: QApplication) -> Generator[Theme]:
    font = qapp.font()
    yield Theme()
    qapp.setFont(font)
    qapp.setStyleSheet("")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read_on_its_ground(text: str, ground: str, colours: dict[str, str]) -> None:
    assert contrast(colours[text], colours[ground]) >= 4.5


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_both_themes_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_style_sheet_leaves_no_token_unfilled(mode: str, theme: Theme, qapp: QApplication) -> None:
    theme.apply(mode)
    assert "@" not in qapp.styleSheet()


def test_a_switch_recolours_at_once_and_says_so(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply("light")
    with qtbot.waitSignal(theme.changed):
        theme.apply("dark")
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK["window"])


def test_no_text_has_a_size_of_its_own() -> None:
    sheet = bundle_path("resources", "theme", "clinic.qss").read_text(encoding="utf-8")
    assert not re.findall(r"font-size:\s*[\d.]+", sheet)


def test_titles_grow_with_the_text_of_the_system(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    def title_points(points: float) -> float:
        font = QFont(qapp.font())
        font.setPointSizeF(points)
        qapp.setFont(font)
        theme.apply("light")
        title = QLabel("Барсик")
        qtbot.addWidget(title)
        set_role(title, "title")
        title.ensurePolished()
        return float(title.font().pointSizeF())

    assert title_points(20) == pytest.approx(2 * title_points(10), rel=0.05)


def test_a_role_given_later_changes_the_look(theme: Theme, qtbot: QtBot) -> None:
    theme.apply("light")
    label = QLabel("Долг")
    qtbot.addWidget(label)
    label.ensurePolished()
    set_role(label, "danger")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT["danger"])
