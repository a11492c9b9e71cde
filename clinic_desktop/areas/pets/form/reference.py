"""The forms of the clinic's lists: a species, a breed, a coat colour."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets import rules, service
from clinic_desktop.areas.pets.rows import (
    BreedDraft,
    BreedRow,
    ColourDraft,
    ColourRow,
    Reference,
    SpeciesDraft,
    SpeciesRow,
)
from clinic_desktop.areas.pets.texts import glyph_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChecksField,
    ChoiceField,
    KilogramsField,
    NamesField,
    OptionalWholeField,
    TextField,
)
from clinic_desktop.ui.i18n import localized
from clinic_desktop.ui.icons import icon


class ReferenceForm(FormDialog):
    """What the forms of the three lists have in common: names in both languages, and synonyms."""

    DRAFT: ClassVar[type[Any]]

    def __init__(
        self,
        context: AppContext,
        reference: Reference,
        row: SpeciesRow | BreedRow | ColourRow | None,
        base: Any,
        kind: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, "", parent, subject=(kind, row.id) if row else ("", 0))
        self._reference = reference
        self._own_id = row.id if row else None
        self.base = base

    def add_names(self) -> None:
        """Add the two names."""
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)

    def add_synonyms(self) -> None:
        """Add the other names."""
        self.add_field(
            "synonyms",
            self.tr("Also found as (one on each line, or with commas)"),
            NamesField(),
            wide=True,
        )

    def begin(self, width: int, height: int) -> None:
        """Show the base and begin to watch."""
        self.fill(self.base)
        self.start()
        scrolled_size(self, width, height)
        self._fields["name_ru"].setFocus()

    def draft(self) -> Any:
        """Return the entry as typed."""
        values = {name: self.read(name, getattr(self.base, name)) for name in self._fields}
        return self.DRAFT(**values)


class SpeciesForm(ReferenceForm):
    """Adds a species, or changes one."""

    DRAFT = SpeciesDraft

    def __init__(
        self, context: AppContext, reference: Reference, row: SpeciesRow | None, parent: QWidget | None = None
    ) -> None:
        base = rules.draft_of(SpeciesDraft, row) if row else SpeciesDraft()
        super().__init__(context, reference, row, base, "species", parent)
        self.setWindowTitle(self.tr("Species") if row else self.tr("New species"))
        self.add_names()
        pictures = ChoiceField(list(glyph_texts().items()))
        for position, name in enumerate(glyph_texts()):
            pictures.setItemIcon(position, icon(name))
        self.add_field("glyph", self.tr("Picture"), pictures)
        self.add_field("max_age_years", self.tr("Lives up to, years"), OptionalWholeField())
        self.add_field("weight_min_g", self.tr("Weighs from, kg"), KilogramsField())
        self.add_field("weight_max_g", self.tr("Weighs up to, kg"), KilogramsField())
        self.add_synonyms()
        self.begin(640, 440)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of species."""
        return rules.species_problems(self.draft(), self._reference, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, species_id = self.draft(), self.base, self._own_id
        if species_id is None:
            self.submit(
                "species.register",
                lambda work: service.register_species(work, draft),
                done=self.tr("Species added"),
            )
            return
        self.submit(
            "species.change",
            lambda work: service.change_species(work, species_id, draft, base),
            done=self.tr("Species saved"),
        )


class BreedForm(ReferenceForm):
    """Adds a breed to a species, or changes one; it stays with its species."""

    DRAFT = BreedDraft

    def __init__(
        self,
        context: AppContext,
        reference: Reference,
        row: BreedRow | None,
        species_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``species_id`` is the species a new breed is first taken to be of."""
        offered = [s for s in reference.species if not s.archived or (row and s.id == row.species_id)]
        if species_id not in {s.id for s in offered}:
            species_id = offered[0].id if offered else None
        base = rules.draft_of(BreedDraft, row) if row else BreedDraft(species_id)
        super().__init__(context, reference, row, base, "breed", parent)
        self.setWindowTitle(self.tr("Breed") if row else self.tr("New breed"))
        species = reference.species_by_id(base.species_id)
        if row is not None and species is not None:
            self.set_patient(species.glyph, localized(species.name_en, species.name_ru), "")
        self.add_names()
        if row is None:
            choices = [(s.id, localized(s.name_en, s.name_ru)) for s in offered]
            self.add_field("species_id", self.tr("Species"), ChoiceField(choices or [(None, "—")]))
        self.add_synonyms()
        self.begin(640, 340)

    def draft(self) -> BreedDraft:
        """Return the breed as typed."""
        species_id = self.read("species_id") if "species_id" in self._fields else self.base.species_id
        return BreedDraft(species_id, self.read("name_en"), self.read("name_ru"), self.read("synonyms"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of breeds."""
        return rules.breed_problems(self.draft(), self._reference, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, breed_id = self.draft(), self.base, self._own_id
        if breed_id is None:
            self.submit(
                "breeds.register",
                lambda work: service.register_breed(work, draft),
                done=self.tr("Breed added"),
            )
            return
        self.submit(
            "breeds.change",
            lambda work: service.change_breed(work, breed_id, draft, base),
            done=self.tr("Breed saved"),
        )


class ColourForm(ReferenceForm):
    """Adds a coat colour, or changes one."""

    DRAFT = ColourDraft

    def __init__(
        self, context: AppContext, reference: Reference, row: ColourRow | None, parent: QWidget | None = None
    ) -> None:
        base = rules.draft_of(ColourDraft, row) if row else ColourDraft()
        super().__init__(context, reference, row, base, "colour", parent)
        self.setWindowTitle(self.tr("Coat colour") if row else self.tr("New coat colour"))
        self.add_names()
        marked = base.applies_to.split(SEPARATOR)
        species = [
            (s.code, localized(s.name_en, s.name_ru))
            for s in reference.species
            if not s.archived or s.code in marked
        ]
        self.add_field(
            "applies_to",
            self.tr("Only of these species (none marked: of all)"),
            ChecksField(species),
            wide=True,
        )
        self.add_synonyms()
        self.begin(640, 500)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of coat colours."""
        return rules.colour_problems(self.draft(), self._reference, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, colour_id = self.draft(), self.base, self._own_id
        if colour_id is None:
            self.submit(
                "colours.register",
                lambda work: service.register_colour(work, draft),
                done=self.tr("Coat colour added"),
            )
            return
        self.submit(
            "colours.change",
            lambda work: service.change_colour(work, colour_id, draft, base),
            done=self.tr("Coat colour saved"),
        )
