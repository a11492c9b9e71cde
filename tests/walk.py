"""A pair of eyes: looks at every control of every window and says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)
from sqlalchemy import String, select

from clinic_desktop.db.base import Base
from clinic_desktop.db.journal import Action
from clinic_desktop.db.work import Database
from clinic_desktop.ui.forms.dialog import FormDialog

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
PARTS = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
"""A control inside of one of these is a part of it: its clear button, its popup list, its header."""

LETTERS = {"ru": re.compile(r"[A-Za-z]{3,}"), "en": re.compile(r"[А-Яа-яЁё]{3,}")}
"""What a word of the other language looks like."""
NAMES = {
    "ru": {
        "Clinic", "Desktop", "English", "ISO", "Ctrl", "Alt", "Shift", "Ins", "Del", "Enter", "Esc", "PgUp", "PgDown", "Tab",
        "Home", "Backspace",
        "PDF", "MDR", "RUB", "EUR", "USD", "Europe", "Moscow", "FIV", "FeLV", "FAST", "PIN", "CSV", "Excel", "UTC", "GMT",
    },
    "en": {"Русский"},
}  # fmt: skip
"""Names that are the same in both languages: keys, currencies, tests of the laboratory."""
CODES = re.compile(
    r"\([A-Z]{2,3}[,)]|[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+|\*\.\w+|(?:[0-9a-f]{4} ){3}[0-9a-f]{4}"
)
"""Codes of currencies and countries, names of time zones, endings of files."""
JOURNAL = {"actions", "audit_log", "audit_head", "search_entries", "alembic_version"}
MAX_TABS = 300


def own_words(database: Database, language: str) -> set[str]:
    """Return the words of the other language that the clinic itself wrote into its records."""
    found: set[str] = set()
    with database.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            columns = [
                c
                for c in table.columns
                if isinstance(c.type, String) and not c.name.endswith(("_en", "_ru")) and c.name != "synonyms"
            ]
            if table.name in JOURNAL or not columns:
                continue
            for row in connection.execute(select(*columns).distinct()):
                for text in row:
                    found.update(LETTERS[language].findall(str(text or "")))
        for who in connection.execute(select(Action.actor_name, Action.workstation).distinct()):
            found.update(LETTERS[language].findall(" ".join(who)))
    return found


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield what can be clicked, typed into or moved through, as far as it is shown."""
    for widget in window.findChildren(QWidget):
        if (
            isinstance(widget, CONTROLS)
            and not isinstance(widget, QHeaderView)
            and widget.isVisibleTo(window)
            and widget.window() is window
            and not any(isinstance(parent, PARTS) for parent in _above(widget, window))
        ):
            yield widget


def faults(window: QWidget, language: str, own: set[str]) -> list[str]:
    """Say what is wrong with a window: names, keys, order, cut texts, words of the other language."""
    found: list[str] = []
    shown = list(controls(window))
    for control in shown:
        if not control.accessibleName().strip():
            found.append(f"{_called(control)}: no accessible name")
        keys = _keys(control)
        if keys and keys not in control.toolTip():
            found.append(f"{_called(control)}: {keys} is not in its tooltip")
    found += _unreachable(window, shown)
    if isinstance(window, FormDialog):
        found += _disordered(window, shown)
    found += _cut(window)
    for text in texts(window):
        strange = set(LETTERS[language].findall(CODES.sub(" ", text))) - NAMES[language] - own
        if strange:
            found.append(f"not in the language: {text!r}")
    return found


def texts(window: QWidget) -> Iterator[str]:
    """Yield every text a window tells, aloud or on the screen."""
    yield window.windowTitle()
    widgets = [window, *(w for w in window.findChildren(QWidget) if w.isVisibleTo(window))]
    for widget in widgets:
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(n) for n in range(min(widget.count(), 40)))
        if isinstance(widget, QListWidget):
            yield from (widget.item(n).text() for n in range(min(widget.count(), 80)))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            yield from (str(model.index(n, 0).data() or "") for n in range(min(model.rowCount(), 40)))
        if isinstance(widget, QTableView):
            header = widget.model()
            for section in range(header.columnCount()):
                yield str(header.headerData(section, Qt.Orientation.Horizontal) or "")
    for action in window.findChildren(QAction):
        # A line edit's own clear action tells its text to nobody.
        if not isinstance(action.parent(), QLineEdit):
            yield from (action.text(), action.toolTip())


