"""The form of a patient: register or change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.owners.form import Candidates
from clinic_desktop.areas.pets import queries, rules, service
from clinic_desktop.areas.pets.kinds import IdentifierKind
from clinic_desktop.areas.pets.rows import IdentifierDraft, PetCandidate, PetCard, PetDraft, Reference
from clinic_desktop.areas.pets.texts import identifier_texts, neutered_texts, sex_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import OWNER, PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    BirthField,
    CheckField,
    ChoiceField,
    DateField,
    Entry,
    LookupField,
    NoteField,
    Rows,
    TextField,
    alphabetical,
)
from clinic_desktop.ui.i18n import localized


class IdentifierRows(Rows):
    """Means of identification: kind, number, date, site."""

    wide = 1

    def __init__(self, add_text: str, today: Callable[[], date]) -> None:
        super().__init__(add_text)
        self._today = today

    def make_fields(self) -> list[Any]:
        """Make one identifier's fields."""
        kind = ChoiceField(list(identifier_texts().items()))
        kind.setAccessibleName(self.tr("Kind of identification"))
        number = TextField()
        number.setPlaceholderText(self.tr("Number"))
        number.setAccessibleName(self.tr("Number"))
        applied = DateField(self._today)
        applied.setPlaceholderText(self.tr("Date"))
        applied.setAccessibleName(self.tr("Date applied or read"))
        reason = TextField()
        reason.setPlaceholderText(self.tr("If the number is taken: why"))
        reason.setAccessibleName(self.tr("Why the number may stand on two animals"))
        return [kind, number, applied, reason]

    def value(self) -> tuple[IdentifierDraft, ...]:
        """Return the rows as typed. Raises Unreadable for a date that is none."""
        return tuple(
            IdentifierDraft(kind.value(), number.value(), applied.value(), "", reason.value())
            for _, (kind, number, applied, reason) in self.rows
            if number.value().strip()
        )

    def describe_row(self, row: IdentifierDraft) -> str:
        """Return one identifier as text."""
        return f"{identifier_texts()[row.kind]} {row.number}"

    def set_value(self, identifiers: tuple[IdentifierDraft, ...]) -> None:
        """Show identifiers; an empty chip row when there is none."""
        self.clear_rows()
        for row in identifiers or (IdentifierDraft(IdentifierKind.MICROCHIP, ""),):
            kind, number, applied, reason = self.add_row()
            kind.set_value(row.kind)
            number.set_value(row.number)
            applied.set_value(row.applied_on)
            reason.set_value(row.duplicate_reason)


