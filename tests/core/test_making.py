"""Frozen dataclasses made fast are what their own constructor makes."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from clinic_desktop.core.making import maker_of


@dataclass(frozen=True, slots=True)
class Bird:
    name: str
    grams: int = 30
    notes: tuple[str, ...] = ()


def test_it_is_the_same_as_from_the_constructor() -> None:
    made, wanted = maker_of(Bird)("Кеша", 41, ("говорит",)), Bird("Кеша", 41, ("говорит",))
    assert type(made) is Bird
    assert made == wanted
    assert hash(made) == hash(wanted)
    assert repr(made) == repr(wanted)
    assert replace(made, grams=42) == replace(wanted, grams=42)
    assert pickle.loads(pickle.dumps(made)) == wanted


def test_it_is_as_frozen() -> None:
    made = maker_of(Bird)("Кеша", 41, ())
    with pytest.raises(FrozenInstanceError):
        made.grams = 42  # type: ignore[misc]


def test_every_field_is_to_be_given() -> None:
    with pytest.raises(TypeError):
        maker_of(Bird)("Кеша")
