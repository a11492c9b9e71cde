"""The forms of the laboratory, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.lab import form as lab_forms
from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.lab import service as lab_service
from clinic_desktop.areas.lab.entities import LabPanel
from clinic_desktop.areas.lab.page import ANALYTES, PANELS, RANGES
from clinic_desktop.areas.lab.rows import RequestDraft, ResultEntry, SampleDraft
from clinic_desktop.areas.lab.rules import range_draft
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker


class LabForms(Base):
    """Opens the forms of the laboratory."""

    def tests_at(self, state: str) -> Any:
        """Return a new request for tests that has come as far as a state."""
        draft = RequestDraft(self.pet_id, analytes="1")
        request_id = self.run(lambda work: lab_service.request(work, draft))
        if state in ("sampled", "received", "reviewed"):
            self.run(lambda work: lab_service.sample(work, request_id, SampleDraft()))
        if state in ("received", "reviewed"):
            row = self.tests(request_id).results[0]
            self.run(lambda work: lab_service.enter_results(work, request_id, (ResultEntry(row.id, "150"),)))
        if state == "reviewed":
            version = self.tests(request_id).version
            self.run(lambda work: lab_service.review(work, request_id, "", version))
        return self.tests(request_id)

    def tests(self, request_id: int) -> Any:
        return self.ask(lambda work: lab.get_request(work, request_id))

    def lab_request_form(self) -> FormDialog:
        form = lab_forms.LabRequestForm(self.context, self.pet(), self.ask(lab.get_dictionary))
        form._fields["panels"].set_value("1")
        return form

    def results_form(self) -> FormDialog:
        card = self.tests_at("sampled")
        form = lab_forms.ResultsForm(self.context, card, self.ask(lab.get_dictionary).analytes)
        form._fields[f"value_{card.results[0].id}"].set_value(("150", card.results[0].unit))
        return form

    def review_form(self) -> FormDialog:
        return lab_forms.ReviewForm(self.context, self.tests_at("received"))

    def lab_step_form(self, kind: Any, state: str, **fields: str) -> FormDialog:
        form: FormDialog = kind(self.context, self.tests_at(state))
        for name, value in fields.items():
            form._fields[name].set_value(value)
        return form

    def correct_form(self) -> FormDialog:
        card = self.tests_at("reviewed")
        form = lab_forms.CorrectForm(self.context, card, card.results[0])
        form._fields["text"].set_value(("140", card.results[0].unit))
        form._fields["reason"].set_value("ошибка")
        return form

    def analyte_form(self) -> FormDialog:
        form = self.list_form(ANALYTES)
        form._fields["code"].set_value(f"A{next(self.numbers)}")
        return form

    def panel_form(self) -> FormDialog:
        form = self.list_form(PANELS)
        form._fields["analytes"].set_value("1|2")
        return form

    def range_form(self) -> FormDialog:
        form = RANGES.make_form(self.context, self.ask(RANGES.load), None, None, None)
        form._fields["analyte"].set_value((1, ""))
        form._fields["low"].set_value(Decimal(1))
        form._fields["high"].set_value(Decimal(10**9))
        form._fields["critical_high"].set_value(Decimal(10**10))
        return form

    def stored_request(self, request_id: int) -> Any:
        card = self.tests(request_id)
        return SimpleNamespace(
            outside_lab=card.row.outside_lab,
            note=card.note,
            number=card.row.number,
            conclusion=card.conclusion,
            whom=next((s.detail for s in card.stamps if s.state.value == "told"), ""),
            reason=card.cancel_reason or card.reopen_reason,
            at=None,
        )

    def stored_sample(self, request_id: int, form: FormDialog) -> Any:
        stored = self.stored_request(request_id)
        if not clean_line(form.draft().number):
            # Left empty, the request's own number stays.
            assert stored.number == f"L{request_id:06d}"
            stored.number = ""
        return stored

    def stored_range(self, range_id: int, form: FormDialog) -> Any:
        row = next(row for row in self.ask(lab.get_dictionary).ranges if row.id == range_id)
        draft = range_draft(row)
        if form.draft().age_from_days == 0:
            # From birth on: that is no age at all.
            draft = replace(draft, age_from_days=draft.age_from_days or 0)
        if not clean_line(form.draft().unit):
            # Left empty, the analyte's own unit is meant.
            assert draft.unit == "10^9/L"
            return replace(draft, unit="")
        return draft

    def stored_analyte(self, analyte_id: int) -> Any:
        return self.ask(lambda work: lab.get_analyte_draft(work, analyte_id))


FORMS: dict[str, Maker] = {
    "LabRequestForm": (LabForms.lab_request_form, lambda c, v, f: c.stored_request(v)),
    "SampleForm": (
        lambda c: c.lab_step_form(lab_forms.SampleForm, "new"),
        lambda c, v, f: c.stored_sample(v, f),
    ),
    "SendForm": (
        lambda c: c.lab_step_form(lab_forms.SendForm, "sampled", outside_lab="Лаборатория"),
        lambda c, v, f: c.stored_request(v),
    ),
    "ResultsForm": (LabForms.results_form, lambda c, v, f: c.stored_request(v)),
    "ReviewForm": (LabForms.review_form, lambda c, v, f: c.stored_request(v)),
    "TellForm": (
        lambda c: c.lab_step_form(lab_forms.TellForm, "reviewed", whom="Ирина"),
        lambda c, v, f: c.stored_request(v),
    ),
    "LabCancelForm": (
        lambda c: c.lab_step_form(lab_forms.LabCancelForm, "new", reason="ошибка"),
        lambda c, v, f: c.stored_request(v),
    ),
    "ReopenForm": (
        lambda c: c.lab_step_form(lab_forms.ReopenForm, "reviewed", reason="ошибка"),
        lambda c, v, f: c.stored_request(v),
    ),
    "CorrectForm": (LabForms.correct_form, lambda c, v, f: c.stored_request(v)),
    "AnalyteForm": (LabForms.analyte_form, lambda c, v, f: c.stored_analyte(v)),
    "LabPanelForm": (LabForms.panel_form, lambda c, v, f: c.entity(LabPanel, v)),
    "RangeForm": (LabForms.range_form, lambda c, v, f: c.stored_range(v, f)),
}
