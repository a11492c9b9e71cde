"""Every public service function of every area, found by walking the package: none can be forgotten."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

import clinic_desktop.areas


def public_functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield (area.function, function) for each function of a service that takes a unit of work."""
    for area in pkgutil.iter_modules(clinic_desktop.areas.__path__):
        name = f"clinic_desktop.areas.{area.name}.service"
        if importlib.util.find_spec(name) is None:
            continue
        module = importlib.import_module(name)
        for member in getattr(module, "__all__", dir(module)):
            function = getattr(module, member)
            if (
                inspect.isfunction(function)
                and not member.startswith("_")
                and function.__module__.startswith(name)
                and next(iter(inspect.signature(function).parameters), "") == "work"
            ):
                yield f"{area.name}.{member}", function
