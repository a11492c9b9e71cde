"""What the columns of a file mean: guesses from headers, corrected by a mapping file."""

from clinic_desktop.areas.importing.mapping.file import (
    Mapping,
    MappingOptions,
    load_mapping,
    parse_mapping,
    value_key,
)
from clinic_desktop.areas.importing.mapping.plan import Plan, header_judge, make_plan

__all__ = [
    "Mapping",
    "MappingOptions",
    "Plan",
    "header_judge",
    "load_mapping",
    "make_plan",
    "parse_mapping",
    "value_key",
]
