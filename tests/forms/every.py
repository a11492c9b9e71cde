"""A clinic of one patient that opens every form filled with what is valid, and reads what was stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import LookupField, NoteField, Rows, TextField
from tests.forms import (
    appointments,
    attachments,
    billing,
    clinic,
    estimates,
    lab,
    manipulations,
    medicines,
    owners,
    pets,
    prescriptions,
    treatments,
    users,
    visits,
)
from tests.forms.base import Maker


class Clinic(
    clinic.ClinicForms,
    owners.OwnerForms,
    users.UserForms,
    pets.PetForms,
    visits.VisitForms,
    manipulations.ManipulationForms,
    medicines.MedicineForms,
    prescriptions.PrescriptionForms,
    treatments.TreatmentForms,
    attachments.AttachmentForms,
    lab.LabForms,
    appointments.AppointmentForms,
    estimates.EstimateForms,
):
    """Makes any form filled with what is valid."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.till = billing.TillForms(self)


TYPED = (TextField, NoteField, LookupField)
ROWS = {
    "added": ("what", "", "quantity", "price"),
    "diagnoses": ("title", "certainty", "lasting"),
    "items": ("what", "low", "high", "price", ""),
    "lines": ("item", "low", "high", "weight_from", "weight_to", "", "", ""),
    "phones": ("number", "", "note"),
    "identifiers": ("", "number", "applied_on", "duplicate_reason"),
}
FORMS: dict[str, Maker] = {
    **clinic.FORMS,
    **owners.FORMS,
    **users.FORMS,
    **pets.FORMS,
    **visits.FORMS,
    **manipulations.FORMS,
    **medicines.FORMS,
    **prescriptions.FORMS,
    **treatments.FORMS,
    **attachments.FORMS,
    **lab.FORMS,
    **appointments.FORMS,
    **estimates.FORMS,
    **billing.FORMS,
}


def boxes(form: FormDialog) -> Iterator[tuple[str, str, Any]]:
    """Yield every box of a form that is typed into: its field, the attribute it is stored as, itself."""
    for name, field in form._fields.items():
        if isinstance(field, Rows):
            _, widgets = field.rows[0]
            for attribute, widget in zip(ROWS[name], widgets, strict=True):
                if isinstance(widget, TYPED):
                    yield name, f"{name}.{attribute}", widget
        elif isinstance(field, TYPED):
            yield name, name, field


def type_into(box: Any, text: str) -> None:
    if isinstance(box, LookupField):
        box.setEditText(text)
    elif isinstance(box, NoteField):
        box.setPlainText(text)
    else:
        box.setText(text)
