"""Frozen dataclasses to JSON and back: for stored results of actions and for kept drafts.

Only classes of this program are named in the JSON and only dataclasses and enums are made from it, so
a damaged or hostile file can't run anything.
"""

from __future__ import annotations

import dataclasses
import enum
import importlib
import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

_PACKAGE = "clinic_desktop."


def dumps(value: object) -> str:
    """Encode None, plain values, tuples, dicts with text keys, dates, decimals, enums, dataclasses.

    Raises TypeError for anything else.
    """
    return json.dumps(_encode(value), ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Any:
    """Decode what `dumps` made; lists come back as tuples. Raises ValueError when it can't."""
    try:
        return _decode(json.loads(text))
    except (AttributeError, ImportError, KeyError, TypeError) as error:
        raise ValueError("not a value of this program") from error


def _encode(value: object) -> object:
    match value:
        case enum.Enum():
            return {"$enum": _name(type(value)), "value": value.value}
        case None | bool() | int() | float() | str():
            return value
        case datetime():
            return {"$moment": value.isoformat()}
        case date():
            return {"$date": value.isoformat()}
        case Decimal():
            return {"$decimal": str(value)}
        case UUID():
            return {"$uuid": value.hex}
        case tuple() | list():
            return [_encode(item) for item in value]
        case frozenset() | set():
            return {"$set": [_encode(item) for item in value]}
        case dict():
            return {"$dict": [[_encode(k), _encode(v)] for k, v in value.items()]}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _encode(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {"$": _name(type(value)), **fields}
    raise TypeError(f"{type(value).__name__} can't be stored")


def _decode(value: object) -> Any:
    if isinstance(value, list):
        return tuple(_decode(item) for item in value)
    if not isinstance(value, dict):
        return value
    match next(iter(value), None):
        case "$moment":
            return datetime.fromisoformat(value["$moment"])
        case "$date":
            return date.fromisoformat(value["$date"])
        case "$decimal":
            return Decimal(value["$decimal"])
        case "$uuid":
            return UUID(value["$uuid"])
        case "$set":
            return frozenset(_decode(item) for item in value["$set"])
        case "$dict":
            return {_decode(k): _decode(v) for k, v in value["$dict"]}
        case "$enum":
            return _class(value["$enum"])(value["value"])
    cls = _class(value.pop("$"))
    known = {f.name for f in dataclasses.fields(cls)}
    return cls(**{name: _decode(item) for name, item in value.items() if name in known})


def _name(cls: type) -> str:
    return f"{cls.__module__}:{cls.__qualname__}"


def _class(name: str) -> type:
    module_name, _, class_name = name.partition(":")
    if not module_name.startswith(_PACKAGE):
        raise ValueError(f"{name} is not a class of this program")
    cls = getattr(importlib.import_module(module_name), class_name)
    if not isinstance(cls, type) or not (dataclasses.is_dataclass(cls) or issubclass(cls, enum.Enum)):
        raise ValueError(f"{name} is not a value class")
    return cls
