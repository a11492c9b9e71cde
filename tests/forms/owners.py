"""The forms of owners, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.ui.forms.dialog import FormDialog
from tests import make
from tests.forms.base import Base, Maker


class OwnerForms(Base):
    """Opens the forms of owners."""

    def owner_form(self) -> FormDialog:
        form = OwnerForm(self.context, None)
        form.fill(make.owner_draft("Орлова", "Анна"))
        return form


FORMS: dict[str, Maker] = {
    "OwnerForm": (OwnerForms.owner_form, lambda c, v, f: c.ask(lambda work: owners.get_card(work, v)).draft),
}
