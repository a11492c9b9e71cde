"""Columns as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

R = TypeVar("R")


@dataclass(frozen=True)
class ColumnSpec(Generic[R]):
    """One column: its key, its translated title, the text of a row, and the order it offers (if any)."""

    key: str
    title: Callable[[], str]
    text: Callable[[R], str]
    width: int = 160
    right: bool = False
    sort: str = ""
