"""Frozen dataclasses made by the hundred."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def maker_of(kind: type[T]) -> Callable[..., T]:
    """Return what makes instances of a frozen dataclass with slots, from all of its fields by position.

    A frozen one sets each field by a call of its own; of forty fields that takes ten times as long as this: an
    ordinary twin is filled, and then is one of ``kind``. For the lists that are read hundreds of rows at a time.
    ``__post_init__`` is not run.
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    twin: Any = make_dataclass(f"{kind.__name__}Twin", names, slots=True)

    def make(*values: Any) -> T:
        made: Any = twin(*values)
        made.__class__ = kind
        return made  # type: ignore[no-any-return]

    return make
