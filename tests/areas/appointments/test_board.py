"""The painted schedule, worked by mouse and keys on made-up rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.page.canvas.area import NARROWEST
from clinic_desktop.areas.appointments.page.canvas.colours import (
    READABLE,
    ColourBy,
    ground_of,
    readable,
    state_colour,
)
from clinic_desktop.areas.appointments.page.canvas.painting import pieces
from clinic_desktop.ui.theme import Theme, contrast, text_scale
from tests.areas.appointments import sample
from tests.areas.appointments.hand import Hand, show
from tests.areas.appointments.sample import at, column, resource, row

RGB = QImage.Format.Format_RGB32
A_SHADE = 4
"""Pixels in which a round corner painted in part may differ from the same corner painted whole."""
Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_card_is_dragged_to_another_time_of_the_grid(hand: Hand) -> None:
    hand.drag(1, minutes=50)
    assert hand.moves == []
    hand.drop()
    (move,) = hand.moves
    assert (move.row.id, move.starts_at, move.ends_at) == (1, at(10.75), at(11.25))
    assert move.resource_id is None


def test_a_card_is_dragged_to_another_doctor(hand: Hand) -> None:
    hand.drag(1, columns=1)
    hand.drop()
    (move,) = hand.moves
    assert (move.resource_id, move.starts_at) == (2, at(10))


def test_the_lower_edge_pulls_a_card_longer(hand: Hand) -> None:
    hand.drag(1, minutes=32, lower_edge=True)
    hand.drop()
    (move,) = hand.moves
    assert (move.starts_at, move.ends_at) == (at(10), at(11))


def test_while_it_is_dragged_the_old_and_the_new_time_are_shown(hand: Hand) -> None:
    hand.drag(1, minutes=60, columns=1)
    held, geometry = hand.board.pulling.held, hand.board.geometry_now
    assert held is not None
    assert geometry is not None
    text = hand.board.overlay.move_text(geometry, held.card.place, held.place)
    assert text == "10:00 → 11:00 · Belov"


def test_esc_leaves_the_card_where_it_was(hand: Hand) -> None:
    hand.drag(1, minutes=50)
    hand.press(Key.Key_Escape)
    hand.drop()
    assert hand.moves == []
    assert hand.board.pulling.held is None


def test_a_click_that_trembles_moves_nothing(hand: Hand) -> None:
    hand.at = hand.take(1)
    hand.bot.mouseMove(hand.board.viewport(), pos=hand.at + QPoint(2, 2))
    hand.drop()
    assert hand.moves == []
    row_chosen = hand.board.current_row
    assert row_chosen is not None
    assert row_chosen.id == 1


def test_what_has_begun_is_not_moved_and_says_why_once(hand: Hand) -> None:
    hand.drag(2, minutes=60)
    hand.drop()
    hand.press(Key.Key_Down, modifier=Control)
    assert hand.moves == []
    assert hand.refusals == ["It has begun."] * 2


def test_the_keys_move_a_card_and_enter_puts_it_there(hand: Hand) -> None:
    hand.board.choose(1)
    hand.press(Key.Key_Down, Key.Key_Down, Key.Key_Right, modifier=Control)
    assert hand.moves == []
    hand.press(Key.Key_Return)
    (move,) = hand.moves
    assert (move.starts_at, move.ends_at, move.resource_id) == (at(10.5), at(11), 2)


def test_shift_and_the_arrows_change_the_length(hand: Hand) -> None:
    hand.board.choose(3)
    hand.press(Key.Key_Up, modifier=Shift)
    hand.press(Key.Key_Return)
    (move,) = hand.moves
    assert (move.starts_at, move.ends_at) == (at(11), at(11.5))


def test_keys_that_bring_it_back_move_nothing(hand: Hand) -> None:
    hand.board.choose(1)
    hand.press(Key.Key_Down, Key.Key_Up, modifier=Control)
    hand.press(Key.Key_Return)
    assert hand.moves == []


def test_a_card_that_could_not_be_moved_returns(hand: Hand) -> None:
    hand.drag(1, minutes=50)
    hand.drop()
    board = hand.board
    assert board.geometry_now is not None
    card = board.geometry_now.find(1)
    assert card is not None
    assert board.overlay.is_pending(1)
    assert board.overlay.opacity_of(card) == 0
    board.give_back(1)
    assert board.overlay.opacity_of(card) == 1
    assert hand.moves[0].row.starts_at == at(10)


def test_a_saved_move_stays_in_its_place_until_the_new_view_shows_it(hand: Hand) -> None:
    hand.drag(1, minutes=50)
    hand.drop()
    hand.board.settle(1)
    assert hand.board.overlay.is_pending(1)
    show(hand.board, sample.two_doctors(version=2))
    assert not hand.board.overlay.is_pending(1)


def test_a_card_that_is_being_saved_is_not_taken_again(hand: Hand) -> None:
    hand.drag(1, minutes=50)
    hand.drop()
    hand.drag(1, minutes=50)
    hand.drop()
    assert len(hand.moves) == 1


def test_news_wait_until_the_card_is_let_go_and_the_drop_knows_only_what_was_seen(hand: Hand) -> None:
    hand.drag(1, minutes=50)
    show(hand.board, sample.two_doctors(version=2))
    assert hand.board.pulling.held is not None
    hand.drop()
    assert hand.moves[0].row.version == 1
    shown = hand.board.geometry_now.find(1) if hand.board.geometry_now else None
    assert shown is not None
    assert shown.row.version == 2


def test_a_refresh_keeps_the_cursor_and_where_the_schedule_was_scrolled_to(hand: Hand) -> None:
    hand.board.choose(3)
    hand.board.verticalScrollBar().setValue(137)
    show(hand.board, sample.two_doctors(version=2))
    assert hand.board.verticalScrollBar().value() == 137
    assert hand.board.current_row is not None
    assert hand.board.current_row.id == 3


def test_near_the_edge_the_schedule_scrolls_under_a_held_card(hand: Hand) -> None:
    board = hand.board
    board.set_zoom(8)
    board.choose(1)
    board.verticalScrollBar().setValue(0)
    hand.drag(1, minutes=15)
    before = board.pulling.held
    assert before is not None
    board.pulling.edge.scroll_under(QPoint(100, board.viewport().height() - 5))
    after = board.pulling.held
    assert after is not None
    assert board.verticalScrollBar().value() > 0
    assert after.place.top > before.place.top
    hand.press(Key.Key_Escape)


def test_the_arrows_walk_over_cards_and_free_slots(hand: Hand) -> None:
    board, told = hand.board, []
    board.chosen.connect(lambda row: told.append(row.id if row else 0))
    board.choose(1)
    hand.press(Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Down)
    assert told == [1, 0, 0, 0, 3]
    hand.press(Key.Key_Left)
    assert board.current_row is None


def test_enter_opens_the_card_or_books_the_slot(hand: Hand) -> None:
    board, opened, slots = hand.board, [], []
    board.opened.connect(opened.append)
    board.slot_opened.connect(lambda *slot: slots.append(slot))
    board.choose(1)
    hand.press(Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert [row.id for row in opened] == [1]
    assert [(slot[0].id, *slot[1:]) for slot in slots] == [(1, at(10.5), at(10.75))]


def test_a_double_click_on_a_free_place_books_it(hand: Hand) -> None:
    board, slots = hand.board, []
    board.slot_opened.connect(lambda *slot: slots.append(slot))
    assert board.geometry_now is not None
    place = QPoint(board.geometry_now.column_width + 30, board.geometry_now.y_of(9 * 60 + 20))
    place -= board.to_content(QPoint(0, 0))
    hand.bot.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hand.bot.mouseDClick(board.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [(slot[0].id, *slot[1:]) for slot in slots] == [(2, at(9.25), at(9.5))]


def test_days_and_zoom_have_their_keys(hand: Hand) -> None:
    board, days, steps = hand.board, [], []
    board.days_wanted.connect(days.append)
    board.zoomed.connect(steps.append)
    hand.press(Key.Key_PageDown, Key.Key_PageUp, Key.Key_Home)
    hand.press(Key.Key_Plus, Key.Key_Minus, modifier=Control)
    assert days == [1, -1, 0]
    assert steps == [6, 5]


def test_the_line_of_the_present_moment_strikes_no_text_through(hand: Hand, theme: Theme) -> None:
    board = hand.board
    # Its first line of text stands where the present moment is.
    show(board, sample.view(column(resource(1), row(1, 10.55, 60))))
    board.verticalScrollBar().setValue(0)
    geometry = board.geometry_now
    assert geometry is not None
    card = geometry.cards[0]
    picture = board.painter.picture(card.row, card.rect.size(), sample.NOW, board.devicePixelRatioF())
    y = geometry.y_of(geometry.minute_of(0, sample.NOW))
    (text,) = picture.texts_at(card.rect.topLeft(), y)
    image = board.viewport().grab().toImage()
    red = QColor(theme.colours["danger"])
    struck = [x for x in range(card.rect.left(), card.rect.right()) if image.pixelColor(x, y) == red]
    assert struck
    assert not any(text.left() <= x <= text.right() for x in struck)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_word_of_a_card_can_be_read(theme: Theme, mode: str) -> None:
    theme.apply(mode)
    text, muted, danger = (theme.colours[name] for name in ("text", "muted", "danger"))
    weak = []
    for colour in (
        *(state_colour(state) for state in AppointmentState),
        "#ffff00",
        "#00ff00",
        "#000000",
        "#ff0000",
    ):
        ground = ground_of(colour)
        for ink in (text, muted, danger, colour):
            if contrast(readable(ink, ground, text), ground) < READABLE:
                weak.append((colour, ink))
    assert weak == []


def test_a_card_is_painted_again_only_when_it_says_something_else(hand: Hand) -> None:
    painter, card = hand.board.painter, row(1, 10, state=AppointmentState.ARRIVED, arrived_at=at(10.5))
    size = hand.board.geometry_now.cards[0].rect.size()  # type: ignore[union-attr]
    first = painter.picture(card, size, sample.NOW, 1)
    assert painter.picture(replace(card), size, sample.NOW + timedelta(seconds=20), 1) is first
    assert painter.picture(card, size, sample.NOW + timedelta(minutes=1), 1) is not first
    assert painter.picture(replace(card, reason="Рвота"), size, sample.NOW, 1) is not first


def test_the_colour_tells_what_was_chosen(hand: Hand) -> None:
    board, seen = hand.board, []
    card = board.geometry_now.find(1) if board.geometry_now else None
    assert card is not None
    for by in (ColourBy.STATE, ColourBy.TYPE, ColourBy.DOCTOR):
        board.set_colour_by(by)
        picture = board.painter.picture(card.row, card.rect.size(), sample.NOW, 1)
        seen.append(picture.pixmap.toImage().pixelColor(2, card.rect.height() // 2).name())
    assert seen == [state_colour(AppointmentState.PLANNED), "#0f766e", "#2563eb"]


def test_a_long_card_keeps_its_name_in_sight_while_it_is_scrolled(hand: Hand) -> None:
    board = hand.board
    show(board, sample.view(column(resource(1), row(1, 9, 400))))
    geometry = board.geometry_now
    assert geometry is not None
    rect = geometry.cards[0].rect
    heading = board.painter.heading_height
    assert len(pieces(rect, rect.top(), heading)) == 1
    assert pieces(rect, rect.top() + 90, heading)[1][0].y() == rect.top() + 90
    assert pieces(rect, rect.bottom() - 5, heading)[1][0].y() == rect.bottom() + 1 - heading


def test_a_crowded_day_is_wide_enough_for_names_side_by_side(hand: Hand) -> None:
    crowd = [row(n, 10) for n in range(1, 5)]
    show(hand.board, sample.view(*(column(resource(n), *(crowd if n == 1 else ())) for n in range(1, 7))))
    geometry = hand.board.geometry_now
    assert geometry is not None
    assert geometry.width > hand.board.viewport().width()
    assert all(card.rect.width() > 50 for card in geometry.cards)


@pytest.mark.parametrize(("short", "scrolls"), [(0.05, False), (0.2, True)])
def test_nobody_scrolls_sideways_for_a_little(hand: Hand, short: float, scrolls: bool) -> None:
    board = hand.board
    show(board, sample.view(*(column(resource(n)) for n in range(1, 6))))
    strip = board.width() - board.viewport().width()
    board.resize(round(5 * NARROWEST * text_scale() * (1 - short)) + strip, board.height())
    QApplication.processEvents()
    assert (board.horizontalScrollBar().maximum() > 0) is scrolls


def differing(seen: QImage, wanted: QImage) -> int:
    """How many pixels of two pictures of one size differ."""
    rows = [y for y in range(seen.height()) if bytes(seen.constScanLine(y)) != bytes(wanted.constScanLine(y))]
    return sum(seen.pixel(x, y) != wanted.pixel(x, y) for y in rows for x in range(seen.width()))


def test_what_scrolling_leaves_on_the_screen_is_what_painting_it_anew_shows(hand: Hand) -> None:
    board = hand.board
    for view in (sample.ordinary(), sample.overfull()):
        show(board, view)
        QApplication.processEvents()
        for down, along in ((37, 0), (60, 35), (200, 110), (130, 3), (300, 3), (20, 90)):
            board.verticalScrollBar().setValue(down)
            board.horizontalScrollBar().setValue(along)
            QApplication.processEvents()
            seen = board.screen().grabWindow(board.winId()).toImage().convertToFormat(RGB)
            assert differing(seen, board.grab().toImage().convertToFormat(RGB)) <= A_SHADE
