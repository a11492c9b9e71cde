"""Which appointments of a series are meant."""

from __future__ import annotations

from clinic_desktop.areas.appointments.rows import Scope
from clinic_desktop.ui.i18n import translate


def scope_texts() -> dict[Scope, str]:
    """Return what of a series may be meant, the least first."""
    return {
        Scope.THIS: translate("Appointments", "Only this one"),
        Scope.FUTURE: translate("Appointments", "This one and those after it"),
        Scope.ALL: translate("Appointments", "The whole series"),
    }
