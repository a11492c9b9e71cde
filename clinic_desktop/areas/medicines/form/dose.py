"""The form that reckons a dose while one types, and gives it or prescribes it with one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from clinic_desktop.areas.medicines import rules, service
from clinic_desktop.areas.medicines.form.fields import Warnings, ask_for_answers, show_field
from clinic_desktop.areas.medicines.rows import (
    MEDICINES_OVERRIDE,
    DoseCheck,
    DoseDraft,
    Dosing,
    Finding,
    MedicineCard,
)
from clinic_desktop.areas.medicines.texts import formula_text, per_texts, strength_text
from clinic_desktop.areas.pets.kinds import Sex
from clinic_desktop.areas.pets.rows import PetCard, WeightRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import local_day, utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.core.text import clean_text
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.buttons import FormButtons
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    DecimalField,
    Entry,
    KilogramsField,
    LookupField,
    NoteField,
    OptionalWholeField,
    TextField,
    alphabetical,
)
from clinic_desktop.ui.i18n import format_date, format_weight
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role

Prescribe = Callable[[MedicineCard, DoseDraft, DoseCheck], None]


class DoseForm(FormDialog):
    """Reckons a dose for the patient whose name stands on the form, and gives it."""

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        dosing: Dosing,
        parent: QWidget | None = None,
        *,
        prescribe: Prescribe | None = None,
        right: str = "",
    ) -> None:
        """``prescribe`` is given the dose when it is to be written out, which asks for ``right``."""
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Dose"))
        self._card, self._dosing, self._prescribe = card, dosing, prescribe
        self._medicines = {each.id: each for each in dosing.medicines if each.id is not None}
        self._read: frozenset[str] = frozenset()
        self._checked = DoseCheck(None, None, None, None, ())
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self._add_fields()
        self._name_buttons(right)
        last = dosing.patient.weights[-1].grams if dosing.patient.weights else None
        self._fields["weight_g"].set_value(context.typed_weights.get(card.id, last))
        self._fields["medicine"].changed.connect(self._on_medicine)
        self._fields["weight_g"].changed.connect(self._on_weight)
        for name in ("quantity", "every_hours", "pregnant"):
            self._fields[name].changed.connect(self._reckon)
        self._fields["acknowledged"].changed.connect(self._on_read)
        self._reckon()
        self.start()
        scrolled_size(self, 640, 640)
        self._fields["medicine"].setFocus()

    def _add_fields(self) -> None:
        entries = alphabetical(
            Entry(
                each.id or 0,
                name_of(each.name),
                f"{each.name.en}|{each.name.ru}|{each.code}|{each.draft.substances}",
            )
            for each in self._medicines.values()
        )
        self.add_field("medicine", self.tr("Medicine"), LookupField(entries, free_text=False), wide=True)
        self.add_field("weight_g", self.tr("Weight, kg"), KilogramsField())
        self.add_field("every_hours", self.tr("Every, hours"), OptionalWholeField())
        self._weighed = WrappedLabel()
        self._weighed.setWordWrap(True)
        set_role(self._weighed, "muted")
        self.add_widget(self._weighed)
        self._formula = QLabel()
        self._formula.setObjectName("formula")
        self._formula.setWordWrap(True)
        set_role(self._formula, "heading")
        self.add_widget(self._formula)
        self.add_field("quantity", self.tr("Quantity"), DecimalField())
        self.add_field("pregnant", self.tr("Pregnant or nursing"), CheckField())
        show_field(self, "pregnant", shown=self._dosing.patient.sex is not Sex.MALE)
        self._warnings = Warnings()
        self.add_widget(self._warnings)
        self.add_field("acknowledged", self.tr("I have read the warnings"), CheckField())
        self.add_field("override_reason", self.tr("Why it is given all the same"), TextField())
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)

    def _name_buttons(self, right: str) -> None:
        self._save.setText(self.tr("Give"))
        self._save.setAccessibleName(self._save.text())
        self._save.setToolTip(self.tr("Give it now (Enter, Ctrl+Enter)"))
        self.prescribe_action = make_action(
            self, "prescribe_dose", self._on_prescribe, shortcut="Ctrl+R", glyph="drug"
        )
        label(self.prescribe_action, self.tr("Prescribe"))
        self.prescribe_action.setVisible(self._prescribe is not None)
        self.prescribe_action.setEnabled(self._prescribe is not None)
        if right:
            self.context.rights.guard(self.prescribe_action, right)
        buttons = self._save.parentWidget()
        assert isinstance(buttons, FormButtons)
        buttons.addButton(ActionButton(self.prescribe_action), QDialogButtonBox.ButtonRole.ActionRole)

    def draft(self) -> DoseDraft:
        """Return the dose as typed."""
        medicine_id, _ = self.read("medicine", (None, ""))
        last = self._dosing.patient.weights[-1].grams if self._dosing.patient.weights else None
        weight_g = self.read("weight_g")
        return DoseDraft(
            pet_id=self._card.id,
            medicine_id=medicine_id,
            weight_g=None if weight_g == last else weight_g,
            quantity=self.read("quantity", Decimal(0)),
            every_hours=self.read("every_hours"),
            pregnant=self.read("pregnant", False),
            acknowledged=tuple(sorted(self._read)) if self.read("acknowledged", False) else (),
            override_reason=self.read("override_reason", ""),
            note=self.read("note", ""),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of doses."""
        self._check()
        may = self.context.rights.actor.may(MEDICINES_OVERRIDE)
        return rules.dose_problems(self.draft(), self._checked, may_override=may)

    def save(self) -> None:
        """Give it: the quantity and the formula go to the manipulation that is recorded."""
        draft = self._told()
        self.submit("medicines.give", lambda work: service.give(work, draft), done=self.tr("Dose given"))

    def _told(self) -> DoseDraft:
        draft = self.draft()
        if self._checked.formula is None:
            return draft
        lines = (formula_text(self._checked.formula), clean_text(draft.note))
        return replace(draft, note="\n".join(line for line in lines if line))

    def _medicine(self) -> MedicineCard | None:
        return self._medicines.get(self.read("medicine", (None, ""))[0] or 0)

    def _on_medicine(self) -> None:
        medicine = self._medicine()
        if medicine is None:
            self._reckon()
            return
        self._check()
        row = self._checked.row
        self._fields["every_hours"].set_value(row.draft.every_hours if row else None)
        # The quantity of another medicine must not stand beside this one's name.
        self._fields["quantity"].retype("")
        self._on_weight()

    def _on_weight(self) -> None:
        self._check()
        if self._checked.formula is not None:
            self._fields["quantity"].set_value(self._checked.formula.quantity)
        self._reckon()

    def _check(self) -> None:
        medicine = self._medicine()
        if medicine is None:
            self._checked = DoseCheck(None, None, None, None, ())
            return
        self._checked = rules.check(
            medicine, self._dosing.patient, self.draft(), self._dosing.groups, self.context.now()
        )

    def _reckon(self) -> None:
        self._check()
        checked, medicine = self._checked, self._medicine()
        self._warnings.show_findings(checked.findings)
        codes = _to_read(checked.findings)
        box = self._fields["acknowledged"]
        if box.isChecked() and not codes <= self._read:
            # A warning came up after the tick: it was not read yet.
            box.setChecked(False)
        ask_for_answers(self, checked.findings)
        self._show_weight(checked)
        if checked.formula is not None:
            self._formula.setText(formula_text(checked.formula))
        elif medicine is not None:
            self._formula.setText(
                self.tr("{strength}: the quantity in {unit}").format(
                    strength=strength_text(medicine) or name_of(medicine.name),
                    unit=per_texts()[medicine.draft.per_unit],
                )
            )
        else:
            self._formula.setText(self.tr("Choose a medicine: the dose is reckoned here."))

    def _day_of(self, weighed: WeightRow) -> str:
        return format_date(local_day(weighed.measured_at, self.context.conventions.time_zone))

    def _show_weight(self, checked: DoseCheck) -> None:
        weights = self._dosing.patient.weights
        if not weights:
            text = self.tr("Never weighed")
        elif self.draft().weight_g is not None:
            text = self.tr("Typed here; the last weighing was {weight}, {date}").format(
                weight=format_weight(weights[-1].grams), date=self._day_of(weights[-1])
            )
        else:
            days = (utc_now() - weights[-1].measured_at).days
            text = self.tr("Weighed {date}, %n day(s) ago", "", days).format(date=self._day_of(weights[-1]))
        self._weighed.setText(text)
        old = any(f.code in ("weight_old", "weight_missing") for f in checked.findings)
        set_role(self._weighed, "problem" if old or not weights else "muted")

    def _on_read(self) -> None:
        if self._fields["acknowledged"].isChecked():
            self._read = _to_read(self._checked.findings)

    def _on_prescribe(self) -> None:
        medicine, prescribe = self._medicine(), self._prescribe
        self._tried = True
        found = self._found()
        self.show_problems(found, focus=True)
        if medicine is None or prescribe is None or any(p.severity == "error" for p in found):
            return
        draft, checked = self._told(), self._checked
        self.abandon()
        prescribe(medicine, draft, checked)


def _to_read(findings: tuple[Finding, ...]) -> frozenset[str]:
    return frozenset(finding.code for finding in findings if not finding.stop)
