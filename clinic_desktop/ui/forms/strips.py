"""The strips of a form: whose record it writes to, what was lost and found, whether to throw text away."""

from __future__ import annotations

from datetime import datetime

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.theme import set_role


class PatientStrip(QFrame):
    """The guard against the wrong patient: picture, name, and whose it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patient_strip")
        set_role(self, "strip-grey")
        self._glyph, self.name, self._detail = QLabel(), QLabel(), QLabel()
        set_role(self.name, "heading")
        set_role(self._detail, "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        for label in (self._glyph, self.name, self._detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            line.addWidget(label)
        line.addStretch(1)
        self.hide()

    def show_record(self, glyph: str, name: str, detail: str) -> None:
        """Show whom the form writes to."""
        self._glyph.setPixmap(pixmap(glyph, 28))
        self.name.setText(name)
        self._detail.setText(detail)
        self.show()


class QuestionStrip(QFrame):
    """A question inside the form with two answers; never a box over it.

    Signals:
        agreed, refused: which button was pressed.
    """

    agreed = Signal()
    refused = Signal()

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.setObjectName(name)
        set_role(self, role)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.no, self.yes = QPushButton(), QPushButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self.text, 1)
        for button, signal in ((self.no, self.refused), (self.yes, self.agreed)):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            line.addWidget(button)
        self.hide()

    def ask(self, question: str, yes: str, no: str) -> None:
        """Show the question; the safe answer, ``no``, has the focus."""
        self.text.setText(question)
        for button, answer in ((self.yes, yes), (self.no, no)):
            button.setText(answer)
            button.setAccessibleName(answer)
        self._before = self.window().focusWidget()
        self.show()
        self.no.setFocus()

    def setVisible(self, visible: bool) -> None:
        """Answered, the question gives the focus back to where it was: the next key is typed there."""
        answered = not visible and self.isAncestorOf(self.window().focusWidget())
        super().setVisible(visible)
        before = self._before
        if answered and before is not None and shiboken6.isValid(before):
            before.setFocus()


class DiscardStrip(QuestionStrip):
    """Asks before typed text is thrown away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("discard_strip", "strip", parent)
        self.yes.setObjectName("discard")
        self.no.setObjectName("keep")
        self.refused.connect(self.hide)

    def open(self) -> None:
        """Ask."""
        self.ask(self.tr("Discard what you typed?"), self.tr("Discard"), self.tr("Go on typing"))


class LostStrip(QuestionStrip):
    """Offers what was typed into this form before the program ended without saving it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lost_strip", "strip-grey", parent)
        self.yes.setObjectName("put_back")
        self.no.setObjectName("forget")

    def open(self, title: str, kept_at: datetime, zone: str, now: datetime) -> None:
        """Offer a kept draft by its title and time."""
        told = self.tr("Typed here and not saved: {title}, {time}").format(
            title=title, time=format_moment(kept_at, zone, now)
        )
        self.ask(told, self.tr("Put back"), self.tr("Forget it"))
