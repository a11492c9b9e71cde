"""The forms of the lists one writes with: a diagnosis, a phrase, a template of a visit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.pets.form.species import SpeciesField
from clinic_desktop.areas.pets.rows import SpeciesRow
from clinic_desktop.areas.visits import rules, service
from clinic_desktop.areas.visits.kinds import BodySystem
from clinic_desktop.areas.visits.rows import (
    DiagnosisEntryDraft,
    DiagnosisRow,
    PhraseDraft,
    PhraseRow,
    TemplateDraft,
    TemplateRow,
)
from clinic_desktop.areas.visits.rules.phrases import PLACEHOLDERS, key_of
from clinic_desktop.areas.visits.texts import system_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    ChoiceField,
    NamesField,
    NoteField,
    TextField,
)
from clinic_desktop.ui.i18n import localized
from clinic_desktop.ui.theme import set_role


class DiagnosisForm(FormDialog):
    """Adds a diagnosis to the dictionary, or changes one."""

    def __init__(
        self,
        context: AppContext,
        diagnoses: Sequence[DiagnosisRow],
        row: DiagnosisRow | None,
        system: BodySystem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``system`` is what a new diagnosis is first taken to be of."""
        super().__init__(context, "", parent, subject=("diagnosis", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Diagnosis") if row else self.tr("New diagnosis"))
        self._own_id = row.id if row else None
        self._others = tuple(_entry(other) for other in diagnoses if other.id != self._own_id)
        self.base = _entry(row) if row else DiagnosisEntryDraft(system=system)
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)
        choices = [(None, self.tr("Whole body or behaviour")), *system_texts().items()]
        self.add_field("system", self.tr("System of the body"), ChoiceField(choices), wide=True)
        synonyms = self.add_field(
            "synonyms",
            self.tr("Also found as (one on each line, or with commas)"),
            NamesField(),
            wide=True,
        )
        set_lines(synonyms, 8)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 720, 420)
        self._fields["name_ru"].setFocus()

    def draft(self) -> DiagnosisEntryDraft:
        """Return the diagnosis as typed."""
        return DiagnosisEntryDraft(
            self.read("name_en"), self.read("name_ru"), self.read("system"), self.read("synonyms")
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of the dictionary."""
        draft = rules.cleaned_entry(self.draft(), self.base.synonyms)
        return rules.entry_problems(draft, self._others)

    def save(self) -> None:
        """Add or change it."""
        draft, base, diagnosis_id = self.draft(), self.base, self._own_id
        if diagnosis_id is None:
            self.submit(
                "diagnoses.register",
                lambda work: service.register_diagnosis(work, draft),
                done=self.tr("Diagnosis added"),
            )
            return
        self.submit(
            "diagnoses.change",
            lambda work: service.change_diagnosis(work, diagnosis_id, draft, base),
            done=self.tr("Diagnosis saved"),
        )


class PhraseForm(FormDialog):
    """Adds a phrase, or changes one; a phrase that would hold itself is marked while it is typed."""

    def __init__(
        self,
        context: AppContext,
        phrases: Sequence[PhraseRow],
        row: PhraseRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("phrase", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Phrase") if row else self.tr("New phrase"))
        self._own_id = row.id if row else None
        self._others = {key_of(other.key): other.text for other in phrases if other.id != self._own_id}
        self.base = (
            PhraseDraft(row.key, row.title, row.text, row.user_id is not None) if row else PhraseDraft()
        )
        self.add_field(
            "key", self.tr("Key"), TextField(), hint=self.tr("Short, without spaces; typed after a dot")
        )
        self.add_field("title", self.tr("Title"), TextField(), hint=self.tr("The key, if empty"))
        text = self.add_field("text", self.tr("Text"), NoteField(), wide=True)
        set_lines(text, 9)
        told = QLabel(
            self.tr(
                "Filled in when the phrase is used: {placeholders}. "
                "A dot and a key in the text stand for another phrase."
            ).format(
                placeholders=" ".join(f"{{{localized(name, own)}}}" for name, own in PLACEHOLDERS.items())
            )
        )
        told.setObjectName("placeholders")
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        set_role(told, "muted")
        self.add_widget(told)
        own = CheckField()
        own.setText(self.tr("Only I use it"))
        self.add_field("own", "", own, wide=True)
        own.setAccessibleName(own.text())
        self.fill(self.base)
        self.start()
        scrolled_size(self, 640, 430)
        self._fields["key"].setFocus()

    def draft(self) -> PhraseDraft:
        """Return the phrase as typed."""
        return PhraseDraft(self.read("key"), self.read("title"), self.read("text"), self.read("own"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of phrases."""
        return rules.phrase_problems(self.draft(), self._others)

    def save(self) -> None:
        """Add or change it."""
        draft, base, phrase_id = self.draft(), self.base, self._own_id
        if phrase_id is None:
            self.submit(
                "phrases.register",
                lambda work: service.register_phrase(work, draft),
                done=self.tr("Phrase added"),
            )
            return
        self.submit(
            "phrases.change",
            lambda work: service.change_phrase(work, phrase_id, draft, base),
            done=self.tr("Phrase saved"),
        )


class TemplateForm(FormDialog):
    """Adds a template that visits are begun with, or changes one."""

    def __init__(
        self,
        context: AppContext,
        species: Sequence[SpeciesRow],
        row: TemplateRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("template", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Template of a visit") if row else self.tr("New template of a visit"))
        self._own_id = row.id if row else None
        self.base = rules.template_draft(row) if row else TemplateDraft()
        self.add_field("title", self.tr("Title"), TextField(), wide=True)
        for name, label in (
            ("complaint", self.tr("Complaint")),
            ("anamnesis", self.tr("Anamnesis")),
            ("exam_note", self.tr("Examination")),
            ("plan", self.tr("Plan")),
            ("advice", self.tr("Advice to the owner")),
        ):
            set_lines(self.add_field(name, label, NoteField(), wide=True), 3)
        self.add_field(
            "species_codes",
            self.tr("Only for these species (none marked: for all)"),
            SpeciesField(species, self.base.species_codes),
            wide=True,
        )
        self.fill(self.base)
        self.start()
        scrolled_size(self, 680, 780)
        self._fields["title"].setFocus()

    def draft(self) -> TemplateDraft:
        """Return the template as typed."""
        return TemplateDraft(**{name: self.read(name) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of templates."""
        return rules.template_problems(self.draft())

    def save(self) -> None:
        """Add or change it."""
        draft, base, template_id = self.draft(), self.base, self._own_id
        if template_id is None:
            self.submit(
                "templates.register",
                lambda work: service.register_template(work, draft),
                done=self.tr("Template added"),
            )
            return
        self.submit(
            "templates.change",
            lambda work: service.change_template(work, template_id, draft, base),
            done=self.tr("Template saved"),
        )


def set_lines(field: NoteField, lines: int) -> None:
    """Give a field of several lines its height."""
    field.setFixedHeight(field.fontMetrics().height() * lines)


def _entry(row: DiagnosisRow) -> DiagnosisEntryDraft:
    return DiagnosisEntryDraft(row.name.en, row.name.ru, row.system, row.synonyms)
