from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clinic_desktop.core.actions import Reading
from clinic_desktop.core.errors import Denied, Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.drafts import DraftJournal
from clinic_desktop.ui.failures import Failures, sentence
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.runner import InlineRunner
from clinic_desktop.ui.screens import ABOVE_AND_BELOW, SIDES, fit
from clinic_desktop.ui.shell.areas import Area
from clinic_desktop.ui.shell.card_window import CardWindow
from clinic_desktop.ui.shell.first_paint import FirstPaint
from clinic_desktop.ui.shell.main_window import MainWindow
from clinic_desktop.ui.shell.palette import Palette
from clinic_desktop.ui.theme import Theme
from tests.ui.fakes import CHANGES, FakeBackend, FakeStore


class Card(Page):
    """A page inside a page, with an action of its own."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.done = 0
        self.weigh = make_action(self, "weigh", self._on_weigh, shortcut="Ctrl+G", glyph="weight")
        label(self.weigh, "Weigh")

    def _on_weigh(self) -> None:
        self.done += 1


class Patients(Page):
    """A page that counts how often it loaded."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"pets"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.loads = 0
        self.card = Card(context)
        self.new = make_action(self, "new", self._on_new, shortcut="F2", glyph="add")
        label(self.new, "New owner")
        QVBoxLayout(self).addWidget(self.card)

    def reload(self) -> None:
        self.loads += 1

    def _on_new(self) -> None:
        self.loads += 100


class Catalogue(Page):
    """An empty page."""

    made = 0

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        Catalogue.made += 1
        QVBoxLayout(self).addWidget(QLabel("Nothing yet"))


AREAS = (
    Area("patients", lambda: QCoreApplication.translate("Areas", "Patients"), "patients", Patients, "Alt+1"),
    Area(
        "catalogue", lambda: QCoreApplication.translate("Areas", "Catalogue"), "catalogue", Catalogue, "Alt+2"
    ),
)


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Generator[AppContext]:
    languages, theme, bus, failures = Languages(), Theme(), Bus(), Failures()
    languages.install("en")
    theme.apply("light")
    runner = InlineRunner(FakeBackend(), bus, failures, BUILT_IN_ADMINISTRATOR)
    store = FakeStore({"workstation": "Reception 2", "lock_minutes": "4"})
    yield AppContext(
        runner,
        bus,
        failures,
        languages,
        theme,
        store,
        DraftJournal(tmp_path / "drafts"),
        Rights(BUILT_IN_ADMINISTRATOR),
    )
    runner.shutdown()
    languages.install("en")
    qapp.setStyleSheet("")


@pytest.fixture
def window(context: AppContext, qtbot: QtBot) -> MainWindow:
    Catalogue.made = 0
    made = MainWindow(context, AREAS)
    qtbot.addWidget(made)
    made.show()
    return made


