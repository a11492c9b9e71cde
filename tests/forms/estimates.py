"""The forms of estimates, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.estimates import queries as estimates
from clinic_desktop.areas.estimates import service as estimate_service
from clinic_desktop.areas.estimates.entities import Estimate
from clinic_desktop.areas.estimates.form import AcceptForm, DeclineEstimateForm, EstimateForm
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft
from clinic_desktop.core.money import Money
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker


class EstimateForms(Base):
    """Opens the forms of estimates."""

    def estimate_form(self) -> FormDialog:
        desk = self.ask(lambda work: estimates.desk(work, self.pet_id))
        form = EstimateForm(self.context, self.pet(), desk)
        fields = form._fields["items"].rows[0][1]
        fields[0].setEditText("Воротник")
        fields[3].set_value(Money(30_000, "RUB"))
        return form

    def given_estimate(self) -> Any:
        lines = (EstimateLineDraft(text="Воротник", price=Money(30_000, "RUB")),)
        until = self.ask(lambda work: clinic_today(work)) + timedelta(days=30)
        draft = EstimateDraft(self.pet_id, "", until, lines)
        made = self.run(lambda work: estimate_service.register(work, draft))
        self.run(lambda work: estimate_service.give(work, made))
        return self.ask(lambda work: estimates.get(work, made)).row

    def accept_form(self) -> FormDialog:
        return AcceptForm(self.context, self.pet(), self.given_estimate())

    def decline_estimate_form(self) -> FormDialog:
        form = DeclineEstimateForm(self.context, self.pet(), self.given_estimate())
        form._fields["reason"].set_value("дорого")
        return form

    def stored_estimate(self, estimate_id: int) -> Any:
        draft = self.ask(lambda work: estimates.get(work, estimate_id)).draft
        lines = tuple(
            SimpleNamespace(
                what_id=line.manipulation_id,
                what_text=line.text,
                low=line.low,
                high=line.high,
                price=line.price,
            )
            for line in draft.items
        )
        return SimpleNamespace(
            items_id=draft.items[0].manipulation_id,
            items_text=draft.items[0].text,
            items=lines,
            title=draft.title,
            valid_until=draft.valid_until,
            note=draft.note,
        )


FORMS: dict[str, Maker] = {
    "EstimateForm": (EstimateForms.estimate_form, lambda c, v, f: c.stored_estimate(v)),
    "AcceptForm": (EstimateForms.accept_form, lambda c, v, f: c.entity(Estimate, v)),
    "DeclineEstimateForm": (
        EstimateForms.decline_estimate_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Estimate, v).decline_reason),
    ),
}
