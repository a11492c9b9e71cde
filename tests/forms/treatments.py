"""The forms of plans of treatment, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.treatments import queries as treatments
from clinic_desktop.areas.treatments import rules as treatment_rules
from clinic_desktop.areas.treatments.form import PlanForm
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker

PLAN = (
    "what_id", "what_text", "dose", "quantity", "every_hours", "starts_on", "until_on", "count", "window_min",
    "instruction",
)  # fmt: skip


class TreatmentForms(Base):
    """Opens the forms of plans of treatment."""

    def plan_form(self) -> FormDialog:
        form = PlanForm(self.context, self.pet(), self.ask(treatments.get_choices))
        form._fields["what"].setEditText("Мелоксикам")
        form._fields["times"].set_value("08:00 20:00")
        return form

    def stored_plan(self, plan_id: int, form: FormDialog) -> Any:
        draft = self.ask(lambda work: treatments.get_draft(work, plan_id))
        stored = {name: getattr(draft, name) for name in PLAN}
        # Without a time a plan begins at once: then that moment is stored.
        given = form._fields["starts_time"].text().strip()
        stored["starts_time"] = treatment_rules.parse_times(draft.starts_time) if given else ()
        return SimpleNamespace(times=treatment_rules.parse_times(draft.times), **stored)


FORMS: dict[str, Maker] = {
    "PlanForm": (TreatmentForms.plan_form, lambda c, v, f: c.stored_plan(v, f)),
}
