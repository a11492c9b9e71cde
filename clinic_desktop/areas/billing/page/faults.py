"""What does not add up in the money, each finding with the way to its record."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.fault_words import FAULTS
from clinic_desktop.areas.billing.page.explain import LinesWindow
from clinic_desktop.areas.billing.rows import MoneyFault
from clinic_desktop.core.kinds import ACCOUNT, INVOICE
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import localized, numbered, translate
from clinic_desktop.ui.tables.lines import Line

OPENS = {"invoices": INVOICE, "owners": ACCOUNT}
"""Which records of a finding can be shown."""


class FaultsWindow(LinesWindow):
    """What does not add up now; Enter goes to the record where it can be shown."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Faults", "Check of the money"), parent)
        self.setObjectName("FaultsWindow")
        self.told.setText(translate("Faults", "Working everything out anew…"))
        self._faults: tuple[MoneyFault, ...] = ()
        context.runner.query(self, queries.find_faults, then=self._on_read, key="faults")

    def _on_read(self, found: tuple[MoneyFault, ...]) -> None:
        self._faults = found
        self.heading.setText(
            translate("Faults", "This does not add up")
            if found
            else translate("Faults", "Everything adds up")
        )
        self.told.setText(
            translate("Faults", "Nothing is lost: show this to support.")
            if found
            else translate("Faults", "What was found before has been put right.")
        )
        self.list.set_lines(
            [
                Line(
                    ("fault", number),
                    "alert",
                    _sentence(fault),
                    second=_numbers(fault),
                )
                for number, fault in enumerate(found)
            ]
        )
        self.list.setFocus()

    def on_opened(self, line: Line) -> None:
        """Go to the invoice or the account."""
        fault = self._faults[line.key[1]]
        if fault.table in OPENS:
            self.context.navigate(OPENS[fault.table], fault.id)
            self.close()


def _sentence(fault: MoneyFault) -> str:
    words = localized(*FAULTS[fault.code])
    return words[:1].upper() + words[1:]


def _numbers(fault: MoneyFault) -> str:
    told = translate("Faults", "expected {expected}, found {found}")
    numbers = told.format(expected=fault.expected, found=fault.found)
    return f"{numbered(fault.id)} · {numbers}" if fault.id else numbers
