"""The forms of files, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from clinic_desktop.areas.attachments import queries as attachments
from clinic_desktop.areas.attachments.form import AttachmentForm
from clinic_desktop.ui.forms.dialog import FormDialog
from tests import make
from tests.forms.base import Base, Maker


class AttachmentForms(Base):
    """Opens the forms of files."""

    def attachment_form(self) -> FormDialog:
        row = self.run(lambda work: make.attachment(work, self.pet_id))
        return AttachmentForm(
            self.context, self.pet(), self.ask(lambda work: attachments.get_card(work, row))
        )


FORMS: dict[str, Maker] = {
    "AttachmentForm": (
        AttachmentForms.attachment_form,
        lambda c, v, f: c.ask(lambda work: attachments.get_card(work, v)).draft,
    ),
}
