"""The warnings of medicines in the forms of other areas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clinic_desktop.areas.manipulations.rows import Answers, Given
from clinic_desktop.areas.medicines import rules
from clinic_desktop.areas.medicines.form.fields import Warnings, ask_for_answers
from clinic_desktop.areas.medicines.rows import MEDICINES_OVERRIDE, Dosing, Finding
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.fields import CheckField, TextField
from clinic_desktop.ui.i18n import translate


class DoseConscience:
    """Tells one form what speaks against the medicines it would give, and takes the answers."""

    def __init__(self, context: AppContext, remedies: Dosing) -> None:
        """``remedies`` are those of `queries.remedies`."""
        self._context, self._remedies = context, remedies
        self._read: frozenset[str] = frozenset()
        self._findings: tuple[Finding, ...] = ()
        self._form: Any = None
        self._warnings: Warnings | None = None

    def add_to(self, form: Any) -> None:
        """Add the warnings, the tick and the reason."""
        self._form, self._warnings = form, Warnings()
        form.add_widget(self._warnings)
        tick = CheckField()
        form.add_field("acknowledged", translate("Medicines", "I have read the warnings"), tick)
        form.add_field("override_reason", translate("Medicines", "Why it is given all the same"), TextField())
        tick.changed.connect(self._on_read)
        ask_for_answers(form, ())

    def look(self, given: Sequence[Given]) -> None:
        """Show what speaks against what would be given now."""
        judged = rules.judge(given, self._remedies, self._context.now())
        self._findings = tuple(finding for each in judged for finding in each.findings)
        if self._warnings is None:
            return
        self._warnings.show_findings(self._findings)
        box = self._form.findChild(CheckField, "acknowledged")
        if box.isChecked() and not self._to_read() <= self._read:
            # A warning came up after the tick: it was not read yet.
            box.setChecked(False)
        ask_for_answers(self._form, self._findings)

    def problems(self) -> tuple[Problem, ...]:
        """Return what is not answered yet."""
        answers = self.answers()
        may = self._context.rights.actor.may(MEDICINES_OVERRIDE)
        return rules.answer_problems(self._findings, answers.read, answers.reason, may_override=may)

    def answers(self) -> Answers:
        """Return what was answered so far, for the service, which asks anew in its transaction."""
        ticked = self._form is not None and self._form.read("acknowledged", False)
        reason = self._form.read("override_reason", "") if self._form is not None else ""
        return Answers(tuple(sorted(self._read)) if ticked else (), reason)

    def _to_read(self) -> frozenset[str]:
        return frozenset(finding.code for finding in self._findings if not finding.stop)

    def _on_read(self) -> None:
        if self._form.read("acknowledged", False):
            self._read = self._to_read()
