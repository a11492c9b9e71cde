"""The forms of prescriptions: write one out, cancel one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.medicines import rules as medicine_rules
from clinic_desktop.areas.medicines.form.fields import Warnings, ask_for_answers, show_field
from clinic_desktop.areas.medicines.rows import (
    MEDICINES_OVERRIDE,
    DoseCheck,
    DoseDraft,
    Finding,
    MedicineCard,
)
from clinic_desktop.areas.medicines.texts import quantity_text, route_texts, strength_text
from clinic_desktop.areas.pets.kinds import Sex
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.prescriptions import rules, service
from clinic_desktop.areas.prescriptions.rows import Desk, LineDraft, PrescriptionDraft, PrescriptionRow
from clinic_desktop.areas.prescriptions.texts import OF_PER_UNIT, unit_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET, PRESCRIPTION
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DecimalField,
    Entry,
    LookupField,
    NoteField,
    OptionalWholeField,
    Rows,
    TextField,
    alphabetical,
)
from clinic_desktop.ui.forms.reason import ReasonForm

Prefill = tuple[MedicineCard, DoseDraft, DoseCheck]


class MoreDrugs(Rows):
    """Further drugs of the same form, where the country lets several stand on one."""

    def __init__(self, entries: list[Entry], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._entries = entries
        self._add.setText(self.tr("Add a drug"))
        self._add.setAccessibleName(self._add.text())

    def make_fields(self) -> list[Any]:
        """Make the drug, how to give it, and how much."""
        drug, dose, quantity = LookupField(self._entries, free_text=True), TextField(), DecimalField()
        for field, name in (
            (drug, self.tr("Drug")),
            (dose, self.tr("Dose and how to give it")),
            (quantity, self.tr("Quantity")),
        ):
            field.setAccessibleName(name)
            line = field.lineEdit() if isinstance(field, LookupField) else field
            if line is not None:
                line.setPlaceholderText(name)
        quantity.set_value(Decimal(1))
        return [drug, dose, quantity]

    def value(self) -> tuple[LineDraft, ...]:
        """Return the drugs; rows nobody wrote into are none. Raises Unreadable."""
        lines = []
        for _, (drug, dose, quantity) in self.rows:
            medicine_id, text = drug.value()
            if medicine_id is None and not text and not dose.text().strip():
                continue
            lines.append(LineDraft(medicine_id, text, dose_text=dose.text(), quantity=quantity.value()))
        return tuple(lines)


class PrescriptionForm(FormDialog):
    """Writes a prescription out for the patient whose name stands on the form."""

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        prefill: Prefill | None = None,
    ) -> None:
        """``prefill`` is a dose that was reckoned."""
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Prescription"))
        self._card, self._dosing, self._country, self._today = card, desk.dosing, desk.country, desk.today
        self._medicines = {each.id: each for each in desk.dosing.medicines if each.id is not None}
        self._read: frozenset[str] = frozenset()
        self._findings: tuple[Finding, ...] = ()
        self.base = PrescriptionDraft(card.id)
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self._add_fields()
        if prefill is not None:
            self._prefill(*prefill)
        self._fields["drug"].changed.connect(self._on_drug)
        if "more" in self._fields:
            self._fields["more"].changed.connect(self._look)
        for name in ("pregnant", "dose_text", "every_hours"):
            self._fields[name].changed.connect(self._look)
        self._fields["chronic"].changed.connect(self._on_chronic)
        self._fields["acknowledged"].changed.connect(self._on_read)
        self._look()
        self.start()
        scrolled_size(self, 660, 680)
        self._fields["drug" if prefill is None else "days"].setFocus()

    def _add_fields(self) -> None:
        entries = alphabetical(
            Entry(each.id or 0, name_of(each.name), f"{each.name.en}|{each.name.ru}|{each.code}")
            for each in self._medicines.values()
        )
        self.add_field("drug", self.tr("Drug"), LookupField(entries, free_text=True), wide=True)
        self.add_field("strength", self.tr("Strength"), TextField())
        self.add_field("dose_text", self.tr("Dose"), TextField())
        self.add_field("route", self.tr("Route"), ChoiceField(list(route_texts().items())))
        self.add_field("every_hours", self.tr("Every, hours"), OptionalWholeField())
        self.add_field("days", self.tr("Course, days"), OptionalWholeField())
        self.add_field("repeats", self.tr("Repeats"), OptionalWholeField())
        self.add_field("quantity", self.tr("Quantity"), DecimalField())
        self.add_field("unit", self.tr("Unit"), ChoiceField(list(unit_texts().items())))
        if not rules.one_drug_per_form(self._country):
            self.add_field("more", self.tr("Further drugs"), MoreDrugs(entries), wide=True)
        self.add_field("chronic", self.tr("For a lasting disease"), CheckField())
        self.add_field("valid_until", self.tr("Valid until"), DateField(lambda: self._today))
        self.add_field("pregnant", self.tr("Pregnant or nursing"), CheckField())
        show_field(self, "pregnant", shown=self._dosing.patient.sex is not Sex.MALE)
        self._warnings = Warnings()
        self.add_widget(self._warnings)
        self.add_field("acknowledged", self.tr("I have read the warnings"), CheckField())
        self.add_field("override_reason", self.tr("Why it is prescribed all the same"), TextField())
        self.add_field("note", self.tr("For the owner"), NoteField(), wide=True)
        self._fields["quantity"].set_value(Decimal(1))
        self._fields["repeats"].set_value(0)
        self._fields["valid_until"].set_value(rules.last_valid_day(self._today, self._country, False))

    def _prefill(self, medicine: MedicineCard, dose: DoseDraft, checked: DoseCheck) -> None:
        told = quantity_text(dose.quantity, medicine.draft.per_unit)
        # In the base, so that it comes back with a draft that was kept.
        self.base = PrescriptionDraft(self._card.id, (LineDraft(medicine.id, dose=dose, dose_told=told),))
        for name, value in (
            ("drug", (medicine.id, "")),
            ("strength", strength_text(medicine)),
            ("dose_text", told),
            ("route", medicine.draft.route),
            ("every_hours", dose.every_hours),
            ("unit", OF_PER_UNIT[medicine.draft.per_unit]),
            ("pregnant", dose.pregnant),
            ("override_reason", dose.override_reason),
        ):
            self._fields[name].set_value(value)
        if dose.acknowledged:
            self._fields["acknowledged"].setChecked(True)
            self._read = frozenset(dose.acknowledged)

    def draft(self) -> PrescriptionDraft:
        """Return the prescription as typed."""
        medicine_id, text = self.read("drug", (None, ""))
        reckoned = next(iter(self.base.lines), LineDraft())
        line = LineDraft(
            medicine_id=medicine_id,
            drug=text,
            strength=self.read("strength", ""),
            dose_text=self.read("dose_text", ""),
            route=self.read("route"),
            every_hours=self.read("every_hours"),
            days=self.read("days"),
            quantity=self.read("quantity", Decimal(0)),
            unit=self.read("unit"),
            repeats=self.read("repeats") or 0,
            dose=reckoned.dose,
            dose_told=reckoned.dose_told,
        )
        more = self.read("more", ()) if "more" in self._fields else ()
        return PrescriptionDraft(
            pet_id=self._card.id,
            lines=(line, *more),
            chronic=self.read("chronic", False),
            valid_until=self.read("valid_until"),
            note=self.read("note", ""),
            pregnant=self.read("pregnant", False),
            acknowledged=tuple(sorted(self._read)) if self.read("acknowledged", False) else (),
            override_reason=self.read("override_reason", ""),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of prescriptions and of doses."""
        self._look()
        draft = self.draft()
        may = self.context.rights.actor.may(MEDICINES_OVERRIDE)
        return (
            *rules.problems(draft, today=self._today, country=self._country),
            *medicine_rules.answer_problems(
                self._findings, draft.acknowledged, draft.override_reason, may_override=may
            ),
        )

    def save(self) -> None:
        """Write it out."""
        draft = self.draft()
        self.submit(
            "prescriptions.issue",
            lambda work: service.issue(work, draft),
            done=self.tr("Prescription written"),
            undoable=False,
        )

    def _on_drug(self) -> None:
        medicine = self._medicines.get(self.read("drug", (None, ""))[0] or 0)
        if medicine is not None:
            self._fields["strength"].set_value(strength_text(medicine))
            self._fields["route"].set_value(medicine.draft.route)
        self._look()

    def _on_chronic(self) -> None:
        chronic = self.read("chronic", False)
        self._fields["valid_until"].set_value(rules.last_valid_day(self._today, self._country, chronic))

    def _look(self) -> None:
        found: list[Finding] = []
        draft = self.draft()
        for line in draft.lines:
            if rules.is_reckoned(line, pregnant=draft.pregnant):
                # Its own warnings were read where it was reckoned; the service asks anew.
                continue
            medicine = self._medicines.get(line.medicine_id or 0)
            found += rules.findings_of(
                line,
                medicine or medicine_rules.unlisted(line.drug),
                self._dosing.patient,
                self._dosing.groups,
                self.context.now(),
                pregnant=draft.pregnant,
            )
        self._findings = tuple(found)
        self._warnings.show_findings(self._findings)
        codes = _to_read(self._findings)
        box = self._fields["acknowledged"]
        if box.isChecked() and not codes <= self._read:
            box.setChecked(False)
        ask_for_answers(self, self._findings)

    def _on_read(self) -> None:
        if self._fields["acknowledged"].isChecked():
            self._read = _to_read(self._findings)


class CancelPrescriptionForm(ReasonForm):
    """Cancels what remains of a prescription, with a reason."""

    def __init__(
        self, context: AppContext, card: PetCard, row: PrescriptionRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, (PRESCRIPTION, row.id), (card.row.glyph, card.row.name, row.number), parent)
        self._row = row

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Cancel the prescription")

    def save(self) -> None:
        """Cancel it."""
        reason, prescription_id = self.draft(), self._row.id
        self.submit(
            "prescriptions.cancel",
            lambda work: service.cancel(work, prescription_id, reason),
            done=self.tr("Prescription cancelled"),
        )


def _to_read(findings: tuple[Finding, ...]) -> frozenset[str]:
    return frozenset(finding.code for finding in findings if not finding.stop)
