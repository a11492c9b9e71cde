"""Numbers of documents as people type them."""

from __future__ import annotations

import pytest

from clinic_desktop.core.text import bare_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("17", "17"),
        (" № 17 ", "17"),
        ("№17", "17"),
        ("No. 17", "17"),
        ("no 17", "17"),
        ("No.17", "17"),
        ("#17", "17"),
        ("2026/17", "2026/17"),
        ("Novikov", "Novikov"),
        ("", ""),
    ],
)
def test_the_sign_before_a_number_is_left_out(typed: str, number: str) -> None:
    assert bare_number(typed) == number
