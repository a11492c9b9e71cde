"""What the catalogue, its kits and what is performed must be."""

from clinic_desktop.areas.manipulations.rules.catalogue import (
    LARGEST_QUANTITY,
    NAME_LIMIT,
    NOTE_LIMIT,
    OPEN_STATES,
    category_draft,
    category_problems,
    cleaned,
    cleaned_category,
    discount_right_problems,
    fact_problems,
    fact_total,
    lineage,
    may_become,
    price_problems,
    problems,
)

__all__ = [
    "LARGEST_QUANTITY",
    "NAME_LIMIT",
    "NOTE_LIMIT",
    "OPEN_STATES",
    "category_draft",
    "category_problems",
    "cleaned",
    "cleaned_category",
    "discount_right_problems",
    "fact_problems",
    "fact_total",
    "lineage",
    "may_become",
    "price_problems",
    "problems",
]
