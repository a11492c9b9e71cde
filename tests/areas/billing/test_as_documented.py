"""The invoice that docs/ARCHITECTURE.md enters through the services comes out as it says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from clinic_desktop.areas import billing
from clinic_desktop.areas.billing import queries as _queries  # noqa: F401 - reached by the name of the area
from clinic_desktop.areas.billing import service as _service  # noqa: F401 - likewise
from clinic_desktop.areas.billing.rows import DiscountDraft, LineDraft
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import FactDraft, PriceTerms
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests import make

DOCUMENT = Path(__file__).parents[3] / "docs" / "ARCHITECTURE.md"


def test_the_invoice_of_the_document_is_entered_as_it_says(run: Any, database: Database) -> None:
    written = DOCUMENT.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    owner_id = run(make.owner)
    names: dict[str, Any] = {
        "owner_id": owner_id,
        "pet_id": run(lambda work: make.pet(work, owner_id)),
        "exam_id": run(lambda work: make.manipulation(work, price=None)),
        "database": database,
        "actor": BUILT_IN_ADMINISTRATOR,
        "billing": billing,
        "manipulations": manipulations,
    }
    known = (date, Decimal, DiscountDraft, FactDraft, LineDraft, Money, PriceTerms, Work)
    names |= {each.__name__: each for each in known}
    exec(written, names)  # noqa: S102 - our own document
    card = names["card"]
    # 7 % of 1,003.33 are 70.23: 70.00 and 0.23. 22 % in 930.00 are 167.70, 10 % in 3.10 are 0.28.
    assert [line.total.minor for line in card.lines] == [93_000, 310]
    assert card.totals.tax == Money(16_770 + 28, "RUB")
