"""Fields for who comes: a client of the clinic found while typing, and which of their animals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from clinic_desktop.areas.pets import queries
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.rows import PatientHit, PetRow
from clinic_desktop.areas.pets.texts import kind_of, status_texts
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.fields import Entry, SearchField, Unreadable
from clinic_desktop.ui.i18n import format_phone
from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.theme import set_role

SHOWN = 12
PADDING = 36


class ClientField(SearchField):
    """Finds a client by the owner's name, the animal's name or digits of a phone; its value is the owner.

    Signals:
        picked: ``(owner id, pet id or None)`` somebody was chosen from what was found.
    """

    picked = Signal(object, object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._hits: tuple[PatientHit, ...] = ()
        self._names: dict[int, str] = {}
        self.setPlaceholderText(self.tr("Animal, owner or digits of the phone"))
        self.wanted.connect(self._on_wanted)

    def value(self) -> int | None:
        """Return the owner, or None for nothing. Raises Unreadable for text of nobody."""
        try:
            return super().value()
        except Unreadable:
            raise Unreadable("client_not_chosen") from None

    def know(self, owner_id: int, name: str) -> None:
        """Learn the name of an owner who may be shown by id."""
        self._names[owner_id] = name

    def set_value(self, value: Any) -> None:
        """Show an owner by id, or nobody."""
        if value is None:
            self.setText("")
        else:
            super().choose(Entry(value, self.describe(value)))

    def describe(self, value: Any) -> str:
        """Return an owner's name."""
        return self._names.get(value, "") if value is not None else ""

    def choose(self, entry: Entry) -> None:
        """Take what was found: the owner, and with them the animal."""
        owner_id, pet_id, name = _whom(self._hits[entry.id])
        self.know(owner_id, name)
        super().choose(Entry(owner_id, name))
        self.picked.emit(owner_id, pet_id)

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        record_id, text = typed
        if record_id is None:
            self.setText(text)
            return
        self.know(record_id, text)
        super().choose(Entry(record_id, text))

    def _on_wanted(self, typed: str) -> None:
        self._context.runner.query(
            self, lambda work: queries.find_patients(work, typed, SHOWN), then=self._on_found, key="clients"
        )

    def _on_found(self, hits: tuple[PatientHit, ...]) -> None:
        self._hits = tuple(hit for hit in hits if hit.pet is None or hit.pet.owner_id is not None)
        self.offer([Entry(number, self._line(hit)) for number, hit in enumerate(self._hits)])

    def _line(self, hit: PatientHit) -> str:
        if hit.pet is not None:
            row = hit.pet
            gone = "" if row.status is PetStatus.ACTIVE else status_texts(row.sex)[row.status]
            parts = (
                row.name,
                kind_of(row, self._context.today()),
                gone,
                row.owner_name,
                format_phone(row.phone),
            )
        else:
            assert hit.owner is not None
            parts = (hit.owner.display_name, format_phone(hit.owner.phone), hit.owner.city, "", "")
        return " · ".join(part for part in parts if part)


def _whom(hit: PatientHit) -> tuple[int, int | None, str]:
    if hit.pet is not None:
        assert hit.pet.owner_id is not None
        parts = (hit.pet.owner_name, format_phone(hit.pet.phone))
        return hit.pet.owner_id, hit.pet.id, " · ".join(part for part in parts if part)
    assert hit.owner is not None
    parts = (hit.owner.display_name, format_phone(hit.owner.phone))
    return hit.owner.id, None, " · ".join(part for part in parts if part)