def _keys(control: QWidget) -> str:
    action = getattr(control, "_action", None)
    if not isinstance(action, QAction):
        return ""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _unreachable(window: QWidget, shown: Iterable[QWidget]) -> list[str]:
    reached = _tabbed(window)
    return [
        f"{_called(control)}: Tab does not reach it"
        for control in shown
        if control.isEnabled() and not _keys(control) and reached.isdisjoint(_together(control))
    ]


def _together(control: QWidget) -> list[QWidget]:
    """Return the controls among which the arrows move: of such a group Tab reaches one."""
    if not isinstance(control, QAbstractButton):
        return [control]
    group = control.group()
    if group is not None and group.exclusive():
        return list(group.buttons())
    if control.autoExclusive() and control.parentWidget() is not None:
        return [b for b in control.parentWidget().findChildren(QAbstractButton) if b.autoExclusive()]
    return [control]


def _tabbed(window: QWidget) -> set[QWidget]:
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    if window.focusWidget() is None:
        window.setFocus()
    reached: set[QWidget] = set()
    for _ in range(MAX_TABS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.add(focused)
    return reached


def _disordered(form: FormDialog, shown: Iterable[QWidget]) -> list[str]:
    # Walking by Tab has scrolled the fields.
    form._body.verticalScrollBar().setValue(0)
    known = {id(control) for control in shown if control.focusPolicy() & Qt.FocusPolicy.TabFocus}
    chain = []
    widget = form.nextInFocusChain()
    while widget is not form:
        if id(widget) in known:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    if not chain:
        return []
    places = {id(widget): _place(widget, form) for widget in chain}
    first = min(range(len(chain)), key=lambda n: (places[id(chain[n])].top(), places[id(chain[n])].left()))
    chain = chain[first:] + chain[:first]
    found = []
    for before, after in pairwise(chain):
        one, two = places[id(before)], places[id(after)]
        if form._body.isAncestorOf(before) and not form._body.isAncestorOf(after):
            # What is scrolled out of sight still stands above what is below the fields.
            one = _place(form._body, form)
        if form._body.isAncestorOf(after) and not form._body.isAncestorOf(before):
            two = _place(form._body, form)
        below = two.top() > one.bottom()
        beside = two.bottom() >= one.top() and two.left() > one.left()
        if not (below or beside):
            found.append(f"{_called(after)}: Tab comes to it after {_called(before)}")
    return found


def _place(widget: QWidget, form: FormDialog) -> QRect:
    """Return where a field stands together with its caption: that is what a row looks like."""
    place = QRect(widget.mapTo(form, QPoint(0, 0)), widget.size())
    for label in form.findChildren(QLabel):
        if label.buddy() is widget and label.isVisibleTo(form):
            place |= QRect(label.mapTo(form, QPoint(0, 0)), label.size())
    return place


def _cut(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or any(isinstance(p, PARTS) for p in _above(widget, window)):
            continue
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                wide, high = widget.width(), widget.heightForWidth(widget.width())
            else:
                wide, high = widget.sizeHint().width(), widget.sizeHint().height()
        elif isinstance(widget, QAbstractButton) and widget.text():
            wide, high = widget.sizeHint().width(), widget.sizeHint().height()
        else:
            continue
        if wide > widget.width() + 1 or high > widget.height() + 1:
            room = f"{widget.width()}x{widget.height()}, needs {wide}x{high}"
            yield f"{_called(widget)}: cut, {room}"


def _above(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        yield parent
        parent = parent.parentWidget()


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r} {text[:30]!r}"
