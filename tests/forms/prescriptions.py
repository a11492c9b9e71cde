"""The forms of prescriptions, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.prescriptions import form as prescription_forms
from clinic_desktop.areas.prescriptions import queries as prescriptions
from clinic_desktop.areas.prescriptions import service as prescription_service
from clinic_desktop.areas.prescriptions.entities import Prescription, PrescriptionLine
from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker


class PrescriptionForms(Base):
    """Opens the forms of prescriptions."""

    def prescription_form(self) -> FormDialog:
        desk = self.ask(lambda work: prescriptions.desk(work, self.pet_id))
        form = prescription_forms.PrescriptionForm(self.context, self.pet(), desk)
        form._fields["drug"].set_value((None, "Омепразол"))
        form._fields["dose_text"].set_value("1 капсула")
        return form

    def cancel_prescription_form(self) -> FormDialog:
        self.read_alerts()
        draft = PrescriptionDraft(self.pet_id, (LineDraft(drug="Омепразол", dose_text="1 капсула"),))
        made = self.run(lambda work: prescription_service.issue(work, draft))
        row = self.ask(lambda work: prescriptions.get(work, made))
        form = prescription_forms.CancelPrescriptionForm(self.context, self.pet(), row)
        form._fields["reason"].set_value("ошибка")
        return form

    def stored_prescription(self, prescription_id: int) -> Any:
        form = self.entity(Prescription, prescription_id)
        line = self.ask(
            lambda work: work.session.query(PrescriptionLine).filter_by(prescription_id=prescription_id).one()
        )
        return SimpleNamespace(
            drug_id=line.medicine_id,
            drug_text=line.drug_ru,
            strength=line.strength,
            dose_text=line.dose_text,
            every_hours=line.every_hours,
            days=line.days,
            repeats=line.repeats,
            quantity=Decimal(line.quantity_milli) / 1000,
            valid_until=form.valid_until,
            override_reason=line.override_reason,
            note=form.note,
        )


FORMS: dict[str, Maker] = {
    "PrescriptionForm": (PrescriptionForms.prescription_form, lambda c, v, f: c.stored_prescription(v)),
    "CancelPrescriptionForm": (
        PrescriptionForms.cancel_prescription_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Prescription, v).cancel_reason),
    ),
}