def child(parent: QObject, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def palette(window: MainWindow) -> Palette:
    found = [each for each in window.findChildren(Palette) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def listed(shown: Palette) -> list[str]:
    lines = child(shown, QListWidget, "palette_list")
    return [lines.item(n).text() for n in range(lines.count())]


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow) -> None:
    assert Catalogue.made == 0
    for _ in range(2):
        window.show_page("catalogue")
        window.show_page("patients")
    assert Catalogue.made == 1


def test_the_rail_shows_where_we_are_however_we_came(window: MainWindow, qtbot: QtBot) -> None:
    patients = child(window, QToolButton, "rail_patients")
    catalogue = child(window, QToolButton, "rail_catalogue")

    def picture(button: QToolButton) -> Any:
        return button.icon().pixmap(24, 24).toImage()

    chosen, idle = picture(patients), picture(catalogue)
    catalogue.click()
    assert catalogue.isChecked()
    assert picture(patients) != chosen
    assert picture(catalogue) != idle
    qtbot.keyClick(window.search_box, Qt.Key.Key_B)
    assert patients.isChecked()
    assert picture(patients) == chosen
    assert picture(catalogue) == idle


def test_a_hidden_page_loads_what_it_missed_when_it_is_shown(window: MainWindow) -> None:
    patients: Any = window.show_page("patients")
    loaded = patients.loads
    window.context.bus.publish(CHANGES)
    assert patients.loads == loaded + 1
    window.show_page("catalogue")
    window.context.bus.publish(CHANGES)
    window.context.bus.publish(CHANGES)
    assert patients.loads == loaded + 1
    window.show_page("patients")
    assert patients.loads == loaded + 2


def test_typing_in_the_search_box_leads_to_the_patients(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("catalogue")
    with qtbot.waitSignal(window.search_changed) as typed:
        qtbot.keyClick(window.search_box, Qt.Key.Key_B)
    assert typed.args == ["b"]
    assert window.current_page.objectName() == "patients_page"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        with qtbot.waitSignal(window.search_entered) as entered:
            qtbot.keyClick(window.search_box, key)
        assert entered.args == [int(key)]
    qtbot.keyClick(window.search_box, Qt.Key.Key_Escape)
    assert window.search_box.text() == ""


def test_the_palette_offers_what_the_card_offers(window: MainWindow, qtbot: QtBot) -> None:
    child(window, QAction, "palette").trigger()
    shown = palette(window)
    names = " ".join(listed(shown))
    for name in ("Patients", "Catalogue", "New owner", "Weigh", "Find"):
        assert name in names
    child(shown, QLineEdit, "palette_search").setText("цушпр")
    assert [line.split()[0] for line in listed(shown)] == ["Weigh"]
    qtbot.keyClick(child(shown, QLineEdit, "palette_search"), Qt.Key.Key_Return)
    patients: Any = window.current_page
    assert patients.card.done == 1


def test_the_palette_offers_nothing_of_a_page_that_is_not_shown(window: MainWindow) -> None:
    window.show_page("catalogue")
    child(window, QAction, "palette").trigger()
    assert "Weigh" not in " ".join(listed(palette(window)))


def test_f1_shows_every_key(window: MainWindow) -> None:
    action = child(window, QAction, "keys")
    assert action.shortcut().toString() == "F1"
    action.trigger()
    shown = listed(palette(window))
    assert any("Weigh" in line and "Ctrl+G" in line for line in shown)
    assert all("+" in line or "F" in line for line in shown)


def test_a_switch_of_language_retranslates_the_open_window(window: MainWindow) -> None:
    catalogue = child(window, QToolButton, "rail_catalogue")
    assert catalogue.text() == "Catalogue"
    window.context.languages.install("ru")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert catalogue.text() == "Каталог"
    assert window.search_box.placeholderText() != "Pet, owner, phone, chip…"
    window.context.languages.install("en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert catalogue.text() == "Catalogue"


def test_the_window_is_where_it_was_left(context: AppContext, qtbot: QtBot) -> None:
    first = MainWindow(context, AREAS)
    qtbot.addWidget(first)
    first.resize(910, 640)
    first.show()
    first.close()
    second = MainWindow(context, AREAS)
    qtbot.addWidget(second)
    assert second.height() == first.height()


def test_the_rail_cuts_no_word_when_the_text_is_large(
    context: AppContext, qtbot: QtBot, qapp: QApplication
) -> None:
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(large)
    try:
        context.theme.apply("light")
        window = MainWindow(context, AREAS)
        qtbot.addWidget(window)
        window.show()
        for button in (child(window, QToolButton, f"rail_{area.name}") for area in AREAS):
            assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width() - 8
    finally:
        qapp.setFont(usual)


@pytest.mark.parametrize("remembered", ["?", "AAAA", "ключ"])
def test_a_remembered_place_that_makes_no_sense_is_forgotten(
    remembered: str, context: AppContext, qtbot: QtBot
) -> None:
    context.store.put("main_window", remembered)
    window = MainWindow(context, AREAS)
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == (1440, 860)


def test_the_connection_is_told_in_words_and_not_by_colour_alone(window: MainWindow) -> None:
    def told() -> str:
        return " ".join(part.text() for part in window.findChildren(QLabel) if part.isVisible())

    assert "Reception 2" in told()
    window.set_connection("lost")
    assert "No connection" in told()
    window.set_connection("ok")
    assert "No connection" not in told()


def test_a_failure_reaches_the_window_in_its_kinds_way(window: MainWindow) -> None:
    window.context.failures.show(None, Denied("denied"))
    assert window.notice.text == sentence(Denied("denied"))
    tries: list[int] = []
    window.context.failures.show(None, Unavailable("database.unreachable"), lambda: tries.append(1))
    assert window.banner.text == sentence(Unavailable("database.unreachable"))
    child(window, QObject, "banner_retry").click()
    assert tries == [1]
    assert window.banner.text == ""


def test_what_could_not_be_read_is_read_when_the_connection_is_back_and_nothing_is_written_unasked(
    window: MainWindow,
) -> None:
    tries: list[str] = []
    window.set_connection("lost")
    window.context.failures.show(None, Unavailable("database.lost"), lambda: tries.append("written"))
    window.set_connection("ok")
    assert (tries, bool(window.banner.text)) == ([], True)
    window.set_connection("lost")
    reading = Reading(lambda: tries.append("read"))
    window.context.failures.show(None, Unavailable("database.unreachable"), reading)
    window.set_connection("ok")
    assert (tries, window.banner.text) == (["read"], "")


def test_an_action_done_can_be_undone_from_its_notice(window: MainWindow) -> None:
    window.context.runner.command(window, "save", lambda work: 1, done="Weight recorded")
    assert window.notice.text == "Weight recorded"
    child(window, QObject, "notice_undo").click()
    assert window.notice.text == "Undone: Weight recorded"


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    for control in window.findChildren(QToolButton):
        if control.isVisible() and control.parent() is not window.search_box:
            assert control.accessibleName(), control.objectName()
    assert window.search_box.accessibleName()


def test_a_second_window_bears_the_name_of_its_card_tells_what_happened_and_can_undo_it(
    context: AppContext, qtbot: QtBot
) -> None:
    page = Card(context)
    window = CardWindow(context, page)
    window.show()
    page.setWindowTitle("Мурка · Орлова Мария")
    assert window.windowTitle() == "Мурка · Орлова Мария"
    context.runner.command(page, "save", lambda work: 1, done="Weight recorded")
    assert window.notice.text == "Weight recorded"
    child(window, QObject, "notice_undo").click()
    assert window.notice.text == "Undone: Weight recorded"
    context.failures.show(page, Unavailable("database.unreachable"), None)
    assert window.notice.text == sentence(Unavailable("database.unreachable"))
    with qtbot.waitSignal(window.closed):
        window.close()


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (QSize(2560, 1400), QSize(1440, 860)),
        (QSize(1280, 780), QSize(1280 - SIDES, 780 - ABOVE_AND_BELOW)),
        (QSize(1440, 2000), QSize(1440 - SIDES, 860)),
        (QSize(900, 600), QSize(900, 600)),
        (QSize(910, 1000), QSize(900, 860)),
        (QSize(800, 600), QSize(1440, 860)),
    ],
    ids=[
        "a large screen",
        "a laptop's",
        "an upright one",
        "just enough",
        "just wide enough",
        "too small a screen",
    ],
)
def test_a_window_opens_no_larger_than_its_screen(room: QSize, expected: QSize, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(900, 600)
    fit(window, 1440, 860, room)
    assert window.size() == expected


def test_the_first_painting_of_a_window_is_told_once(qtbot: QtBot) -> None:
    shown, told = QLabel("Мурка"), []
    qtbot.addWidget(shown)
    FirstPaint(shown).painted.connect(lambda: told.append(shown.isVisible()))
    shown.show()
    qtbot.waitUntil(lambda: told == [True])
    shown.repaint()
    QCoreApplication.processEvents()
    assert told == [True]


def test_a_button_is_no_window_of_its_own_before_it_stands_in_one(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    action = make_action(page, "do", page.update, shortcut="F9")
    button = ActionButton(action)
    action.setToolTip("Do it")
    assert not button.isVisible()
    QVBoxLayout(page).addWidget(button)
    page.show()
    assert button.isVisible()
    action.setVisible(False)
    assert button.isHidden()
    action.setVisible(True)
    button.put_away(True)
    assert button.isHidden()
    button.put_away(False)
    assert button.isVisible()
