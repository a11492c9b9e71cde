"""Questions that are asked before something is done: one button for each answer, and one that does nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.form.scope import scope_texts
from clinic_desktop.areas.appointments.form.words import where_text, whom_text
from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.areas.appointments.texts import state_text
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import APPOINTMENT, VISIT
from clinic_desktop.ui.actions import add_lock_key, make_primary
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.labels import WrappedLabel

AGAIN = "again"


class ChoiceDialog(QDialog):
    """Says what is the matter and offers answers by their keys; Enter means the first, Escape none.

    Signals:
        taken: ``(key)`` of the answer.
    """

    taken = Signal(str)

    def __init__(
        self,
        context: AppContext,
        name: str,
        title: str,
        told: str,
        answers: Mapping[str, str],
        leave: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(WrappedLabel(told))
        for key, words in answers.items():
            button = QPushButton(words)
            button.setObjectName(f"answer_{key}")
            button.setAccessibleName(words)
            button.setProperty("key", key)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_clicked)
            if key == next(iter(answers)):
                make_primary(button)
                button.setDefault(True)
            layout.addWidget(button)
        buttons = QDialogButtonBox()
        nothing = QPushButton(leave)
        nothing.setObjectName("answer_none")
        nothing.setAccessibleName(leave)
        nothing.setAutoDefault(False)
        buttons.addButton(nothing, QDialogButtonBox.ButtonRole.RejectRole)
        nothing.clicked.connect(self.reject)
        layout.addWidget(buttons)
        add_lock_key(self, context.lock)
        self.resize(420, self.sizeHint().height())

    def _on_clicked(self) -> None:
        key = str(self.sender().property("key"))
        self.accept()
        self.taken.emit(key)


def ask_scope(context: AppContext, told: str, parent: QWidget) -> ChoiceDialog:
    """Return the question how much of a series a move is meant for; Enter means this appointment alone."""
    return ChoiceDialog(
        context,
        "series_scope",
        translate("Appointments", "Move one of a series"),
        told,
        {str(scope): words for scope, words in scope_texts().items()},
        translate("Appointments", "Leave it where it was"),
        parent,
    )


def ask_who_is_here(context: AppContext, row: AppointmentRow, pet_id: int, parent: QWidget) -> ChoiceDialog:
    """Return what is said of an animal that is to be received and is in the clinic already.

    The answers are the visit or the booking by the name of its kind, and `AGAIN`, unless it waits by that booking.
    """
    answers = {APPOINTMENT: translate("Appointments", "Show it in the schedule")}
    if row.visit_id is not None:
        answers = {VISIT: translate("Appointments", "Open the visit"), **answers}
    if row.state is not AppointmentState.ARRIVED or row.pet_id != pet_id:
        answers[AGAIN] = translate("Appointments", "Receive once more")
    told = translate("Appointments", "In the clinic already: {name} · {state}").format(
        name=whom_text(row), state=state_text(row, utc_now())
    )
    return ChoiceDialog(
        context,
        "here_already",
        translate("Appointments", "Here already"),
        "\n".join(part for part in (told, where_text(row)) if part),
        answers,
        translate("Appointments", "Leave it as it is"),
        parent,
    )


def ask_to_restore(context: AppContext, found: Sequence[Problem], parent: QWidget) -> ChoiceDialog:
    """Return the question whether a booking holds again although something speaks against it."""
    return ChoiceDialog(
        context,
        "restore_doubt",
        translate("Appointments", "Restore the booking"),
        "\n".join(dict.fromkeys(problem_text(problem) for problem in found)),
        {"restore": translate("Appointments", "Restore it all the same")},
        translate("Appointments", "Leave it cancelled"),
        parent,
    )
