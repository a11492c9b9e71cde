"""The body of a form: fields under their labels in two columns, each with room for what is wrong with it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.forms.compare import Difference
from clinic_desktop.ui.forms.fields import DateField, LookupField, SecretField, Unreadable
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.theme import set_role


class FormBody(QScrollArea):
    """Holds the fields by name, in the order they were added.

    Signals:
        changed: ``(field name)`` something was typed or chosen.
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Any] = {}
        self.labels: dict[str, str] = {}
        self.marks: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        self._row = self._column = 0
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.installEventFilter(self)

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
        if wide:
            self._end_row()
        self._grid.addLayout(cell, self._row, self._column, 1, 2 if wide else 1)
        self._column += 2 if wide else 1
        if self._column > 1:
            self._end_row()
        self.fields[name], self.labels[name], self.marks[name] = field, label, mark
        self._captions[name] = caption
        field.changed.connect(self._on_changed)
        return field

    def add_widget(self, widget: QWidget) -> None:
        """Add a widget over the whole width."""
        self._end_row()
        self._grid.addWidget(widget, self._row, 0, 1, 2)
        self._row += 1

    def show_field(self, name: str, shown: bool) -> None:
        """Show or hide a field with its label; what is wrong with a hidden one stands above the buttons."""
        self.fields[name].setVisible(shown)
        self._captions[name].setVisible(shown and bool(self.labels[name]))
        if not shown:
            self.marks[name].hide()

    def finish(self) -> None:
        """Keep the fields together at the top."""
        self._grid.setRowStretch(self._row + 1, 1)
        self._order_tabs()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put what was added while the form is open where Tab expects it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._order_tabs()
        return super().eventFilter(watched, event)

    def field_of(self, name: str) -> str:
        """Return the field that shows an attribute of the draft, or the empty text.

        ``phones.0`` is shown by ``phones``, ``species_id`` and ``species_text`` by ``species``.
        """
        name = name.partition(".")[0]
        shown = (name, name.removesuffix("_id"), name.removesuffix("_text"))
        return next((candidate for candidate in shown if candidate in self.fields), "")

    def show_draft(self, draft: Any, only: Container[str] | None = None) -> None:
        """Show a draft in its fields, or in ``only`` some: the attribute of the name, in a look-up id and text."""
        for name, field in self.fields.items():
            if (only is None or name in only) and (hasattr(draft, name) or hasattr(draft, f"{name}_text")):
                field.set_value(_value(draft, name))

    def differences(self, theirs: Any, mine: Any, attributes: Iterable[str]) -> list[Difference]:
        """Return two drafts in words, for the fields that show the attributes."""
        names = dict.fromkeys(self.field_of(name) for name in attributes)
        return [
            Difference(
                name,
                self.labels[name] or self.fields[name].accessibleName(),
                *(self.fields[name].describe(_value(draft, name)) for draft in (theirs, mine)),
            )
            for name in names
            if name
        ]

    def unreadable(self) -> tuple[Problem, ...]:
        """Return a problem for each field whose text can't be read."""
        found = []
        for name, field in self.fields.items():
            try:
                field.value()
            except Unreadable as error:
                found.append(Problem(name, error.code, error.params))
        return tuple(found)

    def typed(self) -> dict[str, Any]:
        """Return every field's text as it stands."""
        return {name: field.typed() for name, field in self.fields.items()}

    def typed_of(self, name: str) -> str:
        """Return the text of the field that shows an attribute of the draft, as it stands."""
        field = self.field_of(name)
        return str(self.fields[field].typed()) if field else ""

    def entered(self) -> dict[str, Any]:
        """Return what `typed` does, and secrets as they are: never to be kept outside of the form."""
        return {
            name: field.text() if isinstance(field, SecretField) else field.typed()
            for name, field in self.fields.items()
        }

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put back what `typed` returned, field by field."""
        for name, field in self.fields.items():
            if name in typed:
                field.retype(typed[name])

    def altered(self, loaded: Mapping[str, Any]) -> dict[str, Any]:
        """Return what `entered` does, of the fields that differ from what `typed` returned before."""
        typed = self.typed()
        return {name: text for name, text in self.entered().items() if typed[name] != loaded.get(name)}

    def take_over(self, altered: Mapping[str, Any]) -> None:
        """Put back what `altered` returned, as the present language writes it."""
        self.retype(altered)
        for name in altered:
            field = self.fields.get(name)
            if isinstance(field, SecretField):
                field.setText(altered[name])
            elif isinstance(field, DateField | LookupField) and field.typed():
                with suppress(Unreadable):
                    field.set_value(field.value())

    def name_of(self, widget: QWidget | None) -> str:
        """Return the name of the field that a widget is or belongs to, or the empty text."""
        found = (n for n, f in self.fields.items() if widget and (f is widget or f.isAncestorOf(widget)))
        return next(found, "")

    def mark(self, problems: Sequence[Problem], *, focus: bool = False) -> tuple[Problem, ...]:
        """Mark the fields, and return the problems of no field; ``focus`` goes to the first error."""
        by_field: dict[str, list[Problem]] = {}
        for problem in problems:
            by_field.setdefault(self.field_of(problem.field), []).append(problem)
        loose = by_field.pop("", [])
        for name, label in self.marks.items():
            found = by_field.get(name, [])
            worst = "problem" if any(p.severity == "error" for p in found) else "warning"
            label.setText("\n".join(dict.fromkeys(problem_text(p) for p in found)))
            label.setVisible(bool(found))
            set_role(label, worst)
            # A field with a look of its own keeps it: the sentence below says enough.
            usual = getattr(self.fields[name], "ROLE", "")
            set_role(self.fields[name], usual or ("problem" if found and worst == "problem" else ""))
        if focus:
            for name, field in self.fields.items():
                if any(p.severity == "error" for p in by_field.get(name, [])):
                    field.setFocus()
                    break
        return tuple(loose)

    def _order_tabs(self) -> None:
        # Qt's own order is that of making: a second phone would come after the last field of the form.
        for before, after in pairwise(_in_order(self._grid)):
            QWidget.setTabOrder(before, after)

    def _end_row(self) -> None:
        if self._column:
            self._row, self._column = self._row + 1, 0

    def _on_changed(self) -> None:
        sender = self.sender()
        self.changed.emit(sender.objectName() if sender is not None else "")


def _in_order(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
            continue
        inner = item.layout() if widget is None else widget.layout()
        if inner is not None:
            yield from _in_order(inner)


def _value(draft: Any, name: str) -> Any:
    if hasattr(draft, name):
        return getattr(draft, name)
    return getattr(draft, f"{name}_id"), getattr(draft, f"{name}_text")
