"""The form of time that is not for booking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import rules, service
from clinic_desktop.areas.appointments.form.moment import LengthField, MomentField
from clinic_desktop.areas.appointments.rows import BlockDraft, BlockRow, ResourceRow
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, TextField

USUAL_MIN = 60


class BlockForm(FormDialog):
    """Takes time of a resource away from booking, or changes that; opened from an empty slot or a block.

    ``draft`` is the place it was opened from; ``resources`` are those it may be moved to.
    """

    def __init__(
        self,
        context: AppContext,
        resources: Sequence[ResourceRow],
        draft: BlockDraft,
        row: BlockRow | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("block", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Not for booking") if row else self.tr("New time not for booking"))
        self._own_id = row.id if row else None
        self.base = draft
        zone = context.conventions.time_zone
        whose: list[tuple[int | None, str]] = [(other.id, other.name) for other in resources]
        if draft.resource_id not in dict(whose):
            whose.insert(0, (draft.resource_id, self.tr("Choose whose time")))
        self.add_field("resource_id", self.tr("Whose time"), ChoiceField(whose), wide=True)
        self._start = self.add_field("starts_at", self.tr("From"), MomentField(zone))
        self._length = self.add_field("ends_at", self.tr("How long"), LengthField(self._starts_at, zone))
        hint = self.tr("Lunch, meeting, surgery, repair")
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True, hint=hint)
        self._length.set_length(USUAL_MIN)
        self.fill(self.base)
        self._length.follow()
        self._start.changed.connect(self._on_start)
        self.start()
        scrolled_size(self, 640, 290)
        self._fields["reason" if draft.starts_at else "starts_at"].setFocus()

    def draft(self) -> BlockDraft:
        """Return the block as typed."""
        read: dict[str, Any] = {name: self.read(name) for name in self._fields}
        return BlockDraft(**read)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of blocks."""
        return rules.block_problems(self.draft())

    def save(self) -> None:
        """Take the time."""
        draft, base, block_id = self.draft(), self.base, self._own_id
        if block_id is None:
            self.submit(
                "appointments.block",
                lambda work: service.block(work, draft),
                done=self.tr("Time taken out of booking"),
            )
            return
        self.submit(
            "appointments.change_block",
            lambda work: service.change_block(work, block_id, draft, base),
            done=self.tr("Time not for booking saved"),
        )

    def _starts_at(self) -> Any:
        return self.read("starts_at")

    @Slot()
    def _on_start(self) -> None:
        self._length.follow()
