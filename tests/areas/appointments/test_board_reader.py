"""What a screen reader finds on the painted schedule."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from shiboken6 import Shiboken

from clinic_desktop.areas.appointments.page.canvas import Board
from tests.areas.appointments import sample
from tests.areas.appointments.hand import Hand, show

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Name, Description = QAccessible.Text.Name, QAccessible.Text.Description
BARSIK = "Orlova: 10:00 – 10:30, Барсик, Cat, Кузнецова Ирина, Check-up, Planned, Орлова А. В."


def met(board: Board) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(board)
    assert found is not None
    return found


def names(board: Board) -> list[str]:
    return [met(board).child(n).text(Name) for n in range(met(board).childCount())]


def focused(board: Board) -> str:
    child = met(board).focusChild()
    assert child is not None
    assert child.state().focused
    assert child.state().selected
    return child.text(Name)


def test_each_card_is_a_child_with_a_name_a_description_and_a_role(hand: Hand) -> None:
    hand.board.choose(1)
    board = met(hand.board)
    assert board.role() == QAccessible.Role.List
    assert names(hand.board)[0] == BARSIK
    assert [name.split(",")[1].strip() for name in names(hand.board)] == ["Барсик", "Rex", "Simba"]
    card = board.child(0)
    assert card.role() == QAccessible.Role.ListItem
    assert "+7 916 234-45-67" in card.text(Description)
    assert card.parent() == board
    assert [board.indexOfChild(board.child(n)) for n in range(3)] == [0, 1, 2]
    assert board.child(3) is None


def test_the_focus_follows_the_cursor_over_cards_and_free_places(hand: Hand) -> None:
    hand.board.choose(1)
    assert focused(hand.board) == BARSIK
    hand.press(Key.Key_Down)
    assert focused(hand.board) == "Orlova: 10:30, free"
    assert names(hand.board)[-1] == "Orlova: 10:30, free"
    hand.press(Key.Key_Right, Key.Key_Down, Key.Key_Down)
    assert "Simba" in focused(hand.board)
    hand.board.clearFocus()
    assert met(hand.board).focusChild() is None
    assert not met(hand.board).child(2).state().focused


def test_a_length_that_is_drawn_is_said_whole(hand: Hand) -> None:
    hand.board.choose(1)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Down, Key.Key_Down, modifier=Shift)
    assert focused(hand.board) == "Orlova: 10:30 – 11:15, free"


def test_a_card_says_where_it_is_on_the_screen_and_whether_it_is_in_sight(hand: Hand) -> None:
    board = hand.board
    board.set_zoom(8)
    board.verticalScrollBar().setValue(0)
    card = met(board).child(0)
    place = board.viewport().mapToGlobal(hand.place(1))
    assert card.rect().contains(place)
    found = met(board).childAt(place.x(), place.y())
    assert found is not None
    assert found.text(Name) == BARSIK
    assert met(board).childAt(0, 0) is None
    assert not card.state().offscreen
    board.verticalScrollBar().setValue(board.verticalScrollBar().maximum())
    assert card.state().offscreen


def test_a_free_place_is_found_where_it_is_seen(hand: Hand) -> None:
    hand.board.choose(1)
    hand.press(Key.Key_Down)
    place = hand.board.viewport().mapToGlobal(
        hand.board.cursor_place.rect.center() - hand.board.to_content(QPoint(0, 0))
    )
    found = met(hand.board).childAt(place.x(), place.y())
    assert found is not None
    assert found.text(Name) == "Orlova: 10:30, free"


def test_what_is_shown_no_longer_is_let_go_and_what_stays_is_the_same(hand: Hand) -> None:
    board = hand.board
    stays, goes = met(board).child(0), met(board).child(2)
    number = QAccessible.uniqueId(goes)
    show(board, sample.view(*sample.two_doctors(version=2).columns[:1]))
    gc.collect()
    assert not Shiboken.isValid(goes)
    assert QAccessible.accessibleInterface(number) is None
    assert met(board).child(0) is stays
    board.clear()
    assert met(board).childCount() == 0


def test_a_board_that_is_closed_leaves_nothing_behind(theme: object) -> None:
    board = Board()
    show(board, sample.two_doctors())
    children = [met(board).child(n) for n in range(3)]
    numbers = [QAccessible.uniqueId(child) for child in children]
    Shiboken.delete(board)
    gc.collect()
    assert [Shiboken.isValid(child) for child in children] == [False] * 3
    assert [QAccessible.accessibleInterface(number) for number in numbers] == [None] * 3


def test_with_a_screen_reader_running_the_schedule_is_worked_as_without(hand: Hand) -> None:
    said: list[str] = []
    say: Callable[[str], None] = hand.board.reader.say
    hand.board.reader.say = lambda text: (said.append(text), say(text))  # type: ignore[method-assign,assignment,func-returns-value]
    QAccessible.setActive(True)
    try:
        hand.board.choose(1)
        hand.press(Key.Key_Down, modifier=Control)
        hand.bot.waitUntil(lambda: said == ["10:00 → 10:15"])
        hand.press(Key.Key_Escape, Key.Key_Down)
        hand.press(Key.Key_Down, modifier=Shift)
        hand.bot.waitUntil(lambda: said[1:] == ["Orlova: 10:30 – 11:00, free"])
    finally:
        QAccessible.setActive(False)
