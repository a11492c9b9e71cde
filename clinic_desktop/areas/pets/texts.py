"""The words for what a patient is, in the interface's language."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from clinic_desktop.areas.pets.kinds import (
    AlertKind,
    AlertLevel,
    BodyHandling,
    IdentifierKind,
    Neutered,
    OwnershipRole,
    PetStatus,
    Sex,
    WeightMethod,
)
from clinic_desktop.core.dates import age
from clinic_desktop.ui.i18n import age_text, is_russian, translate

if TYPE_CHECKING:
    from clinic_desktop.areas.pets.rows import Named, PetRow


def name_of(named: Named) -> str:
    """Choose a name by the interface's language."""
    return named.ru if is_russian() else named.en


def sex_texts() -> dict[Sex, str]:
    """Return the sexes."""
    return {
        Sex.UNKNOWN: translate("Pets", "Unknown"),
        Sex.MALE: translate("Pets", "Male"),
        Sex.FEMALE: translate("Pets", "Female"),
    }


def neutered_texts() -> dict[Neutered, str]:
    """Return whether an animal is neutered."""
    return {
        Neutered.UNKNOWN: translate("Pets", "Not known"),
        Neutered.YES: translate("Pets", "Yes"),
        Neutered.NO: translate("Pets", "No"),
    }


def identifier_texts() -> dict[IdentifierKind, str]:
    """Return the means of identification."""
    return {
        IdentifierKind.MICROCHIP: translate("Pets", "Microchip"),
        IdentifierKind.TATTOO: translate("Pets", "Tattoo"),
        IdentifierKind.TAG: translate("Pets", "Tag"),
        IdentifierKind.PASSPORT: translate("Pets", "Passport"),
        IdentifierKind.PEDIGREE: translate("Pets", "Pedigree"),
    }


def alert_texts() -> dict[AlertKind, str]:
    """Return the kinds of alerts."""
    return {
        AlertKind.ALLERGY: translate("Pets", "Allergy"),
        AlertKind.AGGRESSIVE: translate("Pets", "Aggressive"),
        AlertKind.INFECTIOUS: translate("Pets", "Infectious"),
        AlertKind.ANAESTHESIA: translate("Pets", "Anaesthesia risk"),
        AlertKind.OTHER: translate("Pets", "Attention"),
    }


def role_texts() -> dict[OwnershipRole, str]:
    """Return what a person may be to an animal."""
    return {
        OwnershipRole.OWNER: translate("Pets", "Primary owner"),
        OwnershipRole.CO_OWNER: translate("Pets", "Co-owner"),
        OwnershipRole.CARER: translate("Pets", "Authorised person"),
        OwnershipRole.BREEDER: translate("Pets", "Breeder"),
    }


def level_texts() -> dict[AlertLevel, str]:
    """Return the levels of alerts."""
    return {
        AlertLevel.HIGH: translate("Pets", "High"),
        AlertLevel.MEDIUM: translate("Pets", "Medium"),
        AlertLevel.LOW: translate("Pets", "Low"),
    }


def method_texts() -> dict[WeightMethod, str]:
    """Return where a weight comes from."""
    return {
        WeightMethod.SCALE: translate("Pets", "Weighed"),
        WeightMethod.ESTIMATED: translate("Pets", "Estimated"),
        WeightMethod.OWNER_SAYS: translate("Pets", "The owner says"),
    }


def body_texts() -> dict[BodyHandling, str]:
    """Return what is done with the body."""
    return {
        BodyHandling.OWNER: translate("Pets", "Given to the owner"),
        BodyHandling.CREMATION: translate("Pets", "Cremation"),
        BodyHandling.LABORATORY: translate("Pets", "Laboratory, post-mortem"),
    }


def status_texts(sex: Sex = Sex.UNKNOWN) -> dict[PetStatus, str]:
    """Return where a patient may stand; in Russian the words agree with its sex."""
    match sex:
        case Sex.MALE:
            left = (
                translate("PetsMale", "Deceased"),
                translate("PetsMale", "Moved away"),
                translate("PetsMale", "Lost"),
            )
        case Sex.FEMALE:
            left = (
                translate("PetsFemale", "Deceased"),
                translate("PetsFemale", "Moved away"),
                translate("PetsFemale", "Lost"),
            )
        case _:
            left = translate("Pets", "Deceased"), translate("Pets", "Moved away"), translate("Pets", "Lost")
    return {
        PetStatus.ACTIVE: translate("Pets", "Patient of the clinic"),
        **dict(zip((PetStatus.DECEASED, PetStatus.MOVED, PetStatus.LOST), left, strict=True)),
        PetStatus.ARCHIVED: translate("Pets", "Archived"),
    }


def glyph_texts() -> dict[str, str]:
    """Return the pictures a species may have."""
    return {
        "other": translate("Pets", "Paw"),
        "dog": translate("Pets", "Dog"),
        "cat": translate("Pets", "Cat"),
        "rabbit": translate("Pets", "Rabbit"),
        "rodent": translate("Pets", "Rodent"),
        "ferret": translate("Pets", "Ferret"),
        "bird": translate("Pets", "Bird"),
        "reptile": translate("Pets", "Reptile"),
        "fish": translate("Pets", "Fish"),
        "horse": translate("Pets", "Horse"),
        "cow": translate("Pets", "Cow"),
        "goat": translate("Pets", "Goat or sheep"),
        "pig": translate("Pets", "Pig"),
    }


def age_of(row: PetRow, today: date) -> str:
    """Tell a patient's age in words; frozen at death."""
    if row.birth is None:
        return ""
    day = row.status_on if row.status is PetStatus.DECEASED and row.status_on else today
    return age_text(age(row.birth, day))


def kind_of(row: PetRow, today: date) -> str:
    """Tell species, breed and age on one line."""
    parts = (name_of(row.species).lower(), name_of(row.breed), age_of(row, today))
    return " · ".join(part for part in parts if part)
