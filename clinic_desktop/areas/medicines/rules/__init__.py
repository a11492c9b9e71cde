"""Decisions about medicines: what a card must be, how much is given, what speaks against it."""

from clinic_desktop.areas.medicines.rules.card import (
    cleaned,
    cleaned_row,
    problems,
    row_problems,
    unit_problems,
)
from clinic_desktop.areas.medicines.rules.dose import (
    amount_of,
    calculate,
    fitting_row,
    round_quantity,
    written_quantity,
)
from clinic_desktop.areas.medicines.rules.findings import (
    against,
    answer_problems,
    cautions,
    check,
    dose_problems,
    judge,
    speaks_of,
    unlisted,
)

__all__ = [
    "against",
    "amount_of",
    "answer_problems",
    "calculate",
    "cautions",
    "check",
    "cleaned",
    "cleaned_row",
    "dose_problems",
    "fitting_row",
    "judge",
    "problems",
    "round_quantity",
    "row_problems",
    "speaks_of",
    "unit_problems",
    "unlisted",
    "written_quantity",
]
