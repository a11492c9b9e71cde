"""Drafts are frozen: what is corrected in one is a copy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

D = TypeVar("D")


def corrected(draft: D, **values: Any) -> D:
    """Return the draft with these values: a copy, or itself where it has them all.

    Most drafts are as they should be, and an import has a hundred thousand of them.
    """
    wrong = {name: value for name, value in values.items() if getattr(draft, name) != value}
    return replace(draft, **wrong) if wrong else draft  # type: ignore[type-var]
