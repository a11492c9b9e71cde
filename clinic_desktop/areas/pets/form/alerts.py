"""What to beware of, before an animal is received, examined or treated: shown once, and said to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QWidget

from clinic_desktop.areas.pets import queries, service
from clinic_desktop.areas.pets.rows import AlertRow, PetRow
from clinic_desktop.areas.pets.texts import alert_texts
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role


class AlertLines(QFrame):
    """The alerts of a patient, one below the other, each with a sign and its kind in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert_lines")
        set_role(self, "strip")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 10)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_alerts(self, alerts: Sequence[AlertRow]) -> None:
        """Show alerts; without any there is nothing to see."""
        while (item := self._grid.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        kinds = alert_texts()
        for row, alert in enumerate(alerts):
            sign, text, since = QLabel(), WrappedLabel(), QLabel()
            sign.setPixmap(pixmap("warning", 20, "danger"))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setText(f"{kinds[alert.kind]}: {alert.text}")
            since.setText(self.tr("since {day}").format(day=format_date(alert.from_on)))
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(sign, row, 0, top)
            self._grid.addWidget(text, row, 1, top)
            self._grid.addWidget(since, row, 2, top)
        self.setVisible(bool(alerts))


class AlertsForm(FormDialog):
    """Shows mandatory alerts; going on says that the person has read them."""

    KEEPS_DRAFT: ClassVar[bool] = False

    def __init__(
        self, context: AppContext, pet: PetRow, alerts: Sequence[AlertRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=(PET, pet.id))
        self.setWindowTitle(self.tr("Beware"))
        self._pet_id, self._alerts = pet.id, tuple(alerts)
        self.set_patient(pet.glyph, pet.name, pet.owner_name)
        self._lines = AlertLines()
        self._lines.show_alerts(alerts)
        self.add_widget(self._lines)
        self._save.setText(self.tr("I have read it"))
        self._save.setAccessibleName(self._save.text())
        self._save.setToolTip(self.tr("Go on; who has read it and when is recorded (Enter)"))
        self.start()
        scrolled_size(self, 560, min(200 + 44 * len(self._alerts), 560))
        self._save.setFocus()

    def draft(self) -> tuple[int, ...]:
        """Return the alerts that are read."""
        return tuple(alert.id for alert in self._alerts)

    def save(self) -> None:
        """Record it."""
        pet_id, alert_ids = self._pet_id, self.draft()
        self.submit(
            "pets.acknowledge_alerts",
            lambda work: service.acknowledge_alerts(work, pet_id, alert_ids),
            done="",
            undoable=False,
        )


def after_alerts(context: AppContext, owner: QWidget, pet: PetRow, then: Callable[[], None]) -> None:
    """Go on with ``then`` once the person has read what is mandatory about a patient today.

    Without anything new to read it goes on at once; whoever closes the dialog doesn't go on.
    """

    def ready(alerts: tuple[AlertRow, ...]) -> None:
        if not alerts:
            then()
            return
        form = AlertsForm(context, pet, alerts, owner)
        form.accepted.connect(then)
        form.open()

    context.runner.query(
        owner, lambda work: queries.alerts_to_acknowledge(work, pet.id), then=ready, key="alerts"
    )


def ask_to_read(context: AppContext, owner: QObject, error: ClinicError, again: Callable[[], None]) -> None:
    """Show what the service refused to go on without (``alert.unread``); ``again`` repeats the action once it is read."""
    window: QObject | None = owner
    while window is not None and not isinstance(window, QWidget):
        window = window.parent()
    if window is None:
        window = QApplication.activeWindow() or QWidget()
    pet_id = int(str(error.params["pet_id"]))

    def ready(found: tuple[PetRow, ...]) -> None:
        after_alerts(context, window, found[0], again)

    context.runner.query(window, lambda work: queries.get_rows(work, [pet_id]), then=ready, key="unread")
