"""A discount on the whole stops on each line at its largest discount and its least price, on both engines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.billing import queries, rules, service
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    DiscountDraft,
    LineDraft,
    ReplacementDraft,
    ReversalDraft,
)
from clinic_desktop.core.errors import Invalid
from tests import make
from tests.areas.billing.money import Run, card_of, draft, is_sound, line, post, rub


@pytest.mark.parametrize(
    ("bp", "minor", "room", "expected"),
    [
        # Ten per cent of 300 is 30; the second line takes 5 of its 10, and the first gets no more for it.
        (1_000, None, (200, 5), (20, 5)),
        # A sum of 30 goes onto the other line: 5 and 25.
        (None, 30, (200, 5), (25, 5)),
        (None, 300, (200, 5), (200, 5)),
        (None, 30, (200, 100), (20, 10)),
        (None, 30, (0, 0), (0, 0)),
    ],
)
def test_what_a_line_has_no_room_for_goes_onto_the_others_only_of_a_sum(
    bp: int | None, minor: int | None, room: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert rules.document_discount((200, 100), bp=bp, minor=minor, room=room) == expected


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=8), st.integers(0, 10**7))
def test_a_sum_is_given_as_far_as_the_lines_have_room(lines: list[tuple[int, int]], minor: int) -> None:
    weights = [weight for weight, _ in lines]
    room = [min(one) for one in lines]
    parts = rules.document_discount(weights, bp=None, minor=minor, room=room)
    assert all(0 <= off <= most for off, most in zip(parts, room, strict=True))
    assert sum(parts) == min(minor, sum(room))


@pytest.fixture
def owner_id(run: Run) -> int:
    return int(run(make.owner))


@pytest.fixture
def invoice_id(run: Run, owner_id: int) -> int:
    """Food of 500.00 and a procedure of 500.00 with at most half off."""
    item = run(make.manipulation)
    return int(run(lambda work: draft(work, owner_id, line(50_000), LineDraft(manipulation_id=item))))


def discount(run: Run, invoice_id: int, given: DiscountDraft) -> None:
    run(lambda work: service.set_discount(work, invoice_id, given, DiscountDraft()))


def test_a_percentage_stops_at_the_largest_discount_of_a_procedure(
    run: Run, ask: Run, invoice_id: int
) -> None:
    discount(run, invoice_id, DiscountDraft(Decimal(60), reason="акция"))
    card = card_of(ask, invoice_id)
    assert [row.total for row in card.lines] == [rub(20_000), rub(25_000)]
    assert card.not_given == rub(5_000)
    # What the line has off by itself counts.
    procedure = card.lines[1]
    base = ask(lambda work: queries.get_invoice(work, invoice_id)).lines[1]
    own = LineDraft(
        manipulation_id=procedure.manipulation_id,
        price=procedure.price,
        discount_percent=Decimal(20),
        discount_reason="друг",
    )
    was = replace(own, discount_percent=base.discount_percent, discount_reason="")
    run(lambda work: service.change_line(work, procedure.id, own, was))
    changed = card_of(ask, invoice_id).lines[1]
    assert (changed.discount, changed.document_discount) == (rub(10_000), rub(15_000))
    run(lambda work: post(work, invoice_id))
    assert is_sound(ask)


def test_a_sum_goes_onto_the_other_lines_and_no_further(run: Run, ask: Run, invoice_id: int) -> None:
    assert ask(lambda work: queries.most_discount(work, invoice_id)) == rub(75_000)
    with pytest.raises(Invalid) as refused:
        discount(run, invoice_id, DiscountDraft(amount=rub(75_001), reason="акция"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.params) == ("discount_most", {"most": rub(75_000)})
    discount(run, invoice_id, DiscountDraft(amount=rub(70_000), reason="акция"))
    card = card_of(ask, invoice_id)
    assert [row.document_discount for row in card.lines] == [rub(45_000), rub(25_000)]
    assert card.not_given is None
    food = card.lines[0].id
    run(lambda work: service.strike_line(work, food))
    card = card_of(ask, invoice_id)
    # Of a sum that no longer fits what is left is told, measured by the lines that are left.
    assert (card.lines[1].total, card.not_given) == (rub(25_000), rub(25_000))


def test_what_a_mended_line_gets_of_the_discount_stops_there_too(run: Run, ask: Run, invoice_id: int) -> None:
    discount(run, invoice_id, DiscountDraft(Decimal(60), reason="акция"))
    run(lambda work: post(work, invoice_id))
    old = card_of(ask, invoice_id).lines[1]
    twice = LineDraft(manipulation_id=old.manipulation_id, quantity=Decimal(2), price=old.price)
    wanted = ReplacementDraft(ReversalDraft(reason="не то число"), (ChangedLine(old.id, twice),))
    new = run(lambda work: service.replace(work, invoice_id, wanted))
    assert [row.total for row in card_of(ask, new).lines] == [rub(20_000), rub(50_000)]
    assert is_sound(ask)
