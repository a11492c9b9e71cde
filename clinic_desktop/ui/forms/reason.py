"""The form that asks why something is given up."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from clinic_desktop.core.errors import Problem
from clinic_desktop.core.reasons import REASON_LIMIT, reason_problems
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import TextField


class ReasonForm(FormDialog):
    """One line for the reason, under the patient; subclasses say of what, and do it.

    ``patient`` is the glyph, the name and what stands beside them. ``LIMIT`` is how many characters a reason
    may have.
    """

    LIMIT: ClassVar[int] = REASON_LIMIT

    def __init__(
        self,
        context: AppContext,
        subject: tuple[str, int],
        patient: tuple[str, str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=subject)
        self.setWindowTitle(self.title())
        self.set_patient(*patient)
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)
        self.start()
        scrolled_size(self, 480, 260)
        self._fields["reason"].setFocus()

    def title(self) -> str:
        """Return the words on the window: what is given up."""
        raise NotImplementedError

    def draft(self) -> str:
        """Return the reason."""
        return str(self.read("reason", ""))

    def problems(self) -> tuple[Problem, ...]:
        """A reason is needed."""
        return reason_problems(self.draft(), self.LIMIT)
