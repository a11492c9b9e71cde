"""What the fields of a visit may say: closed lists of values.

They stand apart from the tables so that a window knows them without any.
"""

from __future__ import annotations

import enum


class VisitKind(enum.StrEnum):
    """What sort of visit it is."""

    FIRST = "first"
    REPEAT = "repeat"
    HOME = "home"
    PHONE = "phone"


class VisitState(enum.StrEnum):
    """Begun and empty, being written, or signed; a signed visit is locked by time (`rules.is_locked`)."""

    DRAFT = "draft"
    OPEN = "open"
    SIGNED = "signed"


class VisitOutcome(enum.StrEnum):
    """How the visit ended."""

    RECOVERED = "recovered"
    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSE = "worse"
    UNDER_TREATMENT = "under_treatment"
    REFERRED = "referred"
    ADMITTED = "admitted"
    REFUSED = "refused"
    DIED = "died"


class BodySystem(enum.StrEnum):
    """What is examined, in the order of the examination."""

    GENERAL = "general"
    SKIN = "skin"
    EYES = "eyes"
    EARS = "ears"
    MOUTH = "mouth"
    LYMPH_NODES = "lymph_nodes"
    RESPIRATORY = "respiratory"
    CIRCULATORY = "circulatory"
    DIGESTIVE = "digestive"
    URINARY = "urinary"
    REPRODUCTIVE = "reproductive"
    MUSCULOSKELETAL = "musculoskeletal"
    NERVOUS = "nervous"


class FindingState(enum.StrEnum):
    """Examined and normal, or abnormal; what was not examined has no row."""

    NORMAL = "normal"
    ABNORMAL = "abnormal"


class Certainty(enum.StrEnum):
    """How sure a diagnosis is."""

    PRELIMINARY = "preliminary"
    DIFFERENTIAL = "differential"
    FINAL = "final"


class ProblemState(enum.StrEnum):
    """Whether a problem still stands."""

    ACTIVE = "active"
    RESOLVED = "resolved"


class MucousMembranes(enum.StrEnum):
    """Colour of the mucous membranes."""

    PINK = "pink"
    PALE = "pale"
    WHITE = "white"
    HYPERAEMIC = "hyperaemic"
    CYANOTIC = "cyanotic"
    ICTERIC = "icteric"


class VitalSign(enum.StrEnum):
    """A sign that has a normal range by species."""

    TEMPERATURE = "temperature"
    PULSE = "pulse"
    RESPIRATION = "respiration"
