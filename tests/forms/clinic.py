"""The forms of the clinic and its workstation, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from types import SimpleNamespace

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.page import ClinicForm, WorkstationForm
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker


class ClinicForms(Base):
    """Opens the forms of the clinic and its workstation."""

    def clinic_form(self) -> FormDialog:
        form = ClinicForm(self.context, self.ask(clinic.get))
        form._fields["name"].set_value("Клиника")
        return form

    def workstation_form(self) -> FormDialog:
        return WorkstationForm(self.context)


FORMS: dict[str, Maker] = {
    "ClinicForm": (ClinicForms.clinic_form, lambda c, v, f: c.ask(clinic.get)),
    "WorkstationForm": (
        ClinicForms.workstation_form,
        lambda c, v, f: SimpleNamespace(workstation=c.context.store.get("workstation")),
    ),
}
