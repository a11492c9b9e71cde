"""A signed visit: read it, print it, add to it; take the signature back or unlock it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.medical_records.page.document import visit_sheet
from clinic_desktop.areas.visits import rules, service
from clinic_desktop.areas.visits.form.signed import AddendumForm, UnlockForm
from clinic_desktop.areas.visits.rows import VISITS_SIGN, VISITS_UNLOCK, VISITS_WRITE, VisitCard
from clinic_desktop.core.changes import Changes
from clinic_desktop.core.kinds import PET
from clinic_desktop.core.permissions import AUDIT_VIEW
from clinic_desktop.ui.actions import label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.sheet_window import SheetWindow


class SignedVisitWindow(SheetWindow):
    """Shows the visit as it will be printed."""

    REOPENED: ClassVar[int] = 2
    """What the window is finished with when the visit may be written again."""

    def __init__(self, context: AppContext, card: VisitCard, parent: QWidget | None = None) -> None:
        visit_id = card.id
        super().__init__(
            context,
            "",
            lambda work, progress: visit_sheet(work, visit_id),
            parent,
            language=context.languages.current,
            subject=(PET, card.patient.id),
        )
        self.setWindowTitle(self.tr("Visit — {name}").format(name=card.patient.name))
        self._card = card
        self.addendum_action = make_action(
            self, "addendum", self._on_addendum, shortcut="Ctrl+Shift+A", glyph="add"
        )
        self.take_back_action = make_action(self, "take_back", self._on_take_back, glyph="undo")
        self.unlock_action = make_action(self, "unlock", self._on_unlock, glyph="lock")
        self.history_action = make_action(
            self, "visit_history", self._on_history, shortcut="Ctrl+H", glyph="history"
        )
        for action, text, right in (
            (self.addendum_action, self.tr("Addendum"), VISITS_WRITE),
            (self.take_back_action, self.tr("Take the signature back"), VISITS_SIGN),
            (self.unlock_action, self.tr("Unlock"), VISITS_UNLOCK),
            (self.history_action, self.tr("Changes"), AUDIT_VIEW),
        ):
            context.rights.guard(action, right)
            label(action, text)
        own = rules.may_take_back(card.signed_by_id, context.actor.id, locked=card.locked)
        self.take_back_action.setVisible(own)
        self.unlock_action.setVisible(not own)
        self.add_row((self.addendum_action, self.take_back_action, self.unlock_action, self.history_action))
        context.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.meets(frozenset({"visits", "visit_addenda"})) and self.isVisible():
            self.reload()

    def _on_addendum(self) -> None:
        AddendumForm(self.context, self._card, self).open()

    def _on_unlock(self) -> None:
        form = UnlockForm(self.context, self._card, self)
        form.saved.connect(lambda value: self.done(self.REOPENED))
        form.open()

    def _on_take_back(self) -> None:
        visit_id = self._card.id
        self.context.runner.command(
            self,
            "visits.take_back",
            lambda work: service.take_back(work, visit_id),
            then=lambda value: self.done(self.REOPENED),
            action=self.take_back_action,
            done=self.tr("Signature taken back: the visit can be written again"),
            undoable=False,
        )

    def _on_history(self) -> None:
        self.context.show_history("visits", self._card.id, self._card.patient.name)
