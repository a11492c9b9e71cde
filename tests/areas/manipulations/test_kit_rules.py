"""Kits against a plain reference: what they come to, and which are refused."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import (
    KitChoice,
    KitDraft,
    KitItem,
    KitLineRow,
    KitPart,
    KitPerformDraft,
)
from clinic_desktop.areas.manipulations.rules import kits as rules
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money

PROCEDURES, KITS = range(1, 7), range(11, 17)
QUANTITIES = st.integers(1, 5_000).map(lambda milli: Decimal(milli) / 1000)


def item(number: int, *lines: KitLineRow, archived: bool = False, price: int | None = 100) -> KitItem:
    kind = ManipulationKind.KIT if number in KITS else ManipulationKind.SERVICE
    money = Money(price, "RUB") if price is not None and number in PROCEDURES else None
    return KitItem(number, Named(f"N{number}", f"Н{number}"), f"C{number}", kind, archived, money, lines)


def catalogue(*kits: KitItem) -> dict[int, KitItem]:
    return {number: item(number) for number in PROCEDURES} | {kit.id: kit for kit in kits}


@st.composite
def lines(draw: st.DrawFn, choices: list[int]) -> KitLineRow:
    low = draw(QUANTITIES)
    bounds = draw(st.none() | st.tuples(st.integers(0, 20_000), st.integers(1, 20_000)))
    return KitLineRow(
        draw(st.sampled_from(choices)),
        low,
        low + draw(QUANTITIES),
        bounds[0] if bounds else None,
        bounds[0] + bounds[1] if bounds else None,
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.booleans()),
    )


@st.composite
def nested(draw: st.DrawFn) -> dict[int, KitItem]:
    """Kits of which each holds only later ones, so that there is no cycle."""
    made = []
    for kit in KITS:
        below = [*PROCEDURES, *(other for other in KITS if other > kit)]
        inside = draw(st.lists(lines(below), min_size=1, max_size=3))
        made.append(item(kit, *inside, archived=draw(st.integers(0, 9)) == 0))
    found = catalogue(*made)
    for number in draw(st.sets(st.sampled_from(list(PROCEDURES)), max_size=2)):
        found[number] = item(number, archived=True)
    return found


def reference(
    kit: int, items: Mapping[int, KitItem], grams: int
) -> tuple[dict[tuple[int, bool], list[Fraction | bool]], set[int]]:
    """The same in the plainest way: recursion and fractions."""
    sums: dict[tuple[int, bool], list[Fraction | bool]] = {}
    refused: set[int] = set()

    def take(number: int, low: Fraction, high: Fraction, free: bool, hidden: bool) -> None:
        for line in items[number].lines:
            if line.weight_from is not None and grams < line.weight_from:
                continue
            if line.weight_to is not None and grams >= line.weight_to:
                continue
            inside = items[line.item_id]
            if inside.archived:
                if not line.skip_inactive:
                    refused.add(inside.id)
                continue
            smallest, largest = low * Fraction(line.low), high * Fraction(line.high)
            if inside.id in KITS:
                take(inside.id, smallest, largest, free or line.free, hidden or line.hidden)
                continue
            place = sums.setdefault((inside.id, free or line.free), [Fraction(0), Fraction(0), True])
            place[0] += smallest
            place[1] += largest
            place[2] = bool(place[2] and (hidden or line.hidden))

    take(kit, Fraction(1), Fraction(1), False, False)
    return sums, refused


def rounded(value: Fraction) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return max(Decimal("0.001"), exact.quantize(Decimal("0.001"), rounding=ROUND_HALF_UP))


@settings(max_examples=300, deadline=None)
@given(nested(), st.integers(1, 45_000))
def test_an_expanded_kit_is_what_a_plain_recursion_gives(items: dict[int, KitItem], grams: int) -> None:
    sums, refused = reference(KITS[0], items, grams)
    found = rules.expand(KITS[0], items, grams)
    assert {(part.item_id, part.free) for part in found.parts} == sums.keys()
    for part in found.parts:
        low, high, hidden = sums[part.item_id, part.free]
        assert (part.low, part.high) == (rounded(Fraction(low)), rounded(Fraction(high)))
        assert part.hidden == hidden
    codes = [problem.code for problem in found.problems]
    assert codes.count("kit_inactive") == len(refused)
    assert ("kit_empty" in codes) == (not sums and not refused)


@settings(max_examples=300, deadline=None)
@given(nested(), st.sampled_from(list(KITS)), st.lists(lines([*PROCEDURES, *KITS]), min_size=1, max_size=4))
def test_a_kit_is_refused_exactly_when_it_would_contain_itself(
    items: dict[int, KitItem], kit: int, wanted: list[KitLineRow]
) -> None:
    draft = KitDraft(tuple(wanted))
    found = {problem.code for problem in rules.kit_problems(draft, kit, items)}

    def contains(number: int, seen: frozenset[int]) -> bool:
        inside = wanted if number == kit else items[number].lines
        return any(
            line.item_id == kit or (line.item_id not in seen and contains(line.item_id, seen | {number}))
            for line in inside
        )

    assert ("kit_cycle" in found) == contains(kit, frozenset())


def chain(length: int) -> dict[int, KitItem]:
    """Kits 100, 101 … each holding the next, the last a procedure."""
    found = {1: item(1)}
    for number in range(length):
        inside = 101 + number if number + 1 < length else 1
        found[100 + number] = KitItem(
            100 + number, Named("", ""), "", ManipulationKind.KIT, False, None, (KitLineRow(inside),)
        )
    return found


def test_kits_stand_only_so_deep_in_each_other_counted_upwards_too() -> None:
    items = chain(rules.DEEPEST)
    assert rules.kit_problems(KitDraft((KitLineRow(1),)), 100 + rules.DEEPEST - 1, items) == ()
    items[200] = KitItem(200, Named("", ""), "", ManipulationKind.KIT, False, None, (KitLineRow(1),))
    last = 100 + rules.DEEPEST - 1
    found = rules.kit_problems(KitDraft((KitLineRow(200),)), last, items)
    assert [(p.field, p.code) for p in found] == [("lines", "kit_too_deep")]


def test_a_kit_that_multiplies_beyond_measure_is_refused() -> None:
    wide = tuple(KitLineRow(1) for _ in range(rules.MOST_LINES))
    items = catalogue(item(12, *wide), item(11))
    draft = KitDraft(tuple(KitLineRow(12) for _ in range(6)))
    assert [p.code for p in rules.kit_problems(draft, 11, items)] == ["kit_too_large"]
    too_many = KitDraft((*wide, KitLineRow(1)))
    assert [p.code for p in rules.kit_problems(too_many, 11, items)] == ["too_many"]


def test_lines_are_checked_each_by_itself() -> None:
    bad = (
        KitLineRow(0),
        KitLineRow(1, Decimal(0)),
        KitLineRow(1, Decimal(2), Decimal(1)),
        KitLineRow(1, Decimal("0.0001"), Decimal(1)),
        KitLineRow(1, weight_from=5_000, weight_to=5_000),
        KitLineRow(1, Decimal("NaN"), Decimal(1)),
    )
    found = {p.field: p.code for p in rules.kit_problems(KitDraft(bad), 11, catalogue(item(11)))}
    assert found == {
        "lines.0": "required",
        "lines.1": "kit_quantity",
        "lines.2": "kit_high_below_low",
        "lines.3": "quantity_decimals",
        "lines.4": "weights_swapped",
        "lines.5": "kit_quantity",
    }


def test_a_line_for_certain_weights_needs_the_weight_and_ends_below_its_upper_bound() -> None:
    small, large = KitLineRow(1, weight_to=10_000), KitLineRow(2, weight_from=10_000)
    items = catalogue(item(11, small, large))
    assert [p.code for p in rules.expand(11, items, None).problems] == ["weight_needed"]
    assert [part.item_id for part in rules.expand(11, items, 9_999).parts] == [1]
    assert [part.item_id for part in rules.expand(11, items, 10_000).parts] == [2]


def test_only_quantities_within_the_bounds_are_performed() -> None:
    items = catalogue(item(11, KitLineRow(1, Decimal(1), Decimal(3)), KitLineRow(2, free=True)))
    expansion = rules.expand(11, items, None)
    assert expansion.parts == (
        KitPart(1, Decimal(1), Decimal(3)),
        KitPart(2, Decimal(1), Decimal(1), free=True),
    )

    def codes(*parts: KitChoice) -> list[str]:
        draft = KitPerformDraft(1, 11, parts)
        return [p.code for p in rules.perform_problems(draft, items, expansion, False)]

    price = Money(100, "RUB")
    assert codes(KitChoice(1, Decimal(2), price)) == []
    assert codes(KitChoice(1, Decimal(4), price)) == ["kit_out_of_bounds"]
    assert codes(KitChoice(1, Decimal("1.0001"), price)) == ["quantity_decimals"]
    assert codes(KitChoice(2, Decimal(1), price)) == ["kit_changed"]
    assert codes(KitChoice(1, Decimal(1), None)) == ["kit_no_price"]
    assert codes() == ["kit_nothing_ticked"]
    assert rules.price_of(expansion.parts[1], items) == Money(0, "RUB")
    assert rules.total((KitChoice(1, Decimal(2), price), KitChoice(2, Decimal(1), Money(0, "RUB")))) == Money(
        200, "RUB"
    )
