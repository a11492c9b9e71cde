"""A length drawn over the free ground of the painted schedule, by mouse and by keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from clinic_desktop.areas.appointments.rules.moving import Place, drawn
from tests.areas.appointments import sample
from tests.areas.appointments.hand import Hand, show
from tests.areas.appointments.sample import at, block, column, resource, row

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HOUR = 60


def test_a_length_is_drawn_over_free_ground_and_booked_for_that_doctor(hand: Hand) -> None:
    hand.draw(1, 13 * HOUR + 5, 14 * HOUR + 20)
    assert hand.booked == []
    hand.drop()
    assert hand.booked == [(2, at(13), at(14.5))]


def test_it_may_be_drawn_upwards(hand: Hand) -> None:
    hand.draw(0, 16 * HOUR + 5, 15 * HOUR + 20)
    hand.drop()
    assert hand.booked == [(1, at(15.25), at(16.25))]


def test_it_begins_where_the_card_before_ends(hand: Hand) -> None:
    show(hand.board, sample.view(column(resource(1), row(1, 10, 20))))
    hand.draw(0, 10 * HOUR + 25, 11 * HOUR - 5)
    hand.drop()
    assert hand.booked == [(1, at(10 + 1 / 3), at(11))]


def test_esc_while_drawing_books_nothing(hand: Hand) -> None:
    hand.draw(1, 13 * HOUR + 5, 14 * HOUR)
    hand.press(Key.Key_Escape)
    hand.bot.mouseMove(hand.board.viewport(), pos=hand.free(1, 15 * HOUR))
    hand.drop()
    assert hand.booked == []
    assert not hand.board.cursor_place.is_stretched


def test_a_click_that_trembles_only_stands_there(hand: Hand) -> None:
    hand.bot.mousePress(hand.board.viewport(), Qt.MouseButton.LeftButton, pos=hand.free(1, 13 * HOUR + 14))
    hand.bot.mouseMove(hand.board.viewport(), pos=hand.free(1, 13 * HOUR + 14) + QPoint(0, 3))
    hand.drop()
    assert hand.booked == []
    assert hand.board.cursor_place.place == Place(1, 13 * HOUR, 13 * HOUR + 15)


def test_shift_and_the_arrows_draw_it_with_the_keys(hand: Hand) -> None:
    hand.board.choose(1)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, modifier=Shift)
    hand.press(Key.Key_Return)
    assert hand.booked == [(1, at(10.5), at(11.25))]


def test_esc_and_shift_up_come_back_to_one_slot(hand: Hand) -> None:
    hand.board.choose(1)
    hand.press(Key.Key_Down)
    slot = hand.board.cursor_place.place
    hand.press(Key.Key_Down, Key.Key_Down, modifier=Shift)
    hand.press(Key.Key_Escape)
    assert hand.board.cursor_place.place == slot
    hand.press(Key.Key_Down, Key.Key_Up, Key.Key_Up, modifier=Shift)
    assert hand.board.cursor_place.place == slot
    assert not hand.board.cursor_place.is_stretched


def test_the_arrows_go_on_from_the_end_of_what_was_drawn(hand: Hand) -> None:
    hand.board.choose(1)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Down, Key.Key_Down, modifier=Shift)
    hand.press(Key.Key_Down)
    assert hand.board.cursor_place.place == Place(0, 11 * HOUR + 15, 11 * HOUR + 30)


def test_what_is_drawn_over_a_card_or_beyond_the_hours_says_so(hand: Hand) -> None:
    board = hand.board
    for begins, ends, said in ((9 * HOUR, 10 * HOUR, ""), (9 * HOUR, 11 * HOUR, "taken")):
        hand.draw(0, begins + 5, ends - 5)
        place, geometry = board.cursor_place.place, board.geometry_now
        assert place == Place(0, begins, ends)
        assert geometry is not None
        assert board.overlay.doubt(geometry, place) == said
        hand.press(Key.Key_Escape)
        hand.drop()


def test_time_that_is_not_for_booking_is_not_drawn_over(hand: Hand) -> None:
    show(hand.board, sample.view(column(resource(1), blocks=(block(1, 1, 13, 60, "Lunch"),))))
    hand.draw(0, 13 * HOUR + 5, 15 * HOUR)
    hand.drop()
    assert hand.booked == []


def test_news_wait_while_it_is_drawn_and_the_new_booking_takes_the_cursor(hand: Hand) -> None:
    board = hand.board
    hand.draw(1, 13 * HOUR + 5, 14 * HOUR - 5)
    before = board.view
    after = sample.view(
        column(resource(1, "Orlova")), column(resource(2, "Belov"), row(9, 13, 60, doctor_id=2))
    )
    show(board, after)
    assert board.view is before
    hand.drop()
    assert board.view is after
    assert board.current_row is not None
    assert board.current_row.id == 9


def test_the_menu_is_asked_for_inside_of_what_was_drawn(hand: Hand) -> None:
    hand.board.choose(3)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Down, Key.Key_Down, modifier=Shift)
    drawn_place = hand.board.cursor_place.place
    middle = hand.board.cursor_place.rect.center() - hand.board.to_content(QPoint(0, 0))
    hand.bot.mousePress(hand.board.viewport(), Qt.MouseButton.RightButton, pos=middle)
    assert hand.board.cursor_place.place == drawn_place
    hand.bot.mousePress(hand.board.viewport(), Qt.MouseButton.RightButton, pos=hand.free(0, 15 * HOUR))
    assert hand.board.cursor_place.place == Place(0, 15 * HOUR, 15 * HOUR + 15)


@given(st.integers(0, 95), st.integers(-100, 1600), st.sampled_from([5, 10, 15, 20, 30]))
def test_whatever_is_drawn_holds_its_first_slot_lies_in_the_day_and_on_the_grid(
    number: int, minute: int, slot_min: int
) -> None:
    top = number * 15 // slot_min * slot_min
    slot = Place(0, top, top + slot_min)
    found = drawn(slot, minute, slot_min=slot_min, length_min=24 * HOUR)
    assert 0 <= found.top <= slot.top < slot.bottom <= found.bottom <= 24 * HOUR
    assert (found.top % slot_min, found.bottom % slot_min) == (0, 0)
    assert found.top <= minute <= found.bottom or not 0 <= minute <= 24 * HOUR
