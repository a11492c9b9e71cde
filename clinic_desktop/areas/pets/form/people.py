"""Forms over the people of a patient: another primary owner, a co-owner or carer."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.owners.form import OwnerField
from clinic_desktop.areas.pets import rules, service
from clinic_desktop.areas.pets.kinds import OwnershipRole
from clinic_desktop.areas.pets.rows import PersonDraft, PetCard
from clinic_desktop.areas.pets.texts import role_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import CheckField, ChoiceField, DateField, OptionalWholeField


class TransferForm(FormDialog):
    """Gives the animal to another primary owner; the history stays with the animal."""

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Give to another owner"))
        self._card = card
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self.add_field("owner", self.tr("New owner"), OwnerField(context), wide=True)
        self.add_field("on", self.tr("From"), DateField(self.context.today))
        self._fields["on"].set_value(self.context.today())
        self.start()
        scrolled_size(self, 520, 320)
        self._fields["owner"].setFocus()

    def draft(self) -> tuple[int | None, date | None]:
        """Return the new owner's id and the first day."""
        return self.read("owner"), self.read("on")

    def problems(self) -> tuple[Problem, ...]:
        """Both are needed."""
        values = zip(("owner", "on"), self.draft(), strict=True)
        return tuple(Problem(name, "required") for name, value in values if value is None)

    def save(self) -> None:
        """Transfer."""
        owner_id, on = self.draft()
        pet_id = self._card.id
        if owner_id is not None and on is not None:
            self.submit(
                "pets.transfer",
                lambda work: service.transfer(work, pet_id, owner_id, on),
                done=self.tr("The patient has a new owner"),
            )


class PersonForm(FormDialog):
    """Adds a co-owner, an authorised person or the breeder."""

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Add a person"))
        self._card = card
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        roles = [(role, text) for role, text in role_texts().items() if role is not OwnershipRole.OWNER]
        self.add_field("owner", self.tr("Who"), OwnerField(context), wide=True)
        self.add_field("role", self.tr("Role"), ChoiceField(roles))
        self.add_field("share_percent", self.tr("Share of the bills, %"), OptionalWholeField())
        for name, text in (
            ("may_collect", self.tr("May collect the animal")),
            ("may_authorise", self.tr("May agree to treatment")),
            ("gets_reminders", self.tr("Gets reminders")),
        ):
            self.add_field(name, "", CheckField()).setText(text)
            self._fields[name].setAccessibleName(text)
        self._fields["may_collect"].set_value(True)
        self.start()
        scrolled_size(self, 560, 420)
        self._fields["owner"].setFocus()

    def draft(self) -> PersonDraft:
        """Return the person as typed."""
        return PersonDraft(
            self.read("owner"),
            self.read("role"),
            self.read("share_percent"),
            self.read("may_authorise"),
            self.read("gets_reminders"),
            self.read("may_collect"),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of people."""
        return rules.person_problems(self.draft())

    def save(self) -> None:
        """Add them."""
        draft, pet_id = self.draft(), self._card.id
        self.submit(
            "pets.add_person",
            lambda work: service.add_person(work, pet_id, draft),
            done=self.tr("Person added"),
        )
