"""Use cases of the clinic's lists: species, breeds and coat colours are added, changed, put away."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TypeVar

from clinic_desktop.areas.pets import queries, rules
from clinic_desktop.areas.pets.entities import Breed, CoatColour, Species
from clinic_desktop.areas.pets.rows import REFERENCE_EDIT, BreedDraft, ColourDraft, SpeciesDraft
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.names import SEPARATOR, own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import merge
from clinic_desktop.db.work import Work

Draft = TypeVar("Draft", SpeciesDraft, BreedDraft, ColourDraft)


@requires(REFERENCE_EDIT)
def register_species(work: Work, draft: SpeciesDraft) -> int:
    """Add a species and return the id. Raises Invalid."""
    entries.hold(work, Species)
    draft = rules.cleaned_entry(draft)
    refuse(rules.species_problems(draft, queries.get_reference(work), None))
    return entries.add(work, Species(**asdict(draft), code=own_code(), archived=False))


@requires(REFERENCE_EDIT)
def change_species(work: Work, species_id: int, draft: SpeciesDraft, base: SpeciesDraft) -> int:
    """Save a species; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, Species)
    species = entries.get(work, Species, species_id)
    theirs = rules.draft_of(SpeciesDraft, species)
    base, mine = _both(base, draft, theirs)
    merged = merge(work.session, "species", species_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.species_problems(merged, queries.get_reference(work), species_id))
    return entries.save(work, species, asdict(merged))


@requires(REFERENCE_EDIT)
def archive_species(work: Work, species_id: int) -> int:
    """Offer a species no longer; patients of it stay what they are. Raises NotFound."""
    return entries.archive(work, Species, species_id)


@requires(REFERENCE_EDIT)
def restore_species(work: Work, species_id: int) -> int:
    """Offer an archived species again. Raises NotFound."""
    return entries.restore(work, Species, species_id)


@requires(REFERENCE_EDIT)
def register_breed(work: Work, draft: BreedDraft) -> int:
    """Add a breed of a species and return the id. Raises Invalid."""
    entries.hold(work, Breed)
    draft = rules.cleaned_entry(draft)
    refuse(rules.breed_problems(draft, queries.get_reference(work), None))
    return entries.add(work, Breed(**asdict(draft), code=own_code(), archived=False))


@requires(REFERENCE_EDIT)
def change_breed(work: Work, breed_id: int, draft: BreedDraft, base: BreedDraft) -> int:
    """Save a breed; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound.

    The species is not changed: patients of the breed are of it.
    """
    entries.hold(work, Breed)
    breed = entries.get(work, Breed, breed_id)
    theirs = rules.draft_of(BreedDraft, breed)
    base, mine = (replace(cleaned, species_id=theirs.species_id) for cleaned in _both(base, draft, theirs))
    merged = merge(work.session, "breeds", breed_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.breed_problems(merged, queries.get_reference(work), breed_id))
    return entries.save(work, breed, asdict(merged))


@requires(REFERENCE_EDIT)
def archive_breed(work: Work, breed_id: int) -> int:
    """Offer a breed no longer; patients of it stay what they are. Raises NotFound."""
    return entries.archive(work, Breed, breed_id)


@requires(REFERENCE_EDIT)
def restore_breed(work: Work, breed_id: int) -> int:
    """Offer an archived breed again. Raises NotFound."""
    return entries.restore(work, Breed, breed_id)


@requires(REFERENCE_EDIT)
def register_colour(work: Work, draft: ColourDraft) -> int:
    """Add a coat colour and return the id. Raises Invalid."""
    entries.hold(work, CoatColour)
    draft = rules.cleaned_entry(draft)
    refuse(rules.colour_problems(draft, queries.get_reference(work), None))
    return entries.add(work, CoatColour(**asdict(draft), code=own_code(), archived=False))


@requires(REFERENCE_EDIT)
def change_colour(work: Work, colour_id: int, draft: ColourDraft, base: ColourDraft) -> int:
    """Save a coat colour; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, CoatColour)
    colour = entries.get(work, CoatColour, colour_id)
    theirs = rules.draft_of(ColourDraft, colour)
    base, mine = _both(base, draft, theirs)
    merged = merge(work.session, "coat_colours", colour_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.colour_problems(merged, queries.get_reference(work), colour_id))
    return entries.save(work, colour, asdict(merged))


@requires(REFERENCE_EDIT)
def archive_colour(work: Work, colour_id: int) -> int:
    """Offer a coat colour no longer; patients of it stay what they are. Raises NotFound."""
    return entries.archive(work, CoatColour, colour_id)


@requires(REFERENCE_EDIT)
def restore_colour(work: Work, colour_id: int) -> int:
    """Offer an archived coat colour again. Raises NotFound."""
    return entries.restore(work, CoatColour, colour_id)


def _both(base: Draft, draft: Draft, theirs: Draft) -> tuple[Draft, Draft]:
    known = SEPARATOR.join((theirs.synonyms, base.synonyms))
    return rules.cleaned_entry(base, known), rules.cleaned_entry(draft, known)
