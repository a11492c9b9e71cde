"""Ticks that say themselves what they mean."""

from __future__ import annotations

from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import CheckField


def add_check(form: FormDialog, name: str, text: str) -> CheckField:
    """Add a tick with its words beside it, which are its accessible name, too."""
    field = CheckField()
    field.setText(text)
    form.add_field(name, "", field, wide=True)
    field.setAccessibleName(text)
    return field
