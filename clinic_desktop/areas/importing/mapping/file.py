"""The mapping file: which column is what, written in TOML by whoever knows the old system."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, fields
from pathlib import Path

from clinic_desktop.areas.importing.mapping.fields import ALIASES, ENUMERATIONS, FIELDS, IGNORE, TRANSLATED
from clinic_desktop.areas.importing.mapping.headers import header_key
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.text import clean_line, fold, normalise_spaces


@dataclass(frozen=True, slots=True)
class MappingOptions:
    """The ``[options]`` of a mapping file; an empty value means "find out"."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    date_order: str = ""
    """``dmy``, ``mdy`` or ``ymd``."""
    name_order: str = ""
    """``surname_first`` or ``name_first``, for names in one column."""
    phone_region: str = ""
    """ISO 3166 country whose national numbers the file holds; by default the clinic's."""
    language: str = ""
    """Language of the owners' documents and of substituted names: ``ru`` or ``en``."""
    guess: bool = True
    """Whether columns that the file doesn't name are guessed from their headers."""
    owner_above: str = ""
    """``yes`` when a row without an owner belongs to the owner of the row above, ``no`` when it belongs to nobody."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a mapping file says; the empty one leaves all to guessing."""

    columns: MappingType[str, str] = field(default_factory=dict)
    """Header to field (or `IGNORE`)."""
    values: MappingType[str, MappingType[str, str]] = field(default_factory=dict)
    """Field to folded value to what it stands for."""
    defaults: MappingType[str, str] = field(default_factory=dict)
    options: MappingOptions = field(default_factory=MappingOptions)


_CHOICES = {
    "date_order": ("dmy", "mdy", "ymd"),
    "name_order": ("surname_first", "name_first"),
    "language": ("ru", "en"),
    "owner_above": ("yes", "no"),
}
_TABLES = ("columns", "values", "defaults", "options")


def value_key(text: str) -> str:
    """Return what two ways of writing a value have in common."""
    return normalise_spaces(fold(text))


def load_mapping(path: Path) -> Mapping:
    """Read a mapping file. Raises ClinicError that names the wrong key."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ClinicError("import.map_not_found", path=str(path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ClinicError("import.map_unreadable", path=path.name, reason=str(error)) from error
    except OSError as error:
        raise ClinicError("import.cannot_read", path=str(path), reason=error.strerror or "") from error
    return parse_mapping(content)


def parse_mapping(content: MappingType[str, object]) -> Mapping:
    """Check the content of a mapping file. Raises ClinicError that names the wrong key."""
    for key in content:
        if key not in _TABLES:
            raise ClinicError("import.map_unknown_key", key=key, known=", ".join(_TABLES))
    columns = {str(k): _field(v, k) for k, v in _table(content, "columns").items()}
    values = {
        name: {value_key(text): _value(name, target) for text, target in pairs.items()}
        for name, pairs in _value_tables(_table(content, "values"))
    }
    defaults = {
        _field(name, name): clean_line(str(value)) for name, value in _flat(_table(content, "defaults"))
    }
    for name, value in defaults.items():
        if name in ENUMERATIONS:
            _value(name, value)
    return Mapping(columns, values, defaults, _options(_table(content, "options")))


def _table(content: MappingType[str, object], key: str) -> dict[str, object]:
    table = content.get(key, {})
    if not isinstance(table, dict):
        raise ClinicError("import.map_not_a_table", key=key)
    return table


def _flat(table: dict[str, object], prefix: str = "") -> list[tuple[str, object]]:
    flat: list[tuple[str, object]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            flat += _flat(value, f"{prefix}{key}.")
        else:
            flat.append((prefix + key, value))
    return flat


def _value_tables(table: dict[str, object], prefix: str = "") -> list[tuple[str, dict[str, object]]]:
    tables: list[tuple[str, dict[str, object]]] = []
    for key, value in table.items():
        if not isinstance(value, dict):
            raise ClinicError("import.map_not_a_table", key=f"values.{prefix}{key}")
        if any(isinstance(inner, dict) for inner in value.values()):
            tables += _value_tables(value, f"{prefix}{key}.")
            continue
        name = prefix + key
        full = name if "." in name else next((f for f in TRANSLATED if f.endswith(f".{name}")), name)
        if full not in TRANSLATED:
            raise ClinicError(
                "import.map_unknown_key", key=f"values.{name}", known=", ".join(sorted(TRANSLATED))
            )
        tables.append((full, value))
    return tables


def _field(name: object, key: str) -> str:
    name = ALIASES.get(str(name), str(name))
    if name in FIELDS or name == IGNORE:
        return name
    raise ClinicError("import.map_unknown_field", key=key, field=name, known=", ".join(sorted(FIELDS)))


def _value(name: str, target: object) -> str:
    allowed = ENUMERATIONS.get(name)
    if allowed is not None and target not in allowed:
        raise ClinicError("import.map_bad_value", key=name, value=str(target), known=", ".join(allowed))
    return clean_line(str(target))


def _options(table: dict[str, object]) -> MappingOptions:
    known = {f.name: f.type for f in fields(MappingOptions)}
    for key, value in table.items():
        if key not in known:
            raise ClinicError("import.map_unknown_key", key=f"options.{key}", known=", ".join(known))
        choices = _CHOICES.get(key)
        if choices is not None and value not in choices:
            raise ClinicError("import.map_bad_value", key=key, value=str(value), known=", ".join(choices))
        wanted = bool if key == "guess" else str
        if not isinstance(value, wanted) or (key == "delimiter" and len(str(value)) != 1):
            raise ClinicError("import.map_bad_value", key=key, value=str(value), known=wanted.__name__)
    return MappingOptions(**table)  # type: ignore[arg-type]


def find_header(columns: MappingType[str, str], header: str) -> str | None:
    """Return what a mapping says about a header: as written, else by its letters and digits alone."""
    if header in columns:
        return columns[header]
    key = header_key(header)
    return next((name for written, name in columns.items() if header_key(written) == key), None)
