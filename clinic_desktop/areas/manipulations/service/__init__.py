"""Use cases of the catalogue and of performing what stands in it."""

from clinic_desktop.areas.manipulations.service.catalogue import (
    archive,
    archive_category,
    change,
    change_category,
    manipulation_values,
    register,
    register_category,
    restore_category,
)
from clinic_desktop.areas.manipulations.service.facts import (
    amounts,
    begin,
    cancel,
    cancel_open,
    complete,
    decline,
    perform,
    perform_judged,
    plan,
    plan_promised,
)
from clinic_desktop.areas.manipulations.service.kits import change_kit, perform_kit
from clinic_desktop.areas.manipulations.service.prices import (
    archive_group,
    change_group,
    change_prices,
    register_group,
    restore_group,
    set_price,
)
from clinic_desktop.areas.manipulations.service.taxes import (
    archive_tax_rate,
    change_tax_rate,
    register_tax_rate,
    restore_tax_rate,
)

__all__ = [
    "amounts",
    "archive",
    "archive_category",
    "archive_group",
    "archive_tax_rate",
    "begin",
    "cancel",
    "cancel_open",
    "change",
    "change_category",
    "change_group",
    "change_kit",
    "change_prices",
    "change_tax_rate",
    "complete",
    "decline",
    "manipulation_values",
    "perform",
    "perform_judged",
    "perform_kit",
    "plan",
    "plan_promised",
    "register",
    "register_category",
    "register_group",
    "register_tax_rate",
    "restore_category",
    "restore_group",
    "restore_tax_rate",
    "set_price",
]
