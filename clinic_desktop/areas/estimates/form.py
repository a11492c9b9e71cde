"""The forms of an estimate: its lines, the signature, why it was declined."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.areas.estimates import rules, service
from clinic_desktop.areas.estimates.rows import (
    EstimateCard,
    EstimateDesk,
    EstimateDraft,
    EstimateLineDraft,
    EstimateRow,
)
from clinic_desktop.areas.estimates.texts import span
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import ClinicError, Invalid, NotFound, Problem
from clinic_desktop.core.kinds import ESTIMATE, PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    DateField,
    DecimalField,
    Entry,
    LookupField,
    MoneyField,
    NoteField,
    Rows,
    TextField,
    alphabetical,
)
from clinic_desktop.ui.forms.reason import ReasonForm
from clinic_desktop.ui.i18n import format_decimal
from clinic_desktop.ui.labels import plain

WHAT, LOW, HIGH, PRICE, HIDDEN = range(5)


class EstimateLinesField(Rows):
    """The lines of an estimate: what, from how many to how many, at which price."""

    def __init__(self, entries: list[Entry], currency: str, parent: QWidget | None = None) -> None:
        self._entries, self._currency = entries, currency
        self._names = {entry.id: entry.text for entry in entries}
        super().__init__("", parent)
        self._add.setText(self.tr("Add a line"))
        self._add.setAccessibleName(self.tr("Add a line"))
        metrics = self.fontMetrics()
        self._widths = [max(84, metrics.horizontalAdvance(text) + 24) for text in self._captions()]
        self._widths[PRICE] = max(self._widths[PRICE], metrics.horizontalAdvance(self._unpriced()) + 36)
        self._box.insertWidget(0, self._head())

    def _captions(self) -> tuple[str, ...]:
        return (
            self.tr("Manipulation, kit or any text"),
            self.tr("From"),
            self.tr("To"),
            self.tr("Price"),
            self.tr("Hidden"),
        )

    def _unpriced(self) -> str:
        return self.tr("By catalogue")

    def _head(self) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for number, caption in enumerate(self._captions()):
            text = plain("muted")
            text.setWordWrap(False)
            text.setText(caption)
            if number != WHAT:
                text.setFixedWidth(self._widths[number])
            line.addWidget(text, 1 if number == WHAT else 0)
        line.addSpacing(42)
        return head

    def make_fields(self) -> list[Any]:
        """Make the fields of one line."""
        fields: list[Any] = [
            LookupField(self._entries, free_text=True),
            DecimalField(),
            DecimalField(),
            MoneyField(self._currency),
            CheckField(),
        ]
        for number, (field, caption) in enumerate(zip(fields, self._captions(), strict=True)):
            field.setAccessibleName(caption)
            field.setToolTip(caption)
            if number != WHAT:
                field.setFixedWidth(self._widths[number])
        fields[PRICE].setPlaceholderText(self._unpriced())
        fields[HIDDEN].setToolTip(self.tr("Not shown on what the owner gets"))
        for number in (LOW, HIGH):
            fields[number].set_value(Decimal(1))
        return fields

    def add_row(self) -> list[Any]:
        """Add an empty line and return its fields."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        fields = self.make_fields()
        for number, field in enumerate(fields):
            line.addWidget(field, 1 if number == WHAT else 0)
            field.changed.connect(self.changed)
        line.addWidget(self.remove_button(self.tr("Remove this line")))
        self.rows.append((holder, fields))
        self._box.insertWidget(len(self.rows), holder)
        return fields

    def value(self) -> tuple[EstimateLineDraft, ...]:
        """Return the lines that name something. Raises Unreadable."""
        found = []
        for _, fields in self.rows:
            item_id, text = fields[WHAT].value()
            if item_id is not None or text.strip():
                low, high, price, hidden = (field.value() for field in fields[LOW:])
                found.append(
                    EstimateLineDraft(
                        item_id, "" if item_id is not None else text, low, high, price, hidden=hidden
                    )
                )
        return tuple(found)

    def set_value(self, value: Any) -> None:
        """Show lines."""
        self.clear_rows()
        for line in value:
            fields = self.add_row()
            fields[WHAT].set_value((line.manipulation_id, line.text))
            for field, one in zip(fields[LOW:], (line.low, line.high, line.price, line.hidden), strict=True):
                field.set_value(one)
        self.changed.emit()

    def describe_row(self, row: Any) -> str:
        """Return a line as text."""
        name = self._names.get(row.manipulation_id, row.text)
        return f"{name} {format_decimal(row.low)} – {format_decimal(row.high)}"


