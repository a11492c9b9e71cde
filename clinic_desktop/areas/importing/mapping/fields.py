"""The fields that a column of a file can fill."""

from __future__ import annotations

IGNORE = "ignore"

OWNER_LINES = (
    "surname",
    "name",
    "patronymic",
    "email",
    "street",
    "city",
    "region",
    "postal_code",
    "found_us",
)
"""Fields that go to the owner's draft as they are."""

PET_LINES = ("markings", "temperament", "blood_group", "diet", "insurance", "referring_vet", "tags")
"""Fields that go to the patient's draft as they are."""

IDENTIFIERS = ("chip", "tattoo", "tag", "passport", "pedigree")

OWNER_FIELDS = frozenset(
    f"owner.{name}"
    for name in (*OWNER_LINES, "key", "kind", "full_name", "organisation", "phone", "note", "consent_on")
)
PET_FIELDS = frozenset(
    f"pet.{name}"
    for name in (
        *PET_LINES, *IDENTIFIERS, "key", "name", "species", "breed", "breed2", "cross", "sex", "neutered",
        "neutered_on", "birth_date", "birth_year", "age", "colour", "note", "species_breed", "status", "deceased",
        "alive", "died_on", "weight", "chip_on",
    )
)  # fmt: skip
FIELDS = OWNER_FIELDS | PET_FIELDS

ALIASES = {
    "-": IGNORE,
    "pet.birth": "pet.birth_date",
    "owner.phone2": "owner.phone",
    "owner.address": "owner.street",
}
"""Other ways of naming a field in a mapping file."""

OWNER_NAMING = frozenset(
    {"owner.key", "owner.surname", "owner.name", "owner.full_name", "owner.organisation"}
)
"""Without one of these columns a file doesn't say whose the animals are."""

SEVERAL = frozenset(
    {
        "owner.phone",
        "owner.note",
        "owner.street",
        "owner.city",
        "owner.region",
        "pet.note",
        "pet.markings",
        "pet.tags",
    }
)
"""Fields that several columns may fill together."""

ENUMERATIONS = {
    "owner.kind": ("person", "organisation"),
    "pet.sex": ("male", "female", "unknown"),
    "pet.neutered": ("yes", "no", "unknown"),
    "pet.cross": ("yes", "no"),
    "pet.status": ("active", "deceased", "moved", "lost", "archived"),
    "pet.deceased": ("yes", "no"),
    "pet.alive": ("yes", "no"),
}
"""Fields with a closed list of values; a mapping file may give more ways of writing them."""

TRANSLATED = frozenset({*ENUMERATIONS, "pet.species", "pet.breed", "pet.breed2", "pet.colour"})
"""Fields whose values a mapping file may translate."""
