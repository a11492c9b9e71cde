"""The base of every form: marks what the rules find while typing, keeps the text until it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.core.errors import ClinicError, Conflict, Invalid, Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.forms.fields import Unreadable
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.theme import set_role

VALIDATE_MS = 150


class FormDialog(QDialog):
    """A form over one draft. Non-blocking: ``open()`` it.

    Subclasses add fields, and implement `draft` and `problems`; `save` runs the command. The action's
    uuid is made here, when the form opens, so saving twice can't make a twin.

    Signals:
        saved: ``(value)`` what the service returned.
    """

    saved = Signal(object)

    def __init__(self, context: AppContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(type(self).__name__)
        self.setWindowTitle(title)
        self.context = context
        self.action_id: UUID = uuid4()
        self._fields: dict[str, Any] = {}
        self._marks: dict[str, QLabel] = {}
        self._loaded: object = None
        self._tried = False
        self._row = self._column = 0
        self._touched: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._validate)
        self._build()

    # --- for subclasses

    def draft(self) -> Any:
        """Return what the form holds. Raises nothing: unreadable fields are reported by `unreadable`."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """Check the draft by the rules."""
        return ()

    def save(self) -> None:
        """Run the command with the draft; use `submit`."""
        raise NotImplementedError

    def live(self) -> None:
        """Do what is done while typing, after the validation (candidates)."""

    def add_field(self, name: str, label: str, field: Any, *, wide: bool = False, hint: str = "") -> Any:
        """Add a field under its label; ``wide`` takes the whole width."""
        caption = QLabel(label)
        set_role(caption, "muted")
        field.setObjectName(name)
        field.setAccessibleName(label)
        if hint and hasattr(field, "setPlaceholderText"):
            field.setPlaceholderText(hint)
        caption.setBuddy(field)
        mark = QLabel()
        mark.setWordWrap(True)
        mark.setTextFormat(Qt.TextFormat.PlainText)
        mark.setObjectName(f"{name}_problem")
        mark.hide()
        cell = QVBoxLayout()
        cell.setSpacing(3)
        if label:
            cell.addWidget(caption)
        cell.addWidget(field)
        cell.addWidget(mark)
        cell.addStretch(1)
        if wide and self._column:
            self._row, self._column = self._row + 1, 0
        self._grid.addLayout(cell, self._row, self._column, 1, 2 if wide else 1)
        self._column += 2 if wide else 1
        if self._column > 1:
            self._row, self._column = self._row + 1, 0
        self._fields[name] = field
        self._marks[name] = mark
        field.changed.connect(self._on_changed)
        return field

    def add_widget(self, widget: QWidget) -> None:
        """Add a widget over the whole width."""
        if self._column:
            self._row, self._column = self._row + 1, 0
        self._grid.addWidget(widget, self._row, 0, 1, 2)
        self._row += 1

    def set_patient(self, glyph: str, name: str, detail: str) -> None:
        """Show whom this form writes to: the guard against the wrong patient."""
        self._guard_glyph.setPixmap(pixmap(glyph, 28))
        self._guard_name.setText(name)
        self._guard_detail.setText(detail)
        self._guard.show()

    def read(self, name: str, default: Any = None) -> Any:
        """Return a field's value, or ``default`` for one that can't be read."""
        try:
            return self._fields[name].value()
        except Unreadable:
            return default

    def start(self, *, clean: bool = True) -> None:
        """Take the present values as unchanged, and begin to watch."""
        self._grid.setRowStretch(self._row + 1, 1)
        if clean:
            self._loaded = self._snapshot()
        self._touched.clear()
        self._timer.stop()

    def submit(self, verb: str, function: Callable[[Any], Any], *, done: str) -> None:
        """Save by a command; what the rules refuse is marked, a conflict is compared, the text stays."""
        self._status.clear()
        self.context.runner.command(
            self,
            verb,
            function,
            then=self._on_saved,
            failed=self._on_failed,
            action=self._save,
            action_id=self.action_id,
            done=done,
        )

    # --- below

    def _build(self) -> None:
        self._guard = QFrame()
        set_role(self._guard, "strip-grey")
        guard = QHBoxLayout(self._guard)
        guard.setContentsMargins(12, 8, 12, 8)
        self._guard_glyph, self._guard_name, self._guard_detail = QLabel(), QLabel(), QLabel()
        set_role(self._guard_name, "heading")
        set_role(self._guard_detail, "muted")
        for label in (self._guard_glyph, self._guard_name, self._guard_detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            guard.addWidget(label)
        guard.addStretch(1)
        self._guard.hide()
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body
        self._status = QLabel()
        self._status.setObjectName("form_status")
        self._status.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._status, "problem")
        self._buttons = QDialogButtonBox()
        self._save = QPushButton(self.tr("Save"))
        self._save.setObjectName("save")
        self._save.setAccessibleName(self.tr("Save"))
        self._save.setToolTip(self.tr("Save (Enter, Ctrl+Enter)"))
        self._save.setDefault(True)
        # The style sheet's bold is not in the size hint: without it the text would be cut.
        bold = self._save.font()
        bold.setBold(True)
        self._save.setFont(bold)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        cancel.setAccessibleName(self.tr("Cancel"))
        cancel.setToolTip(self.tr("Cancel (Esc)"))
        cancel.setAutoDefault(False)
        self._buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._discard = self._make_discard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._guard)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._status)
        layout.addWidget(self._discard)
        layout.addWidget(self._buttons)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self.accept)

    def _make_discard(self) -> QFrame:
        frame = QFrame()
        set_role(frame, "strip")
        line = QHBoxLayout(frame)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(QLabel(self.tr("Discard what you typed?")), 1)
        discard = QPushButton(self.tr("Discard"))
        discard.setObjectName("discard")
        discard.setAutoDefault(False)
        discard.clicked.connect(self._on_discard)
        self._keep = keep = QPushButton(self.tr("Go on typing"))
        keep.setObjectName("keep")
        keep.setAutoDefault(False)
        keep.clicked.connect(frame.hide)
        line.addWidget(keep)
        line.addWidget(discard)
        frame.hide()
        return frame

    def accept(self) -> None:
        """Save, if the rules have nothing against it; else mark and focus the first field to correct."""
        if not self._save.isEnabled():
            return
        self._tried = True
        found = self._found()
        self.show_problems(found, focus=True)
        if not any(problem.severity == "error" for problem in found):
            self.save()

    def reject(self) -> None:
        """Close; what was typed is discarded only after a question."""
        if self.is_changed and self._discard.isHidden():
            self._discard.show()
            self._keep.setFocus()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before the window's cross throws typed text away."""
        if self.isVisible() and self.is_changed and self._discard.isHidden():
            self._discard.show()
            event.ignore()
            return
        super().closeEvent(event)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._snapshot() != self._loaded

    def show_problems(self, problems: Sequence[Problem], *, focus: bool = False) -> None:
        """Mark the fields; problems of no field of this form stand above the buttons."""
        by_field: dict[str, list[Problem]] = {}
        loose: list[Problem] = []
        for problem in problems:
            name = problem.field.partition(".")[0]
            name = name if name in self._fields else name.removesuffix("_id")
            (by_field.setdefault(name, []) if name in self._fields else loose).append(problem)
        for name, mark in self._marks.items():
            found = by_field.get(name, [])
            worst = "problem" if any(p.severity == "error" for p in found) else "warning"
            mark.setText("\n".join(dict.fromkeys(problem_text(p) for p in found)))
            mark.setVisible(bool(found))
            set_role(mark, worst)
            set_role(self._fields[name], "problem" if found and worst == "problem" else "")
        self._status.setText("\n".join(problem_text(p) for p in loose if p.severity == "error"))
        if focus:
            first = next(
                (n for n in self._fields if any(p.severity == "error" for p in by_field.get(n, []))), None
            )
            if first is not None:
                self._fields[first].setFocus()

    def _found(self) -> tuple[Problem, ...]:
        unreadable = []
        for name, field in self._fields.items():
            try:
                field.value()
            except Unreadable as error:
                unreadable.append(Problem(name, error.code))
        names = {problem.field for problem in unreadable}
        return (*unreadable, *(p for p in self.problems() if p.field not in names))

    def _snapshot(self) -> dict[str, object]:
        shown: dict[str, object] = {}
        for name, field in self._fields.items():
            try:
                shown[name] = field.value()
            except Unreadable:
                shown[name] = object()
        return shown

    def _on_changed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self._touched.add(sender.objectName())
        self._timer.start(VALIDATE_MS)

    def _validate(self) -> None:
        found = self._found()
        if not self._tried:
            # Before the first try to save, only what was typed is judged: an empty form isn't red all over.
            found = tuple(
                p
                for p in found
                if p.field.partition(".")[0].removesuffix("_id") in self._touched
                and p.code not in ("required", "phone_required", "name_required")
            )
        self.show_problems(found)
        self.live()

    def _on_saved(self, value: object) -> None:
        self._loaded = self._snapshot()
        self.saved.emit(value)
        super().accept()

    def _on_failed(self, error: ClinicError) -> bool:
        if isinstance(error, Invalid):
            self.show_problems(error.problems, focus=True)
            return True
        if isinstance(error, Conflict) and error.fields:
            self.resolve(error)
            return True
        self._status.setText(sentence(error))
        return True

    def resolve(self, error: Conflict) -> None:
        """Show what the other person saved beside each such field; saving again keeps one's own."""
        self._status.setText(sentence(error))
        for name, (_, theirs) in error.fields.items():
            field = name.removesuffix("_id").removesuffix("_text")
            if field in self._marks:
                mark = self._marks[field]
                mark.setText(self.tr("Saved meanwhile: {value}").format(value=self.describe(name, theirs)))
                set_role(mark, "warning")
                mark.show()
        self.adopt(error)

    def describe(self, name: str, value: object) -> str:
        """Return a field's value as text, for the comparison."""
        return str(value) if value not in (None, "") else "—"

    def adopt(self, error: Conflict) -> None:
        """Take the other side's values as the base, so that saving again is a choice, not an accident."""

    def _on_discard(self) -> None:
        self._loaded = self._snapshot()
        super().reject()


def scrolled_size(dialog: FormDialog, width: int, height: int) -> None:
    """Give a form its size, never larger than the screen."""
    available = dialog.screen().availableGeometry()
    dialog.resize(min(width, available.width() - 40), min(height, available.height() - 60))
