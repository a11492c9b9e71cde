"""The schedule as a screen reader meets it: a list of cards, and the free place under the cursor.

The board is painted, so Qt knows nothing of what stands on it. Here each card becomes an accessible child with a
name, a place on the screen and a state; the focus goes from one to the next as the cursor does.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, partial
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from clinic_desktop.areas.appointments.page.canvas.area import ScheduleArea
from clinic_desktop.areas.appointments.page.canvas.geometry import Card
from clinic_desktop.areas.appointments.texts import tip_text

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.canvas.board import Board

Key = tuple[int, int]
"""An appointment and its column: in a day of doctors and rooms it may stand in two."""
FREE: Key = (0, -1)
"""The free place under the cursor."""
_living: dict[int, dict[Key, PlaceAccess]] = {}
"""By board. Qt keeps bare pointers to what it was asked about, so nothing here may go before Qt is told."""


class PlaceAccess(QAccessibleInterface):
    """A card, or the free place under the cursor."""

    def __init__(self, board: Board, key: Key) -> None:
        super().__init__()
        self._board, self.key = ref(board), key

    def isValid(self) -> bool:
        """Whether it is shown still."""
        board = self._board()
        if board is None or not Shiboken.isValid(board) or board.geometry_now is None:
            return False
        return self.key == FREE or self.card is not None

    @property
    def card(self) -> Card | None:
        """What it stands for; None for the free place."""
        board = self._board()
        geometry = board.geometry_now if board is not None else None
        return geometry.standing(*self.key) if geometry is not None and self.key != FREE else None

    def text(self, kind: QAccessible.Text) -> str:
        """Return what is said: whose, when, who comes; as its description all that the tooltip tells."""
        board, card = self._board(), self.card
        if board is None or not self.isValid():
            return ""
        if kind == QAccessible.Text.Name:
            return board.cursor_place.spoken(card)
        if kind == QAccessible.Text.Description and card is not None and board.view and board.now:
            return tip_text(card.row, board.view.settings.tip_parts, board.zone, board.now)
        return ""

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        board, card = self._board(), self.card
        if board is None or not self.isValid():
            return QRect()
        place = card.rect if card is not None else board.cursor_place.rect
        shift = board.to_content(QPoint(0, 0))
        return QRect(board.viewport().mapToGlobal(place.topLeft() - shift), place.size())

    def role(self) -> QAccessible.Role:
        """One of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether the cursor stands on it and whether it is in sight."""
        told, board = QAccessible.State(), self._board()
        if board is None or not self.isValid():
            told.invalid = True
            return told
        told.focusable = told.selectable = True
        if board.reader.current_key == self.key:
            told.selected = True
            told.focused = board.hasFocus()
        room = QRect(board.viewport().mapToGlobal(QPoint(0, 0)), board.viewport().size())
        told.offscreen = not room.intersects(self.rect())
        return told

    def parent(self) -> QAccessibleInterface:
        """Return the board."""
        return QAccessible.queryAccessibleInterface(self._board())  # type: ignore[arg-type]

    def window(self) -> QWindow:
        """Return the window of the board."""
        return self.parent().window()

    def object(self) -> QObject:
        """Nothing: it is only painted."""
        return None  # type: ignore[return-value]

    def child(self, index: int) -> QAccessibleInterface:
        """Nothing stands in it."""
        return None  # type: ignore[return-value]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Nothing stands in it."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        """Nothing stands in it."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing stands in it."""
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """A card is changed in its form."""


class BoardAccess(QAccessibleWidget):
    """The board: the list of its cards in the order of columns and time."""

    def __init__(self, board: Board) -> None:
        super().__init__(board, QAccessible.Role.List)

    @property
    def _reader(self) -> Reader:
        # Asked for each time: PySide keeps this object to the end, and the board must not live as long.
        reader: Reader = self.object().reader  # type: ignore[attr-defined]
        return reader

    def childCount(self) -> int:
        """Return how many cards there are, and one for the free place under the cursor."""
        return len(self._reader.keys())

    def child(self, index: int) -> QAccessibleInterface:
        """Return a card, or the free place."""
        keys = self._reader.keys()
        return self._reader.access(keys[index]) if 0 <= index < len(keys) else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which card it is."""
        keys = self._reader.keys()
        key = child.key if isinstance(child, PlaceAccess) else None
        return keys.index(key) if key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return what is shown at a place of the screen."""
        return self._reader.at(QPoint(x, y))  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """Return where the cursor stands."""
        return self._reader.current()  # type: ignore[return-value]


class Reader:
    """Tells screen readers of one board."""

    def __init__(self, board: Board) -> None:
        _install()
        self._board = board
        _living[id(self)] = {}
        board.destroyed.connect(partial(_forget, id(self), ()))

    @property
    def current_key(self) -> Key | None:
        """Where the cursor stands."""
        cursor = self._board.cursor_place
        card = cursor.card
        if card is not None:
            return card.row.id, card.place.column
        return FREE if cursor.place is not None else None

    def keys(self) -> list[Key]:
        """Return what there is, in the order in which it is read."""
        geometry = self._board.geometry_now
        if geometry is None:
            return []
        keys = [(card.row.id, card.place.column) for card in geometry.cards]
        return [*keys, FREE] if self.current_key == FREE else keys

    def access(self, key: Key) -> PlaceAccess:
        """Return what stands for a card: the same as long as the card is shown."""
        places = _living[id(self)]
        if key not in places:
            places[key] = PlaceAccess(self._board, key)
        return places[key]

    def at(self, place: QPoint) -> PlaceAccess | None:
        """Return what is shown at a place of the screen."""
        board, geometry = self._board, self._board.geometry_now
        inside = board.viewport().mapFromGlobal(place)
        if geometry is None or not board.viewport().rect().contains(inside):
            return None
        content = board.to_content(inside)
        card = geometry.card_at(content.x(), content.y())
        if card is not None:
            return self.access((card.row.id, card.place.column))
        free = self.current_key == FREE and board.cursor_place.rect.contains(content)
        return self.access(FREE) if free else None

    def current(self) -> PlaceAccess | None:
        """Return where the cursor stands, while the board has the focus."""
        key = self.current_key
        return self.access(key) if key is not None and self._board.hasFocus() else None

    def follow(self) -> None:
        """Let the focus be where the cursor stands now."""
        current = self.current() if QAccessible.isActive() else None
        if current is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(current, QAccessible.Event.Focus))

    def say(self, text: str) -> None:
        """Say what changes while the focus stays: where a card would come, how long a booking would be."""
        if QAccessible.isActive() and self._board.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._board, text))

    def forget_gone(self) -> None:
        """Other columns are shown: let go of what is there no longer."""
        _forget(id(self), {*self.keys(), FREE})


def _forget(number: int, kept: Collection[Key], *_: object) -> None:
    places = _living.get(number, {})
    for key in [key for key in places if key not in kept]:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(places[key]))
        del places[key]
    if not kept:
        _living.pop(number, None)


def _offered(_: str, thing: QObject) -> QAccessibleInterface | None:
    reader = getattr(thing, "reader", None) if isinstance(thing, ScheduleArea) else None
    return BoardAccess(thing) if reader is not None else None  # type: ignore[arg-type]


@cache
def _install() -> None:
    QAccessible.installFactory(_offered)