class EstimateForm(FormDialog):
    """Writes an estimate for a patient, or changes one that nobody has been given yet."""

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        desk: EstimateDesk,
        estimate: EstimateCard | None = None,
        parent: QWidget | None = None,
        *,
        planned: bool = False,
    ) -> None:
        """``planned`` begins a new one with what is wanted for the patient and not done yet."""
        subject = (ESTIMATE, estimate.row.id) if estimate is not None else (PET, card.id)
        super().__init__(context, "", parent, subject=subject)
        self.setWindowTitle(self.tr("Estimate") if estimate is not None else self.tr("New estimate"))
        self._estimate, self._today = estimate, desk.today
        self.base = (
            estimate.draft
            if estimate is not None
            else EstimateDraft(
                card.id,
                valid_until=desk.today + timedelta(days=desk.valid_days),
                items=desk.planned if planned else (),
            )
        )
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        offered = [(row.id, row.name, row.code) for row in desk.catalogue]
        offered += [(kit.id, kit.name, kit.code) for kit in desk.kits]
        entries = alphabetical(
            Entry(item_id, name_of(name), f"{name.en}|{name.ru}|{code}") for item_id, name, code in offered
        )
        self.add_field("title", self.tr("For what"), TextField())
        self.add_field("valid_until", self.tr("Holds until"), DateField(context.today))
        lines = EstimateLinesField(entries, context.conventions.currency)
        self.add_field("items", self.tr("Lines"), lines, wide=True)
        self._sum = plain("heading")
        self._sum.setObjectName("estimate_sum")
        self.add_widget(self._sum)
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        self.fill(self.base)
        if not self.base.items:
            lines.add_row()
        self.start()
        if planned and not self.base.items:
            self._status.setText(self.tr("Nothing is planned for the patient: write the lines yourself."))
        scrolled_size(self, 860, 640)
        self._reckon()
        self._fields["title"].setFocus()

    def draft(self) -> EstimateDraft:
        """Return the estimate as typed."""
        # The tax of what is not in the catalogue has no field: it stays as it was.
        taxes = {line.text: line.tax_percent for line in self.base.items if line.manipulation_id is None}
        lines = tuple(
            replace(line, tax_percent=taxes.get(line.text)) if line.manipulation_id is None else line
            for line in self.read("items", self.base.items)
        )
        return EstimateDraft(
            self.base.pet_id, self.read("title", ""), self.read("valid_until"), lines, self.read("note", "")
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of estimates."""
        return rules.estimate_problems(self.draft(), self._today)

    def _validate(self) -> None:
        super()._validate()
        self._reckon()

    def _reckon(self) -> None:
        draft = self.draft()
        self.context.runner.query(
            self,
            lambda work: service.reckon(work, draft),
            then=lambda found: self._sum.setText(self.tr("Altogether: {sum}").format(sum=span(*found))),
            key="sum",
            # What can't be reckoned yet is marked where it stands, not told twice.
            failed=self._on_unreckoned,
        )

    def _on_unreckoned(self, error: ClinicError) -> bool:
        self._sum.setText(self.tr("The sum is shown once every line has its price."))
        return isinstance(error, Invalid | NotFound)

    def save(self) -> None:
        """Write or change it."""
        draft, base = self.draft(), self.base
        if self._estimate is None:
            self.submit(
                "estimates.register",
                lambda work: service.register(work, draft),
                done=self.tr("Estimate written"),
            )
            return
        estimate_id = self._estimate.row.id
        self.submit(
            "estimates.change",
            lambda work: service.change(work, estimate_id, draft, base),
            done=self.tr("Estimate saved"),
        )


class AcceptForm(FormDialog):
    """Notes who signed an estimate."""

    def __init__(
        self, context: AppContext, card: PetCard, row: EstimateRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=(ESTIMATE, row.id))
        self.setWindowTitle(self.tr("The estimate is accepted"))
        self._row = row
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        told = plain("heading")
        told.setText(span(row.low, row.high))
        told.setObjectName("estimate_sum")
        self.add_widget(told)
        self.add_field("signed_by", self.tr("Signed by"), TextField(), wide=True)
        self._fields["signed_by"].set_value(card.row.owner_name)
        self.start()
        scrolled_size(self, 480, 280)
        self._fields["signed_by"].setFocus()

    def draft(self) -> str:
        """Return who signed."""
        return str(self.read("signed_by", ""))

    def problems(self) -> tuple[Problem, ...]:
        """A name is needed."""
        return () if self.draft().strip() else (Problem("signed_by", "required"),)

    def save(self) -> None:
        """Note it."""
        signed_by, estimate_id = self.draft(), self._row.id
        self.submit(
            "estimates.accept",
            lambda work: service.accept(work, estimate_id, signed_by),
            done=self.tr("Estimate accepted"),
        )


class DeclineEstimateForm(ReasonForm):
    """Notes why the owner doesn't want an estimate."""

    def __init__(
        self, context: AppContext, card: PetCard, row: EstimateRow, parent: QWidget | None = None
    ) -> None:
        self._row = row
        patient = (card.row.glyph, card.row.name, span(row.low, row.high))
        super().__init__(context, (ESTIMATE, row.id), patient, parent)

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("The estimate is declined")

    def save(self) -> None:
        """Note it."""
        reason, estimate_id = self.draft(), self._row.id
        self.submit(
            "estimates.decline",
            lambda work: service.decline(work, estimate_id, reason),
            done=self.tr("Estimate declined"),
        )
