"""The form of a visit: one scrolling page, everything by keyboard, and no word lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4, uuid5
from zoneinfo import ZoneInfo

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.areas.pets.rules import weight_problems
from clinic_desktop.areas.visits import rules, service
from clinic_desktop.areas.visits.form.diagnoses import DiagnosesField
from clinic_desktop.areas.visits.form.findings import FindingsField
from clinic_desktop.areas.visits.form.frame import VisitFrame
from clinic_desktop.areas.visits.form.keeping import ServerKeeper
from clinic_desktop.areas.visits.form.measure import vitals_fields
from clinic_desktop.areas.visits.form.phrase_list import PhraseList
from clinic_desktop.areas.visits.form.prose import ProseField
from clinic_desktop.areas.visits.form.words import patient_line, phrase_values
from clinic_desktop.areas.visits.kinds import VisitState
from clinic_desktop.areas.visits.rows import (
    VISITS_SIGN,
    VISITS_WRITE,
    TemplateRow,
    UnsavedRow,
    VisitDesk,
    VisitDraft,
)
from clinic_desktop.areas.visits.rules.phrases import key_of
from clinic_desktop.areas.visits.texts import kind_texts, outcome_texts
from clinic_desktop.core import codec
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import VISIT
from clinic_desktop.ui.actions import Action, ActionButton, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.drafts import KeptDraft
from clinic_desktop.ui.forms.dialog import scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChoiceField,
    DateField,
    TextField,
)
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.theme import set_role


class VisitForm(VisitFrame):
    """Writes one visit that isn't signed; stands beside the card instead of before it.

    ``done`` shows what was done, at the side; `offer` adds the card's actions, so that what is done to the
    patient is done from here.
    """

    def __init__(
        self,
        context: AppContext,
        desk: VisitDesk,
        parent: QWidget | None = None,
        *,
        alerts: Callable[[], str] = str,
        done: QWidget | None = None,
        finish: Callable[[Any], Any] | None = None,
        dress: Callable[[VisitForm], None] | None = None,
    ) -> None:
        """``finish`` is done besides saving when the doctor has finished with the patient, ``dress`` when it is built."""
        super().__init__(context, parent, (VISIT, desk.card.id))
        self.desk, self._finish = desk, finish
        card = desk.card
        self.setModal(False)
        self.setWindowTitle(self.tr("Visit — {name}").format(name=card.patient.name))
        self.set_patient(card.patient.glyph, card.patient.name, patient_line(card, context.today()))
        self.base = card.draft
        self._keeper = ServerKeeper(context.runner, card.id, self)
        self._keeper.kept.connect(self._on_kept)
        self._keeper.gone.connect(self._on_gone)
        self._last_prose: ProseField | None = None
        self._build_actions()
        self._build_fields()
        own = (self.phrase_action, self.template_action, self.last_action, self.rest_action)
        buttons = [
            ActionButton(self.sign_action, primary=True),
            *map(ActionButton, (self.finish_action, *own)),
        ]
        self.build_around(buttons, alerts(), done)
        self.fill(card.draft)
        self._fields["grams"].changed.connect(self._on_weighed)
        self.start()
        self._show_others(card.unsaved)
        if dress is not None:
            dress(self)
        scrolled_size(self, 1180, 860)
        self._fields["complaint"].setFocus()

    # --- building

    def _build_actions(self) -> None:
        def make(name: str, slot: Callable[[], None], shortcut: str, glyph: str, text: str) -> Action:
            action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)
            label(action, text)
            return action

        self.sign_action = make("sign", self._on_sign, "Ctrl+Shift+S", "sign", self.tr("Sign"))
        self.context.rights.guard(self.sign_action, VISITS_SIGN)
        self.phrase_action = make("phrase", self._on_phrase, "Alt+M", "phrase", self.tr("Phrase"))
        self.template_action = make("template", self._on_template, "Alt+T", "template", self.tr("Template"))
        self.last_action = make(
            "from_last", self._on_last, "Alt+L", "history", self.tr("From the last visit")
        )
        self.last_action.setEnabled(self.desk.last is not None)
        self.finish_action = make("finish", self._on_finish, "F8", "check", self.tr("Finish"))
        self.finish_action.setToolTip(self.tr("Save, and send the owner to pay; sign it later (F8)"))
        self.finish_action.setVisible(self._finish is not None)
        self.finish_action.setEnabled(self._finish is not None)
        self.rest_action = make("rest_normal", self._on_rest, "Alt+N", "check", self.tr("Rest normal"))
        denied = self.context.rights.reason_against(VISITS_WRITE)
        self._save.setEnabled(not denied)
        # Enter in a field of measurements must not close the visit: saving has keys of its own.
        self._save.setDefault(False)
        self._save.setAutoDefault(False)
        self._save.setToolTip(self.tr("Save and close; the visit stays open (Ctrl+Enter)"))

    def _build_fields(self) -> None:
        self._section(self.tr("Complaint and history"))
        self.add_field("kind", self.tr("Kind"), ChoiceField(list(kind_texts().items())))
        self._prose("complaint", self.tr("Complaint"))
        self._prose("anamnesis", self.tr("Anamnesis"))
        self._section(self.tr("Vital signs"))
        for name, text, field in vitals_fields():
            self.add_field(name, text, field)
        self._section(self.tr("Examination"))
        self.findings = FindingsField()
        self.add_field("findings", self.tr("By systems"), self.findings, wide=True)
        self._prose("exam_note", self.tr("Present state"))
        self._section(self.tr("Conclusion"))
        self.diagnoses = DiagnosesField(self.desk.lists.diagnoses, self.desk.card.problems)
        self.add_field("diagnoses", self.tr("Diagnoses"), self.diagnoses, wide=True)
        self._prose("plan", self.tr("Plan"))
        self._prose("advice", self.tr("Advice to the owner"))
        outcomes = [(None, "—"), *outcome_texts().items()]
        self.add_field("outcome", self.tr("Outcome"), ChoiceField(outcomes))
        self.add_field("next_visit_on", self.tr("Next visit"), DateField(date.today))
        self.add_field("next_visit_note", self.tr("Why to come again"), TextField(), wide=True)

    def _section(self, text: str) -> None:
        heading = QLabel(text)
        set_role(heading, "heading")
        self.add_widget(heading)

    def _prose(self, name: str, text: str) -> None:
        field = ProseField()
        phrases = {key_of(row.key): row.text for row in reversed(self.desk.lists.phrases)}
        field.use(phrases, phrase_values(self.desk.card, self.context))
        field.refused.connect(self._on_phrase_refused)
        if self.context.spelling is not None:
            self.context.spelling(field.document())
        self.add_field(name, text, field, wide=True)

    # --- the draft

    def fill(self, draft: VisitDraft) -> None:
        """Show a draft."""
        for name, field in self._fields.items():
            field.set_value(getattr(draft, name))

    def draft(self) -> VisitDraft:
        """Return the visit as written."""
        before = self.base
        return VisitDraft(**{name: self.read(name, getattr(before, name)) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of visits, of the species' vital signs and of the animal's own weights."""
        draft, card = self.draft(), self.desk.card
        birth = card.patient.birth
        found = [
            *rules.problems(
                draft,
                card.started_at.astimezone(ZoneInfo(self.context.conventions.time_zone)).date(),
                born=birth.day if birth else None,
                died=card.patient.status_on if card.patient.status is PetStatus.DECEASED else None,
            ),
            *rules.vitals_problems(draft, card.ranges),
        ]
        if draft.grams is not None and draft.grams > 0:
            found += [
                replace(problem, field="grams")
                for problem in weight_problems(
                    WeightDraft(draft.grams), utc_now(), card.species, card.weights
                )
            ]
        return tuple(found)

    def save(self) -> None:
        """Save it; it stays open."""
        draft, base, visit_id = self.draft(), self.base, self.desk.card.id
        self.submit(
            "visits.write",
            lambda work: service.write(work, visit_id, draft, base),
            done=self.tr("Visit saved, not signed yet"),
        )

    def _on_sign(self) -> None:
        found = (*self._found(), *rules.signing_problems(self.draft()))
        self._tried = True
        self.show_problems(found, focus=True)
        if any(problem.severity == "error" for problem in found):
            return
        draft, base, visit_id = self.draft(), self.base, self.desk.card.id
        self.submit(
            "visits.sign",
            lambda work: service.sign(work, visit_id, draft, base),
            done=self.tr("Visit signed"),
            undoable=False,
            # Saving that may have been carried out is not signing: a second answer must not be taken for it.
            action_id=uuid5(self.action_id, "sign"),
        )

    @Slot()
    def _on_weighed(self) -> None:
        grams, patient = self.read("grams"), self.desk.card.patient.id
        if grams:
            self.context.typed_weights[patient] = grams
        else:
            self.context.typed_weights.pop(patient, None)

    def _on_finished(self) -> None:
        super()._on_finished()
        self.context.typed_weights.pop(self.desk.card.patient.id, None)

    def _on_finish(self) -> None:
        found, finish = self._found(), self._finish
        self._tried = True
        self.show_problems(found, focus=True)
        if finish is None or any(problem.severity == "error" for problem in found):
            return
        draft, base, visit_id = self.draft(), self.base, self.desk.card.id

        def write(work: Any) -> int:
            service.write(work, visit_id, draft, base)
            finish(work)
            return visit_id

        self.submit(
            "visits.finish",
            write,
            done=self.tr("Visit finished: ready to pay"),
            action_id=uuid5(self.action_id, "finish"),
        )

    # --- writing fast

    def _prose_in_focus(self) -> ProseField:
        field = self.focusWidget()
        if isinstance(field, ProseField):
            self._last_prose = field
        return self._last_prose or self._fields["complaint"]

    def _on_phrase(self) -> None:
        field = self._prose_in_focus()
        chooser = PhraseList(self.desk.lists.phrases, self)
        chooser.chosen.connect(field.insert_phrase)
        chooser.open()

    def _on_phrase_refused(self, code: str, key: str) -> None:
        self._status.setText(problem_text(Problem("", code, {"key": key})))

    def _on_template(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("templates")
        species = self.desk.card.species
        for row in rules.templates_for(
            self.desk.lists.templates, species.code if species else "", self.draft().complaint
        ):
            menu.addAction(row.title).triggered.connect(lambda checked=False, row=row: self.take(row))
        if menu.isEmpty():
            menu.addAction(self.tr("No templates yet: they are written on the page Lists")).setEnabled(False)
        menu.popup(self._fields["complaint"].mapToGlobal(self._fields["complaint"].rect().topLeft()))

    def take(self, template: TemplateRow) -> None:
        """Write a template into the texts that are still empty; what is written already stays."""
        for name in rules.TEXTS:
            field, text = self._fields[name], getattr(template, name)
            if text and not field.toPlainText().strip():
                field.textCursor().insertText(text)

    def _on_last(self) -> None:
        last = self.desk.last
        if last is None:
            return
        if self.findings.isAncestorOf(self.focusWidget()):
            known = {found.system for found in self.findings.value()}
            added = tuple(found for found in last.findings if found.system not in known)
            self.findings.set_value((*self.findings.value(), *added))
            if not last.findings:
                self._say_nothing_there()
        elif self.diagnoses.isAncestorOf(self.focusWidget()):
            for made in last.diagnoses:
                if made.title not in [known.title for known in self.diagnoses.value()]:
                    self.diagnoses.add(made.title, made.certainty)
            if not last.diagnoses:
                self._say_nothing_there()
        else:
            field = self._prose_in_focus()
            if text := getattr(last, field.objectName()):
                field.insert_text(text)
            else:
                self._say_nothing_there()

    def _say_nothing_there(self) -> None:
        self._status.setText(self.tr("At the last visit nothing was written here."))

    def _on_rest(self) -> None:
        self.findings.take_rest_as_normal()

    # --- closing

    def reject(self) -> None:
        """Close; a visit that was begun and left empty is put away.

        Esc a second time goes on writing: only the button throws what was written away.
        """
        if self._discard.isVisible():
            self._discard.hide()
            return
        empty = self.desk.card.state is VisitState.DRAFT and rules.is_empty(self.draft())
        super().reject()
        if empty and not self.isVisible():
            visit_id = self.desk.card.id
            self.context.runner.command(
                self.context.runner,
                "visits.archive",
                lambda work: service.archive(work, visit_id),
                failed=lambda error: True,
                undoable=False,
            )

    # --- nothing typed is lost

    def keep_draft(self, values: dict[str, Any]) -> None:
        """Keep it on this computer and on the server."""
        super().keep_draft(values)
        self._keeper.keep(values)

    def forget_draft(self) -> None:
        """Forget it here and on the server."""
        super().forget_draft()
        self._keeper.forget()

    def _offer_lost(self) -> None:
        here = next(iter(self.context.drafts.lost(type(self).__name__, self.subject)), None)
        there = next((row for row in self.desk.card.unsaved if row.user_id == self.context.actor.id), None)
        if there is None or (here is not None and here.kept_at >= there.kept_at):
            super()._offer_lost()
            return
        try:
            values = codec.loads(there.typed)
        except ValueError:
            super()._offer_lost()
            return
        self._keeper.held = True
        title = self.tr("on {workstation}").format(workstation=there.workstation)
        self._lost = KeptDraft(
            uuid4(), type(self).__name__, self.subject, title, values, there.kept_at, there.user_id
        )
        zone = self.context.conventions.time_zone
        self._lost_strip.open(title, there.kept_at, zone, utc_now())

    def _on_put_back(self) -> None:
        super()._on_put_back()
        self._keeper.release()

    def _on_forget(self) -> None:
        super()._on_forget()
        if self._keeper.held:
            self._keeper.drop()
            self._keeper.release()

    def _on_gone(self) -> None:
        self._status.setText(
            self.tr(
                "This visit was signed or put away meanwhile. Your text is kept on this computer: "
                "copy it and write an addendum."
            )
        )

    def _show_others(self, unsaved: Sequence[UnsavedRow]) -> None:
        others = [row for row in unsaved if row.user_id != self.context.actor.id]
        if others:
            zone = self.context.conventions.time_zone
            self.tell_kept(
                "\n".join(
                    self.tr("{who} is writing in this visit too, on {workstation}, last at {time}.").format(
                        who=row.user_name,
                        workstation=row.workstation,
                        time=format_moment(row.kept_at, zone, utc_now()),
                    )
                    for row in others
                )
            )
        elif self.desk.card.state is VisitState.OPEN and self.desk.card.reopened:
            self.tell_kept(
                self.tr("Unlocked after signing: {reason}").format(reason=self.desk.card.unlock_reason)
            )

    def _on_kept(self, on_server: bool) -> None:
        now = format_moment(utc_now(), self.context.conventions.time_zone, utc_now())
        self.tell_kept(
            self.tr("Your text is kept: {time}. Others see it when you save.").format(time=now)
            if on_server
            else self.tr("The server can't be reached. Your text is kept on this computer; go on writing.")
        )
