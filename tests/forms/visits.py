"""The forms of visits and their lists, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits import service as visit_service
from clinic_desktop.areas.visits.entities import (
    Diagnosis,
    PatientProblem,
    Phrase,
    Visit,
    VisitAddendum,
    VisitTemplate,
)
from clinic_desktop.areas.visits.form.measure import MeasureForm
from clinic_desktop.areas.visits.form.signed import AddendumForm, ProblemForm, UnlockForm
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.areas.visits.page.lists import DIAGNOSES, PHRASES, TEMPLATES
from clinic_desktop.areas.visits.rows import DiagnosisDraft, VisitDraft
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker


class VisitForms(Base):
    """Opens the forms of visits and their lists."""

    def visit_form(self) -> FormDialog:
        self.read_alerts()
        visit = self.run(lambda work: visit_service.start(work, self.pet_id))
        form = VisitForm(self.context, self.ask(lambda work: visits.get_desk(work, visit)))
        form._fields["complaint"].set_value("Рвота")
        form.diagnoses.set_value((DiagnosisDraft("Гастрит"),))
        return form

    def stored_visit(self, visit_id: int) -> Any:
        draft = self.ask(lambda work: visits.get_draft(work, visit_id))
        made = draft.diagnoses[0] if draft.diagnoses else None
        return SimpleNamespace(
            **asdict(draft),
            diagnoses_id=made.diagnosis_id if made else None,
            diagnoses_text=made.title if made and made.diagnosis_id is None else "",
        )

    def signed_visit(self) -> Any:
        self.read_alerts()
        draft = VisitDraft(complaint="Рвота", plan="УЗИ")
        visit = self.run(lambda work: visit_service.start(work, self.pet_id))
        self.run(lambda work: visit_service.sign(work, visit, draft, VisitDraft()))
        return self.ask(lambda work: visits.get_card(work, visit))

    def addendum_form(self) -> FormDialog:
        form = AddendumForm(self.context, self.signed_visit())
        form._fields["text"].set_value("Рвоты нет")
        return form

    def unlock_form(self) -> FormDialog:
        form = UnlockForm(self.context, self.signed_visit())
        form._fields["reason"].set_value("не тот вес")
        return form

    def problem_form(self) -> FormDialog:
        form = ProblemForm(self.context, self.pet(), None)
        form._fields["title"].set_value("Аллергия")
        return form

    def measure_form(self) -> FormDialog:
        form = MeasureForm(self.context, self.pet(), ())
        form._fields["grams"].set_value(4_200)
        return form

    def measured(self, work: Any) -> Any:
        return visits.list_vitals(work, self.pet_id)

    def phrase_form(self) -> FormDialog:
        form = self.new_entry(PHRASES)
        for name in ("key", "title"):
            form._fields[name].set_value(f"фраза{next(self.numbers)}")
        form._fields["text"].set_value("Без особенностей.")
        return form

    def template_form(self) -> FormDialog:
        form = self.new_entry(TEMPLATES)
        form._fields["title"].set_value(f"Шаблон {next(self.numbers)}")
        form._fields["complaint"].set_value("Хромота")
        return form

    def stored_phrase(self, phrase_id: int, form: FormDialog) -> Any:
        row = self.entity(Phrase, phrase_id)
        # A phrase without a title is called by its key, and the dot typed before a key is no part of it.
        title = row.title if clean_line(form._fields["title"].value()) else ""
        typed = clean_line(form._fields["key"].value())
        dots = typed[: len(typed) - len(typed.lstrip("."))]
        return SimpleNamespace(key=dots + row.key, title=title, text=row.text)


FORMS: dict[str, Maker] = {
    "VisitForm": (VisitForms.visit_form, lambda c, v, f: c.stored_visit(v)),
    "AddendumForm": (VisitForms.addendum_form, lambda c, v, f: c.entity(VisitAddendum, v)),
    "UnlockForm": (
        VisitForms.unlock_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Visit, v).unlock_reason),
    ),
    "ProblemForm": (VisitForms.problem_form, lambda c, v, f: c.entity(PatientProblem, v)),
    "MeasureForm": (
        VisitForms.measure_form,
        lambda c, v, f: next(row.vitals for row in c.ask(c.measured) if row.id == v),
    ),
    "DiagnosisForm": (lambda c: c.list_form(DIAGNOSES), lambda c, v, f: c.entity(Diagnosis, v)),
    "PhraseForm": (VisitForms.phrase_form, lambda c, v, f: c.stored_phrase(v, f)),
    "TemplateForm": (VisitForms.template_form, lambda c, v, f: c.entity(VisitTemplate, v)),
}