class PetsField(QWidget):
    """Which animals of an owner come; the first one chosen is the patient, the others come along."""

    TAKES_THE_ONLY_ONE: ClassVar[bool] = True
    """Whether the only animal of an owner is chosen by itself."""
    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """``today`` tells the clinic's day, by which ages are counted."""
        super().__init__(parent)
        self._today = today
        self._line = FlowLayout(spacing=6)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._line)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._chips: dict[int, QPushButton] = {}
        self._names: dict[int, str] = {}
        self._chosen: list[int] = []

    def offer(self, rows: Sequence[PetRow], chosen: Sequence[int] | None = None) -> None:
        """Show the animals of an owner; without ``chosen``, what was chosen among them stays."""
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        wanted = list(self._chosen if chosen is None else chosen)
        for row in rows:
            self._names[row.id] = row.name
            if row.status is PetStatus.ACTIVE or row.id in wanted:
                self._add(row)
        self._chosen = [pet_id for pet_id in wanted if pet_id in self._chips]
        if self.TAKES_THE_ONLY_ONE and not self._chosen and chosen is not None and len(self._chips) == 1:
            self._chosen = list(self._chips)
        for pet_id, chip in self._chips.items():
            chip.setChecked(pet_id in self._chosen)
        self.updateGeometry()
        self.changed.emit()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose from."""
        return not self._chips

    def value(self) -> int | None:
        """Return the patient, or None."""
        return self._chosen[0] if self._chosen else None

    def companions(self) -> tuple[int, ...]:
        """Return who comes along."""
        return tuple(self._chosen[1:])

    def set_value(self, value: Any) -> None:
        """Choose one animal alone, or none."""
        self._take([value] if value is not None else [])

    def take(self, pet_id: int | None, companions: Sequence[int]) -> None:
        """Choose the patient and who comes along."""
        self._take([] if pet_id is None else [pet_id, *companions])

    def typed(self) -> Any:
        """Return the chosen animals in order."""
        return tuple(self._chosen)

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        if isinstance(typed, tuple):
            self._take([pet_id for pet_id in typed if isinstance(pet_id, int)])

    def describe(self, value: Any) -> str:
        """Return an animal's name."""
        return self._names.get(value, "—") if value is not None else "—"

    def setFocus(self, *args: Any) -> None:
        """Begin at the first chip."""
        chip = next(iter(self._chips.values()), None)
        if chip is not None:
            chip.setFocus()

    def _take(self, chosen: list[int]) -> None:
        self._chosen = chosen
        for pet_id, chip in self._chips.items():
            chip.blockSignals(True)
            chip.setChecked(pet_id in chosen)
            chip.blockSignals(False)
        self.changed.emit()

    def _add(self, row: PetRow) -> None:
        gone = row.status is not PetStatus.ACTIVE
        text = f"{row.name} ({status_texts(row.sex)[row.status]})" if gone else row.name
        chip = QPushButton(icon(row.glyph, "muted"), clean_line(text).replace("&", "&&"))
        set_role(chip, "chip")
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        # The bold of the style sheet, which a chosen chip gets, is not in a size hint.
        bold = chip.font()
        bold.setBold(True)
        chip.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + chip.iconSize().width() + PADDING)
        chip.setAccessibleName(text)
        chip.setToolTip(plain_tip(kind_of(row, self._today())))
        chip.setProperty("pet_id", row.id)
        chip.clicked.connect(self._on_clicked)
        self._line.addWidget(chip)
        self._chips[row.id] = chip

    def _on_clicked(self, on: bool) -> None:
        pet_id = self.sender().property("pet_id")
        if on and pet_id not in self._chosen:
            self._chosen.append(pet_id)
        elif not on and pet_id in self._chosen:
            self._chosen.remove(pet_id)
        self.changed.emit()


class AlongField(PetsField):
    """Which other animals come along; its value is their ids."""

    TAKES_THE_ONLY_ONE: ClassVar[bool] = False

    def value(self) -> tuple[int, ...]:  # type: ignore[override]
        """Return who comes along."""
        return tuple(self._chosen)

    def set_value(self, value: Any) -> None:
        """Choose some."""
        self._take(list(value))

    def describe(self, value: Any) -> str:
        """Return the animals' names."""
        return ", ".join(self._names.get(pet_id, "—") for pet_id in value)
