"""Small forms over one patient: a weight, an alert, a change of status."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets import rules, service
from clinic_desktop.areas.pets.form.weight import WeightField
from clinic_desktop.areas.pets.kinds import PetStatus, WeightMethod
from clinic_desktop.areas.pets.rows import AlertDraft, PetCard, SpeciesRow, StatusDraft, WeightDraft
from clinic_desktop.areas.pets.texts import alert_texts, body_texts, level_texts, method_texts, status_texts
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    ChoiceField,
    DateField,
    TextField,
)
from clinic_desktop.ui.labels import WrappedLabel


class WeightForm(FormDialog):
    """Records a weighing, with the last one in sight."""

    def __init__(
        self, context: AppContext, card: PetCard, species: SpeciesRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Weight"))
        self._card = card
        self._species = species
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self.add_field("weight", self.tr("Weight, kg"), WeightField())
        self.add_field(
            "method",
            self.tr("How"),
            ChoiceField(list(method_texts().items())),
        )
        self.start()
        scrolled_size(self, 460, 320)
        self._fields["weight"].setFocus()

    def draft(self) -> WeightDraft:
        """Return the weighing as typed."""
        return WeightDraft(self.read("weight") or 0, self.read("method", WeightMethod.SCALE))

    def problems(self) -> tuple[Problem, ...]:
        """Check against the species and the animal's own curve."""
        return rules.weight_problems(self.draft(), utc_now(), self._species, self._card.weights)

    def save(self) -> None:
        """Record it."""
        draft, pet_id = self.draft(), self._card.id
        self.submit(
            "pets.record_weight",
            lambda work: service.record_weight(work, pet_id, draft),
            done=self.tr("Weight recorded"),
        )


class AlertForm(FormDialog):
    """Raises an alert."""

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Alert"))
        self._card = card
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self.add_field("kind", self.tr("Kind"), ChoiceField(list(alert_texts().items())))
        self.add_field("level", self.tr("Level"), ChoiceField(list(level_texts().items())))
        self.add_field("text", self.tr("Text"), TextField(), wide=True)
        self.add_field("to_on", self.tr("Until (empty: for good)"), DateField(self.context.today))
        self.start()
        scrolled_size(self, 500, 360)
        self._fields["text"].setFocus()

    def draft(self) -> AlertDraft:
        """Return the alert as typed."""
        return AlertDraft(self.read("kind"), self.read("level"), self.read("text", ""), self.read("to_on"))

    def problems(self) -> tuple[Problem, ...]:
        """An alert says something."""
        return () if self.draft().text.strip() else (Problem("text", "required"),)

    def save(self) -> None:
        """Raise it."""
        draft, pet_id = self.draft(), self._card.id
        self.submit(
            "pets.raise_alert",
            lambda work: service.raise_alert(work, pet_id, draft),
            done=self.tr("Alert raised"),
        )


class StatusForm(FormDialog):
    """Records that an animal died, moved, was lost, or is a patient again.

    ``record`` carries it out; ``follows`` says what else ends with a status. What of a death's consequences
    stands in the database is read by ``ending`` and said by ``ending_text``.
    """

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        parent: QWidget | None = None,
        *,
        record: Callable[[Any, int, StatusDraft], int] = service.set_status,
        follows: Callable[[], Mapping[PetStatus, str]] = dict,
        ending: Callable[[Any], Any] | None = None,
        ending_text: Callable[[Any], str] = str,
    ) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Status of the patient"))
        self._card = card
        self._record, self._told, self._ending_text = record, dict(follows()), ending_text
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self.add_field("status", self.tr("Status"), ChoiceField(list(status_texts(card.row.sex).items())))
        self.add_field("on", self.tr("Date"), DateField(self.context.today))
        self.add_field("reason", self.tr("Reason or cause"), TextField(), wide=True)
        self.add_field("euthanised_here", "", CheckField())
        self._fields["euthanised_here"].setText(self.tr("Euthanised here"))
        self._fields["euthanised_here"].setAccessibleName(self.tr("Euthanised here"))
        self.add_field("body_handling", self.tr("Body"), ChoiceField([(None, "—"), *body_texts().items()]))
        self._follows = WrappedLabel()
        self._follows.setWordWrap(True)
        self.add_widget(self._follows)
        self._fields["status"].changed.connect(self._on_status)
        self._fields["status"].set_value(card.row.status)
        self._fields["on"].set_value(self.context.today())
        self.start()
        scrolled_size(self, 540, 460)
        self._on_status()
        self._fields["status"].setFocus()
        if ending is not None:
            context.runner.query(self, ending, then=self._on_ending, key="ending")

    def draft(self) -> StatusDraft:
        """Return the status as typed."""
        return StatusDraft(
            self.read("status", PetStatus.ACTIVE),
            self.read("on") or self.context.today(),
            self.read("reason", ""),
            self.read("euthanised_here", False),
            self.read("body_handling"),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of status."""
        birth = self._card.row.birth
        return rules.status_problems(
            self.draft(),
            self.context.today(),
            present=self._card.row.status,
            birth=birth.day if birth else None,
        )

    def save(self) -> None:
        """Record it."""
        draft, pet_id, record = self.draft(), self._card.id, self._record
        self.submit(
            "pets.set_status",
            lambda work: record(work, pet_id, draft),
            done=self.tr("Status recorded"),
        )

    def _on_ending(self, found: Any) -> None:
        told = (self._told.get(PetStatus.DECEASED, ""), self._ending_text(found))
        self._told[PetStatus.DECEASED] = "\n".join(part for part in told if part)
        self._on_status()

    def _on_status(self) -> None:
        status = self.read("status")
        died = status is PetStatus.DECEASED
        for name in ("euthanised_here", "body_handling"):
            self._fields[name].setEnabled(died)
        told = self._told.get(status, "") if status is not self._card.row.status else ""
        self._follows.setText(told)
        self._follows.setVisible(bool(told))
