"""The words for an owner's particulars, in the interface's language."""

from __future__ import annotations

from clinic_desktop.areas.owners.kinds import PhoneKind
from clinic_desktop.ui.i18n import translate


def phone_texts() -> dict[PhoneKind, str]:
    """Return the kinds of phones."""
    return {
        PhoneKind.MOBILE: translate("Owners", "Mobile"),
        PhoneKind.HOME: translate("Owners", "Home"),
        PhoneKind.WORK: translate("Owners", "Work"),
        PhoneKind.OTHER: translate("Owners", "Other"),
    }
