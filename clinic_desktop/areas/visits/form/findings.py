"""The examination by systems: one line for each, and one key that takes the rest as normal."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from clinic_desktop.areas.visits.kinds import BodySystem, FindingState
from clinic_desktop.areas.visits.rows import FindingDraft
from clinic_desktop.areas.visits.rules import rest_normal
from clinic_desktop.areas.visits.texts import finding_texts, system_texts
from clinic_desktop.ui.theme import set_role

STATES = (None, *FindingState)
NOTE_LIMIT = 300


class StateBox(QComboBox):
    """Chosen by keys and clicks only: the wheel scrolls the visit, whatever the pointer stands over."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class FindingsField(QWidget):
    """Every system with its state and a note; a note makes a system abnormal that was not examined yet."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states: dict[BodySystem, QComboBox] = {}
        self.notes: dict[BodySystem, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        shown = [self.tr("Not examined"), *finding_texts().values()]
        for row, (system, name) in enumerate(system_texts().items()):
            caption, state, note = QLabel(name), StateBox(), QLineEdit()
            state.addItems(shown)
            state.setAccessibleName(self.tr("{system}: how it is").format(system=name))
            note.setAccessibleName(self.tr("{system}: note").format(system=name))
            note.setMaxLength(NOTE_LIMIT)
            caption.setBuddy(state)
            for column, widget in enumerate((caption, state, note)):
                grid.addWidget(widget, row, column)
            self.states[system], self.notes[system] = state, note
            state.currentIndexChanged.connect(self._on_changed)
            note.textChanged.connect(self._on_note)
        self.setFocusProxy(self.states[BodySystem.GENERAL])

    def value(self) -> tuple[FindingDraft, ...]:
        """Return what was examined."""
        found = []
        for system, state in self.states.items():
            chosen = STATES[state.currentIndex()]
            if chosen is not None:
                found.append(FindingDraft(system, chosen, self.notes[system].text().strip()))
        return tuple(found)

    def set_value(self, value: Any) -> None:
        """Show findings; what is not among them was not examined."""
        known = {found.system: found for found in value}
        for system, state in self.states.items():
            found = known.get(system)
            self.notes[system].setText(found.note if found else "")
            state.setCurrentIndex(STATES.index(found.state) if found else 0)

    def take_rest_as_normal(self) -> None:
        """Mark every system normal that was not examined yet."""
        self.set_value(rest_normal(self.value()))

    def typed(self) -> Any:
        """Return the state and note of each system as they stand."""
        return tuple(
            (system, state.currentIndex(), self.notes[system].text())
            for system, state in self.states.items()
            if state.currentIndex() or self.notes[system].text()
        )

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.set_value(())
        for system, index, note in typed if isinstance(typed, tuple) else ():
            if system in self.states:
                self.notes[system].setText(note)
                self.states[system].setCurrentIndex(index)

    def describe(self, value: Any) -> str:
        """Return findings on one line."""
        names, states = system_texts(), finding_texts()
        return "; ".join(f"{names[found.system]} — {found.note or states[found.state]}" for found in value)

    def _on_changed(self) -> None:
        for system, state in self.states.items():
            # What is described was examined: the note is not dropped by the way.
            if not state.currentIndex() and self.notes[system].text().strip():
                state.setCurrentIndex(STATES.index(FindingState.ABNORMAL))
                return
        for state in self.states.values():
            set_role(state, "warning-field" if STATES[state.currentIndex()] is FindingState.ABNORMAL else "")
        self.changed.emit()

    def _on_note(self) -> None:
        sender = self.sender()
        for system, note in self.notes.items():
            if note is sender and note.text().strip() and not self.states[system].currentIndex():
                self.states[system].setCurrentIndex(STATES.index(FindingState.ABNORMAL))
        self.changed.emit()
