"""The arithmetic of doses against a plain reference: fractions, written as the sentence of the rule."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.medicines import rules
from clinic_desktop.areas.medicines.entities import DoseUnit
from clinic_desktop.areas.medicines.rows import DoseRowCard, DoseRowDraft, MedicineDraft
from clinic_desktop.areas.pets.rows import Named

IN_MICROGRAMS = {DoseUnit.MCG: 1, DoseUnit.MG: 1000, DoseUnit.G: 1_000_000}
NO_NAME = Named("", "")
amounts = st.decimals(min_value="0.000001", max_value="10000", places=6).filter(lambda d: d > 0)
masses = st.sampled_from(list(IN_MICROGRAMS))


def reference(
    grams: int, rate: Decimal, rate_unit: DoseUnit, strength: Decimal, unit: DoseUnit, decimals: int
) -> Fraction:
    """round(weight × rate ÷ concentration, decimals, half-up)"""
    kilograms = Fraction(grams, 1000)
    exact = kilograms * Fraction(rate) * IN_MICROGRAMS[rate_unit] / (Fraction(strength) * IN_MICROGRAMS[unit])
    return Fraction(math.floor(exact * 10**decimals + Fraction(1, 2)), 10**decimals)


@given(
    grams=st.integers(1, 2_000_000),
    rate=amounts,
    rate_unit=masses,
    strength=amounts,
    unit=masses,
    decimals=st.integers(0, 3),
    units=st.sampled_from([Decimal(1), Decimal(2), Decimal("0.5"), Decimal(10)]),
)
def test_the_quantity_is_the_rule_word_for_word(
    grams: int,
    rate: Decimal,
    rate_unit: DoseUnit,
    strength: Decimal,
    unit: DoseUnit,
    decimals: int,
    units: Decimal,
) -> None:
    formula = rules.calculate(
        MedicineDraft(strength=strength, strength_unit=unit),
        DoseRowDraft(rate=rate, rate_unit=rate_unit, decimals=decimals, units=units),
        grams,
    )
    assert formula is not None
    expected = reference(grams, rate, rate_unit, strength, unit, decimals)
    assert Fraction(formula.quantity) == expected * Fraction(units)


@given(grams=st.integers(1, 2_000_000), rate=amounts, strength=amounts)
def test_kilograms_pounds_and_grams_of_one_weight_give_one_dose(
    grams: int, rate: Decimal, strength: Decimal
) -> None:
    medicine, row = MedicineDraft(strength=strength), DoseRowDraft(rate=rate)
    pounds = Fraction(grams * 100_000, 45_359_237)
    back = math.floor(pounds * Fraction(45_359_237, 100_000) + Fraction(1, 2))
    assert rules.calculate(medicine, row, back) == rules.calculate(medicine, row, grams)


@given(value=st.fractions(min_value=0, max_value=10_000), decimals=st.integers(0, 3))
def test_a_half_is_rounded_up(value: Fraction, decimals: int) -> None:
    rounded = Fraction(rules.round_quantity(value, decimals))
    step = Fraction(1, 10**decimals)
    assert -step / 2 < rounded - value <= step / 2
    assert (rounded / step).denominator == 1


@pytest.mark.parametrize(
    ("grams", "rate", "strength", "decimals", "quantity"),
    [
        (4_200, "5", "50", 2, "0.42"),
        (4_250, "1", "10", 2, "0.43"),
        (4_249, "1", "10", 2, "0.42"),
        (5_000, "0.1", "1", 0, "1"),
        (4_999, "0.1", "1", 0, "0"),
        (30_000, "0.05", "1", 1, "1.5"),
    ],
)
def test_doses_of_the_textbook(grams: int, rate: str, strength: str, decimals: int, quantity: str) -> None:
    formula = rules.calculate(
        MedicineDraft(strength=Decimal(strength)), DoseRowDraft(rate=Decimal(rate), decimals=decimals), grams
    )
    assert formula is not None
    assert formula.quantity == Decimal(quantity)


@pytest.mark.parametrize(
    ("medicine", "row", "grams"),
    [
        (MedicineDraft(strength=None), DoseRowDraft(rate=Decimal(1)), 4_000),
        (MedicineDraft(strength=Decimal(0)), DoseRowDraft(rate=Decimal(1)), 4_000),
        (MedicineDraft(strength=Decimal(5)), DoseRowDraft(rate=Decimal(0)), 4_000),
        (MedicineDraft(strength=Decimal(5)), DoseRowDraft(rate=Decimal(1)), 0),
        (MedicineDraft(strength=Decimal(5)), DoseRowDraft(rate=Decimal(1)), -4_000),
        (MedicineDraft(strength=Decimal(5), strength_unit=DoseUnit.IU), DoseRowDraft(rate=Decimal(1)), 4_000),
    ],
)
def test_what_cannot_be_reckoned_gives_no_quantity(
    medicine: MedicineDraft, row: DoseRowDraft, grams: int
) -> None:
    assert rules.calculate(medicine, row, grams) is None


def card(row_id: int, species: int | None, start: int, end: int | None) -> DoseRowCard:
    return DoseRowCard(row_id, DoseRowDraft(species, start, end, Decimal(1)), NO_NAME)


BANDS = (card(1, 1, 0, 5_000), card(2, 1, 5_000, 20_000), card(3, None, 0, None))


@pytest.mark.parametrize(
    ("species", "grams", "row"),
    [(1, 1, 1), (1, 4_999, 1), (1, 5_000, 2), (1, 19_999, 2), (2, 5_000, 3), (None, 1, 3)],
)
def test_a_band_holds_its_lower_end_and_not_its_upper(species: int | None, grams: int, row: int) -> None:
    found = rules.fitting_row(BANDS, species, grams)
    assert found is not None
    assert found.id == row


def test_without_a_row_for_the_weight_there_is_none() -> None:
    assert rules.fitting_row(BANDS, 1, 20_000) is None
    assert rules.fitting_row(BANDS[:2], 2, 1_000) is None


ends = st.one_of(st.none(), st.integers(1, 60))


@given(first=st.tuples(st.integers(0, 50), ends), second=st.tuples(st.integers(0, 50), ends))
def test_two_bands_overlap_when_one_weight_lies_in_both(
    first: tuple[int, int | None], second: tuple[int, int | None]
) -> None:
    def holds(band: tuple[int, int | None], grams: int) -> bool:
        return band[0] <= grams and (band[1] is None or grams < band[1])

    valid = all(end is None or end > start for start, end in (first, second))
    draft = DoseRowDraft(1, second[0], second[1], Decimal(1))
    codes = {p.code for p in rules.row_problems(draft, [card(1, 1, *first)])}
    if valid:
        assert ("dose_overlap" in codes) == any(holds(first, g) and holds(second, g) for g in range(120))
    assert rules.row_problems(draft, [card(1, 2, *first)]) == rules.row_problems(draft, [])
