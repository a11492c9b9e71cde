"""The base of every form: marks what the rules find while typing, keeps the text until it is saved."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, ClassVar, TypeVar
from uuid import UUID, uuid4

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.core.actions import Backend
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError, Conflict, Invalid, Problem, Unavailable
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.actions import add_lock_key
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.drafts import KeptDraft
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.forms.anew import AnewDialog, Earlier, in_use
from clinic_desktop.ui.forms.body import FormBody
from clinic_desktop.ui.forms.buttons import HISTORY_TABLES, FormButtons
from clinic_desktop.ui.forms.compare import CompareDialog
from clinic_desktop.ui.forms.fields import TextField, Unreadable
from clinic_desktop.ui.forms.strips import DiscardStrip, LostStrip, PatientStrip
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.forms.ways import WayOut
from clinic_desktop.ui.screens import fit
from clinic_desktop.ui.theme import set_role, text_scale

T = TypeVar("T")

VALIDATE_MS = 150
NOT_YET = ("required", "phone_required", "newcomer_phone_needed", "name_required")
"""What an empty form isn't blamed for before the first try to save."""


CONFIRMED = ("slipped_point",)
"""Warnings that are asked about before saving (domain 2.14): 4.2 or 42 kg?"""

LIVES_ON = ("action_id", "base", "_touched", "_tried", "_confirmed")
"""What a form keeps, besides what is typed, when it is made anew in another language."""


