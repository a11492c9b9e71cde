"""The strips over the files: what is being stored, what failed, what the watched folder offers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.attachments.page.queue import StoreQueue
from clinic_desktop.areas.attachments.page.watch import FolderWatch, Found
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.labels import WrappedLabel, plain_tip
from clinic_desktop.ui.theme import set_role

NAMES = 3


def _label() -> WrappedLabel:

    made = WrappedLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def _button(name: str) -> QPushButton:
    made = QPushButton()
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made


def _name(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(plain_tip(text))


class ProgressStrip(QFrame):
    """How far storing is, with Cancel; and what failed, with Try again."""

    def __init__(self, queue: StoreQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("storing")
        set_role(self, "strip-grey")
        self._queue = queue
        self.text, self.failures = _label(), _label()
        set_role(self.failures, "problem")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.cancel, self.retry, self.forget = (
            _button(name) for name in ("cancel_storing", "retry_storing", "forget_failed")
        )
        self.cancel.clicked.connect(queue.cancel)
        self.retry.clicked.connect(queue.retry)
        self.forget.clicked.connect(queue.forget)
        self._running, self._failed = QWidget(), QWidget()
        running = QHBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(12)
        column = QVBoxLayout()
        column.addWidget(self.text)
        column.addWidget(self.bar)
        running.addLayout(column, 1)
        running.addWidget(self.cancel)
        failed = QVBoxLayout(self._failed)
        failed.setContentsMargins(0, 0, 0, 0)
        failed.addWidget(self.failures)
        answers = FlowLayout(spacing=8)
        answers.addWidget(self.retry)
        answers.addWidget(self.forget)
        failed.addLayout(answers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._running)
        layout.addWidget(self._failed)
        queue.changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Show what the queue does now, in the present language."""
        queue, order = self._queue, self._queue.present
        _name(self.cancel, self.tr("Stop"))
        _name(self.retry, self.tr("Try again"))
        _name(self.forget, self.tr("Leave them out"))
        self.bar.setAccessibleName(self.tr("Storing files"))
        if order is not None:
            told = self.tr("Storing “{name}” for {patient}: {number} of {total}")
            self.text.setText(
                told.format(
                    name=_short(order.name),
                    patient=order.pet_name,
                    number=queue.done + 1,
                    total=max(queue.total, queue.done + 1),
                )
            )
            self.bar.setValue(round(queue.share * 1000))
        self._running.setVisible(order is not None)
        lines = [f"{_short(order.name)} — {order.failure}" for order in queue.failed[:NAMES]]
        if (others := len(queue.failed) - NAMES) > 0:
            lines.append(self.tr("and %n more", "", others))
        self.failures.setText("\n".join(lines))
        self._failed.setVisible(bool(queue.failed))
        self.setVisible(order is not None or bool(queue.failed))


class OfferStrip(QFrame):
    """New files of the watched folder, to be put to the patient whose card this is by one click.

    Signals:
        agreed: ``(files)`` they are this patient's.
    """

    agreed = Signal(object)

    def __init__(self, watch: FolderWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offered_files")
        set_role(self, "strip-grey")
        self._watch = watch
        self._patient = ""
        self._shown: tuple[Found, ...] = ()
        self.text = _label()
        self.yes, self.no = _button("take_offered"), _button("leave_offered")
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        answers = FlowLayout(spacing=8)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.text)
        layout.addLayout(answers)
        watch.changed.connect(self.show_state)
        self.show_state()

    def set_patient(self, name: str) -> None:
        """Offer the files for another patient; none for the empty text."""
        self._patient = name
        self.show_state()

    def show_state(self) -> None:
        """Show what is offered now, in the present language."""
        self._shown = self._watch.offered
        names = ", ".join(_short(one.path.name) for one in self._shown[-1 : -NAMES - 1 : -1])
        if self._watch.lost:
            self.text.setText(
                self.tr("The watched folder can't be opened: {folder}").format(folder=self._watch.folder)
            )
        elif len(self._shown) > NAMES:
            told = self.tr("New in the watched folder: {names} and others, %n file(s)", "", len(self._shown))
            self.text.setText(told.format(names=names))
        else:
            self.text.setText(self.tr("New in the watched folder: {names}").format(names=names))
        _name(self.yes, self.tr("Put to {patient}").format(patient=self._patient))
        _name(self.no, self.tr("Not now"))
        for button in (self.yes, self.no):
            button.setVisible(bool(self._shown))
        self.setVisible(bool(self._patient) and (bool(self._shown) or self._watch.lost))

    def _on_yes(self) -> None:
        files = self._shown
        self._watch.handle(files)
        self.agreed.emit(files)

    def _on_no(self) -> None:
        self._watch.handle(self._shown)


def _short(name: str) -> str:
    return name if len(name) <= 48 else f"{name[:30]}…{name[-15:]}"
