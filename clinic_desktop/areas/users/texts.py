"""Staff in words."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from clinic_desktop.ui.i18n import localized, translate


class HasRole(Protocol):
    """A row that names a role in both languages."""

    @property
    def role_en(self) -> str:
        """In English."""
        ...

    @property
    def role_ru(self) -> str:
        """In Russian."""
        ...


def role_of(row: HasRole) -> str:
    """Return a person's role in the interface's language."""
    return localized(row.role_en, row.role_ru)


def greeting(name: str, local: datetime) -> str:
    """Greet a person by the time of day."""
    if 5 <= local.hour < 12:
        text = translate("Users", "Good morning, {name}")
    elif 12 <= local.hour < 18:
        text = translate("Users", "Good afternoon, {name}")
    else:
        text = translate("Users", "Good evening, {name}")
    return text.format(name=name)