class FormDialog(AnewDialog):
    """A form over one draft. Non-blocking: ``open()`` it.

    Subclasses add fields, set ``base`` (the draft the form starts from) when a record is changed, and
    implement `draft`, `problems` and `save`. The action's uuid is made here, when the form opens, so
    saving twice can't make a twin.

    Signals:
        saved: ``(value)`` what the service returned.
    """

    KEEPS_DRAFT: ClassVar[bool] = True
    """Whether what is typed is kept on disk; not in a form that asks for secrets."""

    saved = Signal(object)

    def __init__(
        self,
        context: AppContext,
        title: str,
        parent: QWidget | None = None,
        *,
        subject: tuple[str, int] = ("", 0),
    ) -> None:
        """``subject`` is the record the form writes to, by kind and id: a lost draft is offered to no other."""
        if self.earlier is None:
            super().__init__(parent)
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.setObjectName(type(self).__name__)
            self.came_from = in_use()
            self.finished.connect(self._on_finished)
            context.languages.changed.connect(self._on_language_changed)
        self.setWindowTitle(title)
        self.context = context
        self.subject = subject
        self.action_id: UUID = uuid4()
        self.base: Any = None
        self._body = FormBody()
        self._fields, self._marks = self._body.fields, self._body.marks
        self._body.changed.connect(self._on_changed)
        self._loaded: dict[str, Any] | None = None
        self._sent: object = None
        self._lost: KeptDraft | None = None
        self._tried = False
        self._confirmed: set[tuple[str, str, str]] = set()
        self._touched: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._validate)
        self._build()

    # --- for subclasses

    def draft(self) -> Any:
        """Return what the form holds; fields that can't be read give the base's values."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """Check the draft by the rules."""
        return ()

    def save(self) -> None:
        """Run the command with the draft; use `submit`."""
        raise NotImplementedError

    def live(self) -> None:
        """Do what is done while typing, after the validation (candidates)."""

    def fill(self, draft: Any) -> None:
        """Show a draft: each field the attribute of its name, a look-up the pair of id and text."""
        self._body.show_draft(draft)

    def add_field(self, name: str, label: str, field: Any, *, wide: bool = False, hint: str = "") -> Any:
        """Add a field under its label; ``wide`` takes the whole width."""
        return self._body.add_field(name, label, field, wide=wide, hint=hint)

    def add_widget(self, widget: QWidget) -> None:
        """Add a widget over the whole width."""
        self._body.add_widget(widget)

    def set_patient(self, glyph: str, name: str, detail: str) -> None:
        """Show whom this form writes to: the guard against the wrong patient."""
        self._guard.show_record(glyph, name, detail)

    def read(self, name: str, default: Any = None) -> Any:
        """Return a field's value, or ``default`` for one that can't be read."""
        try:
            return self._fields[name].value()
        except Unreadable:
            return default

    def start(self) -> None:
        """Take the present values as unchanged, begin to watch, and offer what was lost."""
        self._body.finish()
        self._loaded = self._body.typed()
        self._touched.clear()
        self._timer.stop()
        if self.earlier is None:
            self._offer_lost()
        else:
            self._take_over(self.earlier)

    def keep_draft(self, values: dict[str, Any]) -> None:
        """Keep what is typed: ``fields`` by name, and the ``base`` it started from."""
        self.context.drafts.keep(
            self.action_id, type(self).__name__, self.subject, self._draft_title(), values
        )

    def forget_draft(self) -> None:
        """Forget what was kept: it is saved, discarded, or as it was."""
        self.context.drafts.drop(self.action_id)

    def submit(
        self,
        verb: str,
        function: Callable[[Any], Any],
        *,
        done: str,
        undoable: bool = True,
        as_whom: Actor | None = None,
        action_id: UUID | None = None,
    ) -> None:
        """Save by a command; what the rules refuse is marked, a conflict is compared, the text stays.

        ``action_id`` is given by a form that does more than one thing; each has an uuid of its own.
        """
        self._status.clear()
        self._way.hide()
        if self._sent is None:
            self._sent = self._body.entered()
        self.context.runner.command(
            self,
            verb,
            function,
            then=self._on_saved,
            repeated=self._on_repeated,
            failed=self._on_failed,
            action=self._save,
            action_id=action_id or self.action_id,
            done=done,
            undoable=undoable,
            as_whom=as_whom,
        )

    def submit_prepared(
        self,
        prepare: Callable[[Backend], T],
        verb: str,
        function: Callable[[Any, T], Any],
        *,
        done: Callable[[T], str],
    ) -> None:
        """Compute outside of any transaction first, then save what was made; it can't be undone by Ctrl+Z."""

        # Whoever pressed the button is the author, also if the program is locked meanwhile.
        actor = self.context.actor

        def prepared(made: T) -> None:
            self.submit(
                verb, lambda work: function(work, made), done=done(made), undoable=False, as_whom=actor
            )

        self.context.runner.call(self, prepare, then=prepared, failed=self._on_failed, action=self._save)

    # --- below

    def _build(self) -> None:
        self._guard = PatientStrip()
        self._lost_strip = LostStrip()
        self._lost_strip.agreed.connect(self._on_put_back)
        self._lost_strip.refused.connect(self._on_forget)
        self._discard = DiscardStrip()
        self._discard.agreed.connect(self.abandon)
        self._status = QLabel()
        self._status.setObjectName("form_status")
        self._status.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._status, "problem")
        self._way = WayOut()
        self._way.wanted.connect(self._on_way)
        buttons = FormButtons(self.subject, self.context.rights)
        self._save, self.history_button = buttons.save, buttons.history
        self.history_button.clicked.connect(self._on_history)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.column = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._guard)
        layout.addWidget(self._lost_strip)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._status)
        layout.addWidget(self._way, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._discard, buttons):
            layout.addWidget(part)
        # What is offered stands over the fields, so Tab comes there between the buttons below and the fields.
        for before, after in pairwise((buttons.history, self._lost_strip.no, self._lost_strip.yes)):
            QWidget.setTabOrder(before, after)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.accept)
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self.history_button.click)
        add_lock_key(self, self.context.lock)

    def _on_history(self) -> None:
        if not self.history_button.isVisible():
            return
        kind, record_id = self.subject
        self.context.show_history(HISTORY_TABLES[kind], record_id, self._guard.name.text())

    def accept(self) -> None:
        """Save, if the rules have nothing against it; else mark and focus the first field to correct."""
        if not self._save.isEnabled():
            return
        self._tried = True
        # A check still due would wipe away what saving is about to say.
        self._timer.stop()
        found = self._found()
        self.show_problems(found, focus=True)
        if not any(problem.severity == "error" for problem in found) and not self._asks_again(found):
            self.save()

    def _asks_again(self, found: Sequence[Problem]) -> bool:
        """Say whether a warning is to be looked at first: it stands now, and saving once more confirms it."""
        doubts = {(p.field, p.code, self._body.typed_of(p.field)) for p in found if self.asks_about(p)}
        new = doubts - self._confirmed
        self._confirmed |= doubts
        field = self._body.field_of(next(iter(new))[0]) if new else ""
        if field:
            self._fields[field].setFocus()
        return bool(new)

    def asks_about(self, problem: Problem) -> bool:
        """Say whether a problem is to be confirmed by saving once more."""
        return problem.code in CONFIRMED

    def reject(self) -> None:
        """Close; what was typed is discarded only after a question."""
        if self.is_changed and self._discard.isHidden():
            self._discard.open()
            return
        self._drop_draft()
        super().reject()

    def _on_finished(self) -> None:
        # A form opened from a visit goes back to the visit, not to the main window behind it.
        before = self.came_from
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.activateWindow()

    def abandon(self) -> None:
        """Close without asking: nothing of the form is wanted any more."""
        self._drop_draft()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus: "keep typing" must not save."""
        pressed = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(pressed, QPushButton):
            pressed.click()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before the window's cross throws typed text away."""
        if self.isVisible() and self.is_changed and self._discard.isHidden():
            self._discard.open()
            event.ignore()
            return
        super().closeEvent(event)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._body.typed() != self._loaded

    def show_problems(self, problems: Sequence[Problem], *, focus: bool = False) -> None:
        """Mark the fields; problems of no field of this form stand above the buttons."""
        loose = self._body.mark(problems, focus=focus)
        told = [problem_text(p) for p in loose if p.severity == "error"]
        self._status.setText("\n".join(told))

    def _found(self) -> tuple[Problem, ...]:
        unreadable = self._body.unreadable()
        names = {problem.field for problem in unreadable}
        return (*unreadable, *(p for p in self.problems() if self._body.field_of(p.field) not in names))

    def _on_changed(self, name: str) -> None:
        if self._loaded is None:
            return
        self._touched.add(name)
        self._timer.start(VALIDATE_MS)
        if self.is_changed and self.KEEPS_DRAFT:
            self.keep_draft({"fields": self._body.typed(), "base": self.base})
        else:
            self.forget_draft()

    def _draft_title(self) -> str:
        texts = [field.text() for field in self._fields.values() if isinstance(field, TextField)]
        typed = next((text for text in texts if text.strip()), "")
        title, patient = self.windowTitle(), self._guard.name.text()
        parts = (title, typed.strip()[:60] if not patient else "" if patient in title else patient)
        return " · ".join(part for part in parts if part)

    def _validate(self) -> None:
        found = self._found()
        if not self._tried:
            # Before the first try to save, only what was typed is judged: an empty form isn't red all over.
            found = tuple(
                p for p in found if self._body.field_of(p.field) in self._touched and p.code not in NOT_YET
            )
        self.show_problems(found)
        self.live()

    # --- another language

    def _held(self) -> Earlier:
        return Earlier(
            {name: getattr(self, name) for name in (*LIVES_ON, *self.CARRIED)},
            self._body.altered(self._loaded or {}),
            self._body.name_of(self.focusWidget()),
            sent=self._sent is not None and self._sent == self._body.entered(),
            lost=self._lost is not None,
        )

    def _is_started(self) -> bool:
        return self._loaded is not None

    def _is_saving(self) -> bool:
        return not self._save.isEnabled()

    def _take_over(self, earlier: Earlier) -> None:
        for name, value in earlier.attributes.items():
            setattr(self, name, value)
        self._body.take_over(earlier.typed)
        if earlier.sent:
            self._sent = self._body.entered()
        if earlier.lost:
            self._offer_lost()
        self._timer.start(VALIDATE_MS)

    def _focus(self, field: str) -> None:
        self._fields[field].setFocus()

    # --- answers to saving

    def _on_saved(self, value: object) -> None:
        self._drop_draft()
        # Closed first: what is opened for what was saved, a receipt, keeps the keys.
        super().accept()
        self.saved.emit(value)

    def _on_repeated(self, value: object) -> None:
        if self._body.entered() == self._sent:
            self._on_saved(value)
        else:
            self._status.setText(
                self.tr(
                    "An earlier try was saved after all, without your last changes. "
                    "Cancel, open the record and make them there."
                )
            )

    def _on_failed(self, error: ClinicError) -> bool:
        self.catch_up()
        if not (isinstance(error, Unavailable) and error.outcome_unknown):
            self._sent = None
        if isinstance(error, Invalid):
            self.show_problems(error.problems, focus=True)
        elif isinstance(error, Conflict) and error.fields:
            self._compare(error)
        else:
            self._status.setText(sentence(error))
            self._way.offer(error)
        return True

    def _on_way(self, kind: str, record_id: int) -> None:
        # What was typed stays on disk, and is offered when the form is opened for this record again.
        self.context.drafts.leave(self.action_id)
        self._loaded = None
        super().reject()
        below = self.parentWidget()
        while below is not None:
            window = below.window()
            below = window.parentWidget()
            if isinstance(window, QDialog) and not isinstance(window, FormDialog):
                window.close()
        self.context.navigate(kind, record_id)

    def _compare(self, error: Conflict) -> None:
        self._status.setText(sentence(error))
        mine = self.draft()
        theirs = dataclasses.replace(mine, **{name: value for name, (_, value) in error.fields.items()})
        differences = self._body.differences(theirs, mine, error.fields)
        dialog = CompareDialog(str(error.params.get("who", "")), differences, self)

        def chosen() -> None:
            self._body.show_draft(theirs, dialog.taken())
            # The other side's values become the base: saving what was chosen overrides nothing unseen.
            changed = {name: value for name, (_, value) in error.fields.items()}
            self.base = dataclasses.replace(self.base, **changed)
            self.accept()

        dialog.accepted.connect(chosen)
        dialog.open()

    # --- the journal of open forms

    def _drop_draft(self) -> None:
        self._loaded = self._body.typed()
        self._timer.stop()
        self.forget_draft()

    def _offer_lost(self) -> None:
        if not self.KEEPS_DRAFT:
            return
        self._lost = next(iter(self.context.drafts.lost(type(self).__name__, self.subject)), None)
        if self._lost is None:
            return
        if self.context.drafts.wanted == self._lost.action_id:
            self.context.drafts.wanted = None
            self._on_put_back()
            return
        zone = self.context.conventions.time_zone
        self._lost_strip.open(self._lost.title, self._lost.kept_at, zone, utc_now())

    def _on_put_back(self) -> None:
        self._lost_strip.hide()
        lost, self._lost = self._lost, None
        if lost is None:
            return
        # The draft's own uuid: if it was saved after all, saving it again gives that record, not a twin.
        self.action_id = lost.action_id
        self.base = lost.values["base"]
        self._body.retype(lost.values["fields"])
        self._sent = self._body.entered()
        self._body.setFocus()

    def _on_forget(self) -> None:
        self._lost_strip.hide()
        if self._lost is not None:
            self.context.drafts.drop(self._lost.action_id)
            self._lost = None


def scrolled_size(dialog: FormDialog, width: int, height: int) -> None:
    """Give a form its size, larger with larger text, but never larger than the screen."""
    scale = text_scale()
    fit(dialog, round(width * scale), round(height * scale))
