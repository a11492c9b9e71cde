"""A price list out of a file, for the catalogue: it has no reader of tables of its own."""

from __future__ import annotations

from pathlib import Path

from clinic_desktop.areas.importing.readers import open_table
from clinic_desktop.areas.manipulations.rows import ListedPrice
from clinic_desktop.areas.manipulations.rules import read_price_list
from clinic_desktop.core.errors import ClinicError, Conflict


def read_prices(path: Path) -> tuple[ListedPrice, ...]:
    """Return the codes and prices of a CSV text or an Excel workbook; empty when it has no such columns.

    Raises Conflict (``prices.unreadable``) for what is no table.
    """
    try:
        with open_table(path) as table:
            return read_price_list(table.header, table.rows)
    except ClinicError as error:
        raise Conflict("prices.unreadable") from error
