"""What stands around the writing of a visit: the actions, the alerts, what was done, what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from clinic_desktop.ui.actions import ActionButton, MenuButton
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role, text_scale

DONE_WIDTH = 300
LEAST_WIDTH = 900
"""Under this, what was done at the visit stands in the story only."""
LEAST_HEIGHT = 700
"""Under this, the actions of the card stand in a menu: the writing needs the room."""


class VisitFrame(FormDialog):
    """The form of a visit without its fields; `offer` adds the card's actions."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: tuple[str, int]) -> None:
        super().__init__(context, "", parent, subject=subject)
        self._done: QWidget | None = None
        self._offered: list[ActionButton] = []
        self._buttons: tuple[ActionButton, ...] = ()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Add actions of the card to the form's row."""
        before: QWidget = self._buttons[-1]
        for action in actions:
            self.addAction(action)
            button = ActionButton(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
            self._offered.append(button)
        self._do.set_actions(actions)
        self._do.set_label(self.tr("Record"))
        self._row.addWidget(self._do)
        QWidget.setTabOrder(before, self._do)
        self._fit()

    def lead_with(self, strip: QWidget, button: QWidget) -> None:
        """Put a strip with a button above everything else; Tab comes to it before the actions."""
        self.column.insertWidget(1, strip)
        QWidget.setTabOrder(self.history_button, button)
        QWidget.setTabOrder(button, self._buttons[0])

    def tell_other_card(self) -> None:
        """Say that the card showed another patient, and whom it shows now."""
        self._status.setText(
            self.tr("The card showed another patient. It shows {name} again: press once more.").format(
                name=self._guard.name.text()
            )
        )

    def build_around(self, buttons: Sequence[ActionButton], alerts: str, done: QWidget | None) -> None:
        """Put the buttons and what is to be known around the fields."""
        layout = self.column
        self._row = row = FlowLayout(spacing=8)
        self._do = MenuButton("record", ())
        self._do.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._do.hide()
        self._buttons = tuple(buttons)
        for button in buttons:
            # A click leaves the cursor in the text that the phrase or the last visit goes into.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        strip = QFrame()
        set_role(strip, "strip")
        strip.setVisible(bool(alerts))
        told = plain()
        told.setText(alerts)
        inside = QHBoxLayout(strip)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(told)
        self._kept_line = QLabel()
        self._kept_line.setObjectName("kept_line")
        self._kept_line.setWordWrap(True)
        set_role(self._kept_line, "muted")
        self._kept_line.hide()
        layout.insertWidget(1, strip)
        layout.insertLayout(2, row)
        position = layout.indexOf(self._body)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        beside.addWidget(self._body, 1)
        self._done = done
        if done is not None:
            done.setFixedWidth(DONE_WIDTH)
            beside.addWidget(done)
        layout.insertLayout(position, beside, 1)
        layout.insertWidget(layout.count() - 1, self._kept_line)
        # Behind the last button below stands the first field: the actions come between them.
        for before, after in pairwise((self.history_button, *self._buttons)):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the width to the writing where there is little of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._done is not None:
            self._done.setVisible(self.width() >= round(LEAST_WIDTH * text_scale()))
        low = self.height() < round(LEAST_HEIGHT * text_scale())
        for button in self._offered:
            button.put_away(low)
        self._do.setVisible(low and bool(self._offered))

    def tell_kept(self, text: str) -> None:
        """Say below the fields what is kept of the text, or who else writes."""
        self._kept_line.setText(text)
        self._kept_line.setVisible(bool(text))