class PetForm(FormDialog):
    """Registers a patient of an owner, or changes one when ``card`` is given.

    Signals:
        existing_chosen: ``(pet id)`` the animal turned out to be in the clinic already.
    """

    existing_chosen = Signal(int)

    def __init__(
        self,
        context: AppContext,
        reference: Reference,
        owner: tuple[int, str],
        card: PetCard | None = None,
        parent: QWidget | None = None,
        identifiers: tuple[IdentifierDraft, ...] = (),
    ) -> None:
        """``identifiers`` are known beforehand: a scanned chip."""
        super().__init__(context, "", parent, subject=(PET, card.id) if card else (OWNER, owner[0]))
        self.setWindowTitle(self.tr("Patient") if card else self.tr("New patient"))
        self._card = card
        self._reference = reference
        self.base = card.draft if card else PetDraft(owner_id=owner[0], identifiers=identifiers)
        self._candidates = Candidates()
        self._candidates.chosen.connect(self._on_existing)
        self._add_fields()
        self._fill(self.base)
        self.start()
        if card:
            self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        else:
            self.set_patient("owner", owner[1], self.tr("owner of the new patient"))
        scrolled_size(self, 760, 720)
        self._fields["name"].setFocus()

    def _add_fields(self) -> None:
        species = [
            Entry(s.id, localized(s.name_en, s.name_ru), f"{s.name_en}|{s.name_ru}|{s.synonyms}")
            for s in self._reference.species
            if not s.archived or s.id == self.base.species_id
        ]
        self.add_field("name", self.tr("Pet's name"), TextField())
        self.add_field("species", self.tr("Species"), LookupField(species, free_text=True))
        self._fields["species"].changed.connect(self._on_species)
        self.add_widget(self._candidates)
        self.add_field("breed", self.tr("Breed"), LookupField((), free_text=True))
        self.add_field("is_cross", "", CheckField()).setText(self.tr("Cross-breed"))
        self._fields["is_cross"].setAccessibleName(self.tr("Cross-breed"))
        self.add_field("sex", self.tr("Sex"), ChoiceField(list(sex_texts().items())))
        self.add_field("neutered", self.tr("Neutered"), ChoiceField(list(neutered_texts().items())))
        self.add_field(
            "birth",
            self.tr("Date of birth or age"),
            BirthField(self.context.today),
            hint=self.tr("12/09/2020, 2020 or 3y 2m"),
        )
        self.add_field("neutered_on", self.tr("Neutered on"), DateField(self.context.today))
        colours = alphabetical(
            Entry(c.id, localized(c.name_en, c.name_ru), f"{c.name_en}|{c.name_ru}|{c.synonyms}")
            for c in self._reference.colours
            if not c.archived or c.id == self.base.colour_id
        )
        self.add_field("colour", self.tr("Coat colour"), LookupField(colours, free_text=True))
        self.add_field("markings", self.tr("Markings"), TextField())
        self.add_field(
            "identifiers",
            self.tr("Chip, tattoo, documents"),
            IdentifierRows(self.tr("Add a number"), self.context.today),
            wide=True,
        )
        for name, text in (
            ("temperament", self.tr("Temperament")),
            ("blood_group", self.tr("Blood group")),
            ("diet", self.tr("Diet")),
            ("insurance", self.tr("Insurance")),
            ("referring_vet", self.tr("Referring vet")),
            ("tags", self.tr("Tags")),
        ):
            self.add_field(name, text, TextField())
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)

    def _fill(self, draft: PetDraft) -> None:
        for name, field in self._fields.items():
            if name in ("species", "breed", "colour"):
                field.set_value((getattr(draft, f"{name}_id"), getattr(draft, f"{name}_text")))
                if name == "species":
                    self._on_species()
            else:
                field.set_value(getattr(draft, name))

    def draft(self) -> PetDraft:
        """Return the patient as typed."""
        values: dict[str, Any] = {}
        for name in self._fields:
            if name in ("species", "breed", "colour"):
                values[f"{name}_id"], values[f"{name}_text"] = self.read(name, (None, ""))
            else:
                values[name] = self.read(name, getattr(self.base, name))
        return PetDraft(owner_id=self.base.owner_id, **values)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the patient's rules."""
        draft = self.draft()
        return rules.problems(draft, self.context.today(), self._reference.species_by_id(draft.species_id))

    def live(self) -> None:
        """Look for the same animal: its chip, or its name at this owner."""
        draft, own = self.draft(), self._card.id if self._card else None
        self.context.runner.query(
            self,
            lambda work: queries.find_candidates(work, draft, except_id=own),
            then=self._on_candidates,
            key="candidates",
        )

    def save(self) -> None:
        """Register or change."""
        draft, base = self.draft(), self.base
        if self._card is None:
            self.submit(
                "pets.register",
                lambda work: service.register(work, draft),
                done=self.tr("Patient registered"),
            )
            return
        pet_id = self._card.id
        self.submit(
            "pets.change",
            lambda work: service.change(work, pet_id, draft, base),
            done=self.tr("Patient saved"),
        )

    def _on_species(self) -> None:
        species_id, _ = self.read("species", (None, ""))
        breeds = alphabetical(
            Entry(b.id, localized(b.name_en, b.name_ru), f"{b.name_en}|{b.name_ru}|{b.synonyms}")
            for b in self._reference.breeds
            if b.species_id == species_id and (not b.archived or b.id == self.base.breed_id)
        )
        self._fields["breed"].set_entries(breeds)

    def _on_candidates(self, found: tuple[PetCandidate, ...]) -> None:
        why = {"chip": self.tr("same chip"), "name": self.tr("same name at this owner")}
        self._candidates.show_entries(
            [
                (
                    c.pet.id,
                    " · ".join(
                        (
                            c.pet.name,
                            localized(c.pet.species.en, c.pet.species.ru),
                            c.pet.owner_name,
                            why[c.reason],
                        )
                    ),
                )
                for c in found
            ]
        )

    def _on_existing(self, pet_id: int) -> None:
        self.existing_chosen.emit(pet_id)
        self.abandon()
