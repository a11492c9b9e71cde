"""Pure decisions of money, used by forms and services alike."""

from clinic_desktop.areas.billing.rules.lines import (
    cash_problems,
    discount_problems,
    limit_problems,
    line_problems,
    settings_problems,
    terms_problems,
    till_problems,
)
from clinic_desktop.areas.billing.rules.paying import (
    Taken,
    age_bucket,
    allocate,
    overpaid,
    reason_problems,
    stop_of,
    take,
    tender_problems,
)
from clinic_desktop.areas.billing.rules.pricing import (
    NOTHING,
    WHOLE,
    Amounts,
    Priced,
    divide,
    document_discount,
    line_amounts,
    shares,
    tax_of,
)

__all__ = [
    "NOTHING",
    "WHOLE",
    "Amounts",
    "Priced",
    "Taken",
    "age_bucket",
    "allocate",
    "cash_problems",
    "discount_problems",
    "divide",
    "document_discount",
    "limit_problems",
    "line_amounts",
    "line_problems",
    "overpaid",
    "reason_problems",
    "settings_problems",
    "shares",
    "stop_of",
    "take",
    "tax_of",
    "tender_problems",
    "terms_problems",
    "till_problems",
]
