"""The forms of a request's steps: sampled, sent, reviewed, told, cancelled, reopened."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.lab import rules, service
from clinic_desktop.areas.lab.fields import MomentField
from clinic_desktop.areas.lab.rows import RequestCard, SampleDraft, SendDraft, TellDraft
from clinic_desktop.areas.lab.rules.drafts import LINE_LIMIT, NOTE_LIMIT
from clinic_desktop.areas.lab.texts import marked, material_texts, told_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import LABORATORY_REQUEST
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, NoteField, TextField
from clinic_desktop.ui.forms.reason import ReasonForm
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role


class StepForm(FormDialog):
    """What the forms of the steps have in common: one request, whose patient stands on top."""

    def __init__(self, context: AppContext, card: RequestCard, title: str, parent: QWidget | None) -> None:
        super().__init__(context, title, parent, subject=(LABORATORY_REQUEST, card.id))
        self.card = card
        self.set_patient(*_patient(card))

    def add_moment(self, label: str) -> None:
        """Add when it was done."""
        self.add_field(
            "at", label, MomentField(self.context.conventions.time_zone), hint=self.tr("Empty: now")
        )

    def add_reason(self) -> None:
        """Add why."""
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)

    def begin(self, first: str, width: int = 520, height: int = 300) -> None:
        """Begin to watch, with the cursor in the first field."""
        self.start()
        scrolled_size(self, width, height)
        self._fields[first].setFocus()


class SampleForm(StepForm):
    """Notes that the sample was taken, and what stands on its label."""

    def __init__(self, context: AppContext, card: RequestCard, parent: QWidget | None = None) -> None:
        super().__init__(context, card, "", parent)
        self.setWindowTitle(self.tr("Sample taken"))
        self.add_field("number", self.tr("Number on the label"), TextField())
        self.add_field("material", self.tr("Material"), ChoiceField(list(material_texts().items())))
        self.add_moment(self.tr("Taken"))
        self._fields["number"].set_value(card.row.number)
        self._fields["material"].set_value(card.row.material)
        self.begin("number")

    def draft(self) -> SampleDraft:
        """Return the sample as typed."""
        return SampleDraft(self.read("number", ""), self.read("material"), self.read("at"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of samples."""
        return rules.sample_problems(self.draft(), utc_now())

    def save(self) -> None:
        """Note it."""
        draft, request_id = self.draft(), self.card.id
        self.submit(
            "lab.sample",
            lambda work: service.sample(work, request_id, draft),
            done=self.tr("Sample noted"),
        )


