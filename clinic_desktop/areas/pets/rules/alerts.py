"""Which alerts may not be passed over (domain 2.6)."""

from __future__ import annotations

from clinic_desktop.areas.pets.kinds import AlertKind, AlertLevel

MANDATORY = frozenset({AlertKind.ALLERGY, AlertKind.AGGRESSIVE, AlertKind.INFECTIOUS, AlertKind.ANAESTHESIA})


def must_be_acknowledged(kind: AlertKind, level: AlertLevel) -> bool:
    """Say whether whoever receives, examines or treats the animal has to say that they read it."""
    return kind in MANDATORY or level is AlertLevel.HIGH
