"""What the fields of a patient may say: closed lists of values.

They stand apart from the tables so that a window knows them without any.
"""

from __future__ import annotations

import enum


class Sex(enum.StrEnum):
    """Sex of an animal."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class Neutered(enum.StrEnum):
    """Whether an animal is castrated or spayed."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class PetStatus(enum.StrEnum):
    """Where a patient stands (domain 2.5)."""

    ACTIVE = "active"
    DECEASED = "deceased"
    MOVED = "moved"
    LOST = "lost"
    ARCHIVED = "archived"


class BodyHandling(enum.StrEnum):
    """What is done with the body of an animal that died."""

    OWNER = "owner"
    CREMATION = "cremation"
    LABORATORY = "laboratory"


class OwnershipRole(enum.StrEnum):
    """What a person is to an animal; exactly one ``OWNER`` at any time."""

    OWNER = "owner"
    CO_OWNER = "co_owner"
    CARER = "carer"
    BREEDER = "breeder"


class IdentifierKind(enum.StrEnum):
    """Means of identification."""

    MICROCHIP = "microchip"
    TATTOO = "tattoo"
    TAG = "tag"
    PASSPORT = "passport"
    PEDIGREE = "pedigree"


class AlertKind(enum.StrEnum):
    """What an alert warns of."""

    ALLERGY = "allergy"
    AGGRESSIVE = "aggressive"
    INFECTIOUS = "infectious"
    ANAESTHESIA = "anaesthesia"
    OTHER = "other"


class AlertLevel(enum.StrEnum):
    """How loudly an alert speaks."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class WeightMethod(enum.StrEnum):
    """Where a weight comes from."""

    SCALE = "scale"
    ESTIMATED = "estimated"
    OWNER_SAYS = "owner_says"
