"""What of the chart is printed: everything, since the last visit, or a period."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.medical_records.page.document import Period, chart_sheet
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.actions import Progress
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import DateField
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.sheets import Sheet


class ChartDialog(FormDialog):
    """Asks for the days; Enter shows the whole chart."""

    KEEPS_DRAFT = False

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("chart", card.id))
        self.setWindowTitle(self.tr("Print the chart"))
        self._card = card
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self.add_field("first", self.tr("From (empty: from the beginning)"), DateField(self.context.today))
        self.add_field("last", self.tr("To (empty: until today)"), DateField(self.context.today))
        self._save.setText(self.tr("Show"))
        self._save.setAccessibleName(self.tr("Show"))
        self._save.setToolTip(self.tr("Show the pages (Enter)"))
        self.start()
        scrolled_size(self, 520, 260)
        self._fields["first"].setFocus()

    def draft(self) -> Period:
        """Return the days as typed."""
        return Period(self.read("first"), self.read("last"))

    def problems(self) -> tuple[Problem, ...]:
        """The first day is not after the last."""
        draft = self.draft()
        if draft.first is not None and draft.last is not None and draft.last < draft.first:
            return (Problem("last", "period_turned"),)
        return ()

    def save(self) -> None:
        """Show the pages; the question is answered."""
        period, pet_id = self.draft(), self._card.id

        def make(work: Any, progress: Progress) -> Sheet:
            return chart_sheet(work, pet_id, period, progress)

        window = SheetWindow(
            self.context,
            self.tr("Medical record — {name}").format(name=self._card.row.name),
            make,
            self.parentWidget(),
            language=self.context.languages.current,
            subject=(PET, pet_id),
        )
        self.abandon()
        window.show()