class SendForm(StepForm):
    """Notes to which laboratory the sample went."""

    def __init__(self, context: AppContext, card: RequestCard, parent: QWidget | None = None) -> None:
        super().__init__(context, card, "", parent)
        self.setWindowTitle(self.tr("Sent to a laboratory"))
        self.add_field("outside_lab", self.tr("Laboratory"), TextField())
        self.add_moment(self.tr("Sent"))
        self._fields["outside_lab"].set_value(card.row.outside_lab)
        self.begin("outside_lab")

    def draft(self) -> SendDraft:
        """Return the sending as typed."""
        return SendDraft(self.read("outside_lab", ""), self.read("at"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of sending."""
        return rules.send_problems(self.draft(), utc_now(), self.card.row.sampled_at)

    def save(self) -> None:
        """Note it."""
        draft, request_id = self.draft(), self.card.id
        self.submit(
            "lab.send", lambda work: service.send(work, request_id, draft), done=self.tr("Sending noted")
        )


class ReviewForm(StepForm):
    """A doctor signs that the results were seen, and writes what they mean."""

    def __init__(self, context: AppContext, card: RequestCard, parent: QWidget | None = None) -> None:
        super().__init__(context, card, "", parent)
        self.setWindowTitle(self.tr("Review of the results"))
        outside = [
            f"{name_of(row.name)}: {marked(row.value, row.flag)}"
            for row in card.results
            if row.value and row.flag.value not in ("none", "normal")
        ]
        told = WrappedLabel("\n".join(outside) or self.tr("Nothing is out of range."))
        told.setObjectName("out_of_range")
        set_role(told, "heading" if outside else "muted")
        self.add_widget(told)
        missing = sum(not row.value for row in card.results)
        if missing:
            waiting = WrappedLabel(self.tr("%n result(s) not there yet", "", missing))
            set_role(waiting, "warning")
            self.add_widget(waiting)
        self.add_field("conclusion", self.tr("Conclusion"), NoteField(), wide=True)
        self._fields["conclusion"].set_value(card.conclusion)
        self.begin("conclusion", 560, 360)

    def draft(self) -> str:
        """Return the conclusion."""
        return str(self.read("conclusion", ""))

    def problems(self) -> tuple[Problem, ...]:
        """The conclusion may be empty, but not endless."""
        if len(self.draft()) > NOTE_LIMIT:
            return (Problem("conclusion", "too_long", {"limit": NOTE_LIMIT}),)
        return ()

    def save(self) -> None:
        """Sign it; a signature is taken back by reopening, with a reason."""
        text, request_id, version = self.draft(), self.card.id, self.card.version
        self.submit(
            "lab.review",
            lambda work: service.review(work, request_id, text, version),
            done=self.tr("Results reviewed"),
            undoable=False,
        )


class TellForm(StepForm):
    """Notes who was told the results, and how."""

    def __init__(self, context: AppContext, card: RequestCard, parent: QWidget | None = None) -> None:
        super().__init__(context, card, "", parent)
        self.setWindowTitle(self.tr("Owner told"))
        self.add_field("whom", self.tr("Who was told"), TextField())
        self.add_field("how", self.tr("How"), ChoiceField(list(told_texts().items())))
        self.add_moment(self.tr("When"))
        self._fields["whom"].set_value(card.row.owner_name)
        self.begin("whom")

    def draft(self) -> TellDraft:
        """Return who was told."""
        return TellDraft(self.read("whom", ""), self.read("how"), self.read("at"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of telling."""
        reviewed = next((s.at for s in self.card.stamps if s.state.value == "reviewed"), None)
        return rules.tell_problems(self.draft(), utc_now(), reviewed)

    def save(self) -> None:
        """Note it."""
        draft, request_id = self.draft(), self.card.id
        self.submit(
            "lab.tell",
            lambda work: service.tell(work, request_id, draft),
            done=self.tr("Noted: the owner was told"),
        )


class LabReasonForm(ReasonForm):
    """Asks for a reason under the patient of a request."""

    LIMIT: ClassVar[int] = LINE_LIMIT

    def __init__(self, context: AppContext, card: RequestCard, parent: QWidget | None = None) -> None:
        super().__init__(context, (LABORATORY_REQUEST, card.id), _patient(card), parent)
        self.card = card


class LabCancelForm(LabReasonForm):
    """Cancels a request with a reason."""

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Cancel the request")

    def save(self) -> None:
        """Cancel it."""
        reason, request_id = self.draft(), self.card.id
        self.submit(
            "lab.cancel",
            lambda work: service.cancel(work, request_id, reason),
            done=self.tr("Request cancelled"),
        )


class ReopenForm(LabReasonForm):
    """Puts reviewed results back to be reviewed, with a reason."""

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Take the review back")

    def save(self) -> None:
        """Take it back."""
        reason, request_id = self.draft(), self.card.id
        self.submit(
            "lab.reopen",
            lambda work: service.reopen(work, request_id, reason),
            done=self.tr("To be reviewed again"),
        )


def _patient(card: RequestCard) -> tuple[str, str, str]:
    detail = " · ".join(part for part in (card.row.owner_name, card.row.number) if part)
    return card.row.glyph, card.row.pet_name, detail
